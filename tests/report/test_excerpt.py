"""A long line is cut around the stretch that matters; carets stand under it, whatever it is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from contentlint.model import Edit, Fix, Span
from contentlint.report.excerpt import Piece, excerpt, piece_after, piece_of
from contentlint.report.lines import Lines
from tests.report.test_row import PARTS

WORDS = st.lists(st.sampled_from([*PARTS, " ", "\x1b", "\u202e", "\u200b"]), max_size=120).map("".join)


def show(line: str, words: str, columns: int) -> str:
    """The excerpt and its caret line, as printed."""
    start = line.index(words)
    text, column, carets = excerpt(
        piece_of(Lines.of(line), 1, Span(start, start + len(words)), columns), columns
    )
    return f"{text}\n{' ' * column}{'^' * carets}"


def test_a_short_line_is_shown_whole() -> None:
    assert show("Il est rare d' externaliser.", "rare", 40) == ("Il est rare d' externaliser.\n       ^^^^")


def test_a_long_line_is_cut_on_both_sides() -> None:
    line = "Before it there are many words, here is the word, and after it there are many words too."
    assert show(line, "word,", 30) == ("…ere is the word, and after i…\n            ^^^^^")


def test_the_end_of_a_long_line_is_cut_on_the_left_only() -> None:
    assert show("one two three four five six seven", "seven", 20) == (
        "…our five six seven\n              ^^^^^"
    )


def test_carets_under_wide_characters_are_as_wide() -> None:
    assert show("家族は👨‍👩‍👧です", "👨‍👩‍👧で", 40) == "家族は👨‍👩‍👧です\n      ^^^^"


def test_spaces_that_only_look_like_one_are_shown_in_the_stretch() -> None:
    assert show("ici\u00a0: là\u202f!", "\u202f!", 40) == "ici\u00a0: là⍽!\n        ^^"


def test_an_empty_span_gets_one_caret() -> None:
    assert excerpt(Piece("abc", Span(3, 3)), 40) == ("abc", 3, 1)


def test_an_empty_line_gets_one_caret() -> None:
    assert excerpt(Piece("", Span(0, 0)), 40) == ("", 0, 1)


@given(WORDS, WORDS, WORDS, st.integers(20, 200))
def test_carets_stand_under_the_span(before: str, inside: str, after: str, columns: int) -> None:
    line = f"{before}[{inside}]{after}"
    span = Span(len(before), len(line) - len(after))
    text, column, carets = excerpt(piece_of(Lines.of(line), 1, span, columns), columns)
    assert column + carets <= columns
    assert wcswidth(text) <= columns
    opening = len(_taking(text, column))
    assert text[opening] == "["
    under = _taking(text[opening:], carets)
    assert under.endswith("]") or text[opening + len(under) :] in ("", "…")


@given(st.text(st.characters(exclude_characters="\n\r")), st.data(), st.integers(20, 60))
def test_any_text_fits_and_its_span_is_in_view(line: str, data: st.DataObject, columns: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    text, column, carets = excerpt(piece_of(Lines.of(line), 1, Span(start, end), columns), columns)
    assert carets >= 1
    assert column + carets <= columns
    assert wcswidth(text) in range(columns + 1)


def test_the_line_after_a_fix() -> None:
    lines = Lines.of("one\ntwo  words\n")
    assert piece_after(lines, Fix.safe("Join", Edit(Span(7, 8), "")), 40) == (
        2,
        Piece("two words", Span(3, 3)),
    )


def test_the_line_after_several_edits_in_any_order() -> None:
    fix = Fix.safe("Quote", Edit(Span(3, 3), "»"), Edit(Span(0, 0), "«"))
    assert piece_after(Lines.of("mot"), fix, 40) == (1, Piece("«mot»", Span(0, 5)))


def test_no_line_is_shown_for_a_fix_of_several_lines() -> None:
    lines = Lines.of("one\ntwo\n")
    assert piece_after(lines, Fix.safe("Join", Edit(Span(3, 4), " ")), 40) is None
    assert piece_after(lines, Fix.safe("Break", Edit(Span(1, 1), "\n")), 40) is None
    assert piece_after(lines, Fix.display("Think about it"), 40) is None


def _taking(text: str, columns: int) -> str:
    """The longest start of a text that takes so many columns."""
    return next(text[:end] for end in range(len(text), -1, -1) if wcswidth(text[:end]) == columns)
