"""A page as a row of units: headings, segments of prose, code, tables, markers of containers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from contentlint.digest import blake2b
from contentlint.document import Document
from contentlint.document.nodes import Block, Heading, Link
from contentlint.model import Span
from contentlint.text.pattern import Pattern
from contentlint.twin.code import code_lines, frame, language
from contentlint.twin.targets import common
from contentlint.twin.tokens import Tokens, tokens_of

# Lines that open or close a container: `:::tip`, `/// warning | Title`, `!!! note`, `{% tab %}` alone.
MARKER = Pattern(
    r"(?P<sign>:{3,}|/{3,}|!!!|\?\?\?\+?)[ \t]*(?P<word>[\w-]*).*"
    r"|(?P<template>\{%.*%\}|\{\{.*\}\}|\{\*.*\*\})[ \t]*",
)
ALERT = Pattern(r"[ \t>]*\[!(?P<word>[^\]\n]+)\][+-]?")
_ITEM = Pattern(r"[ \t>]*(?P<number>\d+)?(?:[-*+]|[.)])[ \t]*(?:\[[ xX]\][ \t]+)?")
_WORD = Pattern(r"\w+")
# Scripts written without spaces: one character says about as much as half a word.
_WIDE = Pattern(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
_CELLS = Pattern(r"(?<!\\)\|")
_INLINE_MARKS = Pattern(r"[*_~\0\s>|#\[\]()!]+")
# Marks that translators keep, in whatever form their language has, and the class of each.
_MARK = Pattern(
    r"\*\*|[`(（,，、،;；\"“”„«»「」\U0001f300-\U0001faff]|[:：](?![/\w:])|[.!?](?=[\s\"'”’»)*_]|\Z)|[。！？।؟]"
)
_CLASSES = {"(": "(（", ",": ",，、،;；", '"': '"“”„«»「」', ".": ".!?。！？।؟", ":": ":："}
_CLASS = {sign: mark for mark, signs in _CLASSES.items() for sign in signs}
# The start of a word is what related languages share, and what is left of one that is inflected.
_STEM = Pattern(r"(?<![^\W\d_])[a-z]{5}")


class Unit:
    """One segment of a page.

    `kind` is heading, paragraph, item, quote, image, code, indented, html, table,
    marker or rule.

    `info` is the id of a heading, the info string of a fence, the keyword of a
    marker, or the number of the first item of a list; `level` that of a heading, or how deep an item lies.
    """

    def __init__(
        self, kind: str, text: str, span: Span, level: int = 0, info: str = "", links: tuple[Link, ...] = ()
    ) -> None:
        self.kind = kind
        self.text = text
        self.span = span
        self.level = level
        self.info = info
        self.links = links

    @cached_property
    def _read(self) -> tuple[Tokens, str]:
        hidden = tuple(link.target_span for link in self.links if link.style == "inline")
        return tokens_of(self.text, self.span.start, hidden)

    @property
    def tokens(self) -> Tokens:
        """What a translation keeps, by kind."""
        return self._read[0] if self.kind not in ("code", "indented", "rule") else {}

    @cached_property
    def prose(self) -> str:
        """The words without marks, code and addresses, with single spaces; "" for code."""
        if self.kind in ("code", "indented", "rule", "html"):
            return ""
        return _INLINE_MARKS.sub(" ", self._read[1]).strip()

    @cached_property
    def size(self) -> int:
        """How much there is to read, in words; two characters of a script without spaces count as one."""
        if self.prose.isascii():
            return len(_WORD.findall(self.prose))
        wide = len(_WIDE.findall(self.prose))
        return len(_WORD.findall(_WIDE.sub(" ", self.prose))) + (wide + 1) // 2

    @cached_property
    def marks(self) -> Counter[str]:
        """How often each class of marks stands in the text: emphasis, code, brackets, quotes, stops."""
        return Counter(_CLASS.get(mark, mark) for mark in _MARK.findall(self.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The first five letters of the longer words in Latin letters, without accented ones."""
        return frozenset(_STEM.findall(self.prose.lower()))

    @cached_property
    def key(self) -> str:
        """A digest that the same unit has in every revision of a page."""
        return blake2b(f"{self.kind}\n{' '.join(self.text.split())}".encode(), digest_size=8).hexdigest()

    @cached_property
    def code(self) -> tuple[str, ...]:
        """The lines of a code block without comments and empty ones."""
        return code_lines(self.text, self.info) if self.kind == "code" else ()

    @cached_property
    def frame(self) -> tuple[str, ...]:
        """The lines of a code block without the texts in them, which may be translated."""
        return tuple(frame(line, language(self.info)) for line in self.code)

    @cached_property
    def shape(self) -> tuple[int, int]:
        """The rows of a table below its head, and its columns; (0, 0) for all else."""
        if self.kind != "table":
            return 0, 0
        lines = self.text.splitlines()
        bar = lines[1].strip().strip("|") if len(lines) > 1 else ""
        return len(lines) - 2, len(_CELLS.split(bar))

    @cached_property
    def kept(self) -> frozenset[str]:
        """Tokens that nearly every translation keeps, for the alignment."""
        named = [
            f"{kind}{token.value}"
            for kind, tokens in self.tokens.items()
            if kind != "tag"
            for token in tokens
        ]
        targets = (common(link.target, True) for link in self.links)
        return frozenset([*named, *(target for target in targets if target)])


