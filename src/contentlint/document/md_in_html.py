"""Markdown inside HTML, where a tag asks for it: `<div markdown>`, as in Python-Markdown and kramdown."""

from __future__ import annotations

import re

from contentlint.document import html
from contentlint.document.markdown import parse
from contentlint.document.nodes import Parsed
from contentlint.model import Span

SIGN = "markdown"
_TAG = re.compile(
    r"^[ \t]*<[a-z][\w-]*(?=\s)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?\smarkdown(?:=[\"']?(?:1|block|span)[\"']?)?"
    r"(?=[\s>])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>(?P<rest>.*)$",
    re.MULTILINE,
)
_NOT_LINE_END = re.compile(r"[^\r\n]")


def read_md_in_html(text: str, start: int = 0) -> Parsed:
    """Parse `text[start:]`; tags that ask for Markdown are overwritten, so that it is read as such."""
    tags = [Span(found.start(), found.start("rest")) for found in _TAG.finditer(text, start)]
    if not tags:
        return parse(text, start)
    pieces = []
    at = 0
    for tag in tags:
        blank = _NOT_LINE_END.sub(" ", text[tag.start : tag.end])
        is_alone = text[tag.end : tag.end + 1] in ("", "\r", "\n")
        pieces += [text[at : tag.start], blank if is_alone else f"<a{blank[2:-1]}>"]
        at = tag.end
    parsed = parse("".join([*pieces, text[at:]]), start)
    found = [html.links_and_anchors(text, tag) for tag in tags]
    links = sorted((*parsed.links, *(link for own, _ in found for link in own)), key=lambda link: link.span)
    anchors = (*parsed.anchors, *(anchor for _, own in found for anchor in own))
    return parsed._replace(links=tuple(links), anchors=anchors)
