"""Which segments of a page say much less than those of its source, by the lengths that the pair has else."""

from __future__ import annotations

from math import exp, log
from statistics import median
from typing import NamedTuple

from contentlint.text.pattern import Pattern
from contentlint.twin.units import Unit

# Segments of fewer words (in the source) say nothing of the lengths of two languages, and may be cut unseen.
_LEAST, _SHORTEST = 8, 15
# So many segments must be there to learn from.
_ENOUGH = 6
# A segment is short where it has two thirds of the words expected and fewer sentences or no end, or less
# than half of them; in pairs whose lengths vary more, so many times what they vary by.
_SHORT, _SHORTER, _SPREAD = 0.4, 0.8, 3.0
_MARKS = r"[\"'”’»)\]*_`」』）]*"
_END = Pattern(rf"[.!?:…。！？：；;।॥؟]{_MARKS}\s*\Z")
_SENTENCE = Pattern(rf"[.!?।؟]{_MARKS}(?=\s|\Z)|[。！？]")


class Lengths(NamedTuple):
    """`usual` is the logarithm of the words of the page for one of the source, `spread` how it varies.

    The spread is the median of the absolute deviations, which single segments can not pull.
    """

    usual: float
    spread: float

    def expected(self, source: Unit) -> int:
        """How many words the translation of a segment has as a rule."""
        return round(source.size * exp(self.usual))

    def is_short(self, source: Unit, page: Unit) -> bool:
        """Whether a segment lost much of what its source says.

        Lengths of translations vary about the usual ratio as in Gale and Church, "A
        Program for Aligning Sentences in Bilingual Corpora" (1993).
        """
        if source.size < _SHORTEST or not page.size or source.text == page.text:
            return False
        less = self.usual - log(page.size / source.size)
        if less < max(_SHORT, _SPREAD * self.spread):
            return False
        return less >= _SHORTER or _is_unended(source, page) or _sentences(page) < _sentences(source)


def lengths(pairs: list[tuple[Unit, Unit]]) -> Lengths | None:
    """What is usual between two pages, told from their paired segments; None for too few of them."""
    found = [
        log(page.size / source.size)
        for source, page in pairs
        if source.size >= _LEAST and page.size and source.text != page.text
    ]
    if len(found) < _ENOUGH:
        return None
    usual = median(found)
    return Lengths(usual, median(abs(each - usual) for each in found))


def _is_unended(source: Unit, page: Unit) -> bool:
    return _END.search(source.text) is not None and _END.search(page.text) is None


def _sentences(unit: Unit) -> int:
    return len(_SENTENCE.findall(unit.text))
