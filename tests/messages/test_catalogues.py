"""The catalogues hold every text of the program, translated whole, and compiled as they are."""

from __future__ import annotations

import re
import string

import pytest
from babel.messages import Message

from contentlint.manual.messages import DOMAINS, compiled, missing, path_of, updated
from contentlint.messages import Domain, languages, translate
from contentlint.model import Phrase
from contentlint.registry import all_rules
from contentlint.rule import Example, Rule
from tests.support.rules import run_rule

CATALOGUES = [(language, domain) for language in languages()[1:] for domain in DOMAINS]
BAD = [
    pytest.param(rule, bad, id=f"{rule.id}-{n}")
    for rule in all_rules().values()
    for n, bad in enumerate(rule.bad)
    if not bad.answers  # what servers say is not ours to translate
]
QUOTED = re.compile(r"`[^`]*`")


def forms(message: Message) -> list[tuple[str, str]]:
    """Pairs of a text and its translation: one, or one for each form of a number."""
    texts, told = message.id, message.string or ""
    if isinstance(texts, str) or isinstance(told, str):
        return [(str(texts), str(told))]
    return [(texts[0], told[0]), *((texts[1], text) for text in told[1:])]


def places(template: str) -> set[str]:
    """The names of the values of a template."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_every_text_is_translated(language: str, domain: Domain) -> None:
    left = missing(updated(language, domain))
    assert left == [], "run `make messages` and translate these in " + str(path_of(language, domain))


@pytest.mark.parametrize(("language", "domain"), CATALOGUES)
def test_the_compiled_catalogue_is_that_of_the_edited_one(language: str, domain: Domain) -> None:
    file = path_of(language, domain)
    assert file.with_suffix(".mo").read_bytes() == compiled(file.read_bytes(), language), (
        "run `make messages`"
    )


@pytest.mark.parametrize("language", languages()[1:])
def test_every_value_has_its_place_in_the_translation(language: str) -> None:
    odd = [
        (text, told)
        for message in updated(language, "contentlint")
        if message.id
        for text, told in forms(message)
        if told and places(text) != places(told)
    ]
    assert odd == []


@pytest.mark.parametrize(("rule", "bad"), BAD)
def test_what_a_rule_says_is_a_phrase_to_its_last_word(rule: Rule, bad: Example) -> None:
    """All that stands outside of backticks is translated: texts of the program are phrases, others quoted."""
    for finding in run_rule(rule, bad.bad, bad.path, bad.options, bad.files, bad.answers):
        titles = [finding.fix.title] if finding.fix else []
        for text in (finding.message, *titles, *(place.message for place in finding.related)):
            assert list(strange(text)) == []


def strange(text: str) -> list[str]:
    """Templates in a text that no catalogue has, and plain words that stand among its own."""
    if not isinstance(text, Phrase):
        return [] if not words(text) or translate(text, "fr") != text else [text]
    template, many, data = text.parts
    known = translate(template, "fr") != template or many or not words(template) or template == text
    bare = QUOTED.sub("", template)
    inside = [value for name, value in data.items() if isinstance(value, str) and f"{{{name}}}" in bare]
    return [
        *([] if known else [template]),
        *(odd for value in inside for odd in (strange(value) if isinstance(value, Phrase) else plain(value))),
    ]


def words(text: str) -> bool:
    return re.search(r"[^\W\d_]{2}", QUOTED.sub("", re.sub(r"\{\w*\}", "", text))) is not None


def plain(value: str) -> list[str]:
    """A plain value may be a word of the page, such as an address, but no sentence."""
    return [value] if " " in QUOTED.sub("", value).strip() else []
