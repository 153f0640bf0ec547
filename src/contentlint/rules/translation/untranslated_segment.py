"""A segment stands in the translation word for word as in the source.

What is plainly written in another language is told by `wrong-language`, with a
source or without. This rule tells of the rest: short segments, and languages
too much alike to be told apart by their words.

Such a segment was forgotten, or a program that adds new text of the source to all
translations put it there. Names, commands and single words are the same in
many languages, so a segment needs a few words of its own; where most other
translations leave it as well, it is meant to stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files, short
from contentlint.text.language import confirmed, judge
from contentlint.text.language.profiles import all_function_words
from contentlint.text.pattern import Pattern
from contentlint.twin import Pair, Unit

META = RuleMeta(
    id="untranslated-segment",
    summary="Segment that stands in the language of the source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected text of the source `{text}`, expected its translation"

_SOURCE = "# Features\n\n- response data injection systems\n- Much more\n"
_GOOD = "# Fonctions\n\n- systèmes d’injection de données\n- Bien plus\n"
_GERMAN = "# Funktionen\n\n- Systeme, die Antworten einfügen\n- Viel mehr\n"
_LEFT = "# Fonctions\n\n- response data injection systems\n- Bien plus\n"
GOOD = (
    Accepted(_GOOD, "fr/page.md", None, files(_SOURCE, *(_GERMAN,) * 3)),
    Accepted(_LEFT, "fr/page.md", None, files(_SOURCE, *(_LEFT,) * 3)),
)
BAD = (
    Example(
        bad=_LEFT,
        message="Unexpected text of the source `response data injection systems`, expected its translation",
        path="fr/page.md",
        files=files(_SOURCE, *(_GERMAN,) * 3),
    ),
)

_WORDS = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# A type or a program that stands among the prose.
_CODE = Pattern(r"<code\b|=>")
# Headings are names as often as sentences.
# A segment needs as many words that begin small, or so many where no other translation can be asked.
_LEAST, _SENTENCE = 4, 6
_ALIKE = 0.85
_KINDS = frozenset({"paragraph", "item", "heading", "quote"})


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        if both.source.kind not in _KINDS or not _is_left(both.source, both.page):
            continue
        if both.source.kind == "heading" and len(_small(both.source)) < _SENTENCE:
            continue
        if _is_judged(pair, both.page):
            continue
        translated = pair.vote(both.source, partial(_is_translated, both.source)).confirms
        if translated or (translated is None and len(_small(both.source)) >= _SENTENCE):
            data = {"text": short(both.page.text)}
            yield Problem(both.page.span, MESSAGE, data, related=beside(pair, both.source))


def _is_judged(pair: Pair, unit: Unit) -> bool:
    """Whether its words alone show which language a segment is in."""
    expected = (pair.page.page.language or "").partition("-")[0]
    return confirmed(unit.prose, expected) or judge(unit.prose, expected) is not None if expected else False


def _is_translated(source: Unit, unit: Unit) -> bool:
    return not _is_left(source, unit)


def _is_left(source: Unit, page: Unit) -> bool:
    """Whether nearly all words of the page are those of the source."""
    one = _small(source)
    if len(one) < _LEAST or _CODE.search(source.text):
        return False
    if source.text == page.text:
        return True
    other = _small(page)
    shared = Counter(one) & Counter(other)
    # Names of types and values are the same in all languages, what joins them is not.
    speaks = not all_function_words().isdisjoint(shared)
    return len(one) >= _SENTENCE and speaks and shared.total() >= _ALIKE * max(len(one), len(other))


def _small(unit: Unit) -> list[str]:
    return [word for word in _WORDS.findall(unit.prose) if not word[0].isupper()]