class Outline:
    """The units of one page in order. `path` and `text` are those of the page."""

    def __init__(self, page: Document) -> None:
        self.path = page.path
        self.text = page.text
        self.page = page
        self.units: tuple[Unit, ...] = tuple(_units(page))

    @cached_property
    def totals(self) -> Counter[tuple[str, str]]:
        """How often each token, by kind and value, stands in the page."""
        return Counter(
            (kind, token.value)
            for unit in self.units
            for kind, tokens in unit.tokens.items()
            for token in tokens
        )

    @cached_property
    def targets(self) -> Counter[tuple[bool, str]]:
        """Links and images of the page: (is an image, target as it is compared) and how often."""
        return Counter(
            ("image" in link.kind, common(link.target) or link.target[:1])
            for unit in self.units
            for link in unit.links
        )

    @cached_property
    def sections(self) -> tuple[int, ...]:
        """Unit -> index of the heading it stands under (a heading is its own), -1 before the first."""
        found, now = [], -1
        for index, unit in enumerate(self.units):
            now = index if unit.kind == "heading" else now
            found.append(now)
        return tuple(found)

    def section(self, index: int) -> str:
        """The title of the section that a unit stands in, "" before the first heading."""
        place = self.sections[index] if 0 <= index < len(self.sections) else -1
        return self.units[place].text if place >= 0 else ""


def _units(page: Document) -> Iterator[Unit]:
    blocks = page.blocks
    children = _first_children(blocks)
    links = _Links(page)
    headings = {heading.span.start: heading for heading in page.headings}
    for index, block in enumerate(blocks):
        start, end = block.span
        if block.kind == "paragraph":
            yield from _paragraph(page.text, blocks, block, links)
        elif block.kind == "heading":
            yield _heading(page.text, block, headings.get(start), links)
        elif block.kind == "item":
            first = children.get(index)
            end = min(end, first.span.start) if first else end
            if not (first and first.kind == "paragraph" and not _own_text(page.text, start, end)):
                yield from _item(page.text, blocks, index, Span(start, end), links)
        elif block.kind == "code":
            yield _code(page.text, block)
        elif block.kind == "quote":
            found = ALERT.match(page.text, start, end)
            if found:
                yield Unit("marker", found.group(), Span(*found.span()), 0, f"[!{found['word'].upper()}]")
        elif block.kind in ("table", "html"):
            span = _trimmed(page.text, start, end)
            yield Unit(block.kind, page.text[slice(*span)], span, 0, "", links.within(span))
        elif block.kind == "rule":
            yield Unit("rule", "", block.span)


