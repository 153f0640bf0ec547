"""Links and anchors in raw HTML, found without a browser: tags and their attributes only."""

from __future__ import annotations

import re

from contentlint.document.attributes import ATTRIBUTE, anchor_of, links_of
from contentlint.document.nodes import Anchor, Link
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_COMMENT = Pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG_NAME = Pattern(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w.-]*)")
_TAG = Pattern(
    r"<(?P<name>[A-Za-z][\w.-]*+)(?P<attributes>(?:[\s/=][^<>\"']*+(?:\"[^\"]*\"[^<>\"']*+|'[^']*'[^<>\"']*+)*+)?)>"
)


def tag_name(html: str) -> tuple[str, bool]:
    """Lower-case name of the tag that `html` begins with ("" if none), and whether it closes."""
    found = _TAG_NAME.match(html)
    return (found["name"].lower(), bool(found["closing"])) if found else ("", False)


def links_and_anchors(text: str, span: Span) -> tuple[list[Link], list[Anchor]]:
    """Collect what the tags between two offsets of the page's text link to and name."""
    raw = text[span.start : span.end]
    if "<!--" in raw:
        # Blank out comments, keeping every offset.
        raw = _COMMENT.sub(lambda comment: " " * len(comment.group()), raw)
    links: list[Link] = []
    anchors: list[Anchor] = []
    for tag in _TAG.finditer(raw):
        name = tag["name"]
        whole = Span(tag.start() + span.start, tag.end() + span.start)
        for attribute in ATTRIBUTE.finditer(raw, *tag.span("attributes")):
            links.extend(links_of(name, attribute, whole, span.start))
            anchor = anchor_of(name, attribute, span.start)
            if anchor:
                anchors.append(anchor)
    return links, anchors
