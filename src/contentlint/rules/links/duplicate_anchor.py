"""Two places on a page carry the same id.

A link to the id opens at the first of the two, and the second can not be
reached. Some generators end the build. Only ids written by hand count: for
headings with equal text, generators make ids that differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Phrase, Problem, Related, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="duplicate-anchor",
    summary="Id written at two places of a page.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected second id `{id}`, expected an id of its own for each place"
FIRST = "`{id}` stands here first"

GOOD = (
    "## Costs\n\n## Costs\n",
    "## Costs {#costs}\n\n## Prices {#prices}\n",
    '<a id="costs" name="costs"></a>\n',
    '`<a id="costs">` and `<b id="costs">`\n',
)
BAD = (
    Example(
        bad="## Costs {#costs}\n\n## Prices {#costs}\n",
        message="Unexpected second id `costs`, expected an id of its own for each place",
    ),
    Example(
        bad='<a id="costs"></a>\n\n## Costs {#costs}\n',
        message="Unexpected second id `costs`, expected an id of its own for each place",
    ),
)

_LONGEST_TAG = 500
_TEMPLATE = Pattern(r"[{}<>$%]")


def check(page: Document, _: Options) -> Iterator[Problem]:
    names = [anchor.name for anchor in page.anchors if anchor.kind == "html"]
    names += [heading.id for heading in page.headings if heading.id]
    if len(names) == len(set(names)):
        return
    first: dict[str, Span] = {}
    for name, span in sorted(_named(page), key=lambda named: named[1]):
        if not name or _TEMPLATE.search(name):
            continue
        known = first.setdefault(name, span)
        if known != span and not _in_one_tag(page.text, known, span):
            data = {"id": shown(name)}
            yield Problem(span, MESSAGE, data, related=(Related(Phrase(FIRST, **data), known),))


def _named(page: Document) -> Iterator[tuple[str, Span]]:
    """Ids with their places; for a heading, the heading's text and what follows it on the line."""
    for anchor in page.anchors:
        if anchor.kind == "html":
            yield anchor.name, anchor.span
    for heading in page.headings:
        if heading.id:
            written = page.text.find(heading.id, heading.content.end, heading.span.end)
            place = Span(written, written + len(heading.id)) if written >= 0 else heading.content
            yield heading.id, place


def _in_one_tag(text: str, first: Span, second: Span) -> bool:
    """`id` and `name` of one element: nothing but its quotation marks and other attributes lies between."""
    near = second.start - first.end < _LONGEST_TAG
    return near and not set(text[first.end : second.start]) & set("<>{}#")
