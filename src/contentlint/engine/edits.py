"""Edits upon edits: two steps as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contentlint.model import Edit, OffsetMap, Span


def compose(original: str, first: Sequence[Edit], second: Sequence[Edit], final: str) -> tuple[Edit, ...]:
    """Two steps of sorted edits, `original` -> middle -> `final`, as one step.

    Stretches of the two steps that meet in the middle text become one edit;
    what a later step takes back is dropped.
    """
    behind, ahead = OffsetMap.of(first), OffsetMap.of(second)
    edits = (
        Edit(source, final[target.start : target.end])
        for source, target in _outlines(behind, ahead, _stretches(behind, ahead))
    )
    return tuple(edit for edit in edits if original[edit.span.start : edit.span.end] != edit.text)


def _stretches(behind: OffsetMap, ahead: OffsetMap) -> list[Span]:
    """What was or will be replaced, in offsets of the middle text, joined where it meets."""
    written = map(Span, behind.starts, behind.ends)
    replaced = map(Span, ahead.source_starts, ahead.source_ends)
    joined: list[Span] = []
    for span in sorted([*written, *replaced]):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _outlines(behind: OffsetMap, ahead: OffsetMap, stretches: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Carry stretches of the middle text to the original and to the final text.

    Between stretches all three texts are equal, so counting what each edit
    added is exact.
    """
    grown_behind = grown_ahead = first = second = 0
    for start, end in stretches:
        source_start, target_start = start - grown_behind, start + grown_ahead
        while first < len(behind.starts) and behind.starts[first] <= end:
            grown_behind += _growth(behind, first)
            first += 1
        while second < len(ahead.starts) and ahead.source_starts[second] <= end:
            grown_ahead += _growth(ahead, second)
            second += 1
        yield Span(source_start, end - grown_behind), Span(target_start, end + grown_ahead)


def _growth(edits: OffsetMap, index: int) -> int:
    added = edits.ends[index] - edits.starts[index]
    return added - (edits.source_ends[index] - edits.source_starts[index])
