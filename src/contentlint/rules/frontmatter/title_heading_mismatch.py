"""The title in the front matter and the page's first heading say different things.

Menus and search results show the title, the page shows its heading: a reader
who follows the one and finds the other believes to be on the wrong page. It
happens when only one of the two was translated or corrected.

Many sites want the two to differ, a short one for menus and a full one for the
page. So the rule looks only where a pack says that they are equal (`equals:
heading`). Case, quotes, spaces, emphasis, code and entities do not count.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document, Heading
from contentlint.document.frontmatter import as_text
from contentlint.document.values import Entry
from contentlint.model import Problem, Related, Severity
from contentlint.packs import FieldSpec, Schema
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.text.pattern import Pattern
from contentlint.text.titles import fold_title

META = RuleMeta(
    id="title-heading-mismatch",
    summary="The title in the front matter differs from the page's heading.",
    severity=Severity.WARNING,
    needs=frozenset({"schema"}),
)
MESSAGE = "Unexpected heading `{heading}`, expected `{title}` as in `{key}`"


@dataclass(frozen=True)
class RuleOptions(Options):
    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None


_ENTRY = RuleOptions(Schema((FieldSpec("title", "string", equals="heading"),)))
GOOD = (
    "---\ntitle: In the menu\n---\n\n# On the page\n",
    Accepted("---\ntitle: L'ami\n---\n\n# L’*ami* {#friend}\n", options=_ENTRY),
    Accepted("---\ntitle: A page without heading\n---\n\nText.\n", options=_ENTRY),
)
BAD = (
    Example(
        bad="---\ntitle: Virtual assistant\n---\n\n# Assistant virtuel\n",
        message="Unexpected heading `Assistant virtuel`, expected `Virtual assistant` as in `title`",
        options=_ENTRY,
    ),
)

_MARKUP = Pattern(r"<[^<>]*>|[*_`\\]|\s*\{#[^{}]*\}\s*$")


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    keys = [spec.name for spec in options.schema.fields if spec.equals == "heading"] if options.schema else []
    front = page.frontmatter
    if not front or not keys:
        return
    heading = next((one for one in page.headings if one.level == 1), None)
    for entry in map(front.get, keys):
        if heading and entry and _differ(entry, heading):
            data = {"heading": heading.text, "title": as_text(entry.value), "key": entry.key}
            yield Problem(heading.content, MESSAGE, data, related=(Related("the title", entry.value.span),))


def _differ(entry: Entry, heading: Heading) -> bool:
    title = as_text(entry.value)
    return bool(title) and _fold(title) != _fold(heading.text)


def _fold(text: str) -> str:
    return fold_title(_MARKUP.sub("", html.unescape(text)))
