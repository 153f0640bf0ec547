"""Weak damage that the language of the page gives away."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import damaged, repaired, unsafely

from contentlint.model import Applicability
from contentlint.text.mojibake import find_repairs

# One damaged word in a page that is sound.
LONE = [
    ("pt", "Isto {} montado aqui.", "será", "sloppy-windows-1250"),
    ("fr", "Sa {} est belle et célèbre.", "création", "iso-8859-2"),
    ("fr", "Il a {} la chose hier.", "inspiré", "gbk"),
    ("de", "Wir {} heute nach Hause gehen.", "können", "cp949"),
    ("es", "Hay varios {} que puedes pasar.", "parámetros", "big5"),
    ("ru", "Так можно {} все параметры сразу.", "задать", "gbk"),
    ("uk", "Це подібно {} іншого способу.", "до", "sloppy-windows-1250"),
    ("ko", "예를 들어, 상태 {} 사용하는 응답입니다.", "코드를", "sloppy-windows-1252"),
    ("zh", "这里的对象和 {} 其他的一样。", "字段", "sloppy-windows-1250"),
]


@pytest.mark.parametrize(("language", "page", "word", "reader"), LONE)
def test_a_lone_word_comes_back(language: str, page: str, word: str, reader: str) -> None:
    assert unsafely(page.format(damaged(word, reader)), language) == page.format(word)


@pytest.mark.parametrize(("language", "page", "word", "reader"), LONE)
def test_a_sound_page_stays(language: str, page: str, word: str, reader: str) -> None:
    assert find_repairs(page.format(word), language) == ()


def test_letters_of_the_language_choose_between_pages() -> None:
    sentence = "Les précédentes idées ont été créées."
    assert repaired(damaged(sentence, "iso-8859-2"), "fr") == sentence


def test_one_letter_is_no_safe_repair() -> None:
    (repair,) = find_repairs("Затем мы берём `Path` Đ¸ другие параметры.", "ru")
    assert (repair.text, repair.applicability) == ("и", Applicability.UNSAFE)


def test_one_strong_place_carries_the_rest_of_the_word() -> None:
    assert repaired(damaged("Čeština", "sloppy-windows-1252")) == "Čeština"


def test_a_preposition_and_a_space_are_no_damage() -> None:
    sentence = "В большинстве случаев он подбає про всё."
    bad = sentence.replace("большинстве", damaged("большинстве", "sloppy-windows-1251"))
    assert repaired(bad, "ru") == sentence


@pytest.mark.parametrize(
    "text", ["MÄ£ÄM SÖÄ£", "├┤a┼┐a┼┐a┼┐a┼┐a", "Das Zeichen 每 heißt „jeder“.", "小校 и 每每"]
)
def test_letters_that_only_look_so_stay(text: str) -> None:
    assert not any(r.applicability is Applicability.SAFE for r in find_repairs(text, "de"))


def test_honest_letters_stay_beside_double_byte_damage() -> None:
    sound = "첫 번째 단계입니다. "
    assert repaired(sound + "臾몄꽌 臾몄꽌 ", "ko").startswith(sound)
