"""Which language is spoken, and what a translated text is made of."""

from __future__ import annotations

import pickle

import pytest

from contentlint.engine.cache.codec import decode, encode
from contentlint.messages import known, language_of_environment, languages, translate
from contentlint.model import PageFacts, Phrase, Reference, Span, either
from contentlint.site import Site
from contentlint.site.holdings import FILES_ELSEWHERE

COUNTED = "{number} page", "{number} pages"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_CA"}, "fr"),
        ({"LANG": "xx_XX.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "xx:fr:en"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "en"}, "en"),
        # GNU gettext: without a locale no language is asked for, whatever LANGUAGE says.
        ({"LANG": "C", "LANGUAGE": "fr"}, "en"),
        ({"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_system_says_which_language_its_user_reads(environment: dict[str, str], language: str) -> None:
    assert language_of_environment(environment) == language


def test_a_language_is_known_by_any_of_its_tags() -> None:
    assert [known(tag) for tag in ("fr", "fr-CA", "FR_fr.UTF-8@euro", "en_GB", "xx", "", "../fr")] == [
        *("fr", "fr", "fr", "en", "", "", "")
    ]
    assert languages()[0] == "en"


def test_a_phrase_is_its_english_text() -> None:
    phrase = Phrase("Unexpected `{seen}`, expected {expected}", seen="{x}", expected=Phrase("a list"))
    assert phrase == "Unexpected `{x}`, expected a list"
    assert translate(phrase, "en") is phrase


@pytest.mark.parametrize(
    "phrase",
    [
        Phrase("a list"),
        Phrase("in {where}", where=Phrase("`{key}`", key="title")),
        Phrase.counted(2, *COUNTED),
    ],
)
def test_a_phrase_travels_with_what_it_was_made_of(phrase: Phrase) -> None:
    for other in (pickle.loads(pickle.dumps(phrase)), decode(encode(phrase))):  # noqa: S301
        assert isinstance(other, Phrase)
        assert (other, other.parts) == (phrase, phrase.parts)


def test_numbers_choose_their_form() -> None:
    assert [Phrase.counted(number, *COUNTED) for number in (0, 1, 2)] == ["0 pages", "1 page", "2 pages"]


def test_choices_are_listed() -> None:
    assert [either(["a"]), either(["a", "b"]), either(["a", "b", "c"])] == ["a", "a or b", "a, b or c"]


def test_what_has_no_translation_stays_english() -> None:
    assert translate(Phrase("Nobody says {this}", this="so"), "fr") == "Nobody says so"


def test_what_a_site_notes_is_told_in_the_language_of_the_reader() -> None:
    link = Reference("link", "/costs", "", Span(0, 1), Span(0, 1))
    notes = Site.of([PageFacts("a.md", references=(link,))]).notes
    assert notes
    for note in (*notes, FILES_ELSEWHERE):
        assert "vérifié" in translate(note, "fr")
