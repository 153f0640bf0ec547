"""Where on a page a reader meets a character: running text and front matter, not code or addresses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Applicability, Edit, Fix, Span

# Running text without the U+FFFC that stand for code, addresses and templates.
_SHOWN = re.compile("[^\ufffc]+")
# Start and end of a stretch of running text, as characters of the page.
_Stretch = tuple[int, int]


def read_by_people(page: Document, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches in the page's text that begin in running text or front matter.

    The page is parsed only when something matches, so that a clean page costs one search.
    """
    if pattern.search(page.text) is None:
        return
    stretches = _stretches(page)
    for match in pattern.finditer(page.text):
        if match.start() < page.body_start or _is_in(match.start(), stretches):
            yield match


def in_prose(page: Document, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches in the page's text that begin in running text."""
    return (match for match in read_by_people(page, pattern) if match.start() >= page.body_start)


def in_heading(page: Document, place: int) -> bool:
    """Whether a character belongs to a heading, whose anchor others may link to."""
    return any(heading.span.start <= place < heading.span.end for heading in page.headings)


def is_explained(page: Document, span: Span) -> bool:
    """Whether a proposed repair of damaged text covers a part of `span`, so that it is reported already."""
    from_source = page.source.offsets.from_source
    places = (from_source(repair.span) for repair in page.source.repairs)
    return any(place.start < span.end and span.start < place.end for place in places)


def change(title: str, span: Span, new: str, safe: bool) -> Fix:
    """A fix that puts `new` in the place of `span`; one that is not safe waits for a person."""
    level = Applicability.SAFE if safe else Applicability.UNSAFE
    return Fix(title, (Edit(span, new),), level)


def _stretches(page: Document) -> list[_Stretch]:
    """The sorted stretches of running text that stand in one piece; code and addresses are left out."""
    found: list[_Stretch] = []
    for prose in page.prose:
        pieces = prose.pieces
        ends = [at for at, _ in pieces[1:]] + [len(prose.text)]
        for (at, place), end in zip(pieces, ends, strict=True):
            shown = _SHOWN.finditer(prose.text[at:end])
            found.extend((place + match.start(), place + match.end()) for match in shown)
    return sorted(found)


def _is_in(place: int, stretches: list[_Stretch]) -> bool:
    before = bisect_right(stretches, (place, 1 << 62)) - 1
    return before >= 0 and place < stretches[before][1]
