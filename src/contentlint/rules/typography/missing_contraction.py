"""Two words stand apart that a language always makes one: French `de les`, Spanish `de el`.

It is left where a sentence was put together from pieces.

Reported only before a noun: `de le faire`, `à les voir` are right, and so are names that begin with the
article (`de El Salvador`, `de Le Monde`). The fix writes the one word and is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from contentlint.document import Document
from contentlint.document.reading import Reading
from contentlint.model import Problem, Severity
from contentlint.packs import typography
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_written_in

META = RuleMeta(
    id="missing-contraction",
    summary="Preposition and article that the language makes one word.",
    severity=Severity.WARNING,
    languages=frozenset({"fr", "es"}),
)
MESSAGE = "Unexpected `{seen}`, expected `{meant}`"

GOOD = (
    Accepted("Il est temps de les voir, de le faire, et d'aller à les oublier.\n", "fr/page.md"),
    Accepted("Es el presidente de El Salvador.\n", "es/page.md"),
    Accepted("Antes de a aplicação iniciar.\n", "pt/page.md"),
)
BAD = (
    Example(
        bad="La liste de les utilisateurs est dans la page.\n",
        message="Unexpected `de les`, expected `des`",
        fixed="La liste des utilisateurs est dans la page.\n",
        path="fr/page.md",
        unsafe=True,
    ),
    Example(
        bad="Este es el nombre de el archivo que se usa.\n",
        message="Unexpected `de el`, expected `del`",
        fixed="Este es el nombre del archivo que se usa.\n",
        path="es/page.md",
        unsafe=True,
    ),
)

# Endings of infinitives and participles, which take a pronoun before them; `y` and `en` are pronouns too.
_VERB = Pattern(r"(?:er|ir|re|oir|ar|or|ant|y|en)(?:-\w+)?\Z")


_GAPS = " \u00a0\n"


@cache
def _pattern(pairs: tuple[str, ...]) -> re.Pattern[str]:
    spaced = "|".join(pair.replace(" ", f"[{_GAPS}]") for pair in pairs)
    return re.compile(rf"(?<![\w'’-])(?P<pair>{spaced})[{_GAPS}](?P<next>[^\W\d_]+)(?![\w'’])")


def _matches(reading: Reading, pairs: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Matches in the blocks that hold one of `pairs`, which are few."""
    written = (pair.replace(" ", gap) for pair in pairs for gap in _GAPS)
    for start, end in reading.stretches(written):
        yield from _pattern(pairs).finditer(reading.text, start, end)


def check(page: Document, _options: Options) -> Iterator[Problem]:
    known: Mapping[str, str] = typography(page.language).contractions
    reading = page.reading
    if not any(f" {pair} " in reading.text for pair in known):
        return
    for match in _matches(reading, tuple(known)):
        span = reading.span(*match.span("pair"))
        word = match["next"]
        if span is None or not word.islower() or _VERB.search(word):
            continue
        if is_written_in(reading.block(match.start()).text, page.language or ""):
            seen = re.sub(r"\s", " ", match["pair"])
            data = {"seen": seen, "meant": known[seen]}
            yield Problem(span, MESSAGE, data, change(page, span, known[seen], safe=False))
