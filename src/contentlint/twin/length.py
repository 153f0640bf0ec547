"""Which segments of a page say much less than those of its source, by the lengths that the pair has else."""

from __future__ import annotations

from math import exp, log, sqrt
from statistics import median
from typing import NamedTuple

from contentlint.text.pattern import Pattern
from contentlint.twin.units import Unit

# Segments of fewer words (in the source) say nothing of the lengths of two languages, and may be cut unseen.
_LEAST, _SHORTEST = 8, 12
# So many segments tell how lengths vary; of fewer, more than in most pairs is taken for it.
_FEWEST, _ENOUGH, _VARIED = 3, 6, 0.2
# A segment is short where it has two thirds of the words expected and fewer sentences or no end, three
# quarters where a paragraph has no end, or less than half; in pairs whose lengths vary more, so many times
# what they vary by.
_SHORT, _CUT, _SHORTER, _SPREAD, _CUT_SPREAD = 0.4, 0.3, 0.8, 3.0, 2.0
# Short segments vary more: twice as much where they have so many words.
_VARYING = 10
# How a lost sentence shows in a paragraph: in its length beside what lengths vary by (of pages, of pairs,
# for a word), in sentences, in tokens and marks (no more than so many count), less where others are new.
# Weights and sum were fitted by logistic regression on paragraphs of eight translations of fastapi-docs
# with and without their last sentence; `benchmarks/parity.py` tells what is found of other sites.
_VARIES, _LEAST_SPREAD, _OF_A_WORD = 0.15, 0.05, 1.0
_LENGTH, _SENTENCE, _TOKEN, _MARK, _NEW_MARK, _SUM = 2.3, 3.1, 1.9, 1.0, 0.4, 8.0
_TWO, _MOST_TOKENS, _MOST_MARKS = 2, 3, 6
# A paragraph that is not so much shorter has only been put in other words.
_LESS, _DEVIATION = 0.2, 1.2
# Of the words of a segment that was translated fewer stand in its source.
_SHARED = 0.8
_WORD = Pattern(r"[^\W\d_]{2,}")
_END = Pattern(r"[.!?:…。！？：；;।॥؟][\"'”’»)\]*_`」』）]*\s*\Z")
# The dot of `e.g.` ends no sentence.
_STOP = Pattern(r"(?<![.\s(]\w)[.!?।؟][\"'”’»)\]*_`」』）]*(?:\s+|\Z)|[。！？]")


class Lengths(NamedTuple):
    """`usual` is the logarithm of the words of the page for one of the source, `spread` how it varies.

    The spread is the median of the absolute deviations, which single segments can not pull.
    `has_stops` says whether segments of the page end with a stop where those of the source do.
    """

    usual: float
    spread: float
    has_stops: bool

    def expected(self, source: Unit) -> int:
        """How many words the translation of a segment has as a rule."""
        return round(source.size * exp(self.usual))

    def is_short(self, source: Unit, page: Unit) -> bool:
        """Whether a segment lost much of what its source says.

        Lengths of translations vary about the usual ratio as in Gale and Church, "A
        Program for Aligning Sentences in Bilingual Corpora" (1993).
        """
        if source.size < _SHORTEST or not page.size or _is_left(source.text, page.text):
            return False
        less = self.usual - log(page.size / source.size)
        is_unended = self.has_stops and _is_ended(source) and not _is_ended(page)
        # Lists end their items with stops or without, as a matter of style.
        if is_unended and source.kind == "paragraph" and less >= max(_CUT, _CUT_SPREAD * self.spread):
            return True
        if source.kind == "paragraph" and self._has_lost(source, page, less):
            return True
        if less < max(_SHORT, _SPREAD * self.spread):
            return False
        is_shorter = less >= _SHORTER * (1 + _VARYING / source.size)
        return is_unended or is_shorter or _sentences(page.text) < _sentences(source.text)

    def _has_lost(self, source: Unit, page: Unit, less: float) -> bool:
        """Whether a paragraph lost a sentence, by its length, its sentences and what a translation keeps."""
        varies = _VARIES**2 + max(self.spread, _LEAST_SPREAD) ** 2 + _OF_A_WORD / (source.size + 3)
        deviation = less / sqrt(varies)
        if less < _LESS or deviation < _DEVIATION:
            return False
        fewer = _sentences(source.text) - _sentences(page.text)
        tokens = min(_MOST_TOKENS, len(source.kept - page.kept))
        lost = min(_MOST_MARKS, (source.marks - page.marks).total())
        new = min(_MOST_MARKS, (page.marks - source.marks).total())
        found = _LENGTH * deviation + _SENTENCE * max(-1, min(_TWO, fewer)) + _TOKEN * tokens
        return found + _MARK * lost - _NEW_MARK * new >= _SUM


def lengths(pairs: list[tuple[Unit, Unit]]) -> Lengths | None:
    """What is usual between two pages, told from their paired segments; None for a single one."""
    found = [
        log(page.size / source.size)
        for source, page in pairs
        if source.size >= _LEAST and page.size and source.text != page.text
    ]
    if len(found) < _FEWEST:
        return None
    usual = median(found)
    spread = median(abs(each - usual) for each in found)
    ended = [_is_ended(page) for source, page in pairs if _is_ended(source)]
    return Lengths(
        usual, spread if len(found) >= _ENOUGH else max(_VARIED, spread), sum(ended) * 2 > len(ended)
    )


def _is_ended(unit: Unit) -> bool:
    return _END.search(unit.text) is not None


def _is_left(source: str, page: str) -> bool:
    """Whether a segment is in the language of the source still, by the words they share."""
    one, other = set(_WORD.findall(source.lower())), set(_WORD.findall(page.lower()))
    return len(one & other) >= _SHARED * len(other)


def _sentences(text: str) -> int:
    """How many sentences end, as the next one begins with no small letter."""
    return sum(not text[stop.end() : stop.end() + 1].islower() for stop in _STOP.finditer(text))
