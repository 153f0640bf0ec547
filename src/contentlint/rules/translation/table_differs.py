"""A table has more or fewer rows or columns than in the source.

A row lost in a table of limits or options is hard to see for whoever compares
two languages by eye.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from contentlint.model import Phrase, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.twin import Pair

META = RuleMeta(
    id="table-differs",
    summary="Table with other rows or columns than in the source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected table of {seen}, expected {expected} as in the source"

_SOURCE = "# Limits\n\n| What | How |\n|---|---|\n| Size | 1 |\n| Age | 2 |\n"
_GOOD = "# Limites\n\n| Quoi | Combien |\n|---|---|\n| Taille | 1 |\n| Âge | 2 |\n"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace("| Taille | 1 |\n", ""),
        message="Unexpected table of 1 row and 2 columns, expected 2 rows and 2 columns as in the source",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        if both.source.kind != "table":
            continue
        one, other = both.source.shape, both.page.shape
        agreed = pair.agreed(both.source, attrgetter("shape"))
        if one != other and agreed is not False:
            data = {"seen": _told(other), "expected": _told(one)}
            yield Problem(both.page.span, MESSAGE, data, related=beside(pair, both.source))


def _told(size: tuple[int, int]) -> str:
    rows, columns = size
    return Phrase(
        "{rows} and {columns}",
        rows=Phrase.counted(rows, "{number} row", "{number} rows"),
        columns=Phrase.counted(columns, "{number} column", "{number} columns"),
    )
