"""What git knows of the files of a project. Asked through git itself, without the network."""

from contentlint.history.changed import Changes, changes_since
from contentlint.history.git import Repository, open_repository

__all__ = ["Changes", "Repository", "changes_since", "open_repository"]
