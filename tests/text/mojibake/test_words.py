"""What only the words of a language can tell: swapped pages, double-byte lines, stray bytes."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import repaired, unsafely

from contentlint.model import Applicability
from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.codepages import STRAY_BYTES
from contentlint.text.mojibake.steps import damage, decode

SWAPPED = [
    ("fr", "mac-roman", "sloppy-windows-1252", "La stratégie est très avancée"),
    ("fr", "sloppy-windows-1252", "cp850", "Le mode protégé de l'unité"),
    ("pt", "latin-1", "mac-roman", "Há usuários que não são você"),
    ("pl", "sloppy-windows-1252", "sloppy-windows-1250", "Trzeba się wspiąć, żeby uniknąć błędów"),
    ("cs", "sloppy-windows-1252", "sloppy-windows-1250", "Děkuji při tvorbě tohoto příběhu"),
    ("tr", "sloppy-windows-1252", "sloppy-windows-1254", "Bu doğru değil, çünkü ışık var"),
    ("ru", "sloppy-windows-1252", "sloppy-windows-1251", "Получает следующий номер для пользователя"),
    ("ru", "sloppy-windows-1252", "koi8-r", "Обычно выводит случайное сообщение"),
    ("el", "sloppy-windows-1252", "sloppy-windows-1253", "Μπορώ να συνεχίσω την τιμή"),
]


@pytest.mark.parametrize(("language", "reader", "writer", "text"), SWAPPED)
def test_a_page_read_as_another_is_repaired_after_review(
    language: str, reader: str, writer: str, text: str
) -> None:
    bad = decode(text.encode(writer), reader)
    assert repaired(bad, language) == bad
    assert unsafely(bad, language) == text


def test_a_swapped_word_is_safe_where_the_same_reader_is_proved() -> None:
    bad = "On v√©rifie que la stratÈgie marche"
    assert repaired(bad, "fr") == "On vérifie que la stratégie marche"


@pytest.mark.parametrize(
    ("language", "writer", "text"),
    [
        ("ko", "cp949", "다시 입력해 주십시오. 학생 번호입니다."),
        ("zh", "gbk", "处理创建表的数据，判断输入是否有错"),
        ("ja", "cp932", "これはテストの文章です。"),
    ],
)
def test_double_byte_lines_come_back(language: str, writer: str, text: str) -> None:
    assert unsafely(decode(text.encode(writer), "latin-1"), language) == text
    assert unsafely(text.encode(writer).decode("utf-8", "surrogateescape"), language) == text


@pytest.mark.parametrize("page", ["sloppy-windows-1252", "mac-roman"])
def test_stray_bytes_are_read_with_the_page_that_gives_words(page: str) -> None:
    text = "Você não tem autorização: usuários não são notícias."
    bad = text.encode(page).decode("utf-8", "surrogateescape")
    assert repaired(bad, "pt") == text


def test_two_pages_in_one_line() -> None:
    bad = b"Voc\x90 n\xe3o tem autoriza\x8d\xe3o".decode("utf-8", "surrogateescape")
    assert unsafely(bad, "pt") == "Você não tem autorização"


def test_valid_utf8_beside_stray_bytes_stays() -> None:
    bad = "Müller fährt ".encode() + b"f\xfcr Gr\xf6\xdfe".replace(b" ", b" ")
    assert repaired(bad.decode("utf-8", "surrogateescape"), "de") == "Müller fährt für Größe"


def test_a_byte_that_means_nothing_stays() -> None:
    assert find_repairs("a \udc81 b", "en") == ()


def test_every_path_leads_back_to_the_bytes() -> None:
    bad = "f\udcfcr die Gr\udcf6\udcdfe"
    for repair in find_repairs(bad, "de"):
        assert repair.path[0][1].startswith(STRAY_BYTES)
        assert damage(repair.text, repair.path) == bad[slice(*repair.span)]


def test_without_a_language_nothing_is_sure() -> None:
    levels = {r.applicability for r in find_repairs("n\udce3o sei", None)}
    assert Applicability.SAFE not in levels


LETTERS = {
    "fr": "Le chiffre d’affaires de l’année dernière était élevé : 5\u00a0000 € de gains, où « tout » va.",
    "de": "Die Größe der Bücher wäre schön – „für“ 5 € können wir natürlich über alles reden, Ångström.",
    "pl": "Każdy użytkownik powinien pamiętać, że hasło musi być długie i trudne do odgadnięcia. Źle.",
    "ru": "Мы все в доме с окном, к реке, о книге: моя новая работа, её мы сделали вместе.",
}
SAVED = [
    *(("fr", page) for page in ("cp1252", "iso-8859-15", "mac-roman", "cp850")),
    *(("de", page) for page in ("cp1252", "iso-8859-15", "mac-roman")),
    *(("pl", page) for page in ("cp1250", "iso-8859-2")),
    *(("ru", page) for page in ("cp1251", "koi8-r", "cp866", "mac-cyrillic")),
]


@pytest.mark.parametrize(("language", "page"), SAVED)
def test_a_whole_page_in_another_encoding_comes_back(language: str, page: str) -> None:
    raw = LETTERS[language].encode(page, "ignore")
    assert repaired(raw.decode("utf-8", "surrogateescape"), language) == raw.decode(page)


def test_words_of_one_letter_follow_the_others() -> None:
    raw = "Мы сделали это вместе с другом и в доме".encode("cp1251")
    assert repaired(raw.decode("utf-8", "surrogateescape"), "ru") == raw.decode("cp1251")


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [("pt", "não \udce9 válido", "não é válido"), ("ru", "только \udcf1 одним", "только с одним")],
)
def test_a_single_byte_in_a_good_page_waits_for_review(language: str, bad: str, good: str) -> None:
    assert repaired(bad, language) == bad
    assert unsafely(bad, language) == good


def test_bytes_that_happen_to_be_utf8_are_bytes_of_the_page() -> None:
    text = "Её приём: он всё сделал, и вы тоже можете её расширить, это же хорошая работа"
    bad = text.encode("koi8-r").decode("utf-8", "surrogateescape")
    assert "\u0163" in bad
    assert repaired(bad, "ru") == text


def test_a_letter_after_a_backslash_is_no_part_of_the_word() -> None:
    assert repaired('"Voc\udc90 foi!\\nVoc\udc90 ganhou"', "pt") == '"Você foi!\\nVocê ganhou"'


def test_a_sign_beside_proved_damage_is_safe() -> None:
    assert repaired("le bus n∞ 5 a été v√©rifi√©", "fr") == "le bus n° 5 a été vérifié"
    assert repaired("la limite n∞ reste", "fr") == "la limite n∞ reste"
