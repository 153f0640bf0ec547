"""A page does otherwise than nearly all of the site: `z.B.` among many `z. B.`, `"` among many `«`.

Each is right somewhere. What is usual here is counted over the pages (`contentlint style` shows it), and a
place is reported where nine of ten others, and at least a dozen, do otherwise. The choice can also be
pinned: `[style] de-abbreviation = "no-break-space"`.

A few forms that no house style has are reported without a count: `--` for a dash, `”` where `„` opened.
The fix writes what is usual.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._choices import deviations
from contentlint.site import Site

META = RuleMeta(
    id="unusual-style",
    summary="Typography that differs from the rest of the site.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"style"}),
)

GOOD = (
    Accepted("Das ist z. B. so, und z.B. auch so.\n", "de/page.md"),
    Accepted("Run it with `--force -- and wait`.\n", "de/page.md"),
    Accepted('Un "mot" et « un autre ».\n', "fr/page.md"),
)
BAD = (
    Example(
        bad="Viele Systeme laufen weiter -- alte und neue.\n",
        message="Unexpected `--`, expected `–`",
        fixed="Viele Systeme laufen weiter – alte und neue.\n",
        path="de/page.md",
    ),
    Example(
        bad="Das ist z.B. so." + " Und z. B. auch so." * 12 + "\n",
        message="Unexpected no space in `z.B.`, expected space as in 12 of 13 places",
        fixed="Das ist z. B. so." + " Und z. B. auch so." * 12 + "\n",
        path="de/page.md",
    ),
)


def check(page: PageFacts, site: Site, _options: Options) -> Iterator[Problem]:
    return deviations(page, site, META.id)
