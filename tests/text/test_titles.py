"""Two titles are the same to a reader, whatever keyboard wrote them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.text.titles import fold_title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C'est quoi exactement ?", "C’est quoi exactement\u202f?"),
        ("C'est pour toi si...", "C’est pour toi si…"),
        ("Ce n'est PAS pour toi", "Ce n'est pas pour toi"),
        ("Le mot «\u00a0juste\u00a0»", 'Le mot "juste"'),
        ("Semaine 1-2", "Semaine 1–2"),
        ("Prérequis", "Pre\u0301requis"),
        ("En  résumé ", "En résumé"),
    ],
)
def test_titles_that_are_the_same(one: str, other: str) -> None:
    assert fold_title(one) == fold_title(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Compétences", "Compétence"),
        ("Pêche", "Péché"),
        ("C++", "C"),
        ("Semaine 1-2", "Semaine 12"),
        ("Oui !", "Oui ?"),
    ],
)
def test_titles_that_are_not(one: str, other: str) -> None:
    assert fold_title(one) != fold_title(other)


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(title: str) -> None:
    assert fold_title(fold_title(title)) == fold_title(title)
