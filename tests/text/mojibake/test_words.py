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
