"""What changed in the source since a page was translated, segment by segment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contentlint.text.pattern import Pattern
from contentlint.twin.align import align
from contentlint.twin.pair import Pair
from contentlint.twin.units import Unit

_LINK = Pattern(r"\]\([^)\s]*\)|\]\[[^\]]*\]|<?https?://[^\s>)]+>?")
_SPACE = Pattern(r"[\s*_~\[\]]+|^[ \t>]+", re.MULTILINE)
# What readers do not see: comments, tags, lines that close a container.
_UNSEEN = Pattern(r"<!--.*?-->|<[^<>]*>|\{[{%][%<]?\s*/[^{}]*\}|[:/!?{}%<>\s]+", re.DOTALL)
_WORD = Pattern(r"\w+")
# Of two segments paired by their place one is the other changed from this share of words in common.
_SAME = 0.2


class Drift(NamedTuple):
    """One segment of the source that changed: `old` is None for a new one, `new` for one taken out.

    `page` is the segment of the translation that it concerns, `place` the unit of
    the page before which a new one should stand. `is_trivial` says that only
    spaces, emphasis, links or marks of a quotation differ, or that readers see nothing of it.
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
    gone: list[int] = []
    for index, unit in enumerate(new):
        one = before.get(index)
        if one is None:
            yield Drift(None, unit, None, place, _is_unseen(unit))
            continue
        translated = pair.translations.get(one)
        place = place if translated is None else translated + 1
        if old[one].key != unit.key:
            page = None if translated is None else pair.page.units[translated]
            if _is_changed(old[one], unit):
                yield Drift(old[one], unit, page, place, _bare(old[one]) == _bare(unit))
                continue
            yield Drift(None, unit, None, place, _is_unseen(unit))
            gone.append(one)
    for one in sorted((*gone, *alignment.lost)):
        translated = pair.translations.get(one)
        if translated is not None:
            yield Drift(old[one], None, pair.page.units[translated], translated, _is_unseen(old[one]))


def _is_changed(old: Unit, new: Unit) -> bool:
    """Whether one segment is the other changed, and not another one in its place."""
    if _is_unseen(old) and _is_unseen(new):
        return True
    one, other = set(_WORD.findall(old.text)), set(_WORD.findall(new.text))
    return len(one & other) >= _SAME * len(one | other)


def _is_unseen(unit: Unit) -> bool:
    return unit.kind in ("html", "marker") and not unit.links and not _UNSEEN.sub("", unit.text)


def _bare(unit: Unit) -> tuple[str, object]:
    """A unit without spaces, emphasis, addresses and marks of links and quotations."""
    if unit.kind == "code":
        return unit.kind, unit.code
    kind = "paragraph" if unit.kind == "quote" else unit.kind
    return kind, _SPACE.sub("", _LINK.sub("", unit.text))
