"""What went through one code page as a whole is undone at once, and nothing else is."""

import pytest

from contentlint.text.mojibake.uniform import uniform_layer, uniform_page

LONG = (
    "Spécialisés à l’étranger, les élèves étaient très fatigués après l’été : « déjà vu » — né à Évreux.\n"
    * 2
)


@pytest.mark.parametrize("page", ["mac-roman", "cp850", "latin-1", "cp866"])
def test_a_text_that_is_utf8_through_a_page_tells_that_page(page: str) -> None:
    assert uniform_page(LONG.encode().decode(page)) == page


def test_few_characters_may_be_an_accident() -> None:
    assert uniform_page("o√π") is None


def test_an_honest_text_is_no_utf8_through_any_page() -> None:
    assert uniform_page(LONG) is None


def test_lines_that_were_written_later_stay_as_they_are() -> None:
    damaged = LONG.encode().decode("mac-roman")
    found = uniform_layer(LONG + damaged + LONG, ("mac-roman",), "fr")
    assert found is not None
    assert "".join(stretch.new for stretch in found) == "".join(char for char in LONG if not char.isascii())
    assert {len(LONG) <= stretch.start < len(LONG + damaged) for stretch in found} == {True}


def test_where_another_line_is_damaged_otherwise_the_explanations_have_to_compete() -> None:
    damaged = LONG.encode().decode("mac-roman") + "d√©j√† r\xc3\xa9parÃ© par lâ€™éditeur\n"
    assert uniform_layer(damaged, ("mac-roman", "sloppy-windows-1252"), "fr") is None
