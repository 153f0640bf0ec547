"""The texts between the tags of blocks of HTML: cells, captions, summaries. Markdown does not read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from contentlint.document.nodes import Block
from contentlint.document.passages import Passage
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_HIDDEN = "\ufffc"
# What a page shows as it looks or prints: `<div class="demo">`, `<ConsoleBlock>`.
_SHOWN = Pattern(
    r"<\w{0,40}(?:Console|Terminal|Demo|Example|Playground)\w{0,40}\b"
    r"|\b(?:class|id)=[\"'][^\"'<>]{0,80}\b(?:demo|example|playground)\b"
)
# What is no text of the page's language: code, samples of forms and pictures, titles of what a link
# leads to, quotations; each up to its closing tag, or to the end of the block.
_ASIDE = Pattern(
    r"<!--.*?(?:-->|\Z)|`[^`\n]+`|\[[^\[\]\n]*\]\([^()\s]*\)"
    r"|<(?P<aside>a|button|cite|code|form|kbd|math|pre|q|samp|script|select|style|svg|textarea|tt|var)"
    r"\b[^<>]*>.*?(?:</(?P=aside)\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
# Tags that stand inside a sentence; all others begin another text.
_INLINE = Pattern(
    r"</?(?:abbr|b|bdi|bdo|br|del|dfn|em|font|i|ins|mark|s|small|span|strong|sub|sup|time|u|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
_TEXT = Pattern(r"(?:\A|(?<=>))[^<>]++(?=<|\Z)")
_LETTER = Pattern(r"[^\W\d_]")


def html_passages(text: str, blocks: Iterable[Block]) -> Iterator[Passage]:
    """The texts of the blocks of HTML among `blocks` of the page `text`, what is no prose hidden."""
    for block in blocks:
        if block.kind == "html" and not _SHOWN.search(text, *block.span):
            yield from _of_block(text[slice(*block.span)], block.span.start)


def _of_block(html: str, start: int) -> Iterator[Passage]:
    shown = _INLINE.sub(_hide, _ASIDE.sub(_hide, html))
    for found in _TEXT.finditer(shown):
        if _LETTER.search(found.group()):
            span = Span(start + found.start(), start + found.end())
            yield Passage(found.group(), found.group().split(), None, "html", span)


def _hide(found: re.Match[str]) -> str:
    return _HIDDEN * len(found.group())
