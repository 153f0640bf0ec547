"""A word that nobody writes, next to one that everybody writes: `Difféquence` for `Différence`.

Spelling is asked about with care: names, code, addresses, English and other languages, words that a
page uses three times, words with digits or capitals inside, and words that are built as the language
builds them (a known stem with an ending or a prefix) are left alone. What is left is
reported where a common word lies a slip away, or two in a long word.

Languages with data on endings are judged: French, Italian, Polish, Portuguese, Russian, Spanish. German
is not: it joins words freely, and on its pages half of the reports were words.
The lists of words (wordfreq's) are read when the first page of a language is checked, 0.1 to 0.3 s each.
The fix writes the word meant, and is offered: what was meant, a person knows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Applicability, Confidence, Edit, Fix, Phrase, Problem, Severity
from contentlint.packs import typography
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.text.pattern import Pattern
from contentlint.text.typography import WORD, Building, is_written_in, speller

META = RuleMeta(
    id="misspelling",
    summary="Word that nobody writes, close to a common one.",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
)
MESSAGE = "Unexpected word `{seen}`, expected perhaps `{meant}`"

GOOD = (
    Accepted(
        "Nous redémarrerons le serveur Difféquence avec le mot `diférence` dans la page.\n", "fr/page.md"
    ),
    Accepted("Die Seitenaufrufstatistik zeigt, wie die Seite ist.\n", "de/page.md"),
    Accepted("La página usa re-renderizado y `cualqer` para la lista.\n", "es/page.md"),
)
BAD = (
    Example(
        bad="**Difféquence** : ce que la page ne dit pas.\n",
        message="Unexpected word `Difféquence`, expected perhaps `Différence`",
        fixed="**Différence** : ce que la page ne dit pas.\n",
        path="fr/page.md",
        unsafe=True,
    ),
    Example(
        bad="Puedes escribir cualquer declaración en la página.\n",
        message="Unexpected word `cualquer`, expected perhaps `cualquier`",
        fixed="Puedes escribir cualquier declaración en la página.\n",
        path="es/page.md",
        unsafe=True,
    ),
)

# Behind a dash after code or a tag, a definition begins: `<b>Neu</b> – Alles, was`.
_SENTENCE = Pattern(r"(?:\A|\0\n|[.!?…:]\s+|\n|\ufffc\s*[-–—]\s+)[\"“«„(¿¡*\s]*\Z")
# A word that a page uses so often is a term.
_TERM = 3


def check(page: Document, _options: Options) -> Iterator[Problem]:
    """Ask about each different word once; nearly all pages have none that is a slip."""
    language = page.language or ""
    known = typography(language)
    if not known.endings:
        return
    asked = speller(language, Building(known.endings, known.prefixes))
    if not asked.finds_slip(page.reading.vocabulary):
        return
    counts = Counter(found["word"].lower() for found in WORD.finditer(page.reading.text))
    for match in WORD.finditer(page.reading.text):
        meant = asked.meant(match["word"])
        if meant and counts[match["word"].lower()] < _TERM and _may_slip(match, page, language):
            yield from _problem(page, match, meant)


def _may_slip(match: re.Match[str], page: Document, language: str) -> bool:
    """Whether the word is no name, and stands in a block that is in the language."""
    word = match["word"]
    if word[0].isupper() and not _begins(match):
        return False
    return is_written_in(page.reading.block(match.start()).text, language)


def _begins(match: re.Match[str]) -> bool:
    """Whether the word begins a sentence, so that its capital does not make it a name."""
    before = match.string[max(0, match.start() - 8) : match.start()]
    return match.start() == 0 or _SENTENCE.search(before) is not None


def _problem(page: Document, match: re.Match[str], meant: str) -> Iterator[Problem]:
    span = page.reading.span(*match.span("word"))
    if span:
        seen = match["word"]
        meant = meant.capitalize() if seen[0].isupper() else meant
        fix = Fix(Phrase("Write `{text}`", text=meant), (Edit(span, meant),), Applicability.UNSAFE)
        yield Problem(span, MESSAGE, {"seen": seen, "meant": meant}, fix)
