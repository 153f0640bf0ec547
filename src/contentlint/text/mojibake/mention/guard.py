"""Leave alone what an author wrote about damage.

A repair there would destroy what the author meant. What names the damage or
shows the correct form beside it is a mention for certain. What only stands as
mentions do (alone in quotation marks, in code, in a list) is one unless the
prose of the page was damaged the same way: then it suffered with everything
else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache

from contentlint.model import Repair
from contentlint.text.mojibake.codepages import holds_stray_bytes
from contentlint.text.mojibake.fences import fences, inside
from contentlint.text.mojibake.mention.calls import is_searched_for
from contentlint.text.mojibake.mention.corrected import Corrected, is_shown_correct, is_shown_near
from contentlint.text.mojibake.mention.lists import (
    LISTING,
    is_listed,
    is_mark_inside,
    is_tabulated,
    takes_quotation_mark,
)
from contentlint.text.mojibake.mention.place import AROUND, SIGN, Lines, Place, place_of
from contentlint.text.mojibake.mention.topic import Spoken, is_named, names_encoding
from contentlint.text.mojibake.steps import Path

# They may close a quotation as well as belong to damage.
_STRAIGHT = "'\""


class Sign(IntEnum):
    """How surely a stretch is a mention: not at all, unless the page is damaged the same way, for certain."""

    NONE = 0
    CODE = 1
    LIKELY = 2
    CERTAIN = 3


def without_mentions(text: str, repairs: Sequence[Repair]) -> list[Repair]:
    """The repairs that are not quotations of damage; nobody quotes bytes that no editor shows."""
    shown = [repair for repair in repairs if not holds_stray_bytes(repair)]
    if not shown:
        return list(repairs)
    signs = list(_signs(text, shown))
    broken = {
        _pages(repair.path)
        for repair, (sign, quoted) in zip(shown, signs, strict=True)
        if sign is Sign.NONE and not quoted
    }
    kept = [r for r, (sign, _) in zip(shown, signs, strict=True) if _stays(r, sign, broken)]
    return kept if len(shown) == len(repairs) else sorted([*kept, *filter(holds_stray_bytes, repairs)])


def _stays(repair: Repair, sign: Sign, broken: set[frozenset[str]]) -> bool:
    return sign is Sign.NONE or (sign is not Sign.CERTAIN and _pages(repair.path) in broken)


@lru_cache(maxsize=4096)
def _pages(path: Path) -> frozenset[str]:
    return frozenset(codec.partition("[")[0] for _, codec in path)


def _signs(text: str, repairs: Sequence[Repair]) -> Iterator[tuple[Sign, bool]]:
    """For each repair its sign, and whether it stands in quotation marks."""
    fenced = fences(text)
    corrected = Corrected(text, repairs)
    spoken = Spoken(text)
    lines = Lines(text, repairs)
    for repair in repairs:
        code = bool(fenced) and inside(repair.span.start, fenced)
        if _is_plain(text, repair, lines, spoken):
            yield Sign.CODE if code else Sign.NONE, False
            continue
        place = place_of(text, repair, corrected, lines)
        sign = (
            Sign.CERTAIN
            if takes_quotation_mark(text, lines.text, repair)
            else _sign(text, repair, place, spoken, code)
        )
        yield sign, place is not None and place.is_quoted


def _is_plain(text: str, repair: Repair, lines: Lines, spoken: Spoken) -> bool:
    """Whether nothing around a repair makes a mention of it, as with most; told without its place.

    No quotation is open, what it is does not stand beside it, and nothing speaks of encodings or damage.
    """
    (start, end), new = repair.span, repair.text
    before, after = text[start - 1 : start], text[end : end + 1]
    if (
        not (before.isascii() and after.isascii())
        or text[end - 1] in _STRAIGHT
        or is_mark_inside(text, repair)
    ):
        return False
    lines.go_to(start)
    if lines.quotation(start, end)[0] >= 0:
        return False
    if before.isalnum() or after.isalnum():
        return True
    near, far = start - AROUND, end + AROUND
    first, last = max(lines.start, near), min(lines.end, far)
    return not (
        text.find(new.strip(), first, last) >= 0
        or (
            len(new) <= SIGN
            and (text[first:start].rstrip()[-1:] in LISTING or text[end:last].lstrip()[:1] in LISTING)
        )
        or spoken.of_either(near, far)
    )


def _sign(text: str, repair: Repair, place: Place | None, spoken: Spoken, fenced: bool) -> Sign:
    if is_tabulated(text, repair) or is_mark_inside(text, repair):
        return Sign.CERTAIN
    if place is None:
        return Sign.CODE if fenced else Sign.NONE
    start, end = repair.span[0] - AROUND, repair.span[1] + AROUND
    if is_shown_correct(place) or (spoken.of_damage(start, end) and is_named(place)):
        return Sign.CERTAIN
    named = spoken.of_encodings(start, end) and names_encoding(place)
    if named or is_searched_for(place) or is_listed(place) or is_shown_near(place):
        return Sign.LIKELY
    return Sign.CODE if fenced or place.is_code else Sign.NONE
