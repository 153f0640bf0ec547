"""No page shows an image, or links to a file.

Files that were replaced and never deleted make a repository heavy, and old
versions of a document turn up in searches.

The finding stands at the top of the first page in or beside the file's folder. The rule
is a preview: layouts, style sheets and configuration may use a file too, and
they are not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.site import Site

META = RuleMeta(
    id="unused-asset",
    summary="Image or document that no page uses.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"files", "anchors", "links"}),
    preview=True,
)
MESSAGE = "Unexpected file `{path}`, expected a page that uses it"

GOOD = (
    Accepted("![Plan](plan.png)", files=(("plan.png", ""),)),
    Accepted("No picture.", files=(("settings.toml", ""),)),
)
BAD = (
    Example(
        bad="No picture.",
        message="Unexpected file `plan.png`, expected a page that uses it",
        files=(("plan.png", ""),),
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    for path in site.unused_media.get(page.path, ()):
        yield Problem(Span(0, 0), MESSAGE, {"path": shown(path)})
