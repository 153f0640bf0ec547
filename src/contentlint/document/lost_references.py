"""References to definitions that the page does not have: `[text][label]` and `[label][]`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pyromark

from contentlint.document.markdown import OPTIONS, readable
from contentlint.document.offsets import Offsets
from contentlint.model import Span


class LostReference(NamedTuple):
    """What asks for `label`, in characters of the page; `collapsed` is the form `[label][]`."""

    label: str
    span: Span
    collapsed: bool


def lost_references(text: str, start: int = 0) -> tuple[LostReference, ...]:
    """All of them in `text[start:]`, in order; a label alone in brackets may be text and is left out."""
    body = readable(text, start)
    char = Offsets(body).char
    found: list[LostReference] = []

    def note(link: Any) -> None:
        kind, place = link["link_type"], link["span"]
        if kind in ("Reference", "Collapsed"):
            # The place of a collapsed one ends before its empty brackets.
            end = char(place["end"]) + start
            span = Span(char(place["start"]) + start, end)
            found.append(LostReference(link["reference"], span, kind == "Collapsed"))

    events: Iterator[Any] = iter(pyromark.events_with_range(body, options=OPTIONS, broken_link_callback=note))
    for _ in events:
        pass
    return tuple(found)
