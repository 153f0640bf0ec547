"""A link leads to a page that exists in another language only.

It is reported where the site shows the original under the address of the
translation until there is one. That address is offered: with it the link will
be right on the day the page is translated, and readers stay in their language.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._offered import offered
from contentlint.rules.links._shown import shown
from contentlint.site import Site, Status, defects, propose

META = RuleMeta(
    id="link-fallback",
    summary="Link to a page that is not translated yet.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGE = (
    "Unexpected link to `{target}` in another language, expected `{own}`, though it is not translated yet"
)

_HUGO = """\
defaultContentLanguage = "en"
[languages.en]
contentDir = "content/en"
[languages.fr]
contentDir = "content/fr"
"""
_SITE = (
    ("hugo.toml", _HUGO),
    ("content/en/budget.md", "# Budget\n"),
    ("content/en/page.md", "# Page\n"),
    ("content/en/costs.md", "# Costs\n"),
    ("content/fr/costs.md", "# Coûts\n"),
)

GOOD = ("See [the guide](budget.md).",)
BAD = (
    Example(
        bad="Voir [le budget](/budget/).",
        message="Unexpected link to `/budget/` in another language, expected `/fr/budget/`, "
        "though it is not translated yet",
        fixed="Voir [le budget](/fr/budget/).",
        unsafe=True,
        path="content/fr/page.md",
        files=_SITE,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        if found.status is Status.FALLBACK:
            proposed = propose(reference, found, page, site)
            if proposed:
                data = {"target": shown(reference.target), "own": shown(proposed[0].target)}
                fix = offered(reference, proposed)
                yield Problem(reference.target_span, MESSAGE, data, fix, cause=found.path)
