"""Neighbouring paragraphs that stand in each other's place, told by what every translation keeps of a text.

For two neighbours there are two ways to pair them with those of the source. What speaks for a pair is
how well their lengths agree, as in Gale and Church, "A Program for Aligning Sentences in Bilingual
Corpora" (1993), the tokens and the words that both hold, and how often both use a mark (stops, commas,
brackets, quotation marks, emphasis). The weights were fitted by logistic regression on neighbours of
five translations of fastapi-docs; `benchmarks/order.py` does it, and shows how often the sum is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from contentlint.twin.align import Alignment
from contentlint.twin.units import Unit

# Paragraphs of fewer words have too little to be told apart by.
LEAST = 8
# By so much the other order must be better, and so likely each of its two pairs by itself: what was
# written twice, or is the translation of neither, is like none of the two.
_SURE, _LIKELY = 4.0, -3.0
# How much the logarithm of two lengths varies, and how much more it does for a single word.
_VARIANCE, _OF_A_WORD = 0.04, 0.5
# The weights of what `signs` gives.
WEIGHTS = (1.9, 2.1, 1.9, 1.2)


class Crossing(NamedTuple):
    """Units `at` and the next of the source are translated by units `place` + 1 and `place` of the page."""

    at: int
    place: int


def uncrossed(
    alignment: Alignment, source: Sequence[Unit], page: Sequence[Unit], ratio: float
) -> tuple[Alignment, tuple[Crossing, ...]]:
    """The alignment with neighbours that changed places paired crosswise, and where these stand.

    `ratio` is how many words the page has for one of the source. Only neighbours are asked that stand
    between pairs on both sides, whether they are pairs themselves or not.
    """
    pairs = dict(alignment.pairs)
    found: list[Crossing] = []
    for at in range(1, len(source) - 1):
        place = pairs.get(at - 1, -1) + 1
        if place and _follows(at + 2, place + 2, pairs, source, page):
            two, others = source[at : at + 2], page[place : place + 2]
            if all(map(_is_told, (*two, *others))) and is_crossed(two, others, ratio):
                found.append(Crossing(at, place))
                pairs |= {at: place + 1, at + 1: place}
    if not found:
        return alignment, ()
    taken = set(pairs.values())
    lost = {at: place for at, place in alignment.lost.items() if at not in pairs}
    extra = tuple(place for place in alignment.extra if place not in taken)
    return Alignment(tuple(sorted(pairs.items())), lost, extra), tuple(found)


def _follows(
    at: int, place: int, pairs: dict[int, int], source: Sequence[Unit], page: Sequence[Unit]
) -> bool:
    """Whether two units are a pair, or both pages end before them."""
    return pairs.get(at) == place if at < len(source) else place == len(page)


def _is_told(unit: Unit) -> bool:
    return unit.kind == "paragraph" and unit.size >= LEAST


def is_crossed(source: Sequence[Unit], page: Sequence[Unit], ratio: float) -> bool:
    """Whether of two paragraphs of a page each is surely the translation of the other one's source."""
    one, two = _likeness(source[0], page[1], ratio), _likeness(source[1], page[0], ratio)
    if min(one, two) < _LIKELY:
        return False
    return one + two - _likeness(source[0], page[0], ratio) - _likeness(source[1], page[1], ratio) >= _SURE


def _likeness(source: Unit, page: Unit, ratio: float) -> float:
    return sum(weight * sign for weight, sign in zip(WEIGHTS, signs(source, page, ratio), strict=True))


def signs(source: Unit, page: Unit, ratio: float) -> tuple[float, float, float, float]:
    """What speaks for a pair: the deviation of lengths, tokens and words in common, marks that differ.

    The first is the logarithm of a normal density, the second a share, the others count.
    """
    away = log((page.size + 3) / (source.size * ratio + 3))
    varies = _VARIANCE + _OF_A_WORD / (source.size + 3)
    one, other = source.marks, page.marks
    differing = sum(
        abs(one[mark] - other[mark]) / (1 + min(one[mark], other[mark]) / 2)
        for mark in one.keys() | other.keys()
    )
    tokens = len(source.kept & page.kept) / max(1, len(source.kept | page.kept))
    return -away * away / (2 * varies), tokens, len(source.stems & page.stems), -differing
