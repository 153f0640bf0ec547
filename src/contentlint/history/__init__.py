"""What git knows of the files of a project. Asked through git itself, without the network."""

from contentlint.history.git import Repository, open_repository

__all__ = ["Repository", "open_repository"]
