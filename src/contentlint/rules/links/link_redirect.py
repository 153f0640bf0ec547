"""A link leads to an old address, from which the site redirects.

It works, one step slower, until the redirect is taken down.

The fix writes the address that the redirect leads to. It is safe where that is
a page of the same site, and needs review where it is another site.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._offered import offered
from contentlint.rules.links._shown import shown
from contentlint.site import Site, Status, defects, propose

META = RuleMeta(
    id="link-redirect",
    summary="Link to an address that redirects.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"files", "anchors"}),
)
MESSAGE = "Unexpected old address `{target}`, expected the one it leads to"
MESSAGE_KNOWN = "Unexpected old address `{target}`, expected `{location}`"

_HUGO = (
    ("hugo.toml", 'baseURL = "https://example.org/"\n'),
    ("content/new.md", "---\naliases: [/old/]\n---\n"),
)

GOOD = ("See [the forum](https://example.com/forum).",)
BAD = (
    Example(
        bad="See [the guide](/old/).",
        message="Unexpected old address `/old/`, expected `/new/`",
        fixed="See [the guide](/new/).",
        path="content/page.md",
        files=_HUGO,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for reference, found in defects(page, site):
        if found.status is Status.REDIRECT:
            proposed = propose(reference, found, page, site)
            data = {"target": shown(reference.target)}
            if not proposed:
                yield Problem(reference.target_span, MESSAGE, data, cause=reference.target)
                continue
            data["location"] = shown(proposed[0].target)
            fix = offered(reference, proposed)
            yield Problem(reference.target_span, MESSAGE_KNOWN, data, fix, cause=proposed[0].target)
