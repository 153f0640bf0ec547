"""Damage that is quoted on purpose: documentation, tables and code about encodings.

A repair there would destroy what the author wrote, so it is left alone, unless
the prose around it was damaged the same way: then the quotation suffered with
everything else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from contentlint.model import Repair
from contentlint.text.mojibake.codepages import holds_stray_bytes

# The words for damaged text and for what damages it, in the languages that have a word of their own.
_TOPIC = re.compile(
    r"mojibake|garbled|double[- _]?encod|mis-?(?:de|en)cod|wrong(?:ly)? (?:en|de)cod|\bftfy\b"
    r"|encoding (?:issue|error|problem|bug)|乱码|亂碼|文字化け|кракозябр|zeichensalat|U\+[0-9A-F]{4}\b",
    re.IGNORECASE,
)
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)", re.MULTILINE)
_OPEN = "\"'`“‘«„‚「『|"
_CLOSE = "\"'`”’»“‘」』|"
# How far, in characters, a quotation or the correct form may be from the stretch.
_AROUND = 120
# No more of a line is read, in characters.
_LINE = 2000
# `"garble": "x"`: a table that maps damage to what it should be.
_MAPPING = re.compile(r"""\s*(?:=>|->|→|:|,|=)?\s*[rub]?["'`|].{0,6}?["'`|]""")


class _Setting(NamedTuple):
    """What stands around a stretch on its line: its quotation, and the text on both sides of that."""

    quoted: str
    before: str
    after: str


def without_mentions(text: str, repairs: Sequence[Repair]) -> list[Repair]:
    """The repairs that are not quotations of damage; nobody quotes bytes that no editor shows."""
    topical = _TOPIC.search(text) is not None
    settings = [_setting(text, repair) for repair in repairs]
    fences = _fences(text)
    in_code = [
        _in_code(text, repair, setting, fences) for repair, setting in zip(repairs, settings, strict=True)
    ]
    broken = {
        _pages(repair)
        for repair, setting, code in zip(repairs, settings, in_code, strict=True)
        if not code and not setting.quoted
    }
    return [
        repair
        for repair, setting, code in zip(repairs, settings, in_code, strict=True)
        if holds_stray_bytes(repair)
        or (not _is_mention(text, repair, setting, topical) and (not code or _pages(repair) in broken))
    ]


def _fences(text: str) -> list[tuple[int, int]]:
    """Places of fenced code: from a fence to the next at least as long of the same sign, or to the end."""
    fences: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(text):
        if opened is None:
            opened = match
        elif match[1].startswith(opened[1]):
            fences.append((opened.start(), match.end()))
            opened = None
    return [*fences, (opened.start(), len(text))] if opened else fences


def _pages(repair: Repair) -> frozenset[str]:
    return frozenset(codec.partition("[")[0] for _, codec in repair.path)


def _setting(text: str, repair: Repair) -> _Setting:
    """Find quotation marks around the stretch on its line, within reach."""
    left = text[max(0, repair.span.start - _AROUND) : repair.span.start].rpartition("\n")[2]
    right = text[repair.span.end : repair.span.end + _AROUND].partition("\n")[0]
    opened = max((left.rfind(mark) for mark in _OPEN), default=-1)
    closed = min((at for mark in _CLOSE if (at := right.find(mark)) >= 0), default=-1)
    if opened < 0 or closed < 0:
        return _Setting("", left, right)
    quoted = left[opened + 1 :] + repair.text + right[:closed]
    return _Setting(quoted, left[: opened + 1], right[closed:])


def _in_code(text: str, repair: Repair, setting: _Setting, fences: Sequence[tuple[int, int]]) -> bool:
    inline = (
        setting.before.endswith("`") and setting.after.startswith("`") and _is_odd(text, repair.span.start)
    )
    return inline or _inside(repair.span.start, fences)


def _is_odd(text: str, place: int) -> bool:
    """Whether a piece of inline code was opened on the line and not closed: else this stands between two."""
    start = max(0, place - _LINE)
    return text[start:place].rpartition("\n")[2].count("`") % 2 == 1


def _inside(place: int, fences: Sequence[tuple[int, int]]) -> bool:
    before = bisect_right(fences, (place, place)) - 1
    return before >= 0 and place < fences[before][1]


def _is_mention(text: str, repair: Repair, setting: _Setting, topical: bool) -> bool:
    """Whether the author speaks about the damage: names it, shows the correct form, or maps it."""
    alone = not setting.quoted or setting.quoted == repair.text
    near = (max(0, repair.span.start - _AROUND), repair.span.end + _AROUND)
    named = topical and _TOPIC.search(text, *near)
    if named and (setting.quoted or not (setting.before[-1:].isalpha() or setting.after[:1].isalpha())):
        return True
    if not setting.quoted:
        return False
    corrected = setting.quoted in setting.before or setting.quoted in setting.after
    return corrected or (alone and _MAPPING.match(setting.after[1:]) is not None)
