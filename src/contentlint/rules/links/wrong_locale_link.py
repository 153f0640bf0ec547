"""A link leaves the language of the page, though the page it leads to exists in it.

A translation is often made by translating the words and leaving the addresses.
A reader of the French page then lands on the English one, two clicks from the
page that was made for them.

The fix writes the address of the page in the reader's language. It is safe,
since both are one page.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._offered import offered
from contentlint.rules.links._shown import shown
from contentlint.site import Site, Status, defects, propose

META = RuleMeta(
    id="wrong-locale-link",
    summary="Link to a page in another language that exists in the language of this one.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGE = "Unexpected link to `{target}` in another language, expected `{right}`"

_SITE = (
    ("astro.config.mjs", "import starlight from '@astrojs/starlight';\nexport default {};\n"),
    ("src/content/docs/en/index.md", "# Start\n"),
    ("src/content/docs/en/page.md", "# Page\n"),
    ("src/content/docs/en/budget.md", "# Budget\n"),
    ("src/content/docs/fr/index.md", "# Début\n"),
    ("src/content/docs/fr/budget.md", "# Le budget\n"),
)

GOOD = ("See [the guide](budget.md).",)
BAD = (
    Example(
        bad="Voir [le budget](/en/budget/).",
        message="Unexpected link to `/en/budget/` in another language, expected `/fr/budget/`",
        fixed="Voir [le budget](/fr/budget/).",
        path="src/content/docs/fr/page.md",
        files=_SITE,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        if found.status is Status.WRONG_LOCALE:
            proposed = propose(reference, found, page, site)
            right = proposed[0].target if proposed else found.better or found.path
            data = {"target": shown(reference.target), "right": shown(right)}
            fix = offered(reference, proposed)
            yield Problem(reference.target_span, MESSAGE, data, fix, cause=found.path)
