"""All running text of a page as one string, and the way back to the page.

Rules about letters, words and marks ask one question of the whole page first,
and most pages answer no. Searching one string costs a fraction of asking each
of its blocks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, repeat

from contentlint.document.nodes import Prose
from contentlint.model import Span

# Between two blocks: no word and no space, on a line of its own; CommonMark has no such character.
BREAK = "\n\0\n"
# What is put behind these stands before marks of Markdown that follow.
_OPENING = frozenset("«„“(")
# What is put before these stands behind marks of Markdown that precede them.
_CLOSING = frozenset(":;?!»%€")


class Reading:
    """The texts of the blocks in `text`, one after the other with `BREAK` between them."""

    def __init__(self, page: str, prose: Sequence[Prose]) -> None:
        self._page = page
        self._prose = prose
        self.texts = [block.text for block in prose]
        self.text = BREAK.join(self.texts)

    @cached_property
    def block_words(self) -> list[list[str]]:
        """For each block what stands between white space, in order; marks stay on."""
        return [text.split() for text in self.texts]

    @cached_property
    def words(self) -> list[str]:
        """All `block_words`, with a word of one NUL behind each block."""
        ended = zip(self.block_words, repeat("\0"), strict=False)
        return list(chain.from_iterable(chain.from_iterable(ended)))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different ones of `words`."""
        return frozenset(self.words)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(block.text) + len(BREAK) for block in self._prose)
        return list(accumulate(lengths, initial=0))

    def stretches(self, signs: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Start and end in `text` of the blocks that hold one of `signs`, none of them empty, in order."""
        found: set[int] = set()
        for sign in signs:
            at = self.text.find(sign)
            while at >= 0:
                index = self._index(at)
                found.add(index)
                at = self.text.find(sign, self._starts[index + 1])
        for index in sorted(found):
            start = self._starts[index]
            yield start, start + len(self.texts[index])

    def block(self, place: int) -> Prose:
        """The block that holds the character `text[place]`."""
        return self._prose[self._index(place)]

    def span(self, start: int, end: int) -> Span | None:
        """The page's characters for `text[start:end]`; None where they read otherwise in the page.

        An empty stretch lies right before `text[start]`, or behind the character
        before it where a block ends there.
        """
        index = self._index(start)
        block, base = self._prose[index], self._starts[index]
        if start == end:
            return self._gap(block, start - base)
        if end - base > len(block.text):
            return None
        span = block.span_of(start - base, end - base)
        return span if self._page[span.start : span.end] == self.text[start:end] else None

    def _gap(self, block: Prose, at: int) -> Span | None:
        """Between two characters of a block; marks of Markdown between them stay with what they enclose.

        None where one can not tell what that is.
        """
        if at == 0:
            return Span(block.span.start, block.span.start)
        if at >= len(block.text):
            return None
        before, after = block.span_of(at - 1, at), block.span_of(at, at + 1)
        marks = self._page[before.end : after.start]
        if block.text[at - 1] in _OPENING or marks.startswith(("[", "![")):
            return Span(before.end, before.end)
        closed = not marks or marks.endswith(")") or block.text[at] in _CLOSING
        known = self._page[after.start : after.end] == block.text[at]
        return Span(after.start, after.start) if closed and known else None

    def _index(self, place: int) -> int:
        return max(0, bisect_right(self._starts, place) - 1)