def _first_children(blocks: tuple[Block, ...]) -> dict[int, Block]:
    found: dict[int, Block] = {}
    for block in blocks:
        if block.parent >= 0 and block.parent not in found:
            found[block.parent] = block
    return found


def _own_text(text: str, start: int, end: int) -> bool:
    found = _ITEM.match(text, start, end)
    return bool(text[found.end() if found else start : end].strip())


def _heading(text: str, block: Block, heading: Heading | None, links: _Links) -> Unit:
    span = heading.content if heading else block.span
    return Unit(
        "heading",
        text[slice(*span)],
        span,
        int(block.info),
        heading.id if heading else "",
        links.within(span),
    )


def _item(text: str, blocks: tuple[Block, ...], index: int, span: Span, links: _Links) -> Iterator[Unit]:
    found = _ITEM.match(text, *span)
    number = (found["number"] or "") if found and _is_first(blocks, index) else ""
    span = _trimmed(text, found.end() if found else span.start, span.end)
    if span.start < span.end:
        yield Unit("item", text[slice(*span)], span, _depth(blocks, index), number, links.within(span))


def _is_first(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether an item is the first of its list, whose number is the only one that counts."""
    return index > 0 and blocks[index - 1].kind == "list" and blocks[index].parent == index - 1


def _depth(blocks: tuple[Block, ...], index: int) -> int:
    depth = 0
    while index >= 0:
        depth += blocks[index].kind == "item"
        index = blocks[index].parent
    return depth


def _paragraph(text: str, blocks: tuple[Block, ...], block: Block, links: _Links) -> Iterator[Unit]:
    """A paragraph, cut at the lines that only open or close a container."""
    parent = blocks[block.parent].kind if block.parent >= 0 else ""
    kind = parent if parent in ("item", "quote") else "paragraph"
    level, number = 0, ""
    if parent == "item":
        level = _depth(blocks, block.parent)
        found = _ITEM.match(text, blocks[block.parent].span.start, block.span.end)
        opens = found and found.end() >= block.span.start and _is_first(blocks, block.parent)
        number = (found["number"] or "") if found and opens else ""
    start = at = block.span.start
    for line in text[slice(*block.span)].splitlines(keepends=True):
        bare = line.strip()
        found = MARKER.fullmatch(bare) or ALERT.fullmatch(bare)
        if found:
            yield from _piece(text, start, at, kind, level, number, links)
            yield _marker(found, Span(at + line.index(bare), at + line.index(bare) + len(bare)), links)
            start = at + len(line)
        at += len(line)
    yield from _piece(text, start, block.span.end, kind, level, number, links)


def _piece(
    text: str, start: int, end: int, kind: str, level: int, number: str, links: _Links
) -> Iterator[Unit]:
    span = _trimmed(text, start, end)
    if span.start < span.end:
        inside = links.within(span)
        alone = bool(inside) and inside[0].kind == "image" and inside[0].span == span
        yield Unit("image" if alone else kind, text[slice(*span)], span, level, number, inside)


def _marker(found: re.Match[str], span: Span, links: _Links) -> Unit:
    groups = found.groupdict()
    info = groups.get("template") or (groups.get("sign") or "[!") + (groups["word"] or "")
    return Unit(
        "marker", found.group(), span, 0, info if "sign" in groups else info.upper() + "]", links.within(span)
    )


def _code(text: str, block: Block) -> Unit:
    span = _trimmed(text, *block.span)
    start = text[span.start : span.start + 3]
    kind = "code" if start in ("```", "~~~") else "indented"
    info = block.info
    if kind == "code" and not info:  # in MDX a fence may lie as deep as it likes
        info = text[span.start : span.end].split("\n", 1)[0].lstrip("`~").strip()
    return Unit(kind, text[slice(*span)], span, 0, info)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, max(start + lead, start + len(piece.rstrip())))


class _Links:
    """Links of a page by place."""

    def __init__(self, page: Document) -> None:
        self.links = sorted(page.links, key=lambda link: link.span.start)
        self.starts = [link.span.start for link in self.links]

    def within(self, span: Span) -> tuple[Link, ...]:
        return tuple(self.links[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)])
