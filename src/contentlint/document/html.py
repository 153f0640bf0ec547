"""Links and anchors in raw HTML, found without a browser: tags and quoted attributes only."""

from __future__ import annotations

import re
from html import unescape

from contentlint.document.nodes import Link
from contentlint.model import Span

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG_NAME = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w.-]*)")
_TAG = re.compile(r"<(?P<name>[A-Za-z][\w.-]*)(?P<attributes>(?:\s+[^<>\"']+|\"[^\"]*\"|'[^']*'|=)*)\s*/?>")
_ATTRIBUTE = re.compile(
    r"(?<![\w:.-])(?P<name>[A-Za-z][\w:.-]*)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'<>{}=]+))"
)
_LINK_ATTRIBUTE = {"a": "href", "area": "href", "img": "src"}


def tag_name(html: str) -> tuple[str, bool]:
    """Lower-case name of the tag that `html` begins with ("" if none), and whether it closes."""
    found = _TAG_NAME.match(html)
    return (found["name"].lower(), bool(found["closing"])) if found else ("", False)


def links_and_ids(text: str, span: Span) -> tuple[list[Link], list[str]]:
    """Collect `a` and `img` targets and all ids between two offsets of the page's text."""
    raw = text[span.start : span.end]
    if "<!--" in raw:
        # Blank out comments, keeping every offset.
        raw = _COMMENT.sub(lambda comment: " " * len(comment.group()), raw)
    links: list[Link] = []
    ids: list[str] = []
    for tag in _TAG.finditer(raw):
        name = tag["name"].lower()
        wanted = _LINK_ATTRIBUTE.get(name, "")
        for attribute in _ATTRIBUTE.finditer(raw, tag.start("attributes"), tag.end("attributes")):
            key = attribute["name"].lower()
            if key == "id" or (key == "name" and name == "a"):
                ids.append(unescape(_value(attribute)))
            elif key == wanted:
                links.append(_link(name, tag, attribute, span.start))
    return links, ids


def _value(attribute: re.Match[str]) -> str:
    return attribute["double"] or attribute["single"] or attribute["bare"] or ""


def _link(name: str, tag: re.Match[str], attribute: re.Match[str], base: int) -> Link:
    """Make a Link of a tag and its link attribute, moved to offsets of the page."""
    group = next(g for g in ("double", "single", "bare") if attribute[g] is not None)
    target = Span(attribute.start(group) + base, attribute.end(group) + base)
    whole = Span(tag.start() + base, tag.end() + base)
    kind = "html-image" if name == "img" else "html-link"
    return Link(kind, "html", unescape(_value(attribute)).strip(), "", whole, target, whole)
