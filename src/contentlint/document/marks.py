"""Damaged byte order marks at the begin of a page or line: `ï»¿# Title`, `Ôªø---`.

A program read a file that began with a mark, or several that were joined, with a
code page. Undone exactly, a mark would stay that nobody sees and that hides
the heading or front matter behind it; so it is taken off, as a decoder of
files does (Python calls it `utf-8-sig`).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from functools import cache

from contentlint.model import Applicability, Confidence, Phrase, Repair, Span
from contentlint.text.mojibake.codepages import code_pages, label_of

MARK = "\ufeff"
# Takes one mark off; damaging an empty text along it brings the mark back.
_OFF = (("encode", "utf-8"), ("decode", "utf-8-sig"))


def without_marks(text: str, repairs: Sequence[Repair]) -> tuple[Repair, ...]:
    """The repairs of `text`, sorted, with damaged marks at the begin of lines taken off, not restored."""
    known = [
        _taken_off(repair, text[repair.span.end : repair.span.end + 1])
        if _begins_line(text, repair.span.start)
        else repair
        for repair in repairs
    ]
    marks = list(_damaged_marks(text))
    if not marks:
        return tuple(known)
    covered = {place for repair in known for place in range(*repair.span)}
    found = [mark for mark in marks if mark.span.start not in covered]
    from contentlint.text.mojibake.mention import without_mentions

    return tuple(sorted((*known, *without_mentions(text, found))))


def is_mark(repair: Repair) -> bool:
    """Whether a repair only takes off damaged marks."""
    return not repair.text and repair.path[-2:] == _OFF


def _taken_off(repair: Repair, following: str) -> Repair:
    """The same repair without the marks it begins with; before a space a sentence may speak of them."""
    rest = repair.text.lstrip(MARK)
    marks = len(repair.text) - len(rest)
    if not marks:
        return repair
    is_spoken_of = not rest and following in (" ", "\t")
    level = min(repair.applicability, Applicability.UNSAFE) if is_spoken_of else repair.applicability
    return repair._replace(text=rest, path=(*repair.path, *_OFF * marks), applicability=level)


def _begins_line(text: str, place: int) -> bool:
    return text[max(0, place - 1) : place] in ("", "\n", "\r", MARK)


@cache
def _readers() -> dict[str, str]:
    """What a mark looks like through each code page -> the usual page of those that show it so."""
    shown: dict[str, str] = {}
    for page in code_pages().values():
        seen = "".join(page.chars[byte - 0x80] for byte in codecs.BOM_UTF8)
        shown.setdefault(seen, page.name)
    return shown


@cache
def _pattern(shown: str) -> re.Pattern[str]:
    """One or more marks that begin a line, with something behind them that they hide."""
    return re.compile(rf"(?:^|(?<=\r)|(?<={MARK}))(?:{shown})+(?=\S)", re.MULTILINE)


def _damaged_marks(text: str) -> Iterator[Repair]:
    for shown, page in _readers().items():
        # A sign of one character is found in no time.
        if shown[0] in text and shown in text:
            for match in _pattern(shown).finditer(text):
                yield _repair(match, shown, page)


def _repair(match: re.Match[str], shown: str, page: str) -> Repair:
    path = (("encode", page), ("decode", "utf-8"), *_OFF * (len(match.group()) // len(shown)))
    evidence = (
        Phrase("UTF-8 text was read as {way}", way=label_of(page)),
        "these are the three bytes that begin a file, at the begin of a line",
    )
    return Repair(Span(*match.span()), "", path, Applicability.SAFE, Confidence.HIGH, evidence)
