"""A link leads to a page that exists in another language only.

The reader is not told that the language changes. Where the site shows the
original under the address of the translation until there is one, that address
is offered: then the link will be right on the day the page is translated.
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
MESSAGE = "Unexpected language of the page at `{target}`, expected a translation, which there is not yet"

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
        message="Unexpected language of the page at `/budget/`, "
        "expected a translation, which there is not yet",
        path="content/fr/page.md",
        files=_SITE,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        if found.status is Status.FALLBACK:
            fix = offered(reference, propose(reference, found, page, site))
            yield Problem(reference.target_span, MESSAGE, {"target": shown(reference.target)}, fix)
