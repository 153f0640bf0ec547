"""A reference asks for a definition that the page does not have.

`[text][label]` is a link only where `[label]: address` stands on the page.
Otherwise readers see the brackets. Usually the label was translated or
mistyped in one of the two places, or the definitions were lost.

Names of program parts (`[Engine][app.Engine]`) are resolved by generators of API
pages: pages that use them, pages that include other files, and sites whose generator puts text
behind every page (snippets of MkDocs, programs of mdBook) are left alone. The nearest label of the
page is offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, PageFacts, Phrase, Problem, Reference, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.site import Site

META = RuleMeta(
    id="undefined-reference",
    summary="Reference to a definition that the page does not have.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"files"}),
)
MESSAGE = "Unexpected reference to `[{label}]`, expected a definition of it on the page"
MESSAGE_NEAREST = MESSAGE + "; nearest is `[{nearest}]`"

_SNIPPETS = (("mkdocs.yml", "markdown_extensions: [pymdownx.snippets: {auto_append: [links.md]}]\n"),)

GOOD = (
    "See [the guide][g].\n\n[G]: /guide\n",
    "Call `a[i][j]`, x[0][1] or see [1][2] and [Engine][app.Engine].\n",
    "See [the value][enum.Enum.value] and [text][str].\n",
    "See \\[the guide][g].\n",
    "See [the guide][guide].\n\n[guide]: {% link guide.md %}\n",
    Accepted("See [the guide][guide].\n", path="docs/page.md", files=_SNIPPETS),
)
BAD = (
    Example(
        bad="See [the guide][leitfaden].\n\n[guide]: /guide\n",
        message="Unexpected reference to `[leitfaden]`, expected a definition of it on the page",
    ),
    Example(
        bad="See [the guide][guid].\n\n[guide]: /guide\n",
        message="Unexpected reference to `[guid]`, expected a definition of it on the page; "
        "nearest is `[guide]`",
        fixed="See [the guide][guide].\n\n[guide]: /guide\n",
        unsafe=True,
    ),
)


def check(page: PageFacts, site: Site, _: Options) -> Iterator[Problem]:
    area = site.area_of(page.path) if page.dialect else None
    if area is not None and (area.remade or area.appended):
        return
    for reference in page.dialect:
        if reference.kind == "undefined" and not site.is_part(page.path):
            yield _problem(reference)


def _problem(reference: Reference) -> Problem:
    data = {"label": shown(reference.target)}
    nearest = reference.text
    if not nearest:
        return Problem(reference.span, MESSAGE, data)
    data["nearest"] = shown(nearest)
    fix = None
    if reference.target_span != reference.span:
        title = Phrase("Refer to [{nearest}]", nearest=shown(nearest))
        fix = Fix.unsafe(title, Edit(reference.target_span, nearest))
    return Problem(reference.span, MESSAGE_NEAREST, data, fix)
