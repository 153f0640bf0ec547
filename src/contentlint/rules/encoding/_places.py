"""Where on a page a reader meets a character: running text and front matter, not code or addresses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.raw_html import read_in_html
from contentlint.model import Applicability, Edit, Fix, Span
from contentlint.text.pattern import Pattern

# Running text without the U+FFFC that stand for code, addresses and templates.
_SHOWN = Pattern("[^\ufffc]+")
_OPENED = Pattern(r"(?:^|[\s(=:,\[])[\"'“‘«„`|][^\s\"'“‘«„`|]*\Z")
_CLOSED = Pattern(r"[^\s\"'”’»“‘`|]*[\"'”’»“‘`|]")
# `"title")` at the end of a link, after its address.
_TITLE = Pattern(r"\s[\"'(](?P<title>[^\n]*)[\"')]\s*\)\Z")
# How far the marks around a word may be, in characters.
_AROUND = 80
# Start and end of a stretch of running text, as characters of the page.
_Stretch = tuple[int, int]


def read_by_people(page: Document, pattern: Pattern) -> Iterator[re.Match[str]]:
    """Matches in the page's text that begin in running text or front matter.

    The page is parsed only when something matches, so that a clean page costs one search.
    """
    if pattern.search(page.text) is None:
        return
    stretches = _stretches(page)
    for match in pattern.finditer(page.text):
        if match.start() < page.body_start or _is_in(match.start(), stretches):
            yield match


def in_prose(page: Document, pattern: Pattern) -> Iterator[re.Match[str]]:
    """Matches in the page's text that begin in running text."""
    return (match for match in read_by_people(page, pattern) if match.start() >= page.body_start)


def in_heading(page: Document, place: int) -> bool:
    """Whether a character belongs to a heading, whose anchor others may link to."""
    before = bisect_right(page.headings, place, key=lambda heading: heading.span.start) - 1
    return before >= 0 and place < page.headings[before].span.end


def is_explained(page: Document, span: Span) -> bool:
    """Whether a proposed repair of damaged text covers a part of `span`, so that it is reported already."""
    repairs = page.source.repairs
    start, end = page.source.offsets.to_source(span)
    after = bisect_right(repairs, start, key=lambda repair: repair.span.end)
    return after < len(repairs) and repairs[after].span.start < end


def beside(text: str, span: Span) -> tuple[str, str]:
    """The characters before and after `span`, "" at the ends of the text."""
    return text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]


def is_quoted(text: str, span: Span) -> bool:
    """Whether the word that `span` belongs to stands alone in quotation marks: the page speaks about it."""
    opened = _OPENED.search(text, max(0, span.start - _AROUND), span.start)
    if opened is None or (opened.group().startswith("=") and in_tag(text, span.start)):
        return False
    return _CLOSED.match(text, span.end, span.end + _AROUND) is not None


def in_tag(text: str, place: int) -> bool:
    """Whether a character stands in a tag, where quotation marks do not quote."""
    return text.rfind("<", 0, place) > text.rfind(">", 0, place)


def is_listed(text: str, span: Span) -> bool:
    """Whether a character stands in a table of characters, or beside its own number, `U+00AD`."""
    code = ord(text[span.start])
    before, after = (char.strip() for char in beside(text, span))
    if (before and ord(before) == code - 1) or (after and ord(after) == code + 1):
        return True
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return f"U+{code:04X}" in text[start : end if end >= 0 else len(text)]


def change(title: str, span: Span, new: str, safe: bool) -> Fix:
    """A fix that puts `new` in the place of `span`; one that is not safe waits for a person."""
    level = Applicability.SAFE if safe else Applicability.UNSAFE
    return Fix(title, (Edit(span, new),), level)


def _stretches(page: Document) -> list[_Stretch]:
    """The sorted stretches of running text that stand in one piece; code and addresses are left out.

    Raw HTML has such text too, and attributes that are shown or read aloud.
    """
    found: list[_Stretch] = []
    for prose in page.prose:
        pieces = prose.pieces
        ends = [at for at, _ in pieces[1:]] + [len(prose.text)]
        for (at, place), end in zip(pieces, ends, strict=True):
            shown = _SHOWN.finditer(prose.text[at:end])
            found.extend((place + match.start(), place + match.end()) for match in shown)
    found.extend(_titles(page))
    if not page.path.endswith(".mdx"):
        # The tags of MDX are programs.
        found.extend(read_in_html(page.text, page.body_start))
    return sorted(found)


def _titles(page: Document) -> Iterator[_Stretch]:
    """The titles of links and images, which are shown beside them."""
    for link in page.links:
        if link.style == "inline":
            title = _TITLE.search(page.text, link.target_span.end, link.span.end)
            if title:
                yield title.span("title")


def _is_in(place: int, stretches: list[_Stretch]) -> bool:
    before = bisect_right(stretches, (place, 1 << 62)) - 1
    return before >= 0 and place < stretches[before][1]
