"""Compare the blocks of a page before and after edits: what was not edited must be read as before."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from contentlint.document import Block, Document, Heading, Source
from contentlint.document.marks import MARK, is_mark
from contentlint.model import Edit, OffsetMap, Span, apply_edits


class _Shape(NamedTuple):
    """What a block is: its kind, info, and the kind of the block around it."""

    kind: str
    info: str
    around: str


_Placed = tuple[_Shape, Span]


def without_marks(source: Source, edits: Sequence[Edit]) -> tuple[str, tuple[Edit, ...]]:
    """The text on disk without the byte order marks that `edits` take off, and the other edits of it.

    A mark, whole or damaged, hides the heading or front matter that stands
    behind it; a page is compared as it was before the mark got into it.
    """
    damaged = [repair.span for repair in source.repairs if is_mark(repair)]
    marks = [edit for edit in edits if not edit.text and _is_mark(source.decoded, edit.span, damaged)]
    if not marks:
        return source.decoded, tuple(edits)
    offsets = OffsetMap.of(marks)
    others = (edit for edit in edits if edit not in marks)
    moved = tuple(edit._replace(span=offsets.from_source(edit.span)) for edit in others)
    return apply_edits(source.decoded, marks), moved


def _is_mark(text: str, span: Span, damaged: Sequence[Span]) -> bool:
    """Whether a stretch holds marks only, whole or `damaged`, which are sorted."""
    inside = [mark for mark in damaged if span.start <= mark.start and mark.end <= span.end]
    whole = zip((span.start, *(mark.end for mark in inside)), (*inside, Span(span.end, 0)), strict=True)
    return not "".join(text[start : mark.start] for start, mark in whole).strip(MARK)


def structure_change(path: str, old: str, new: str, edits: Sequence[Edit]) -> str | None:
    """Say what sorted `edits` from `old` to `new` would break around them, or None.

    Headings keep their number and levels; edits may write more of them, and one
    that an edit takes out must be written by another. A block that no edit
    meets keeps kind, place and surroundings; one that an edit only touches at
    its border may grow or shrink, but not vanish.
    """
    offsets = OffsetMap.of(edits)
    before, after = (Document(path, Source(text, text)) for text in (old, new))
    written = list(map(Span, offsets.starts, offsets.ends))
    replaced = [edit.span for edit in edits]
    levels = [[heading.level for heading in page.headings] for page in (before, after)]
    if levels[0] != levels[1] and not _keeps_headings(_parted(before, replaced), _parted(after, written)):
        return f"the heading levels would change from {_listed(levels[0])} to {_listed(levels[1])}"
    shapes = list(_shapes(before.blocks))
    new_shapes = list(_shapes(after.blocks))
    moved = [(shape, offsets.from_source(span)) for shape, span in _apart(shapes, replaced)]
    if moved != list(_apart(new_shapes, written)):
        return "a part of the page that was not edited would be read differently"
    beside = Counter(shape for shape, span in shapes if not _is_inside(span, replaced))
    for lost in beside - Counter(shape for shape, _ in new_shapes):
        return f"a block ({lost.kind}) beside an edit would be lost"
    return None


class _Headings(NamedTuple):
    """The headings of a page that stand in none of some stretches, and those that one holds as a whole."""

    outside: list[Heading]
    inside: list[Heading]


def _parted(page: Document, stretches: Sequence[Span]) -> _Headings:
    found = _Headings([], [])
    for heading in page.headings:
        first = bisect_left(stretches, heading.content.end, key=lambda stretch: stretch.end)
        is_inside = first < len(stretches) and stretches[first].start <= heading.span.start
        (found.inside if is_inside else found.outside).append(heading)
    return found


def _keeps_headings(before: _Headings, after: _Headings) -> bool:
    """Whether the headings that stay keep their levels, and those taken out are among the written ones."""
    stay = [[heading.level for heading in page.outside] for page in (before, after)]
    taken, written = (Counter((one.level, one.text) for one in page.inside) for page in (before, after))
    return stay[0] == stay[1] and not taken - written


def _shapes(blocks: Sequence[Block]) -> Iterator[_Placed]:
    for block in blocks:
        around = blocks[block.parent].kind if block.parent >= 0 else ""
        yield _Shape(block.kind, block.info, around), block.span


def _apart(shapes: Sequence[_Placed], stretches: Sequence[Span]) -> Iterator[_Placed]:
    """The blocks that no stretch overlaps or touches. `stretches` are sorted and do not overlap."""
    for shape, span in shapes:
        first = bisect_left(stretches, span.start, key=lambda stretch: stretch.end)
        if first == len(stretches) or stretches[first].start > span.end:
            yield shape, span


def _is_inside(span: Span, stretches: Sequence[Span]) -> bool:
    """Whether a stretch overlaps the block, more than touching its border."""
    first = bisect_left(stretches, span.start + 1, key=lambda stretch: stretch.end)
    return first < len(stretches) and stretches[first].start < span.end


def _listed(levels: Sequence[int]) -> str:
    return " ".join(map(str, levels)) or "none"
