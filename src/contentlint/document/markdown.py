"""Markdown text -> blocks, headings, links and prose, in one pass over the parser's events.

pulldown-cmark (through pyromark) yields events with byte ranges; this module
turns them into values with character spans, and leaves the running text to
`prose`, until it is asked for. A page has hundreds of events and a site
thousands of pages, so the loop handles the frequent events itself, in local
names, and leaves the rare ones to methods.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyromark

from contentlint.document import html
from contentlint.document.inline import Inline
from contentlint.document.liquid import as_parsed
from contentlint.document.nodes import ALT, Anchor, Heading, Link, Parsed, Piece, RawBlock, Run
from contentlint.document.offsets import Offsets, is_encodable
from contentlint.model import Span
from contentlint.text.pattern import Pattern

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_BLOCKS = {
    "Paragraph": "paragraph",
    "Item": "item",
    "Table": "table",
    "TableHead": "row",
    "TableRow": "row",
    "TableCell": "cell",
    "HtmlBlock": "html",
    "Heading": "heading",
    "List": "list",
    "BlockQuote": "quote",
    "CodeBlock": "code",
    "FootnoteDefinition": "footnote",
}
_LONE_CR = Pattern(r"\r(?!\n)")
_SURROGATE = Pattern("[\ud800-\udfff]")
OPAQUE_TAGS = frozenset({"code", "kbd", "samp", "var", "pre", "script", "style", "tt"})

# A link or image whose end has not come yet: value of its event, first byte, number of pieces before it.
_Opened = tuple[dict[str, Any], int, int]


def parse(text: str, start: int = 0) -> Parsed:
    """Parse `text[start:]`; every span counts from the beginning of `text`."""
    return _Reader(text, readable(text, start), start).read()


def readable(text: str, start: int = 0) -> str:
    """`text[start:]` as the parser of Markdown takes it: as many characters, and as many bytes of UTF-8."""
    body = text[start:] if start else text
    if "\r" in body:
        # The parser does not end a line at a carriage return alone, as old Macs wrote it.
        body = _LONE_CR.sub("\n", body)
    if "{" in body:
        body = as_parsed(body)
    if not is_encodable(body):
        # The parser takes valid Unicode only; U+FFFD is as wide in UTF-8 as a surrogate.
        body = _SURROGATE.sub("\ufffd", body)
    return body


class _Reader:
    """State of one pass. Lives for one page and never leaves this module."""

    def __init__(self, text: str, body: str, base: int) -> None:
        self.text = text
        self.body = body
        self.base = base
        self.offsets = Offsets(body)
        self.inline = Inline(text, self.offsets, base)
        self.links: list[Link] = []
        self.anchors: list[Anchor] = []
        self.runs: list[Run] = []
        self.opaque_tag = ""

    def read(self) -> Parsed:
        """Run over all events and return what was collected.

        `inner` is the number of the innermost open block, `end` the byte where the running text so far
        ends, `pieces` that text. One loop, and calls for what is rare only.
        """
        kind_of, runs = _BLOCKS.get, self.runs
        blocks: list[RawBlock] = []
        headings: list[Heading] = []
        pieces: list[Piece] = []
        opened: list[_Opened] = []
        heading: Any = None
        nothing: Any = None
        inner, end, is_prose = -1, 0, True
        events: Iterator[tuple[Any, Any]] = iter(pyromark.events_with_range(self.body, options=OPTIONS))
        for event, place in events:
            if type(event) is str:
                if event == "Rule":
                    blocks.append(("rule", place["start"], place["end"], inner, ""))
                else:
                    end = place["end"]
                    pieces.append((place["start"], "\n", True))
                continue
            # The one key and its value; nobody else has the event.
            name, value = event.popitem()
            if name == "Text":
                end = place["end"]
                pieces.append((place["start"], value, is_prose))
            elif name == "Start":
                construct, info = (value, nothing) if type(value) is str else value.popitem()
                kind = kind_of(construct)
                if kind:
                    if pieces:
                        runs.append((inner, pieces, end))
                        pieces = []
                    word = "" if info is None else _info(construct, info)
                    blocks.append((kind, place["start"], place["end"], inner, word))
                    inner = len(blocks) - 1
                    if kind == "heading":
                        heading = info
                elif construct == "Link" or construct == "Image":
                    opened.append((info, place["start"], len(pieces)))
                    end = place["start"] + (1 if construct == "Link" else 2)
            elif name == "End":
                construct = value if type(value) is str else next(iter(value))
                kind = kind_of(construct)
                if kind:
                    if kind == "heading":
                        headings.append(
                            self.inline.heading(heading, pieces, place["start"], place["end"], end)
                        )
                    elif kind == "html" and "=" in self.body:
                        self.collect_html(self.inline.span(place["start"], place["end"]))
                    if pieces:
                        # There is no prose in code.
                        if kind != "code":
                            runs.append((inner, pieces, end))
                        pieces = []
                    inner, is_prose, self.opaque_tag = blocks[inner][3], True, ""
                    continue
                if construct == "Link" or construct == "Image":
                    self.end_link(construct, opened.pop(), pieces, place["end"], end)
                end = place["end"]
            elif name == "Code":
                end = place["end"]
                pieces.append((place["start"], value, False))
            elif name == "InlineHtml" or name == "FootnoteReference":
                # Neither a tag nor the mark of a footnote is text.
                end = place["end"]
                pieces.append((place["start"], "", False))
                if name == "InlineHtml":
                    is_prose = self.inline_html(value, place["start"], end)
        return Parsed(
            tuple(blocks),
            self.body,
            self.offsets,
            self.base,
            tuple(headings),
            tuple(self.links),
            tuple(runs),
            tuple(self.anchors),
        )

    def inline_html(self, value: str, start: int, end: int) -> bool:
        """A tag inside a paragraph; whether text is prose behind it, as `<code>` and the like hide theirs."""
        name, closing = html.tag_name(value)
        if name in OPAQUE_TAGS:
            self.opaque_tag = "" if closing else self.opaque_tag or name
        if "=" in value:
            self.collect_html(self.inline.span(start, end))
        return not self.opaque_tag

    def collect_html(self, span: Span) -> None:
        """Links and anchors of the raw HTML in `span`."""
        links, anchors = html.links_and_anchors(self.text, span)
        self.links.extend(links)
        self.anchors.extend(anchors)

    def end_link(
        self,
        construct: str,
        opened: tuple[dict[str, Any], int, int],
        pieces: list[Piece],
        stop: int,
        end: int,
    ) -> None:
        """A link or image closes at byte `stop`; the text between its brackets ends at `end`."""
        info, start, first = opened
        inside = pieces[first:]
        kind = "link" if construct == "Link" else "image"
        self.links.append(self.inline.link(kind, info, inside, start, stop, end))
        if info["link_type"] in ("Autolink", "Email"):
            # An address is not prose.
            pieces[first:] = [(at, text, False) for at, text, _ in inside]
        if construct == "Image":
            del pieces[first:]
            self.runs.append((ALT, inside, end))
            pieces.append((start, "", False))


def _info(name: str, info: Any) -> str:
    """The one word a Block keeps of its event's value."""
    if name == "Heading":
        return str(info["level"][1])
    if name == "CodeBlock":
        return str(info["Fenced"]) if type(info) is dict else ""
    if name == "List":
        return "ordered"
    return str(info) if type(info) is str else ""
