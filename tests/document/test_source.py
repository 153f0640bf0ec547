"""Bytes become text without losing anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import read_source


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"plain\n", b"\xef\xbb\xbfbom", "é\r\nü".encode(), b"latin \xe9 byte"),
        *(b"\xef\xbb\xbf\xef\xbb\xbf", b"\xff\xfe" + "\ufeffé 😀\r\n".encode("utf-16-le")),
        b"\xfe\xff" + "é\n".encode("utf-16-be"),
    ],
)
def test_the_way_back_gives_the_same_bytes(data: bytes) -> None:
    source = read_source(data)
    assert source.encode(source.decoded) == data


@given(st.text(), st.sampled_from([("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]))
def test_utf_16_is_read_and_comes_back(text: str, coding: tuple[str, bytes]) -> None:
    page = text.replace("\0", "") + "\n"
    data = coding[1] + page.encode(coding[0])
    source = read_source(data)
    assert (source.decoded, source.codec, source.bom, source.is_utf8) == (page, coding[0], False, False)
    assert source.encode(source.decoded) == data


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe# Title\n\n",
        b"\xff\xfea\0\n",
        b"\xff\xfea\0\0\0",
        b"\xff\xfe\n\0\x00\xd8",
        b"\xff\xfe\0\0\n\0\0\0",
    ],
    ids=["no UTF-16 follows", "half a character", "NUL", "half a pair", "UTF-32"],
)
def test_what_can_not_all_be_read_as_utf_16_is_none(data: bytes) -> None:
    source = read_source(data)
    assert source.codec == "utf-8"
    assert source.encode(source.decoded) == data


@given(st.binary(max_size=60).map(lambda data: b"\xff\xfe" + data))
def test_any_bytes_after_a_mark_come_back(data: bytes) -> None:
    source = read_source(data)
    assert source.encode(source.decoded) == data


@given(st.binary(max_size=60))
def test_any_bytes_come_back(data: bytes) -> None:
    source = read_source(data)
    assert source.encode(source.decoded) == data


def test_a_damaged_mark_at_the_start_does_not_hinder_other_repairs() -> None:
    source = read_source("ï»¿# Titre\n\nDes t√¢ches √† g√©rer.\n".encode(), "fr/page.md")
    assert source.text == "# Titre\n\nDes tâches à gérer.\n"


def test_rules_read_through_damage() -> None:
    source = read_source("## Pr√©requis concrets pour √™tre pr√™t √† g√©rer des t√¢ches\n".encode())
    assert source.text == "## Prérequis concrets pour être prêt à gérer des tâches\n"
    assert source.decoded.startswith("## Pr√©requis")


def test_a_page_of_ascii_may_have_lost_all_of_its_letters() -> None:
    text = "---\nlang: fr\n---\n\nNous avons d?velopp? une m?thode pour g?rer les op?rateurs.\n"
    words = [repair.text for repair in read_source(text.encode()).repairs]
    assert words == ["développé", "méthode", "gérer", "opérateurs"]


@pytest.mark.parametrize("text", ["https://x.org/a?b=c", "`What?Ever`", "x = a?b:c;", "What?Ever you like."])
def test_a_question_mark_in_a_page_of_ascii_is_mostly_one(text: str) -> None:
    assert read_source(f"---\nlang: fr\n---\n\n{text}\n".encode()).repairs == ()
