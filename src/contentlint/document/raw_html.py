"""What people read in raw HTML: text between tags, and the attributes that are shown or read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document.markdown import OPAQUE_TAGS, OPTIONS
from contentlint.document.offsets import Offsets
from contentlint.document.prose import OPAQUE
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_READ = frozenset({"alt", "title", "aria-label", "aria-description", "placeholder"})
_SURROGATE = Pattern("[\ud800-\udfff]")
# Comments, declarations and processing instructions, then tags with their attributes.
_MARKUP = Pattern(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*>|"
    r"<(?P<closing>/?)(?P<name>[A-Za-z][\w.-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^\"'<>])*)>",
    re.DOTALL,
)
_ATTRIBUTE = Pattern(
    r"(?<![\w:.-])(?P<name>[A-Za-z][\w:.-]*)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')"
)


def read_in_html(text: str, body_start: int) -> list[Span]:
    """The stretches of raw HTML in a page that people read, sorted; templates and addresses are left out."""
    if "<" not in text:
        return []
    found = [span for place in _html(text, body_start) for span in _shown(text, place)]
    return sorted(piece for span in found for piece in _without_templates(text, span))


def _html(text: str, body_start: int) -> Iterator[Span]:
    """The tags inside paragraphs, and the blocks of HTML."""
    import pyromark

    body = _SURROGATE.sub("\ufffd", text[body_start:])
    char = Offsets(body).char
    for event, place in pyromark.events_with_range(body, options=OPTIONS):
        if isinstance(event, dict) and ("InlineHtml" in event or event.get("Start") == "HtmlBlock"):
            yield Span(body_start + char(place["start"]), body_start + char(place["end"]))


def _shown(text: str, html: Span) -> Iterator[Span]:
    """Text between tags, except in code, and the values of attributes that are read."""
    at, code = html.start, ""
    for tag in _MARKUP.finditer(text, *html):
        if not code:
            yield Span(at, tag.start())
        at = tag.end()
        name = (tag["name"] or "").lower()
        if name in OPAQUE_TAGS and code in ("", name):
            code = "" if tag["closing"] else name
        if tag["attributes"]:
            yield from _attributes(tag)
    if not code:
        yield Span(at, html.end)


def _attributes(tag: re.Match[str]) -> Iterator[Span]:
    for attribute in _ATTRIBUTE.finditer(tag.string, *tag.span("attributes")):
        if attribute["name"].lower() in _READ:
            yield Span(*attribute.span("double" if attribute["double"] is not None else "single"))


def _without_templates(text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for template in OPAQUE.finditer(text, *span):
        if at < template.start():
            yield Span(at, template.start())
        at = template.end()
    if at < span.end:
        yield Span(at, span.end)
