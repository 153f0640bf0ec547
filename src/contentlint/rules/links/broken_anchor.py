"""A link's fragment names no place on the page that it leads to.

The page opens, but at its top, and the reader has to search. Most often a
heading was renamed or translated and the links to it were not.

Anchors are the slugs of headings, explicit ids, ids in HTML and terms of
definition lists. A fragment is reported only if no common generator would
make it of a heading, and never where anchors are made by components,
templates or included files. The nearest anchor is offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Reference, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.links._offered import offered, others
from contentlint.rules.links._shown import shown
from contentlint.site import Resolution, Site, Status, defects, propose, translated_place

META = RuleMeta(
    id="broken-anchor",
    summary="Fragment of a link that names no place on the page.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGE = "Unexpected fragment `#{fragment}`, expected a heading or id of `{path}`"
MESSAGE_NEAREST = MESSAGE + "; nearest is `{nearest}`"
MESSAGE_HERE = MESSAGE + "; this page has `{nearest}`"

GOOD = (
    "# Budget\n\nSee [the top](#budget), [the top](#) or [the top](#top).",
    '# Budget\n\n<a id="costs"></a>\n\nSee [the costs](#costs).',
    "# Prérequis concrets {#needs}\n\nSee [here](#needs) and [here](#pr%C3%A9requis-concrets).",
    Accepted("See [costs](budget.md#costs).", files=(("budget.md", "## Costs\n"),)),
    Accepted("See [costs](budget.md#costs).", files=(("budget.md", "<Budget />\n"),)),
)
BAD = (
    Example(
        bad="# Budget\n\n## Costs\n\nSee [the costs](#cost).",
        message="Unexpected fragment `#cost`, expected a heading or id of `page.md`; nearest is `#costs`",
        fixed="# Budget\n\n## Costs\n\nSee [the costs](#costs).",
        unsafe=True,
    ),
    Example(
        bad="## Costs\n\n## Plan\n\nSee [the costs](budget.md#costs).",
        message="Unexpected fragment `#costs`, expected a heading or id of `budget.md`; "
        "this page has `#costs`",
        fixed="## Costs\n\n## Plan\n\nSee [the costs](#costs).",
        unsafe=True,
        files=(("budget.md", "# Budget\n"),),
    ),
    Example(
        bad="See [the costs](budget.md#prices).",
        message="Unexpected fragment `#prices`, expected a heading or id of `budget.md`",
        files=(("budget.md", "# Budget\n\n## Costs\n"),),
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        # Of a heading that was translated, `untranslated-anchor` speaks.
        if found.status is Status.MISSING_ANCHOR and not translated_place(found.path, found.fragment, site):
            yield _problem(reference, found, page, site)


def _problem(reference: Reference, found: Resolution, page: PageFacts, site: Site) -> Problem:
    proposed = propose(reference, found, page, site)
    data = {"fragment": shown(found.fragment), "path": found.path}
    cause = f"{found.path}#{found.fragment}"
    if not proposed:
        return Problem(reference.target_span, MESSAGE, data, cause=cause)
    nearest = proposed[0]
    own = nearest.target.startswith(reference.target.partition("#")[0] + "#")
    data["nearest"] = shown(nearest.target[nearest.target.index("#") :] if own else nearest.target)
    fix = offered(reference, proposed)
    rest = others(proposed, site)
    message = MESSAGE_HERE if nearest.path == page.path != found.path else MESSAGE_NEAREST
    return Problem(reference.target_span, message, data, fix, rest, cause=cause)
