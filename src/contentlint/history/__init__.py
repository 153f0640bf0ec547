"""What git knows of the files of a project. Asked through git itself, without the network."""

from contentlint.history.changed import Changes, base_of, changed_names, changes_since, known_names
from contentlint.history.git import Repository, open_repository

__all__ = [
    "Changes",
    "Repository",
    "base_of",
    "changed_names",
    "changes_since",
    "known_names",
    "open_repository",
]
