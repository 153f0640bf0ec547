"""What stands in a section, counted."""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile
from typing import NamedTuple

from contentlint.document import Block, Document
from contentlint.model import Span
from contentlint.packs.outline import ANY_EMOJI
from contentlint.rules.sections._extent import blocks_in
from contentlint.text.pattern import Pattern

# Chinese and Japanese do not put spaces between words: there, characters are counted.
_WORD = Pattern(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+(?:['\u2019-][^\W_]+)*")
_LINE = Pattern(r"^[ \t]*(?:[-*+][ \t]+)?(?P<text>\S[^\r\n]*)", re.MULTILINE)
_HARD_BREAK = Pattern(r"(?:[ ]{2,}|\\|<br[ \t]*/?>[ \t]*)\Z", re.IGNORECASE)
# Only the end of a line is looked at: `<br />` and spaces.
_LONGEST_BREAK = 20
_CELL_MARKS = " \t|*_`"
_SELECTOR = "\ufe0f"


class Tally(NamedTuple):
    """Counts of a section; `tables` are the column titles of each table, `codes` the languages of code."""

    paragraphs: int
    items: int
    numbered: bool
    tables: tuple[tuple[str, ...], ...]
    codes: tuple[str, ...]


class Line(NamedTuple):
    """A line of text and its place, without line end; spaces at its end are part of it."""

    text: str
    span: Span


def words_in(page: Document, span: Span) -> int:
    """How many words of running text stand in `span`, headings left out."""
    texts = (prose for prose in page.prose if prose.kind not in ("heading", "alt"))
    return sum(len(_WORD.findall(one.text)) for one in texts if span.start <= one.span.start < span.end)


def tally(page: Document, span: Span) -> Tally:
    """Count what stands in `span`. Lists in lists are part of their items, and quoted text does not count."""
    blocks = blocks_in(page, span)
    return Tally(
        paragraphs=sum(block.kind == "paragraph" and block.parent < 0 for block in blocks),
        items=sum(block.kind == "item" and page.blocks[block.parent].parent < 0 for block in blocks),
        numbered=any(block.kind == "list" and block.info == "ordered" for block in blocks),
        tables=tuple(_columns(page, block) for block in blocks if block.kind == "table"),
        codes=tuple(next(iter(block.info.split()), "") for block in blocks if block.kind == "code"),
    )


def _columns(page: Document, table: Block) -> tuple[str, ...]:
    """The titles of a table's columns: the cells of its first row."""
    first = page.blocks.index(table)
    row = first + 1
    cells = takewhile(lambda block: block.kind == "cell" and block.parent == row, page.blocks[row + 1 :])
    return tuple(page.text[slice(*cell.span)].strip(_CELL_MARKS) for cell in cells)


def emoji_lines(page: Document, span: Span, emoji: str) -> list[Line]:
    """The lines, items of lists too, that begin with `emoji`, or with any where that is ANY_EMOJI."""
    lines = (Line(found["text"], Span(*found.span("text"))) for found in _LINE.finditer(page.text, *span))
    return [line for line in lines if _begins(line.text, emoji)]


def _begins(text: str, emoji: str) -> bool:
    if emoji == ANY_EMOJI:
        return unicodedata.category(text[0]) == "So"
    return text.replace(_SELECTOR, "").startswith(emoji.replace(_SELECTOR, ""))


def is_run_on(page: Document, line: Line, following: Line) -> bool:
    """Whether a line flows into the one right after it, for want of a hard break."""
    between = page.text[line.span.end : following.span.start]
    is_next = between.count("\n") == 1 and not between.strip()
    return is_next and not _HARD_BREAK.search(line.text[-_LONGEST_BREAK:])
