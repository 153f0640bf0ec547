"""A pack that can not be used is an error with a place, never a page's fault."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from contentlint.model import Phrase


class PackError(Exception):
    """Something in a pack can not be used.

    `file` is the path as text; `line` and `column` are 1-based, 0 when unknown.
    """

    def __init__(self, message: str, file: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = (
            f"{self.file}:{self.line}:{self.column}: " if self.line else f"{self.file}: " if self.file else ""
        )
        return place + self.message


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known name most like `name`, or "". Likeness is difflib's ratio, upper and lower case alike."""
    from difflib import get_close_matches

    by_fold = {one.casefold(): one for one in known}
    near = get_close_matches(name.casefold(), list(by_fold), n=1, cutoff=cutoff)
    return by_fold[near[0]] if near else ""


def did_you_mean(name: str, known: Iterable[str]) -> Phrase | Literal[""]:
    """The sentence part ", did you mean `x`?" or ""."""
    near = nearest(name, known)
    return Phrase(", did you mean `{near}`?", near=near) if near else ""
