"""Which heading of a translation stands for which heading of the page it was translated from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from contentlint.model import HeadingFact, PageFacts
from contentlint.site.address import decoded
from contentlint.text.pattern import Pattern
from contentlint.text.slug import COMMON, page_slugs

# What translators leave alone: code, targets of links, numbers, names with a capital inside or a dot.
_KEPT = Pattern(r"`+[^`]+`+|\]\([^)\s]+\)|\d+(?:\.\d+)*|\b\w+[a-z][A-Z]\w*|\b\w+(?:[.:_/]+\w+)+")
# Two pages of more headings than this are not compared one by one (time grows with the product).
_LONGEST = 400
# Weights of the alignment: a shared id or text proves a pair, shared names nearly do,
# the level alone speaks for it as long as nothing speaks against it.
_SAME, _SHARED, _LEVEL, _AGAINST = 8.0, 4.0, 1.0, -3.0


class Alignment(NamedTuple):
    """Index of a heading in the source -> index in the translation.

    `is_exact` says that both have the same number of headings on the same
    levels in the same order, and that nothing in any pair speaks against it.
    """

    pairs: dict[int, int]
    is_exact: bool


class _Sign(NamedTuple):
    level: int
    id: str
    text: str
    kept: frozenset[str]

    @classmethod
    def of(cls, heading: HeadingFact) -> _Sign:
        written = heading.raw or heading.text
        return cls(heading.level, heading.id, heading.text, frozenset(_KEPT.findall(written)))


def align(source: Sequence[HeadingFact], translation: Sequence[HeadingFact]) -> Alignment:
    """Pair the headings of two pages, in order."""
    first, second = [_Sign.of(heading) for heading in source], [_Sign.of(heading) for heading in translation]
    if [sign.level for sign in first] == [sign.level for sign in second]:
        scores = [_score(one, other) for one, other in zip(first, second, strict=True)]
        if all(score > 0 for score in scores):
            return Alignment({index: index for index in range(len(first))}, True)
    if len(first) > _LONGEST or len(second) > _LONGEST:
        return Alignment({}, False)
    return Alignment(_best_path(first, second), False)


def _score(one: _Sign, other: _Sign) -> float:
    """How much speaks for a pair; not above 0 where they can not be one."""
    if one.level != other.level:
        return 0.0
    if one.text == other.text or (one.id and one.id == other.id):
        return _SAME
    if one.kept == other.kept:
        return _SHARED if one.kept else _LEVEL
    if one.kept & other.kept:
        return _LEVEL + 1
    return _LEVEL if not one.kept or not other.kept else _AGAINST


def _best_path(first: Sequence[_Sign], second: Sequence[_Sign]) -> dict[int, int]:
    """The pairs, in order on both sides, with the greatest sum of scores (Needleman and Wunsch, 1970)."""
    width = len(second) + 1
    best = [[0.0] * width for _ in range(len(first) + 1)]
    for row in range(len(first) - 1, -1, -1):
        below, here = best[row + 1], best[row]
        for column in range(len(second) - 1, -1, -1):
            score = _score(first[row], second[column])
            paired = score + below[column + 1] if score > 0 else 0.0
            here[column] = max(paired, below[column], here[column + 1])
    pairs: dict[int, int] = {}
    row = column = 0
    while row < len(first) and column < len(second):
        score = _score(first[row], second[column])
        if score > 0 and best[row][column] == score + best[row + 1][column + 1]:
            pairs[row] = column
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs


class Twin:
    """A translated page beside its source: what the source's fragments are called in the translation."""

    def __init__(self, source: PageFacts, translation: PageFacts, slug: str) -> None:
        """`slug` names the algorithm that makes the site's anchors."""
        self._source = source
        self._translation = translation
        self._slug = slug
        self._known: dict[str, dict[str, int]] = {}

    @cached_property
    def alignment(self) -> Alignment:
        """The pairs of headings."""
        return align(self._source.outline, self._translation.outline)

    def translated(self, fragment: str) -> tuple[str, bool] | None:
        """The translation's own fragment for one of the source, and whether that is certain; None if none.

        Fragments of the site's own algorithm are known first, then those of other common ones.
        """
        for name in (self._slug, *COMMON):
            place = self._places(name).get(fragment)
            if place is not None:
                index = self.alignment.pairs.get(place)
                return None if index is None else (self._own[index], self.alignment.is_exact)
        return None

    @cached_property
    def _own(self) -> tuple[str, ...]:
        return heading_anchors(self._translation, self._slug)

    def _places(self, name: str) -> Mapping[str, int]:
        """Fragment of the source by one algorithm -> the first heading that has it."""
        if name not in self._known:
            made = heading_anchors(self._source, name)
            self._known[name] = {anchor: index for index, anchor in reversed(list(enumerate(made)))}
        return self._known[name]


def heading_anchors(page: PageFacts, slug: str) -> tuple[str, ...]:
    """The fragment of each heading, in order: its explicit id, else its slug by one algorithm."""
    ids = [decoded(heading.id) for heading in page.outline]
    written = (decoded(heading.raw or heading.text) for heading in page.outline)
    made = page_slugs(slug, list(zip(written, ids, strict=True)))
    return tuple(explicit or own for explicit, own in zip(ids, made, strict=True))
