"""A date of the source has another month in the translation: `12 March` became `12 mai`.

The names of months are those of the Unicode CLDR for the languages of the two
pages; `3月12日` is read as well. Told is a segment with one date on each side
whose day or year is the same and whose month is not. Other days and years are
numbers, and told by `number-differs`.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.text.language.quantities import Date, dates
from contentlint.twin import Pair, Unit

META = RuleMeta(
    id="date-differs",
    summary="Date with another month than in the source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected month `{seen}`, expected that of `{expected}` as in the source"

_SOURCE = "# News\n\nThe shop opens on 12 March 2024.\n"
_GOOD = "# Nouvelles\n\nLe magasin ouvre le 12 mars 2024.\n"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace("mars", "mai"),
        message="Unexpected month `mai`, expected that of `March` as in the source",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        if "number" not in both.source.tokens or "number" not in both.page.tokens:
            continue
        wanted = _only(both.source, pair.source.page.language or "en")
        seen = _only(both.page, pair.page.page.language or "") if wanted else None
        if wanted and seen and wanted.beside == seen.beside and wanted.month != seen.month:
            span = Span(*(both.page.span.start + offset for offset in seen.span))
            data = {
                "seen": pair.page.text[slice(*span)],
                "expected": both.source.text[slice(*wanted.span)],
            }
            yield Problem(span, MESSAGE, data, related=beside(pair, both.source))


def _only(unit: Unit, language: str) -> Date | None:
    """The date of a segment that has one."""
    found = list(dates(unit.text, language))
    return found[0] if len(found) == 1 else None
