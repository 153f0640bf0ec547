"""A link differs from the page or file it leads to in letter case only.

It works on the writer's own disk, where `Budget.md` and `budget.md` are often
one file, and leads nowhere on most servers.

The fix writes the name as it is. It is safe, because nothing else is so named.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.links._offered import offered
from contentlint.rules.links._shown import shown
from contentlint.site import Site, Status, defects, propose

META = RuleMeta(
    id="link-case",
    summary="Link whose target is written in another letter case.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGE = "Unexpected letter case in link to `{target}`, expected `{right}`"

_FILES = (("guides/budget.md", "# Budget\n"), ("plan.png", ""))

GOOD = (Accepted("See [the guide](guides/budget.md) and ![the plan](plan.png).", files=_FILES),)
BAD = (
    Example(
        bad="See [the guide](Guides/Budget.md).",
        message="Unexpected letter case in link to `Guides/Budget.md`, expected `guides/budget.md`",
        fixed="See [the guide](guides/budget.md).",
        files=_FILES,
    ),
    Example(
        bad="![The plan](Plan.PNG)",
        message="Unexpected letter case in link to `Plan.PNG`, expected `plan.png`",
        fixed="![The plan](plan.png)",
        files=_FILES,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        if found.status is Status.CASE:
            proposed = propose(reference, found, page, site)
            right = proposed[0].target if proposed else found.path
            data = {"target": shown(reference.target), "right": shown(right)}
            yield Problem(reference.target_span, MESSAGE, data, offered(reference, proposed))
