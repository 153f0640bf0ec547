"""Where a damaged stretch stands: its line, its quotation, and what it would read there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from contentlint.model import Edit, Repair, apply_edits
from contentlint.text.pattern import Pattern

# Marks that close a quotation, by the mark that opens it; an apostrophe stands within a word.
_CLOSING = {
    mark: Pattern(closing)
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
# The search begins with the marks themselves, which is much faster.
_OPENING = Pattern(r"['\"`“‘«„‚「『|/](?:(?<!')|(?<!\w')|(?<=\b[bfru]'))")
# How far, in characters, a quotation or the correct form may be from the stretch.
AROUND = 160
# A stretch that stands for so many characters at most may be an example of signs.
SIGN = 2
# How much of the line, in characters, is looked at to tell marks that open from marks that close.
_LINE = 1000
# Stands for damage where only marks are looked for.
_LETTER = "x"
# A string between these marks is the first argument of a call.
_CALLED = Pattern(r"\w\(\Z")
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
    `is_bare`: no sound letter or digit stands in the quotation, or beside a stretch without one.
    """

    repair: Repair
    bad: str
    good: str
    before: str
    after: str
    opened: str
    lines: str
    is_bare: bool

    @property
    def is_quoted(self) -> bool:
        """Whether quotation marks, bars or slashes stand around the stretch on its line."""
        return self.opened != ""

    @property
    def is_code(self) -> bool:
        """Whether the stretch is inline code, and not a string that a program passes on."""
        return self.opened == "`" and not _CALLED.search(self.before)

    @property
    def is_sign(self) -> bool:
        """Whether the stretch stands for one or two letters or signs of writing, not for a picture."""
        return len(self.good) <= SIGN and all(char < _SIGNS for char in self.good)


class Lines:
    """Finds the line around an offset, with the marks that may open a quotation; ask in order of offsets.

    Marks that are themselves a part of damage open and close nothing, so that `text` has letters there.
    """

    def __init__(self, text: str, repairs: Sequence[Repair]) -> None:
        """Begin at the first line of a text with its sorted repairs."""
        self.text = apply_edits(
            text, [Edit(repair.span, _LETTER * (repair.span.end - repair.span.start)) for repair in repairs]
        )
        self.start = 0
        self.end = -1
        self._opened: list[int] = []

    def go_to(self, offset: int) -> None:
        """Make the line of an offset the present one: it begins at `start` and stops before `end`."""
        if self.start <= offset <= self.end:
            return
        self.start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        self.end = end if end >= 0 else len(self.text)
        self._opened = [match.start() for match in _OPENING.finditer(self.text, self.start, self.end)]

    def quotation(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the nearest marks around a stretch of the present line, or -1 for both."""
        if not self._opened or self._opened[0] >= start:
            return -1, -1
        first = bisect_left(self._opened, start - AROUND)
        opened = self._opened[first : bisect_left(self._opened, start, first)]
        right = self.text[end : min(self.end, end + AROUND)] if opened else ""
        at, closed = _quotation(self.text, start, right, opened[::-1], self.start) if right else (-1, -1)
        return at, closed + end if closed >= 0 else -1


def place_of(text: str, repair: Repair, corrected: Correcting, lines: Lines) -> Place | None:
    """Look around a repair. None for a piece of a word outside of quotations: nobody mentions such."""
    start, end = repair.span
    lines.go_to(start)
    near, far = max(lines.start, start - AROUND), end + AROUND
    right = text[end : min(lines.end, far)]
    first, last = lines.quotation(start, end)
    if first < 0 and (right[:1].isalnum() or (start > near and text[start - 1].isalnum())):
        return None
    around = text[max(0, start - AROUND) : far]
    if first < 0:
        return Place(repair, text[start:end], repair.text, text[near:start], right, "", around, True)
    bad = text[first + 1 : last]
    return Place(
        repair,
        bad,
        corrected(first + 1, last),
        text[near:first],
        right[last + 1 - end :],
        text[first],
        around,
        not any(char.isalnum() for char in bad if char.isascii()),
    )


def _quotation(text: str, start: int, right: str, opened: Sequence[int], line: int) -> tuple[int, int]:
    """Offsets of the nearest marks around, in `text` and in `right`, or -1 for both."""
    closed_marks = _closed_marks(text, max(line, start - _LINE), start) if opened else ""
    for at in opened:
        mark = text[at]
        if mark in closed_marks and (mark == "`" or at + 1 < start):
            continue
        closed = _CLOSING[mark].search(right)
        if closed and (
            mark not in "/|"
            or mark == closed.group() == "|"
            or _touch(text[at + 1 : start], right[: closed.start()])
        ):
            return at, closed.start()
    return -1, -1


def _closed_marks(text: str, begin: int, start: int) -> str:
    """Marks of which the last before the stretch closes a quotation, since their number is even."""
    return "".join(mark for mark in _EVEN if text.count(mark, begin, start) % 2 == 0)


def _touch(left: str, right: str) -> bool:
    """Slashes and bars of a pattern stand close to what they divide."""
    return " " not in left and " " not in right
