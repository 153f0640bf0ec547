"""Put sections in order, each with all that stands in it and the blank lines before or after it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from contentlint.document import Document
from contentlint.model import Edit, Fix, Span
from contentlint.rules.sections._after import headings_after
from contentlint.rules.sections._alignment import Place
from contentlint.rules.sections._extent import blanks_before, extent

# A page with more sections out of order was not written in this order at all.
_MOST = 100


class Target(NamedTuple):
    """The number of a section that stays, and whether another belongs after or before it."""

    number: int
    word: str


class _Chunk(NamedTuple):
    """A section in the text; `cut` is what is taken out with it: blank lines too, after or before it."""

    span: Span
    cut: Span


def targets(places: Sequence[Place], moved: Collection[int]) -> Mapping[int, Target]:
    """Where each section of `moved` belongs: after the last one that stays and comes before it in order."""
    settled = sorted(
        (one.rank, one.heading.span.start, number)
        for number, one in enumerate(places)
        if one.heading and not one.astray and one.section.need != "forbidden" and number not in moved
    )
    found = {}
    for index in moved:
        before = bisect_right(settled, places[index].rank, key=itemgetter(0))
        found[index] = Target(settled[max(before - 1, 0)][2], "after" if before else "before")
    return found


def put_in_order(page: Document, places: Sequence[Place], moved: Collection[int]) -> Fix | None:
    """One fix that moves all sections of `moved` among their siblings; the rest keeps its place.

    They go together, because one by one they would wait for each other. None
    where the page would then be read differently, where an encoding repair has
    to come first, and where too many would move.
    """
    if page.text != page.source.decoded or len(moved) > _MOST:
        return None
    chunks = _chunks(page, places, moved)
    edits = (*(Edit(chunk.cut, "") for chunk in chunks.values()), *_pasted(page, places, chunks, moved))
    if any("\n" not in page.text[slice(*_gap(chunk))] for chunk in chunks.values()):
        return None
    fix = Fix.unsafe("Move the section" if len(chunks) == 1 else "Move the sections", *sorted(edits))
    return fix if _is_read_alike(page, fix) else None


def _chunks(page: Document, places: Sequence[Place], moved: Collection[int]) -> Mapping[int, _Chunk]:
    """The moved sections by index. What ends the page is cut with the blank lines before it."""
    found = {}
    rest_start = len(page.text)
    for start, index in sorted(((_start(places[index]), index) for index in moved), reverse=True):
        heading = places[index].heading
        if heading:
            span = extent(page, heading, places[index].section.level, places)
            tail = page.text[span.end : rest_start]
            gap = len(tail) - len(tail.lstrip(" \t\r\n"))
            if span.end + gap == rest_start:
                cut = Span(blanks_before(page.text, start), span.end)
                rest_start = cut.start
            else:
                gap = tail.rfind("\n", 0, gap) + 1
                cut = Span(span.start, span.end + gap)
            found[index] = _Chunk(span, cut)
    return found


def _gap(chunk: _Chunk) -> Span:
    """The blank lines that are cut with a section."""
    if chunk.cut.start < chunk.span.start:
        return Span(chunk.cut.start, chunk.span.start)
    return Span(chunk.span.end, chunk.cut.end)


def _pasted(
    page: Document, places: Sequence[Place], chunks: Mapping[int, _Chunk], moved: Collection[int]
) -> Iterator[Edit]:
    by_offset: dict[int, list[str]] = {}
    wanted = targets(places, moved)
    for index in sorted(moved, key=lambda index: (places[index].rank, _start(places[index]))):
        number, word = wanted[index]
        gap, text = page.text[slice(*_gap(chunks[index]))], page.text[slice(*chunks[index].span)]
        near = places[number].heading
        if near:
            place = extent(page, near, places[number].section.level, places)
            at = place.end if word == "after" else place.start
            by_offset.setdefault(at, []).append(gap + text if word == "after" else text + gap)
    for offset, texts in by_offset.items():
        yield Edit(Span(offset, offset), "".join(texts))


def _start(place: Place) -> int:
    return place.heading.span.start if place.heading else 0


def _is_read_alike(page: Document, fix: Fix) -> bool:
    """Whether the page has the same headings afterwards, in whatever order."""
    after = headings_after(page, fix.edits)
    return Counter(one[:2] for one in after) == Counter(one[:2] for one in page.headings)
