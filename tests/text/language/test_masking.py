"""Hiding what is in no language keeps every offset."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from contentlint.text.language import masking
from contentlint.text.language.masking import HIDDEN, looks_like_code, mask


def shown(text: str) -> str:
    return mask(text).replace(HIDDEN, "")


@given(st.text(max_size=200))
def test_the_length_never_changes(text: str) -> None:
    assert len(mask(text)) == len(text)


@given(st.text(max_size=200))
def test_a_character_is_either_hidden_or_kept(text: str) -> None:
    assert all(after in (before, HIDDEN) for before, after in zip(text, mask(text), strict=True))


_PIECES = [
    *" ,.:!?-_'\"’()[]{}<>/\\@#\n\t\ufffc0",
    "Bar",
    "de",
    "en",
    "wort",
    "TypeError",
    "xY",
    "über",
    "CSS",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=20).map("".join))
@example("de en: it, über wort.\n/// wort")
def test_nothing_that_is_hidden_begins_in_the_words_that_are_passed_over(text: str) -> None:
    every = re.compile("|".join((masking._PROPERTY, *masking._OTHERS)), re.MULTILINE)
    hidden = every.sub(lambda found: HIDDEN * len(found.group()), text)
    assert masking._HIDE.sub(masking._hide, text) == hidden


def test_apostrophes_are_not_quotation_marks() -> None:
    text = "Ce n'est pas l'heure, c'est aujourd’hui."
    assert mask(text) == text
    assert shown("don't ask: it isn't there") == "don't ask: it isn't there"


def test_single_quotes_hide_what_they_enclose() -> None:
    assert shown("Wir nennen es 'the end' hier.") == "Wir nennen es  hier."


def test_the_keyword_of_an_admonition_is_hidden_but_not_its_text() -> None:
    assert shown("[!NOTE] Merci").strip() == "Merci"
    assert shown(":::warning Attention").strip() == "Attention"


def test_code_without_a_fence() -> None:
    assert looks_like_code("const items = [];\nfor (const item of items) {\n  // what is this\n}")
    assert not looks_like_code("Une phrase ;\nune autre phrase, et la suite")
    assert not looks_like_code("One line that ends in a brace {")
