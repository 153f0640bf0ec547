"""The name of an element is written as a tag in running text, and nobody sees it.

A sentence about `<canvas>` needs code around the name. Without it the browser
makes an element of it: the word is missing from the sentence, and the rest of
the page may be swallowed.

Reported is a tag without attributes in the middle of a line of text, of an
element that has no place there, when the page closes it nowhere. The fix makes
it code; it is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.marks._written import outside_code
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="unescaped-tag",
    summary="Name of an element that the browser takes for a tag.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected tag `{tag}` in running text, expected code"

GOOD = (
    "L'élément `<canvas>` et <canvas></canvas>.",
    "Zeile eins<br>Zeile zwei, <b>fett</b>, <kbd>Strg</kbd>.",
    Accepted("使用 <form> 组件。", path="page.mdx"),
)
BAD = (
    Example(
        bad="Dessinez dans un <canvas> de la page.",
        message="Unexpected tag `<canvas>` in running text, expected code",
        fixed="Dessinez dans un `<canvas>` de la page.",
        unsafe=True,
    ),
    Example(
        bad="Ein HTML-<meta>-Element steht im Kopf.",
        message="Unexpected tag `<meta>` in running text, expected code",
        fixed="Ein HTML-`<meta>`-Element steht im Kopf.",
        unsafe=True,
    ),
    Example(
        bad="请使用 <select> 元素。",
        message="Unexpected tag `<select>` in running text, expected code",
        fixed="请使用 `<select>` 元素。",
        unsafe=True,
    ),
)

# Elements that hold other elements, belong to the head or draw something: none is part of a sentence.
_NAMES = (
    "html|head|body|meta|title|base|style|script|noscript|template|slot|canvas|svg|filter|math|iframe|object|"
    "embed|video|audio|picture|source|track|map|form|fieldset|legend|select|option|optgroup|datalist|textarea|"
    "button|output|progress|meter|dialog|main|nav|section|article|aside|header|footer|table|thead|tbody|tfoot|"
    "caption|colgroup|frame|frameset|marquee|applet"
)
_TAG = Pattern(rf"<(?P<name>{_NAMES})>")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if not page.path.endswith(".mdx") and _TAG.search(page.text, page.body_start):
        for match in outside_code(page, _TAG, _is_in_text):
            span = Span(*match.span())
            fix = Fix.unsafe("Make it code", Edit(span, f"`{match.group()}`"))
            yield Problem(span, MESSAGE, {"tag": match.group()}, fix)


def _is_in_text(match: re.Match[str]) -> bool:
    """Whether words stand on both sides of the tag, no tag or cell before it, and nothing closes it."""
    text = match.string
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    before, after = text[start : match.start()], text[match.end() : len(text) if end < 0 else end]
    if before.endswith("`") or after.startswith("`"):
        return False
    in_words = any(map(str.isalpha, before)) and any(map(str.isalpha, after))
    plain = before.count("`") % 2 == 0 and not set("<|") & set(before) and not before.endswith("\\")
    return in_words and plain and f"</{match['name']}" not in text and not before.startswith(("    ", "\t"))
