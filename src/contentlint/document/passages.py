"""The texts of a page that a reader expects in the page's language, with the page's places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from contentlint.document.frontmatter import FrontMatter, as_text
from contentlint.document.nodes import Link, Prose
from contentlint.document.values import Value
from contentlint.model import Span
from contentlint.text.pattern import Pattern

_HIDDEN = "\ufffc"
_SHOWN = 60
_SPACE = Pattern(r"\s+")
_KEYS = ("title", "description")
_MARKS = ("*", "_")
_LETTER = Pattern(r"[^\W\d_]")
# `**UnknownFilterError**: …` opens an entry of a list of errors, and what follows is the program's message.
_ERROR_ENTRY = Pattern(r"(?:\*\*|__)`?(?:[A-Z]+[a-z\d]+){2,}`?(?:\*\*|__) ?: ")
# A label on a line of its own announces what follows as quoted: `**Message :**<br>`.
_LABEL_LINE = Pattern(r"[^\n:：]*[:：][*_]{0,2}[ \t]*(?:<br */?>|\\)[ \t]*\n")
# A component that shows what a program prints: `<ConsoleBlock level="error">`.
_CONSOLE = Pattern(r"<\w{0,40}(?:Console|Terminal)\w{0,40}(?: [^<>]{0,200})?>\s*\Z")
_OPENED = 300
_QUOTING = (_ERROR_ENTRY, _LABEL_LINE)


class Passage(NamedTuple):
    """`text` of one block, or of a front-matter value, which then is `written` at that place.

    `words` is the text split at white space, `slot` the key of the value.
    """

    text: str
    words: Sequence[str]
    prose: Prose | None
    slot: str = ""
    written: Span = Span(0, 0)

    def span_of(self, start: int, end: int) -> Span:
        """The page's characters for `text[start:end]`; all of a value that is not written as it reads."""
        if self.prose:
            return self.prose.span_of(start, end)
        exact = self.written.end - self.written.start == len(self.text)
        return Span(self.written.start + start, self.written.start + end) if exact else self.written


def slot_passages(frontmatter: FrontMatter | None) -> Iterator[Passage]:
    """Title and description of the front matter."""
    if frontmatter:
        for key in _KEYS:
            entry = frontmatter.get(key)
            if entry and as_text(entry.value):
                yield _of_value(entry.value, key)


def block_passages(prose: Iterable[Prose], words: Iterable[Sequence[str]]) -> Iterator[Passage]:
    """Every block of prose, each with its `words`."""
    for block, each in zip(prose, words, strict=True):
        yield Passage(block.text, each, block)


def _of_value(value: Value, key: str) -> Passage:
    text = as_text(value)
    at = value.raw.find(text)
    start = value.span.start + at
    return Passage(
        text, tuple(text.split()), None, key, Span(start, start + len(text)) if at >= 0 else value.span
    )


def link_texts(links: Iterable[Link]) -> list[Span]:
    """Where the texts of links stand, sorted."""
    return sorted(link.content for link in links)


def shown_text(page: str, passage: Passage, links: list[Span], keep: tuple[str, ...] = ()) -> str:
    """The text of a passage of `page`, names and the terms of `keep` hidden, as long as before."""
    text = _without_names(page, passage, links)
    return hide_terms(text, keep)


def hide_terms(text: str, keep: tuple[str, ...]) -> str:
    """`text` with the terms of `keep` replaced by U+FFFC, as long as before."""
    return _kept(keep).sub(_cover, text) if keep else text


@lru_cache(maxsize=64)
def _kept(terms: tuple[str, ...]) -> re.Pattern[str]:
    """The longest of the terms first, as whole words."""
    ordered = sorted(terms, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)", re.IGNORECASE)


def _cover(found: re.Match[str]) -> str:
    return _HIDDEN * len(found.group())


def _without_names(page: str, passage: Passage, links: list[Span]) -> str:
    """The passage's text with links and emphasised stretches hidden, for these often are titles or labels.

    Nothing is shown of a list of links, which is a list of titles, of
    messages of a program, and of quotes in italics, which somebody says. What else is emphasised as a
    whole is shown as it is.
    """
    prose = passage.prose
    if not prose or prose.kind == "alt":
        return passage.text
    begin = _mark_before(page, prose.span.start)
    if _CONSOLE.search(page, max(0, begin - _OPENED), begin) or _is_said(page, begin, prose):
        return ""
    pieces = _pieces(prose)
    linked = [piece for piece in pieces if _in_link(piece, links)]
    plain = _hide(prose, [*linked, *(piece for piece in pieces if _emphasised(page, piece))])
    return plain if _LETTER.search(plain) else _hide(prose, linked)


def _is_said(page: str, begin: int, prose: Prose) -> bool:
    """Is it a message, or a quote in italics from its first letter to its last?"""
    if any(form.match(page, begin) for form in _QUOTING):
        return True
    mark, last = page[begin : prose.span.start], page[prose.span.end - 1 : prose.span.end]
    return prose.kind == "quote" and len(mark) == 1 and mark == last and mark not in prose.text


def _mark_before(text: str, at: int) -> int:
    """Where the emphasis that opens at `at` begins."""
    while at and text[at - 1] in _MARKS:
        at -= 1
    return at


class _Piece(NamedTuple):
    """A stretch `start` to `end` of a prose text that stands unbroken at `place` in the page."""

    start: int
    end: int
    place: int


def _pieces(prose: Prose) -> list[_Piece]:
    ends = [start for start, _ in prose.pieces[1:]] + [len(prose.text)]
    return [_Piece(start, end, place) for (start, place), end in zip(prose.pieces, ends, strict=True)]


def _hide(prose: Prose, pieces: list[_Piece]) -> str:
    text = prose.text
    for start, end, _ in pieces:
        text = text[:start] + _HIDDEN * (end - start) + text[end:]
    return text


def _in_link(piece: _Piece, links: list[Span]) -> bool:
    at = bisect_right(links, piece.place, key=_start) - 1
    return at >= 0 and piece.place < links[at].end


def _start(span: Span) -> int:
    return span.start


def _emphasised(page: str, piece: _Piece) -> bool:
    """Do emphasis marks stand right before and right after?

    So they do around what stands between two emphasised stretches; there, unlike inside, are spaces.
    """
    after = piece.place + piece.end - piece.start
    if page[piece.place - 1 : piece.place] not in _MARKS or page[after : after + 1] not in _MARKS:
        return False
    return not (page[piece.place].isspace() or page[after - 1].isspace())


def excerpt(text: str, span: Span) -> str:
    """At most 60 characters of `text[span]` on one line, without the backticks a message puts around them."""
    line = _SPACE.sub(" ", text[span.start : span.end].replace("`", "'")).strip()
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"
