"""UTF-8 read as a code page, once or many times."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import damaged, repaired

from contentlint.model import Applicability
from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.code_tables import SHOWN
from contentlint.text.mojibake.codepages import code_pages, decoded_chars

FRENCH = "L’été, où « tout » coûte 5 € : déjà vu… ✅ garçon, cœur → Noël, à bientôt ! 🎉\n\nÇa marche.  \n"
RUSSIAN = "Съешь же ещё этих мягких французских булок — да выпей чаю.\n"


@pytest.mark.parametrize("page", code_pages())
def test_a_page_of_prose_comes_back_from_every_code_page(page: str) -> None:
    assert repaired(damaged(FRENCH, page)) == FRENCH


@pytest.mark.parametrize("page", code_pages())
def test_another_script_comes_back_from_every_code_page(page: str) -> None:
    assert repaired(damaged(RUSSIAN, page)) == RUSSIAN


@pytest.mark.parametrize(
    "first", ["mac-roman", "latin-1", "sloppy-windows-1252", "cp850", "sloppy-windows-1251"]
)
@pytest.mark.parametrize("second", ["sloppy-windows-1252", "mac-roman"])
def test_two_layers_come_off(first: str, second: str) -> None:
    assert repaired(damaged(FRENCH, first, second)) == FRENCH


def test_six_layers_come_off() -> None:
    assert repaired(damaged("Müller & Söhne", *["sloppy-windows-1252"] * 6)) == "Müller & Söhne"


def test_only_a_part_of_a_sign_was_damaged_again() -> None:
    assert repaired("âÅ“… done") == "✅ done"


def test_no_break_spaces_that_became_spaces_are_read_as_such() -> None:
    twice = damaged("a → b", "sloppy-windows-1252", "sloppy-windows-1252")
    assert "\u00a0" in twice
    assert repaired(twice.replace("\u00a0", " ")) == "a → b"


def test_emoji_as_two_surrogates_come_back() -> None:
    assert repaired("Ì†ΩÌ¥π Blue diamond") == "🔹 Blue diamond"


def test_double_byte_pages_swallow_the_letter_that_follows() -> None:
    assert repaired("it doesn鈥檛 matter") == "it doesn’t matter"


@pytest.mark.parametrize("corrected", [1, 3, 5])
def test_lines_that_somebody_corrected_already_do_not_matter(corrected: int) -> None:
    lines = FRENCH.split("\n") * 3
    mixed = lines[:corrected] + damaged("\n".join(lines[corrected:]), "mac-roman").split("\n")
    assert repaired("\n".join(mixed)) == "\n".join(lines)


def test_a_repair_tells_what_it_is() -> None:
    (repair,) = find_repairs("un caf√© noir")
    assert repair.text == "é"
    assert repair.path == (("encode", "mac-roman"), ("decode", "utf-8"))
    assert repair.applicability is Applicability.SAFE
    assert repair.evidence[0] == "UTF-8 text was read as MacRoman"
    assert repair.cause.startswith("a Mac program")


def test_one_word_is_one_repair() -> None:
    assert [r.text for r in find_repairs("Sp√©cialis√© et r√©f√©r√©")] == ["écialisé", "éféré"]


def test_a_weak_stretch_needs_company() -> None:
    assert find_repairs("∮ f(z) dz = 3√π + 1") == ()
    assert repaired("d√©but, o√π") == "début, où"


def test_a_line_of_another_language_is_read_as_a_whole() -> None:
    german, czech = "Größe und Übermut – ein schönes Gefühl.", "Příliš žluťoučký kůň úpěl → ďábelské ódy."
    bad = damaged(german, "sloppy-windows-1252") + "\n\n" + damaged(czech, "latin-1")
    assert repaired(bad, "cs") == f"{german}\n\n{czech}"


@pytest.mark.parametrize("codec", SHOWN)
def test_tables_of_code_pages_are_what_the_codecs_say(codec: str) -> None:
    assert SHOWN[codec] == decoded_chars(codec)
