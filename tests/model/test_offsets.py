"""Positions survive the way from the repaired text back to the text on disk."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contentlint.model import IDENTITY, Edit, OffsetMap, Span, apply_edits

DISK = "un t√¢che et o√π"
EDITS = (Edit(Span(4, 6), "â"), Edit(Span(14, 16), "ù"))
MAP = OffsetMap.of(EDITS)
TEXT = apply_edits(DISK, EDITS)


def test_the_example_reads_as_expected() -> None:
    assert TEXT == "un tâche et où"


def test_a_span_outside_every_edit_is_only_moved() -> None:
    assert DISK[slice(*MAP.to_source(Span(9, 11)))] == TEXT[9:11] == "et"


def test_a_span_over_an_edit_takes_in_the_whole_damage() -> None:
    assert DISK[slice(*MAP.to_source(Span(3, 8)))] == "t√¢che"
    assert DISK[slice(*MAP.to_source(Span(4, 5)))] == "√¢"


def test_both_directions_are_inverse_outside_edits() -> None:
    for start, end in ((0, 3), (6, 9), (7, 13)):
        assert MAP.from_source(MAP.to_source(Span(start, end))) == (start, end)


def test_an_edit_beside_the_damage_leaves_the_damage_alone() -> None:
    assert MAP.edits_to_source([Edit(Span(0, 2), "une")], TEXT) == (Edit(Span(0, 2), "une"),)


def test_an_edit_inside_the_damage_takes_the_repair_with_it() -> None:
    assert MAP.edits_to_source([Edit(Span(4, 5), "a")], TEXT) == (Edit(Span(4, 6), "a"),)


def test_a_repaired_stretch_replaced_by_itself_is_the_repair() -> None:
    assert MAP.edits_to_source([Edit(Span(4, 5), "â")], TEXT) == (EDITS[0],)


def test_two_edits_in_one_stretch_become_one() -> None:
    mapped = OffsetMap.of([Edit(Span(0, 4), "abcdef")])
    edits = [Edit(Span(1, 2), "X"), Edit(Span(4, 5), "")]
    assert mapped.edits_to_source(edits, "abcdef") == (Edit(Span(0, 4), "aXcdf"),)


def test_without_edits_nothing_moves() -> None:
    assert IDENTITY.to_source(Span(3, 9)) == Span(3, 9)
    assert IDENTITY.edits_to_source([Edit(Span(3, 9), "x")], "") == (Edit(Span(3, 9), "x"),)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text, and sorted edits of it that neither overlap nor touch nor delete."""
    text = draw(st.text(alphabet="abcdef√é", min_size=1, max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = [
        Edit(Span(start, end), draw(st.text("xyz", min_size=1, max_size=3)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return text, edits


@given(edited(), st.data())
def test_changing_the_repaired_text_is_changing_the_disk_text(
    case: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    """The law that fixes rest on: an edit carried back gives the text that the rule wanted."""
    disk, edits = case
    offsets = OffsetMap.of(edits)
    text = apply_edits(disk, edits)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    (mapped,) = offsets.edits_to_source([Edit(Span(start, end), "NEW")], text)
    done = apply_edits(disk, [mapped])
    untouched = [
        edit for edit in edits if edit.span.end <= mapped.span.start or edit.span.start >= mapped.span.end
    ]
    shift = len(mapped.text) - (mapped.span.end - mapped.span.start)
    rest = [
        edit
        if edit.span.start < mapped.span.start or edit.span.end <= mapped.span.start
        else Edit(Span(edit.span.start + shift, edit.span.end + shift), edit.text)
        for edit in untouched
    ]
    assert apply_edits(done, rest) == text[:start] + "NEW" + text[end:]
