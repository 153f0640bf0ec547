"""A section of the source is missing in the translation.

Readers of the translation do not know what they are not told. It happens when
a file is cut into pieces for translating and one is not put back, or when an
editor deletes too much. The report says after which part the section belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._gaps import lost
from contentlint.rules.translation._shared import beside, files, short
from contentlint.twin import Pair

META = RuleMeta(
    id="lost-section",
    summary="Section of the source that the translation lacks.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Missing section `{title}` ({parts} parts), expected it here as in `{source}`"

_SOURCE = "# Costs\n\nTen `a`.\n\n## Files\n\nSend `b`.\n\n## Ends\n\nAt `c`.\n\nThen `d`.\n"
_WHOLE = "# Frais\n\nDix `a`.\n\n## Fichiers\n\nEnvoyez `b`.\n\n## Fins\n\nÀ `c`.\n\nPuis `d`.\n"
GOOD = (Accepted(_WHOLE, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_WHOLE.replace("## Fichiers\n\nEnvoyez `b`.\n\n", ""),
        message="Missing section `Files` (2 parts), expected it here as in `en/page.md`",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for gap, units in lost(pair, "section"):
        heading = next(unit for unit in units if unit.kind == "heading")
        yield Problem(
            pair.span_at(gap.place),
            MESSAGE,
            {"title": short(heading.text), "parts": len(units), "source": pair.source.path},
            related=beside(pair, heading),
        )
