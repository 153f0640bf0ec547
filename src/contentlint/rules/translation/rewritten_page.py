"""A page has so little in common with its source that it is no translation of it.

It was rewritten, or the source was, or the two only share a name. Single
differences say nothing then, so all other comparisons stay quiet about the
page. Whoever keeps the translation has to decide whether to begin anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import files
from contentlint.twin import Pair

META = RuleMeta(
    id="rewritten-page",
    summary="Page that has little in common with the page it should be a translation of.",
    severity=Severity.INFO,
    scope="pair",
)
MESSAGE = "Unexpected page with {paired} of {units} parts in common with `{source}`, expected a translation"

_SOURCE = "# Costs\n\n" + "".join(f"Rule {n} costs `x{n}`.\n\n## Part {n}\n\n" for n in range(6))
GOOD = (Accepted("# Frais\n\nLa règle coûte `x0`.\n", "fr/page.md", None, files("# Costs\n\nRule `x0`.\n")),)
BAD = (
    Example(
        bad="# Frais\n\n" + "- Un\n" * 10 + "\n> Sept\n\n> Huit\n",
        message="Unexpected page with 7 of 13 parts in common with `en/page.md`, expected a translation",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    if pair.is_rewritten:
        units, paired = pair.page.units, len(pair.alignment.pairs)
        most = max(len(units), len(pair.source.units))
        span = units[0].span if units else Span(0, 0)
        yield Problem(span, MESSAGE, {"paired": paired, "units": most, "source": pair.source.path})
