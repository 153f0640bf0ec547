"""What changed in the source since a page was translated, segment by segment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contentlint.text.pattern import Pattern
from contentlint.twin.align import align
from contentlint.twin.pair import Pair
from contentlint.twin.units import Unit

_LINK = Pattern(r"\]\([^)\s]*\)|<?https?://[^\s>)]+>?")
_SPACE = Pattern(r"[\s*_~]+")


class Drift(NamedTuple):
    """One segment of the source that changed: `old` is None for a new one, `new` for one taken out.

    `page` is the segment of the translation that it concerns, `place` the unit of
    the page before which a new one should stand. `is_trivial` says that only
    spaces, emphasis or links differ.
    """

    old: Unit | None
    new: Unit | None
    page: Unit | None
    place: int
    is_trivial: bool


def drift_of(pair: Pair) -> Iterator[Drift]:
    """The differences between the revision a page was translated from and today's source, in order."""
    if pair.today is None:
        return
    old, new = pair.source.units, pair.today.units
    alignment = align(old, new)
    before = {index: one for one, index in alignment.pairs}
    place = 0
    for index, unit in enumerate(new):
        one = before.get(index)
        if one is None:
            yield Drift(None, unit, None, place, False)
            continue
        translated = pair.translations.get(one)
        place = place if translated is None else translated + 1
        if old[one].key != unit.key:
            page = None if translated is None else pair.page.units[translated]
            yield Drift(old[one], unit, page, place, _bare(old[one]) == _bare(unit))
    for one in alignment.lost:
        translated = pair.translations.get(one)
        if translated is not None:
            yield Drift(old[one], None, pair.page.units[translated], translated, False)


def _bare(unit: Unit) -> tuple[str, object]:
    """A unit without spaces, emphasis and addresses."""
    if unit.kind == "code":
        return unit.kind, unit.code
    return unit.kind, _SPACE.sub("", _LINK.sub("", unit.text))
