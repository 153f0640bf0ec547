"""No link leads to a page.

Readers who follow the links of the site never see it, search engines find it
late, and nobody notices when it grows old.

Pages are counted as reached from the index pages of their language and from
the navigation on, link by link; a link from another language does not count.
Navigation is read where it is data: `nav` of MkDocs, sidebars of Docusaurus,
Starlight and VitePress, `_data` of Jekyll. Nothing is said where a generator
makes it of the folders, or where all of this reaches less than half of the
pages of a language: such a site is read by its search. The rule is a preview,
since menus that programs make are not seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.site import Site

META = RuleMeta(
    id="orphan-page",
    summary="Page that no link leads to.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"files", "anchors", "links"}),
    preview=True,
)
MESSAGE = "Missing link to `{path}`, expected one from a page that readers can get to"

_INDEX = ("index.md", "[a](a.md) [b](b.md) [c](c.md)")
_PAGES = (_INDEX, ("a.md", ""), ("b.md", ""), ("c.md", ""))

GOOD = (
    "A page alone.",
    Accepted("# D", path="c.md", files=(_INDEX, ("a.md", ""), ("b.md", ""), ("d.md", ""))),
    Accepted("# D", path="d.md", files=(("index.md", ""), *_PAGES[1:])),
)
BAD = (
    Example(
        bad="# D\n",
        message="Missing link to `d.md`, expected one from a page that readers can get to",
        path="d.md",
        files=_PAGES,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    if page.path not in site.reached:
        place = page.outline[0].content if page.outline else Span(0, 0)
        yield Problem(place, MESSAGE, {"path": page.path})
