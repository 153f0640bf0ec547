"""Where reference-style links are defined: `[label]: destination "title"`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from contentlint.document.nodes import Block, Link
from contentlint.model import Span

_DEFINITION = re.compile(
    r"^[ \t>]*(?:[-+*][ \t]+)?\[(?P<label>(?:[^\[\]\\]|\\.)+)\]:"
    r"[ \t]*\n?[ \t>]*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>[^\s<]\S*))",
    re.MULTILINE,
)
_LABEL = re.compile(r"\[(?P<label>(?:[^\[\]\\]|\\.)*)\]\Z")
_SPACES = re.compile(r"\s+")


def definitions(text: str, blocks: tuple[Block, ...]) -> Mapping[str, Span]:
    """Normal form of each label -> span of its destination; the first definition of a label holds."""
    code = [block.span for block in blocks if block.kind == "code"]
    found: dict[str, Span] = {}
    for match in _DEFINITION.finditer(text):
        if any(span.start <= match.start("label") < span.end for span in code):
            continue
        place = match.span("bare") if match["angle"] is None else match.span("angle")
        found.setdefault(_normal(match["label"]), Span(*place))
    return found


def label_of(link: Link, text: str) -> str:
    """Normal form of the label by which a reference-style link asks for its definition."""
    written = text[link.span.start : link.span.end]
    last = _LABEL.search(written)
    label = last["label"] if last else ""
    if not label:
        label = text[link.content.start : link.content.end]
    return _normal(label)


def _normal(label: str) -> str:
    """Labels are compared without case, with runs of white space as one space."""
    return _SPACES.sub(" ", label.strip()).casefold()
