"""Carry positions between a text on disk and the same text after edits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from contentlint.model.span import Edit, Span


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Apply sorted edits that do not overlap; offsets are those of `text`."""
    pieces = []
    at = 0
    for edit in edits:
        pieces.append(text[at : edit.span.start])
        pieces.append(edit.text)
        at = edit.span.end
    pieces.append(text[at:])
    return "".join(pieces)


class OffsetMap(NamedTuple):
    """Sorted edits from a source text to an edited text, as offsets of both sides.

    A position inside a replaced stretch has no exact counterpart: a span that
    touches one is widened to the whole stretch.
    """

    source_starts: tuple[int, ...]
    source_ends: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> OffsetMap:
        """Build the map of sorted, not overlapping edits on the source text."""
        source_starts, source_ends, starts, ends = [], [], [], []
        shift = 0
        for edit in edits:
            source_starts.append(edit.span.start)
            source_ends.append(edit.span.end)
            starts.append(edit.span.start + shift)
            ends.append(edit.span.start + shift + len(edit.text))
            shift += len(edit.text) - (edit.span.end - edit.span.start)
        return cls(tuple(source_starts), tuple(source_ends), tuple(starts), tuple(ends))

    def to_source(self, span: Span) -> Span:
        """Span in the edited text -> span in the source text."""
        return _carry(span, self.starts, self.ends, self.source_starts, self.source_ends)

    def from_source(self, span: Span) -> Span:
        """Span in the source text -> span in the edited text."""
        return _carry(span, self.source_starts, self.source_ends, self.starts, self.ends)

    def edits_to_source(self, edits: Sequence[Edit], text: str) -> tuple[Edit, ...]:
        """Edits of the edited `text` -> edits of the source text, with the repairs they touch.

        Edits that fall on the same repaired stretch become one.
        """
        if not self.starts:
            return tuple(edits)
        groups: list[tuple[Span, list[Edit]]] = []
        for edit in sorted(edits):
            wide = self._widen(edit.span)
            if groups and wide.start < groups[-1][0].end:
                last, members = groups.pop()
                groups.append((Span(last.start, max(last.end, wide.end)), [*members, edit]))
            else:
                groups.append((wide, [edit]))
        return tuple(self._group_to_source(wide, members, text) for wide, members in groups)

    def _group_to_source(self, wide: Span, members: list[Edit], text: str) -> Edit:
        """One edit of the source text that does all `members` inside `wide`."""
        moved = [Edit(Span(s - wide.start, e - wide.start), new) for (s, e), new in members]
        return Edit(self.to_source(wide), apply_edits(text[wide.start : wide.end], moved))

    def _widen(self, span: Span) -> Span:
        start, end = span
        first = bisect_right(self.starts, start) - 1
        if first >= 0 and start < self.ends[first]:
            start = self.starts[first]
        last = bisect_left(self.starts, end) - 1
        if last >= 0 and end < self.ends[last]:
            end = self.ends[last]
        return Span(start, end)


def _carry(
    span: Span,
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    other_starts: tuple[int, ...],
    other_ends: tuple[int, ...],
) -> Span:
    """Carry a span from one side to the other, widening what lies inside a stretch.

    An empty span where a stretch was deleted is that stretch: so a deletion has a place in the text.
    """
    if not starts:
        return span
    if span.start == span.end:
        hole = bisect_left(starts, span.start)
        if hole < len(starts) and starts[hole] == ends[hole] == span.start:
            return Span(other_starts[hole], other_ends[hole])
    before = bisect_right(starts, span.start) - 1
    if before < 0:
        start = span.start
    elif span.start < ends[before]:
        start = other_starts[before]
    else:
        start = other_ends[before] + span.start - ends[before]
    last = bisect_left(starts, span.end) - 1
    if last < 0:
        end = span.end
    elif span.end < ends[last]:
        end = other_ends[last]
    else:
        end = other_ends[last] + span.end - ends[last]
    return Span(start, max(start, end))


IDENTITY = OffsetMap((), (), (), ())
