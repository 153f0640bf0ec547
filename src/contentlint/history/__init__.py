"""What git knows of the files of a project. Asked through git itself, without the network."""

from contentlint.lazy import lazy_names

TYPE_CHECKING = False  # `typing` is not needed for names
if TYPE_CHECKING:
    from contentlint.history.changed import Changes, base_of, changed_names, changes_since, known_names
    from contentlint.history.git import Repository, open_repository
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "changed": "Changes base_of changed_names changes_since known_names",
            "git": "Repository open_repository",
        },
    )

__all__ = [
    "Changes",
    "Repository",
    "base_of",
    "changed_names",
    "changes_since",
    "known_names",
    "open_repository",
]
