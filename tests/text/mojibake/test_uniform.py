"""What went through one code page as a whole is undone at once, and nothing else is."""

from functools import partial

import pytest

from contentlint.text.mojibake.layer import find_layer
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.uniform import uniform_layer, uniform_page

LONG = (
    "Spécialisés à l’étranger, les élèves étaient très fatigués après l’été : « déjà vu » — né à Évreux.\n"
    * 2
)


def nothing(_text: str) -> list[Stretch]:
    return []


@pytest.mark.parametrize("page", ["mac-roman", "cp850", "latin-1", "cp866"])
def test_a_text_that_is_utf8_through_a_page_tells_that_page(page: str) -> None:
    assert uniform_page(LONG.encode().decode(page)) == page


def test_few_characters_may_be_an_accident() -> None:
    assert uniform_page("o√π") is None


def test_an_honest_text_is_no_utf8_through_any_page() -> None:
    assert uniform_page(LONG) is None


def test_lines_that_were_written_later_stay_as_they_are() -> None:
    damaged = LONG.encode().decode("mac-roman")
    found = uniform_layer(LONG + damaged + LONG, ("mac-roman",), "fr", nothing)
    assert found is not None
    assert "".join(stretch.new for stretch in found) == "".join(char for char in LONG if not char.isascii())
    assert {len(LONG) <= stretch.start < len(LONG + damaged) for stretch in found} == {True}


def test_where_another_line_is_damaged_otherwise_the_explanations_have_to_compete() -> None:
    pages = ("mac-roman", "sloppy-windows-1252")
    contest = partial(find_layer, pages=pages, language="fr")
    damaged = LONG.encode().decode("mac-roman") + "d√©j√† r\xc3\xa9parÃ© par lâ€™éditeur\n"
    assert uniform_layer(damaged, pages, "fr", contest) is None


def test_a_line_that_was_repaired_by_hand_in_part_is_repaired_with_the_others() -> None:
    contest = partial(find_layer, pages=("mac-roman",), language="fr")
    line = "Élève pass√© o√π ?\n"
    found = uniform_layer(line + LONG.encode().decode("mac-roman"), ("mac-roman",), "fr", contest)
    assert found is not None
    first = [(stretch.start, stretch.new) for stretch in found[:2]]
    assert first == [(line.index("√©"), "é"), (line.index("√π"), "ù")]
