"""A page beside its source, as rules of translations see it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from contentlint.model import Span
from contentlint.twin.align import Alignment, align, ratio_of
from contentlint.twin.length import Lengths, lengths
from contentlint.twin.order import Crossing, uncrossed
from contentlint.twin.units import Outline, Unit

# Fewer other translations than this have no vote.
_QUORUM = 3
# Pages of fewer units are compared whatever they have in common.
_SHORT = 8
_TEXT = frozenset({"paragraph", "item", "quote"})


class Gap(NamedTuple):
    """A run of units of the source without a pair; it should stand before unit `place` of the page."""

    first: int
    last: int
    place: int


class Vote(NamedTuple):
    """Of `of` other translations that have a pair for a unit, `kept` agree with the source."""

    kept: int
    of: int

    @property
    def confirms(self) -> bool | None:
        """Whether the others keep it; None where too few were asked."""
        return None if self.of < _QUORUM else self.kept * 4 >= self.of * 3

    @property
    def is_majority(self) -> bool:
        """Whether most keep it, if not as clearly: enough against what stands in one translation alone."""
        return self.kept >= _QUORUM and self.kept * 2 > self.of

    @property
    def is_unopposed(self) -> bool:
        """Whether all keep it, however few."""
        return 0 < self.kept == self.of


class Both(NamedTuple):
    """One unit of the source and its translation; `at` is the index in the source."""

    at: int
    source: Unit
    page: Unit


class Pair:
    """`source` is the page translated from, in the revision `pinned` ("" for today's).

    `today` is the source as it is now where that differs. `others` gives the
    pairs of the other translations of the same source.
    """

    def __init__(
        self,
        source: Outline,
        page: Outline,
        pinned: str = "",
        today: Outline | None = None,
        others: Callable[[], tuple[Pair, ...]] = tuple,
    ) -> None:
        self.source = source
        self.page = page
        self.pinned = pinned
        self.today = today
        self._others = others

    @cached_property
    def _aligned(self) -> tuple[Alignment, tuple[Crossing, ...]]:
        source, page = self.source.units, self.page.units
        return uncrossed(align(source, page), source, page, ratio_of(source, page))

    @property
    def alignment(self) -> Alignment:
        """The pairs of units; paragraphs that changed places with their neighbours are paired crosswise."""
        return self._aligned[0]

    @cached_property
    def crossings(self) -> tuple[Crossing, ...]:
        """Neighbouring paragraphs that stand in each other's place."""
        return () if self.is_rewritten else self._aligned[1]

    @cached_property
    def others(self) -> tuple[Pair, ...]:
        """The other translations of the same source, those that were rewritten left out."""
        return tuple(other for other in self._others() if not other.is_rewritten)

    @cached_property
    def both(self) -> tuple[Both, ...]:
        """All pairs of units, none where the page was rewritten."""
        if self.is_rewritten:
            return ()
        source, page = self.source.units, self.page.units
        return tuple(Both(one, source[one], page[other]) for one, other in self.alignment.pairs)

    def is_amid(self, both: Both) -> bool:
        """Whether the units before and after a pair are pairs too, so that it is hardly one by chance."""
        at = self.translations[both.at]
        before = both.at == 0 or at == 0 or self.translations.get(both.at - 1) == at - 1
        is_last = both.at + 1 == len(self.source.units) or at + 1 == len(self.page.units)
        return before and (is_last or self.translations.get(both.at + 1) == at + 1)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What the page lacks, run by run."""
        found = []
        for _, run in groupby(enumerate(self.alignment.lost), lambda each: each[1] - each[0]):
            units = [index for _, index in run]
            found.append(Gap(units[0], units[-1], self.alignment.lost[units[0]]))
        return tuple(found)

    @property
    def unpaired(self) -> int:
        """How many units of both pages have no pair."""
        return len(self.alignment.lost) + len(self.alignment.extra)

    @cached_property
    def is_rewritten(self) -> bool:
        """Whether the two pages have so little in common that single differences say nothing.

        What was cut off at the end is one difference, and so is the longest part left out of a page that is
        else whole.
        """
        units = len(self.source.units)
        if units < _SHORT:
            return False
        sizes = {gap: gap.last - gap.first + 1 for gap in self.gaps}
        tail = sum(size for gap, size in sizes.items() if gap.last == units - 1)
        longest = max((size for gap, size in sizes.items() if gap.last < units - 1), default=0)
        differing = len(self.alignment.lost) - tail + len(self.alignment.extra)
        both = units - tail + len(self.page.units)
        if differing * 5 <= 2 * both:  # two of five have no pair
            return False
        return (differing - longest) * 10 > both - longest

    @cached_property
    def ratio(self) -> float:
        """Words of the page for one of the source, over all pairs of prose."""
        source = sum(self.source.units[one].size for one, _ in self.alignment.pairs)
        page = sum(self.page.units[other].size for _, other in self.alignment.pairs)
        return page / source if source and page else 1.0

    @cached_property
    def lengths(self) -> Lengths | None:
        """How long segments of the page are beside those of the source; None for too few of them."""
        return lengths([(both.source, both.page) for both in self.both if both.source.kind in _TEXT])

    @cached_property
    def shortened(self) -> frozenset[int]:
        """Units of the source whose translation says much less, unless the others have no more of them."""
        usual = self.lengths
        if usual is None:
            return frozenset()
        found = (both for both in self.both if both.source.kind == both.page.kind in _TEXT)
        return frozenset(
            both.at for both in found if usual.is_short(both.source, both.page) and self._is_said(both.source)
        )

    def _is_said(self, unit: Unit) -> bool:
        """Whether not most other translations are as short: then the source has grown since."""
        pairs = [(other.lengths, other.translated(unit)) for other in self.others]
        told = [usual.is_short(unit, page) for usual, page in pairs if usual and page]
        return len(told) < _QUORUM or sum(told) * 2 < len(told)

    @cached_property
    def translations(self) -> dict[int, int]:
        """Unit of the source -> its unit in the page."""
        return dict(self.alignment.pairs)

    @cached_property
    def origins(self) -> dict[int, int]:
        """Unit of the page -> its unit in the source."""
        return {page: source for source, page in self.alignment.pairs}

    @cached_property
    def by_key(self) -> dict[str, int]:
        """Digest of a unit of the source -> its index."""
        return {unit.key: index for index, unit in enumerate(self.source.units)}

    def translated(self, unit: Unit) -> Unit | None:
        """This page's unit for a unit of any revision of the source."""
        index = self.by_key.get(unit.key)
        place = self.translations.get(index) if index is not None else None
        return None if place is None else self.page.units[place]

    def vote(self, unit: Unit, keeps: Callable[[Unit], bool]) -> Vote:
        """How many other translations of a unit of the source keep something of it."""
        units = [other.translated(unit) for other in self.others]
        return Vote(sum(keeps(each) for each in units if each), sum(each is not None for each in units))

    def agreed(self, unit: Unit, part: Callable[[Unit], object]) -> bool | None:
        """Whether in most other translations a unit's `part` is that of the source; None for too few."""
        wanted = part(unit)
        return self.vote(unit, lambda each: part(each) == wanted).confirms

    def lacking(self, unit: Unit) -> Vote:
        """How many other translations that know the unit's source have a translation of it."""
        known = [other for other in self.others if unit.key in other.by_key]
        return Vote(sum(other.translated(unit) is not None for other in known), len(known))

    def span_at(self, place: int) -> Span:
        """The end of the unit before `place`, where something should stand that is missing."""
        if place == 0:
            return Span(0, 0) if not self.page.units else Span(*[self.page.units[0].span.start] * 2)
        last = self.page.units[min(place, len(self.page.units)) - 1].span
        return Span(max(last.start, last.end - 1), last.end)
