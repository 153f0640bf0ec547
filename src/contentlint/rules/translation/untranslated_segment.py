"""A segment stands in the translation word for word as in the source.

It was forgotten, or a program that adds new text of the source to all
translations put it there. Names, commands and single words are the same in
many languages, so a segment needs a few words of its own; where most other
translations leave it as well, it is meant to stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files, short
from contentlint.twin import Pair, Unit

META = RuleMeta(
    id="untranslated-segment",
    summary="Segment that stands in the language of the source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected text of the source `{text}`, expected its translation"

_SOURCE = "# Costs\n\nSend the file to us before the end of the year.\n\nKeep a copy of it.\n"
_GOOD = "# Frais\n\nEnvoyez le fichier avant la fin de l’année.\n\nGardez une copie.\n"
_LEFT = _SOURCE.replace("Costs", "Frais").replace("Keep a copy of it", "Gardez une copie")
_KEPT = "# Titel\n\nSend the file to us before the end of the year.\n\nBehalten Sie eine Kopie.\n"
GOOD = (
    Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),
    Accepted(
        _LEFT,
        "fr/page.md",
        None,
        files(_SOURCE, *(_KEPT,) * 3),
    ),
)
BAD = (
    Example(
        bad=_LEFT,
        message="Unexpected text of the source `Send the file to us before the end of the year.`, "
        "expected its translation",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# A segment needs as many words that begin small, or so many where no other translation can be asked.
_LEAST, _SENTENCE = 3, 6
_ALIKE = 0.85
_KINDS = frozenset({"paragraph", "item", "heading", "quote"})


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        if both.source.kind not in _KINDS or not _is_left(both.source, both.page):
            continue
        translated = pair.vote(both.source, partial(_is_translated, both.source)).confirms
        if translated or (translated is None and len(_small(both.source)) >= _SENTENCE):
            data = {"text": short(both.page.text)}
            yield Problem(both.page.span, MESSAGE, data, related=beside(pair, both.source))


def _is_translated(source: Unit, unit: Unit) -> bool:
    return not _is_left(source, unit)


def _is_left(source: Unit, page: Unit) -> bool:
    """Whether nearly all words of the page are those of the source."""
    one = _small(source)
    if len(one) < _LEAST:
        return False
    if source.text == page.text:
        return True
    other = _small(page)
    shared = sum((Counter(one) & Counter(other)).values())
    return len(one) >= _SENTENCE and shared >= _ALIKE * max(len(one), len(other))


def _small(unit: Unit) -> list[str]:
    return [word for word in _WORDS.findall(unit.prose) if word[0].islower()]
