"""A rare letter alone is a proposal; in company, or in its own language, it is a repair."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import repaired

from contentlint.model import Applicability
from contentlint.text.mojibake import find_repairs


def levels(text: str, language: str) -> list[Applicability]:
    """How sure each repair of a text is."""
    return [repair.applicability for repair in find_repairs(text, language)]


@pytest.mark.parametrize(("text", "language"), [("kɔ ƒãa me", "ee"), ("åß∂ƒ©∙", "en")])
def test_a_rare_letter_alone_is_no_proof(text: str, language: str) -> None:
    assert Applicability.SAFE not in levels(text, language)


def test_a_letter_of_another_language_is_one() -> None:
    assert levels("KoÅ›ciuszko was here.", "en") == [Applicability.SAFE]


def test_rare_letters_in_company_are_believed() -> None:
    text = "Il-ġurnata hija sabiħa u ċara, iż-żgħażagħ jimxu."
    damaged = text.encode().decode("mac_roman")
    assert set(levels(damaged, "mt")) == {Applicability.SAFE}


@pytest.mark.parametrize("text", ["這是 µøÀ 的測試，請使用這個功能。", "價格 µøÀ"])
def test_a_rare_ideograph_alone_is_no_change(text: str) -> None:
    assert find_repairs(text, "zh") == ()


def test_a_usual_ideograph_alone_is_one() -> None:
    assert [repair.text for repair in find_repairs("這是ä¸\xad文", "zh")] == ["中"]


def test_a_letter_of_elsewhere_alone_in_a_page_of_east_asia_is_not_sure() -> None:
    assert repaired("[Go](a) ¤ä [React](b) のリポジトリ", "ja") == "[Go](a) ¤ä [React](b) のリポジトリ"
    assert repaired("CafÃ© のリポジトリ", "ja") == "Café のリポジトリ"
