"""Of a repair of a whole page the first edits are shown, and no line that looks as if it were forgotten."""

from __future__ import annotations

from contentlint.model import Edit, Span
from contentlint.report.lines import Lines
from contentlint.report.portion import portion_of


def edits_of(text: str) -> list[Edit]:
    return [Edit(Span(at, at + 1), "é") for at, char in enumerate(text) if char == "?"]


def test_a_few_edits_are_all_shown() -> None:
    text = "d?j?\nl?\n"
    assert portion_of(edits_of(text), Lines.of(text)) == (tuple(edits_of(text)), 0)
    assert portion_of([], Lines.of(text)) == ((), 0)


def test_the_last_line_is_shown_with_all_its_edits() -> None:
    text = "?\n" * 11 + "?? ?\nhonest\n? ?\n"
    shown, end = portion_of(edits_of(text), Lines.of(text))
    assert (len(shown), end) == (14, 14)


def test_the_line_of_the_next_edit_is_left_out_though_it_is_near() -> None:
    text = "?\n" * 20
    shown, end = portion_of(edits_of(text), Lines.of(text))
    assert (len(shown), end) == (12, 13)


def test_a_page_of_one_line_shows_a_part_of_it() -> None:
    text = "?" * 100
    shown, end = portion_of(edits_of(text), Lines.of(text))
    assert (len(shown), end) == (40, 2)
