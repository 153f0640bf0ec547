"""Fixes are applied whole, in an order that never matters, until there is nothing left to fix."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.engine.edits import compose
from contentlint.engine.fix import converge, select_edits
from contentlint.model import Applicability, Edit, Fix, Span, apply_edits

SAFE, UNSAFE, DISPLAY = Applicability.SAFE, Applicability.UNSAFE, Applicability.DISPLAY


def edit(start: int, end: int, text: str = "") -> Edit:
    return Edit(Span(start, end), text)


def safe(*edits: Edit, title: str = "Change it") -> Fix:
    return Fix.safe(title, *edits)


def replacing(**words: str) -> Callable[[str], list[Fix]]:
    """A check that wants each word replaced by another."""

    def check(text: str) -> list[Fix]:
        return [
            safe(edit(*match.span(), new), title=f"Write {new}")
            for old, new in words.items()
            for match in re.finditer(old, text)
        ]

    return check


class TestSelection:
    def test_fixes_apart_from_each_other_are_applied_together(self) -> None:
        first, second = safe(edit(0, 1, "a")), safe(edit(3, 4, "b"), edit(6, 6, "c"))
        chosen = select_edits([second, first], SAFE)
        assert chosen.fixes == (first, second)
        assert chosen.edits == (edit(0, 1, "a"), edit(3, 4, "b"), edit(6, 6, "c"))

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (edit(0, 3, "a"), edit(2, 5, "b")),
            (edit(0, 5, "a"), edit(2, 3, "b")),
            (edit(0, 3, "a"), edit(0, 3, "b")),
            (edit(0, 3, "a"), edit(3, 5, "b")),
            (edit(3, 3, "a"), edit(3, 5, "b")),
            (edit(3, 3, "a"), edit(3, 3, "b")),
        ],
        ids=["overlap", "inside", "same place", "touching", "insertion at an edge", "two insertions"],
    )
    def test_fixes_that_meet_are_not_applied_together(self, one: Edit, other: Edit) -> None:
        assert select_edits([safe(other), safe(one)], SAFE).edits == (one,)

    def test_a_fix_is_all_its_edits_or_none(self) -> None:
        taken, refused, free = safe(edit(0, 4, "a")), safe(edit(2, 3), edit(8, 9)), safe(edit(8, 9, "b"))
        assert select_edits([taken, refused, free], SAFE).fixes == (taken, free)

    def test_the_same_change_by_two_rules_is_made_once(self) -> None:
        one, other = safe(edit(2, 2, "!"), title="A"), safe(edit(2, 2, "!"), title="B")
        assert select_edits([other, one], SAFE) == ((one, other), (edit(2, 2, "!"),))

    def test_the_same_replacement_in_two_fixes_is_made_once(self) -> None:
        one, other = safe(edit(0, 1), edit(4, 5, "x")), safe(edit(4, 5, "x"), edit(8, 9))
        assert select_edits([one, other], SAFE) == ((one, other), (edit(0, 1), edit(4, 5, "x"), edit(8, 9)))

    def test_the_same_insertion_in_two_fixes_is_not(self) -> None:
        """`[a [b` with a bracket missing twice at the end needs two."""
        one, other = safe(edit(0, 0, "("), edit(5, 5, ")")), safe(edit(3, 3, "("), edit(5, 5, ")"))
        assert select_edits([one, other], SAFE).fixes == (one,)

    @pytest.mark.parametrize(("least", "count"), [(SAFE, 1), (UNSAFE, 2), (DISPLAY, 3)])
    def test_only_fixes_as_safe_as_asked_for_are_applied(self, least: Applicability, count: int) -> None:
        fixes = [
            make("Fix", edit(at * 2, at * 2 + 1))
            for at, make in enumerate((Fix.display, Fix.unsafe, Fix.safe))
        ]
        assert len(select_edits(fixes, least).fixes) == count

    def test_a_safe_fix_goes_before_an_unsafe_one(self) -> None:
        unsafe, later = Fix.unsafe("Rewrite", edit(0, 5, "a")), safe(edit(4, 6, "b"))
        assert select_edits([unsafe, later], UNSAFE).fixes == (later,)

    def test_a_fix_that_contradicts_itself_is_never_applied(self) -> None:
        for fix in (safe(edit(0, 3), edit(2, 4)), safe(edit(1, 1, "a"), edit(1, 1, "b")), safe()):
            assert select_edits([fix], SAFE) == ((), ())


class TestRounds:
    def test_what_a_fix_uncovers_is_fixed_too(self) -> None:
        result = converge("one", replacing(one="two", two="three"), SAFE)
        assert (result.text, result.rounds, result.converged) == ("three", 2, True)
        assert result.edits == (edit(0, 3, "three"),)
        assert [fix.title for fix in result.applied] == ["Write two", "Write three"]

    def test_nothing_to_fix_is_nothing_changed(self) -> None:
        assert converge("text", replacing(), SAFE) == ("text", (), (), 0, "")

    def test_a_fix_without_effect_does_not_stand_in_the_way(self) -> None:
        def check(text: str) -> list[Fix]:
            return [safe(edit(0, 4, text[:4])), *replacing(text="word")(text)]

        assert converge("text", check, SAFE).text == "word"

    def test_fixes_that_undo_each_other_are_named_and_the_original_stays(self) -> None:
        result = converge("c a", replacing(a="b", b="a", c="d"), SAFE)
        assert (result.text, result.edits, result.converged) == ("c a", (), False)
        assert result.reason == "the fixes `Write d`, `Write b`, `Write a` undo each other"

    def test_a_fix_that_never_ends_is_named_and_the_original_stays(self) -> None:
        result = converge("a", lambda _: [safe(edit(0, 0, "a"), title="Say it again")], SAFE)
        assert (result.text, result.converged) == ("a", False)
        assert result.reason == "the fix `Say it again` did not end in 10 rounds"

    def test_the_limit_counts_rounds_that_change_something(self) -> None:
        words = dict(zip("abcdefghij", "bcdefghijk", strict=True))
        assert converge("a", replacing(**words), SAFE).text == "k"
        assert not converge("a", replacing(**words, k="l"), SAFE).converged

    @pytest.mark.parametrize("stray", [edit(0, 9), edit(-1, 2), edit(3, 1), edit(7, 7)])
    def test_a_fix_outside_the_page_is_named_and_the_original_stays(self, stray: Edit) -> None:
        result = converge("text", lambda _: [safe(edit(0, 1, "T")), safe(stray, title="Miss")], SAFE)
        assert (result.text, result.reason) == ("text", "the fix `Miss` points outside the page")

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            ("a\nb\n", "a\n+\nb\n"),
            ("a\r\nb\r\n", "a\r\n+\r\nb\r\n"),
            ("a\rb\r", "a\r+\rb\r"),
            ("a\r\nb\n", "a\r\n+\nb\n"),
        ],
        ids=["LF", "CRLF", "CR", "mixed"],
    )
    def test_a_new_line_ends_as_the_lines_of_the_page(self, text: str, fixed: str) -> None:
        def check(now: str) -> list[Fix]:
            return [] if "+" in now else [safe(edit(now.index("b"), now.index("b"), "+\n"))]

        assert converge(text, check, SAFE).text == fixed

    def test_a_newline_after_a_kept_carriage_return_completes_it(self) -> None:
        def check(now: str) -> list[Fix]:
            return [] if "+" in now else [safe(edit(2, 3, "\n+\n"))]

        assert converge("a\r\nb\r\n", check, SAFE).text == "a\r\n+\r\nb\r\n"


TEXT = st.text("ab \n", max_size=12)


@st.composite
def texts_and_fixes(draw: st.DrawFn) -> tuple[str, list[Fix]]:
    """A text and any fixes on it: overlapping, touching, identical, several edits each."""
    text = draw(TEXT)
    at = st.integers(0, len(text))
    span = st.tuples(at, at).map(lambda pair: Span(min(pair), max(pair)))
    edits = st.lists(st.builds(Edit, span, st.sampled_from(["", "X", "YZ"])), min_size=1, max_size=3)
    fix = st.builds(
        lambda title, parts, how: Fix(title, tuple(parts), how),
        st.sampled_from("PQR"),
        edits,
        st.sampled_from(Applicability),
    )
    return text, draw(st.lists(fix, max_size=6))


@given(texts_and_fixes(), st.randoms(use_true_random=False), st.sampled_from(Applicability))
def test_the_order_of_fixes_never_matters(
    given_fixes: tuple[str, list[Fix]], dice: Random, least: Applicability
) -> None:
    _, fixes = given_fixes
    shuffled = list(fixes)
    dice.shuffle(shuffled)
    assert select_edits(shuffled, least) == select_edits(fixes, least)


@given(texts_and_fixes())
def test_chosen_fixes_are_whole_and_never_interleave(given_fixes: tuple[str, list[Fix]]) -> None:
    text, fixes = given_fixes
    chosen = select_edits(fixes, UNSAFE)
    assert set(chosen.edits) == {edit for fix in chosen.fixes for edit in fix.edits}
    assert all(fix.applicability >= UNSAFE for fix in chosen.fixes)
    for one, other in zip(chosen.edits, chosen.edits[1:], strict=False):
        assert one.span.end <= other.span.start
        if one.span.end == other.span.start:
            assert any({one, other} <= set(fix.edits) for fix in chosen.fixes)
    expected = text
    for change in reversed(chosen.edits):
        expected = expected[: change.span.start] + change.text + expected[change.span.end :]
    assert apply_edits(text, chosen.edits) == expected


@given(texts_and_fixes())
def test_something_is_chosen_where_something_can_be(given_fixes: tuple[str, list[Fix]]) -> None:
    _, fixes = given_fixes
    single = [fix for fix in fixes if len(fix.edits) == 1 and fix.applicability is SAFE]
    assert bool(select_edits(single, SAFE).fixes) is bool(single)


RULES = st.dictionaries(
    st.sampled_from(["a", "b", "ab", "  ", "\n\n", "c"]), st.sampled_from(["", "a", "c", "x"])
)


@given(TEXT, RULES)
def test_fixing_twice_is_fixing_once(text: str, rules: dict[str, str]) -> None:
    once = converge(text, replacing(**rules), SAFE)
    if once.converged:
        assert converge(once.text, replacing(**rules), SAFE) == (once.text, (), (), 0, "")
    else:
        assert (once.text, once.edits) == (text, ())


@given(TEXT, RULES)
def test_the_edits_of_all_rounds_lead_to_the_result_in_one_step(text: str, rules: dict[str, str]) -> None:
    result = converge(text, replacing(**rules), SAFE)
    assert apply_edits(text, result.edits) == result.text
    for one, other in zip(result.edits, result.edits[1:], strict=False):
        assert one.span.end < other.span.start


@given(texts_and_fixes(), st.data())
def test_two_steps_are_one(given_fixes: tuple[str, list[Fix]], data: st.DataObject) -> None:
    original, fixes = given_fixes
    first = select_edits(fixes, DISPLAY).edits
    middle = apply_edits(original, first)
    at = st.integers(0, len(middle))
    span = st.tuples(at, at).map(lambda pair: Span(min(pair), max(pair)))
    more = data.draw(st.lists(st.builds(Edit, span, st.sampled_from(["", "V", "WW"])), max_size=5))
    second = select_edits([safe(edit) for edit in more], SAFE).edits
    final = apply_edits(middle, second)
    edits = compose(original, first, second, final)
    assert apply_edits(original, edits) == final
    assert all(original[edit.span.start : edit.span.end] != edit.text for edit in edits)
