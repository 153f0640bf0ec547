"""Comparisons between number keys that hold on every page: `minBudget <= maxBudget`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from contentlint.learn.fields import ENOUGH, FEW
from contentlint.learn.shapes import Shape
from contentlint.text.pattern import Pattern

_WORD = Pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Words that say which of two amounts is the larger one.
_LOW = frozenset({"min", "minimum", "from", "low", "lower", "start", "first"})
_HIGH = frozenset({"max", "maximum", "to", "high", "upper", "end", "last", "optimal"})


class Chain(NamedTuple):
    """A comparison as a pack has it, and the pages that do not keep to it."""

    written: str
    broken: tuple[str, ...]


def learn_chains(pages: Sequence[Shape]) -> Iterator[Chain]:
    """Chains of keys about one thing, smallest first, that all pages keep to, or all but a few."""
    written = [page for page in pages if page.values is not None]
    for keys in _families(written):
        full = [(page.path, held) for page in written if len(held := _numbers(page, keys)) == len(keys)]
        order = sorted(keys, key=lambda key: (_rank(key), sum(held[key] for _, held in full)))
        broken = [path for path, held in full if any(held[a] > held[b] for a, b in pairwise(order))]
        if len(full) >= ENOUGH and len(broken) <= max(1, FEW * len(full)):
            yield Chain(" <= ".join(order), tuple(broken))


def _families(pages: Sequence[Shape]) -> Iterator[list[str]]:
    """Number keys with the same last word, one of which is called the smallest or largest."""
    keys = dict.fromkeys(
        key for page in pages for key, value in (page.values or {}).items() if _is_number(value)
    )
    by_word: dict[str, list[str]] = {}
    for key in keys:
        words = [word.lower() for word in _WORD.findall(key)]
        if len(words) > 1:
            by_word.setdefault(words[-1], []).append(key)
    for family in by_word.values():
        if len(family) > 1 and any(_rank(key) for key in family):
            yield family


def _rank(key: str) -> int:
    """-1 for a key called smallest, 1 for one called largest."""
    words = {word.lower() for word in _WORD.findall(key)}
    return bool(words & _HIGH) - bool(words & _LOW)


def _numbers(page: Shape, keys: Sequence[str]) -> dict[str, float]:
    values = page.values or {}
    return {key: value for key in keys if isinstance(value := values.get(key), int | float)}


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
