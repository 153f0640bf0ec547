"""Bytes become text without losing anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import read_source


@pytest.mark.parametrize(
    "data",
    [b"", b"plain\n", b"\xef\xbb\xbfbom", "é\r\nü".encode(), b"latin \xe9 byte", b"\xef\xbb\xbf\xef\xbb\xbf"],
)
def test_the_way_back_gives_the_same_bytes(data: bytes) -> None:
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
