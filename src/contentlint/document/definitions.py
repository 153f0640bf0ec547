"""Where reference-style links are defined: `[label]: destination "title"`."""

from __future__ import annotations

import pyromark

from contentlint.document.markdown import OPTIONS, readable
from contentlint.document.nodes import Definition
from contentlint.document.offsets import Offsets
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_DESTINATION = Pattern(r"\]:[ \t]*(?:\r?\n[ \t>]*)?(?:<(?P<angle>[^<>\n]*)>|(?P<bare>[^\s<]\S*))")
_SPACES = Pattern(r"\s+")


def definitions(text: str, start: int = 0) -> tuple[Definition, ...]:
    """The definitions in `text[start:]` as the parser reads them; the first one of a label holds."""
    if "]:" not in text:
        return ()
    body = readable(text, start)
    char = Offsets(body).char
    return tuple(
        _definition(body, label, found["dest"], Span(char(place["start"]), char(place["end"])), start)
        for label, found in pyromark.reference_definitions(body, options=OPTIONS).items()
        for place in (found["span"],)
    )


def normal_label(label: str) -> str:
    """Labels are compared without case, with runs of white space as one space."""
    return _SPACES.sub(" ", label.strip()).casefold()


def _definition(body: str, label: str, target: str, span: Span, start: int) -> Definition:
    """One definition in `body`, which begins at the character `start` of the page."""
    found = _DESTINATION.search(body, body.find("]:", span.start, span.end), span.end)
    place = found.span("bare" if found["angle"] is None else "angle") if found else span
    whole, address = (Span(first + start, last + start) for first, last in (span, place))
    return Definition(normal_label(label), target, whole, address)
