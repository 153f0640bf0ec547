"""A link names the right page in a form that the site does not serve.

Each generator has forms of its own: names of files or addresses, with or
without extension, with or without a slash at the end, relative to the file or
to the address of the page. The other forms work in one place, such as the
repository's own view, and lead nowhere on the site, or only by a redirect.

The fix writes the form that the site serves, and is made only if that leads
to the same page. It is safe unless the link may have meant another place.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.links._offered import offered
from contentlint.rules.links._shown import shown
from contentlint.site import Site, Status, defects, opens, propose

META = RuleMeta(
    id="link-form",
    summary="Link in a form that the site does not serve.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGES = {
    "extension": "Unexpected link to `{target}`, expected the name of the file, `{right}`",
    "slash": "Unexpected end of link to `{target}`, expected `{right}`",
    "depth": "Unexpected link to `{target}` seen from the file, expected `{right}` seen from the address",
    "absolute": "Unexpected link to `{target}`, from the top of the site, expected `{right}`",
}
MESSAGE = "Unexpected form of link to `{target}`, expected `{right}`"

_MKDOCS = (("mkdocs.yml", "site_name: Guides\n"), ("docs/budget.md", "# Budget\n\n## Costs\n"))

GOOD = (
    "See [the guide](budget.md).",
    # Seen from the address of the front page, this is right in a browser.
    Accepted("See [the guide](budget/#costs).", path="docs/index.md", files=_MKDOCS),
)
BAD = (
    Example(
        bad="See [the guide](../budget/#costs).",
        message="Unexpected link to `../budget/#costs`, expected the name of the file, `../budget.md#costs`",
        fixed="See [the guide](../budget.md#costs).",
        path="docs/more/page.md",
        files=_MKDOCS,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        if found.status is Status.WRONG_FORM and not opens(reference.target, found.path, page.path, site):
            proposed = propose(reference, found, page, site)
            right = proposed[0].target if proposed else found.better or found.path
            data = {"target": shown(reference.target), "right": shown(right)}
            message = MESSAGES.get(found.reason, MESSAGE)
            yield Problem(reference.target_span, message, data, offered(reference, proposed))
