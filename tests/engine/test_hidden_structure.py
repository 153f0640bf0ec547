"""Marks that hide front matter and headings are taken off for good, whatever stands behind them."""

from __future__ import annotations

import pytest

from contentlint.api import fix_text

MARKS = ["\ufeff\ufeff", "ï»¿", "Ôªø", "∩╗┐", "ï»¿ï»¿", "\ufeffï»¿", "Ã¯Â»Â¿"]
HIDDEN = [
    "# Le café\n\nUn été.\n",
    "---\ntitle: Café\n---\n\n# Café\n\nUn été.\n",
    "---\r\ntitle: Café\r\n---\r\n\r\n# Café\r\n",
]


def fixed(text: str) -> str:
    return fix_text(text, "fr/page.md", select=["encoding"]).text


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("hidden", HIDDEN)
def test_at_the_begin_of_the_page(mark: str, hidden: str) -> None:
    expected = hidden if mark[0] != "\ufeff" else "\ufeff" + hidden
    assert fixed(mark + hidden) == expected
    assert fixed(expected) == expected


@pytest.mark.parametrize("mark", [*MARKS, "\ufeff"])
def test_before_a_heading_further_down(mark: str) -> None:
    assert fixed(f"Un café.\n\n{mark}# Deux\n\nUn été.\n") == "Un café.\n\n# Deux\n\nUn été.\n"


def test_together_with_other_damage() -> None:
    assert fixed("ï»¿---\ntitle: CafÃ©\n---\n\n# CafÃ©\n") == "---\ntitle: Café\n---\n\n# Café\n"
    assert fixed("ï»¿# CafÃ© fermÃ©\n\n\u200bUn Ã©tÃ©.\n") == "# Café fermé\n\nUn été.\n"
