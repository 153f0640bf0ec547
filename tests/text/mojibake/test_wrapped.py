"""Damage that was written as entities or escapes afterwards, and byte order marks that were damaged."""

from __future__ import annotations

import pytest
from tests.text.mojibake.repairing import repaired, unsafely

from contentlint.document import read_source
from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.steps import damage, replay

ENTITIES = [
    ("names", "caf&Atilde;&copy; noir", "café noir"),
    ("several in a word", "&Atilde;&copy;l&Atilde;&uml;ve", "élève"),
    ("a quotation mark", "it&acirc;&euro;&trade;s", "it’s"),
    ("numbers", "d&#195;&#169;j&#195;&#160;", "déjà"),
    ("MacRoman", "pr&radic;&copy;sent", "présent"),
    ("names with figures", "f&Atilde;&frac14;r die K&Atilde;&frac14;che", "für die Küche"),
    (
        "names beside numbers",
        "&Ntilde;&#129; &ETH;&iquest;&ETH;&cedil;&Ntilde;&#129;&ETH;&frac34;&ETH;&ordm;",
        "с писок",
    ),
    ("bytes as numbers", "d&#195;&#137;j&#195;&#160; &#195;&#137;t&#195;&#169;", "dÉjà Été"),
    ("two layers", "caf&Atilde;&fnof;&Acirc;&copy;", "café"),
]


@pytest.mark.parametrize(("bad", "good"), [case[1:] for case in ENTITIES], ids=[case[0] for case in ENTITIES])
def test_damage_written_as_entities_comes_back(bad: str, good: str) -> None:
    assert repaired(bad) == good
    for repair in find_repairs(bad):
        assert replay(bad[slice(*repair.span)], repair.path) == repair.text
        assert damage(repair.text, repair.path) == bad[slice(*repair.span)]


@pytest.mark.parametrize(
    "text",
    [
        "caf&eacute;",
        "&laquo;&nbsp;caf&eacute;&nbsp;&raquo; &Eacute;&eacute;",
        "a&nbsp;&mdash;&nbsp;b &lt;&amp;&gt;",
        "&Agrave;&raquo; &#8594;&#8594;",
        r"\u00e9\u00e8 \u041f\u0440 \ud83d\ude80",
        r"the bytes \xc3\xa9",
    ],
)
def test_honest_entities_and_escapes_stay(text: str) -> None:
    assert find_repairs(text) == ()


def test_honest_entities_beside_damaged_ones_stay() -> None:
    assert repaired("&laquo;&nbsp;caf&Atilde;&copy;&nbsp;&raquo;") == "&laquo;&nbsp;café&nbsp;&raquo;"


def test_a_mention_of_damaged_entities_stays() -> None:
    assert find_repairs("Write `&Atilde;&copy;` to show it.") == ()


def test_escapes_stay_escapes_and_wait_for_review() -> None:
    bad = r"verifica\u00C3\u00A7\u00C3\u00A3o do cart\u00C3\u00A3o"
    assert repaired(bad) == bad
    assert unsafely(bad) == r"verifica\u00E7\u00E3o do cart\u00E3o"


def test_emoji_are_escaped_as_two_units() -> None:
    bad = r"\u00f0\u0178\u0161\u20ac go \u00f0\u0178\u0161\u20ac"
    assert unsafely(bad) == r"\ud83d\ude80 go \ud83d\ude80"


def test_one_escaped_sign_is_what_a_program_tests() -> None:
    assert find_repairs(r"expect(it).toBe('abcd\u00c3\u00a9fgh')") == ()


def test_pages_of_ascii_are_read_through_entities() -> None:
    assert read_source(b"Le caf&Atilde;&copy; noir", "fr/a.md").text == "Le café noir"


def test_a_byte_order_mark_at_the_begin_of_a_line_goes() -> None:
    assert repaired("Un cafÃ©.\n\nï»¿Titre\n") == "Un café.\n\nTitre\n"
    (_, mark) = find_repairs("Un cafÃ©.\n\nï»¿Titre\n")
    assert mark.text == "T"
    assert damage("T", mark.path) == "ï»¿T"


def test_before_a_heading_the_mark_stays_to_be_seen() -> None:
    assert repaired("Un cafÃ©.\n\nï»¿# Titre\n") == "Un café.\n\n\ufeff# Titre\n"
