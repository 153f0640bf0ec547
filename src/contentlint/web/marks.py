"""A finding in its lines, as HTML: what stands there, and what would stand there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from contentlint.model import Edit, Span
from contentlint.report.lines import Lines
from contentlint.report.portion import Portion, portion_of
from contentlint.report.visible import visible

_AROUND = 1
_MOST_LINES = 6
_LONGEST = 1_200


class Mark(NamedTuple):
    """A stretch of the text shown in a tag ("" leaves it out), and a text that comes in its place."""

    span: Span
    tag: str
    inserted: str = ""


def excerpt(span: Span, lines: Lines) -> str:
    """The lines of a place, with it marked."""
    return _rows([Mark(span, "mark")], lines)


def before(portion: Portion, lines: Lines) -> str:
    """The lines as they are, with what goes away marked."""
    return _rows([Mark(edit.span, "del") for edit in portion.edits], lines, portion.end)


def after(portion: Portion, lines: Lines) -> str:
    """The lines as they would be, with what comes in marked."""
    return _rows([Mark(edit.span, "", edit.text) for edit in portion.edits], lines, portion.end)


def first_edits(edits: Iterable[Edit], lines: Lines) -> Portion:
    """The first edits in order, without what is the same before and after."""
    portion = portion_of(edits, lines)
    return portion._replace(edits=tuple(_trimmed(edit, lines.text) for edit in portion.edits))


def _trimmed(edit: Edit, text: str) -> Edit:
    old, new = text[edit.span.start : edit.span.end], edit.text
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    room = shorter - start
    end = next((at for at in range(room) if old[-1 - at] != new[-1 - at]), room)
    return Edit(Span(edit.span.start + start, edit.span.end - end), new[start : len(new) - end])


def _rows(marks: Sequence[Mark], lines: Lines, end: int = 0) -> str:
    """The lines around some marks; those from line `end` on are left out, unless it is 0."""
    numbers: set[int] = set()
    for mark in marks:
        first = lines.position(mark.span.start).line
        last = min(lines.position(max(mark.span.start, mark.span.end - 1)).line, first + _MOST_LINES)
        numbers.update(range(max(1, first - _AROUND), min(len(lines.starts), last + _AROUND) + 1))
    rows = "".join(_row(number, marks, lines) for number in sorted(numbers) if not end or number < end)
    return f'<div class="text">{rows}</div>'


def _row(number: int, marks: Sequence[Mark], lines: Lines) -> str:
    line = lines.span(number)
    shown = "".join(_pieces(Span(line.start, min(line.end, line.start + _LONGEST)), marks, lines.text))
    return f'<div class="row"><span class="no">{number}</span><span dir="auto">{shown}</span></div>'


def _pieces(line: Span, marks: Sequence[Mark], text: str) -> Iterator[str]:
    at = line.start
    for mark in marks:
        start, end = max(mark.span.start, line.start), min(mark.span.end, line.end)
        if start < at or start > line.end or end < start:
            continue
        yield _plain(text[at:start])
        if mark.tag and end > start:
            yield f"<{mark.tag}>{_plain(text[start:end])}</{mark.tag}>"
        if mark.inserted and mark.span.start >= line.start:
            yield f"<ins>{_plain(mark.inserted)}</ins>"
        at = end
    yield _plain(text[at : line.end])


def _plain(text: str) -> str:
    return escape(visible(text))
