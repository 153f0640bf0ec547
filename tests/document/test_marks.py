"""A damaged byte order mark is taken off, wherever it hides what begins a line, and the proof holds."""

from __future__ import annotations

import codecs

import pytest

from contentlint.document import read_source
from contentlint.model import Applicability, Span
from contentlint.text.mojibake.codepages import code_pages
from contentlint.text.mojibake.steps import damage, replay


def read(text: str) -> str:
    return read_source(text.encode()).text


@pytest.mark.parametrize("page", code_pages())
@pytest.mark.parametrize("before", ["", "Un début.\n\n"])
@pytest.mark.parametrize("behind", ["# Titre\n", "---\ntitle: été\n---\n", "Texte.\n"])
def test_whatever_page_damaged_it(page: str, before: str, behind: str) -> None:
    shown = "".join(code_pages()[page].chars[byte - 0x80] for byte in codecs.BOM_UTF8)
    assert read(before + shown + behind) == before + behind


@pytest.mark.parametrize("mark", ["ï»¿ï»¿", "Ã¯Â»Â¿", "ÔªøÔªø", "ï»¿"])
def test_the_damage_can_be_made_again(mark: str) -> None:
    (repair,) = read_source(f"{mark}# Titre\n".encode()).repairs
    assert (repair.applicability, repair.text) == (Applicability.SAFE, "")
    assert replay(mark, repair.path) == ""
    assert damage("", repair.path) == mark


def test_what_rules_read_has_a_place_on_disk() -> None:
    source = read_source("ï»¿# Titre\n".encode())
    assert source.offsets.from_source(Span(0, 3)) == (0, 0)
    assert source.offsets.to_source(Span(0, 0)) == (0, 3)
    assert source.offsets.to_source(Span(0, 1)) == (3, 4)


@pytest.mark.parametrize("text", ["É ï»¿", "ï»¿ sont trois octets, voilà.\n", "Voilà `ï»¿# x`.\n"])
def test_what_hides_nothing_or_is_shown_on_purpose_stays(text: str) -> None:
    assert "ï»¿" in read(text) or "\ufeff" in read(text)


def test_the_language_of_hidden_front_matter_counts() -> None:
    page = "ï»¿---\nlang: fr\n---\n\nIl a achetÈ un vÈlo, et il est allÈ ‡ la gare.\n"
    assert "acheté" in [repair.text for repair in read_source(page.encode()).repairs]
