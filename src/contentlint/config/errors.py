"""Bad configuration is an error with a place and, where there is one, the nearest valid name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class ConfigError(Exception):
    """Something a person wrote in a configuration, a pack or on the command line can not be used.

    `file` and `line` (1-based, 0 when unknown) say where.
    """

    def __init__(self, message: str, file: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        return place + self.message


def nearest(name: str, known: Iterable[str]) -> str:
    """The sentence part ", did you mean `x`?" for the valid name nearest to `name`, or ""."""
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f", did you mean `{near[0]}`?" if near else ""
