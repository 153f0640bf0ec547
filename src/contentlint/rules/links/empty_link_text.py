"""A link has no text.

Nobody sees it, and screen readers read its address aloud. It is often what is
left of a link whose words were moved in translation.

Links around an image and elements that only carry an id are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document, Link
from contentlint.model import Problem, Severity
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="empty-link-text",
    summary="Link without text.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected link to `{target}` without text, expected words between its brackets"

GOOD = (
    "See [the guide](/guide) or [![Plan](plan.png)](/plan).",
    "See [](codepen://states), of which a program makes a frame.",
    '<a href="#top" id="top"></a> and <a href="/x" aria-label="More"></a>',
)
BAD = (
    Example(
        bad="See [](/guide).",
        message="Unexpected link to `/guide` without text, expected words between its brackets",
    ),
    Example(
        bad='See <a href="/guide"></a>.',
        message="Unexpected link to `/guide` without text, expected words between its brackets",
    ),
)

_OWN_SCHEME = Pattern(r"(?!https?:)[a-z][\w+.-]*://", re.IGNORECASE)
_CLOSED = Pattern(r"\s*</a>", re.IGNORECASE)
_NAMED = Pattern(r"\b(?:id|name|title|class|style|aria-[a-z]+|v-[a-z]+)\s*=|\{|/>\Z", re.IGNORECASE)


def check(page: Document, _: Options) -> Iterator[Problem]:
    for link in page.links:
        if not link.text and link.target and _is_empty(page.text, link):
            yield Problem(link.span, MESSAGE, {"target": shown(link.target)})


def _is_empty(text: str, link: Link) -> bool:
    if link.kind == "html-link":
        return _CLOSED.match(text, link.span.end) is not None and not _NAMED.search(text, *link.span)
    # Programs make something of schemes of their own: `[](codepen://x)` of a pen on the page.
    is_empty = link.kind == "link" and not text[link.content.start : link.content.end].strip()
    return is_empty and not _OWN_SCHEME.match(link.target)
