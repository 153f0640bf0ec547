"""Invisible characters are of use in some company and of none in another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.text.characters.invisible import INVISIBLE, Stray, idle_soft_hyphens, stray_invisible

ZERO_SPACE, NON_JOINER, JOINER, WORD_JOINER, SOFT_HYPHEN = "\u200b", "\u200c", "\u200d", "\u2060", "\u00ad"


def judged(text: str) -> list[Stray]:
    found = (stray_invisible(text, run) for run in INVISIBLE.finditer(text))
    return [stray for stray in found if stray]


@pytest.mark.parametrize(
    "text",
    [
        f"می{NON_JOINER}خواهم",
        f"क्{JOINER}ष and क्{NON_JOINER}ष",
        f"ලංකා ශ්{JOINER}රී",
        f"👩{JOINER}🚀",
        f"👩🏽{JOINER}🚀",
        f"❤️{JOINER}🔥",
        "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        f"ភាសា{ZERO_SPACE}ខ្មែរ",
        f"ภาษา{ZERO_SPACE} ไทย",
        f"path/{ZERO_SPACE}to/{ZERO_SPACE}file",
        f"10{WORD_JOINER}–{WORD_JOINER}20",
        "שלום \u200f(1)",
        f"Silben{SOFT_HYPHEN}trennung",
    ],
)
def test_of_use(text: str) -> None:
    assert judged(text) == []


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        (f"a{ZERO_SPACE} b", True),
        (f"処理{ZERO_SPACE}方法", True),
        (f"pass{ZERO_SPACE}word", False),
        (f"wo{JOINER}rd", True),
        (f"word{WORD_JOINER} word", True),
        ("plain \u200etext", True),
        ("plain \u202etxet", False),
        ("hidden\U000e0068\U000e0069", False),
    ],
)
def test_of_no_use(text: str, certain: bool) -> None:
    assert [is_certain for _, _, is_certain in judged(text)] == [certain]


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("Ein Pass~wort. Das Passwort.", [8]),
        ("Pass~wort und PASSWORT", [4]),
        ("Ein Pass~wort.", []),
        ("Donau~dampfschiff und Donaudampfschiff", []),
        ("Pass~wor~ter und Passworter", []),
        ("Pass~wort und Pass~wort", []),
    ],
)
def test_soft_hyphens_in_words_that_stand_elsewhere_without(text: str, idle: list[int]) -> None:
    assert sorted(idle_soft_hyphens(text.replace("~", SOFT_HYPHEN))) == idle


@given(
    st.text(
        st.sampled_from(f"aß日क👩 \n@{ZERO_SPACE}{NON_JOINER}{JOINER}{WORD_JOINER}{SOFT_HYPHEN}\u200e\u202e")
    )
)
def test_only_invisible_characters_are_ever_judged(text: str) -> None:
    for start, end, _ in judged(text):
        assert INVISIBLE.fullmatch(text, start, end)
