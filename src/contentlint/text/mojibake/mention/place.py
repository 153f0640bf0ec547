"""Where a damaged stretch stands: its line, its quotation, and what it would read there."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from contentlint.model import Repair

# Marks that close a quotation, by the mark that opens it; an apostrophe stands within a word.
_CLOSING = {
    mark: re.compile(closing)
    for mark, closing in {
        '"': '"',
        "'": r"'(?!\w)",
        "`": "`",
        "“": "”",
        "‘": r"’(?!\w)",
        "«": "»",
        "„": "[“”]",
        "‚": "[‘’]",
        "「": "」",
        "『": "』",
        "|": r"\\?\||/",
        "/": r"/|\\?\|",
    }.items()
}
_OPENING = re.compile(r"(?<!\w)'|(?<=\b[bfru])'|[\"`“‘«„‚「『|/]")
# How far, in characters, a quotation or the correct form may be from the stretch.
AROUND = 160
# How much of the line, in characters, is looked at to tell marks that open from marks that close.
_LINE = 1000
# The same mark opens and closes.
_EVEN = '"`'
# Everything below is a letter, a sign of writing or of money; arrows, frames and pictures follow.
_SIGNS = "\u2190"


class Correcting(Protocol):
    """Reads a part of the text with all of its repairs."""

    def __call__(self, start: int, end: int) -> str: ...


class Place(NamedTuple):
    """A stretch on its line.

    `bad` and `good` are the quotation (or the stretch, where nothing is quoted)
    as it stands and repaired; `before` and `after` are what stands on the line
    on both sides of it, quotation marks not included; `opened` is the mark that
    opens the quotation, or empty. `lines` is the text around, some lines of it.
    """

    repair: Repair
    bad: str
    good: str
    before: str
    after: str
    opened: str
    lines: str

    @property
    def is_quoted(self) -> bool:
        """Whether quotation marks, bars or slashes stand around the stretch on its line."""
        return self.opened != ""

    @property
    def is_code(self) -> bool:
        """Whether the stretch is inline code."""
        return self.opened == "`"

    @property
    def is_bare(self) -> bool:
        """Whether no sound letter or digit stands in the quotation, or beside a stretch without one."""
        if self.is_quoted:
            return not any(char.isalnum() for char in self.bad if char.isascii())
        return not (self.before[-1:].isalnum() or self.after[:1].isalnum())

    @property
    def is_sign(self) -> bool:
        """Whether the stretch stands for one or two letters or signs of writing, not for a picture."""
        return len(self.good) <= 2 and all(char < _SIGNS for char in self.good)


def place_of(text: str, repair: Repair, corrected: Correcting) -> Place:
    """Look around a repair."""
    start, end = repair.span
    near = max(0, start - AROUND)
    left = text[near:start].rpartition("\n")[2]
    right = text[end : end + AROUND].partition("\n")[0]
    line = text[max(0, start - _LINE) : start].rpartition("\n")[2]
    lines = text[near : end + AROUND]
    opened, closed = _quotation(left, right, _closed_marks(line))
    if opened < 0:
        return Place(repair, text[start:end], repair.text, left, right, "", lines)
    first, last = start - len(left) + opened + 1, end + closed
    return Place(
        repair,
        text[first:last],
        corrected(first, last),
        left[:opened],
        right[closed + 1 :],
        left[opened],
        lines,
    )


def _closed_marks(line: str) -> str:
    """Marks of which the last before the stretch closes a quotation, since their number is even."""
    return "".join(mark for mark in _EVEN if line.count(mark) % 2 == 0)


def _quotation(left: str, right: str, closed_marks: str) -> tuple[int, int]:
    """Offsets of the nearest marks around, in `left` and in `right`, or -1 for both."""
    for match in reversed(list(_OPENING.finditer(left))):
        if match.group() in closed_marks and (match.group() == "`" or match.end() < len(left)):
            continue
        closed = _CLOSING[match.group()].search(right)
        if closed and (
            match.group() not in "/|"
            or match.group() == closed.group() == "|"
            or _touch(left[match.end() :], right, closed)
        ):
            return match.start(), closed.start()
    return -1, -1


def _touch(left: str, right: str, closed: re.Match[str]) -> bool:
    """Slashes and bars of a pattern stand close to what they divide."""
    return " " not in left and " " not in right[: closed.start()]
