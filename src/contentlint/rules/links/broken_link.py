"""A link or image leads to a page or file that does not exist.

Readers land on an error page, search engines mark the site down, and an image
leaves a hole. Links are read the way site generators read them: relative to
the file or to the page's address, with or without extension, through the
folders that answer `/`, and falling back to the default language where a
translation is missing. What can not be judged from the files (templates,
`/` links of a site whose root is unknown) is not reported.

The nearest existing page is offered. The fix changes the address only, keeps
query and fragment, and is made only if the new address resolves. Other pages
that may have been meant are named beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Reference, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.links._offered import offered, others
from contentlint.rules.links._shown import shown
from contentlint.site import MISSING, Resolution, Site, defects, propose

META = RuleMeta(
    id="broken-link",
    summary="Link or image whose target does not exist.",
    severity=Severity.ERROR,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGE = "Unexpected link to `{target}`, expected a page or file that exists"
MESSAGE_NEAREST = MESSAGE + "; nearest is `{nearest}`"

_GUIDE = (("guides/budget.md", "# Budget\n"),)

GOOD = (
    Accepted("See [the guide](guides/budget.md).", files=_GUIDE),
    Accepted("See [the guide](guides/budget).", files=_GUIDE),
    Accepted("See [the guide](/guides/budget/).", files=_GUIDE),
    Accepted("![Plan](plan%20A.png)", files=(("plan A.png", ""),)),
    "See [the forum](https://example.com/forum) or [write](mailto:hello@example.com).",
    "See [the guide]({{ site.url }}/budget).",
)
BAD = (
    Example(
        bad="See [the guide](guides/budgets.md#costs).",
        message="Unexpected link to `guides/budgets.md#costs`, expected a page or file that exists; "
        "nearest is `guides/budget.md#costs`",
        fixed="See [the guide](guides/budget.md#costs).",
        files=(("guides/budget.md", "# Budget\n\n## Costs\n"),),
        unsafe=True,
    ),
    Example(
        bad="![Plan](plan.png)",
        message="Unexpected link to `plan.png`, expected a page or file that exists",
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        if found.status in MISSING:
            yield _problem(reference, found, page, site)


def _problem(reference: Reference, found: Resolution, page: PageFacts, site: Site) -> Problem:
    proposed = propose(reference, found, page, site)
    data = {"target": shown(reference.target)}
    if not proposed:
        return Problem(reference.target_span, MESSAGE, data, cause=found.path)
    data["nearest"] = shown(proposed[0].target)
    fix = offered(reference, proposed)
    rest = others(proposed, site)
    return Problem(reference.target_span, MESSAGE_NEAREST, data, fix, rest, cause=found.path)
