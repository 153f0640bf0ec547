"""What the pages of a site mostly do where their languages leave a choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contentlint.model import PageFacts

# Fewer places show no habit: what is wrong by the rules of the language is then told.
_HABIT = 4
# From so many places on, and with so great a share, one choice is the house style.
_SETTLED_PLACES = 12
_SETTLED_SHARE = 0.9


class Usual(NamedTuple):
    """The text expected for a choice, and in how many of the places the site has it; 0 of 0 if pinned."""

    text: str
    times: int = 0
    total: int = 0


class StyleTable:
    """Counts of choices over all pages; `pinned` names those that the configuration has made."""

    def __init__(self, pages: Iterable[PageFacts], pinned: Mapping[str, str]) -> None:
        self.pinned = pinned
        self.counts: dict[str, Counter[str]] = {}
        for page in pages:
            for fact in page.style:
                self.counts.setdefault(fact.feature, Counter())[fact.value] += fact.times

    def settled(self, feature: str) -> Usual | None:
        """The choice that is pinned, or nearly always made; None where there is none."""
        if feature in self.pinned:
            return Usual(self.pinned[feature])
        counts = self.counts.get(feature, Counter[str]())
        total = counts.total()
        text, count = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        if total < _SETTLED_PLACES or count < _SETTLED_SHARE * total:
            return None
        return Usual(text, count, total)

    def instead_of(self, feature: str, wrong: frozenset[str], usual: str) -> Usual | None:
        """What to write for the choices in `wrong`; None where the site mostly makes these.

        It is what the site makes most often apart from them, else `usual`.
        """
        if feature in self.pinned:
            return Usual(self.pinned[feature])
        counts = self.counts.get(feature, Counter[str]())
        right = {text: count for text, count in counts.items() if text not in wrong}
        total = counts.total()
        if total >= _HABIT and 2 * sum(right.values()) < total:
            return None
        text, count = max(right.items(), key=lambda item: (item[1], item[0]), default=(usual, 0))
        return Usual(text, count, total)
