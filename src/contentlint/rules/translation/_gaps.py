"""What a page lacks, told apart by what it is."""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.twin import Gap, Pair, Unit

# A page that ends this many segments too early was cut.
_CUT = 2


def lost(pair: Pair, kind: str) -> Iterator[tuple[Gap, tuple[Unit, ...]]]:
    """The gaps of one kind: section, end, image, macro, or block for all others.

    What most other translations lack too was written after them: that is for `stale-translation`.
    """
    if pair.is_rewritten:
        return
    extra = frozenset(pair.alignment.extra)
    for gap in pair.gaps:
        units = pair.source.units[gap.first : gap.last + 1]
        if kind_of(pair, gap, units) != kind or is_new(pair, units):
            continue
        # Where the page has something else in the same place, it was written anew, not lost.
        if extra.isdisjoint((gap.place - 1, gap.place)) and not (kind == "section" and _is_sorted_anew(pair)):
            yield gap, units


def _is_sorted_anew(pair: Pair) -> bool:
    """Whether sections that seem lost stand elsewhere, as those of a glossary sorted by other letters do."""
    gone = sum(pair.source.units[index].kind == "heading" for index in pair.alignment.lost)
    new = sum(pair.page.units[index].kind == "heading" for index in pair.alignment.extra)
    return new * 2 >= gone


def is_new(pair: Pair, units: tuple[Unit, ...]) -> bool:
    """Whether most other translations lack a part of the source as well."""
    votes = [pair.lacking(unit) for unit in units]
    return any(vote.of >= 3 and vote.kept * 2 < vote.of for vote in votes)


def kind_of(pair: Pair, gap: Gap, units: tuple[Unit, ...]) -> str:
    """What a gap is, by the units of the source that fill it."""
    text = [unit for unit in units if unit.kind not in ("marker", "html", "rule")]
    if gap.last == len(pair.source.units) - 1 and len(text) >= _CUT:
        return "end"
    if any(unit.kind == "heading" for unit in units):
        return "section"
    if len(units) == 1 and _is_image(units[0]):
        return "image"
    return "macro" if len(units) == 1 and _is_macro(units[0]) else "block"


def _is_image(unit: Unit) -> bool:
    inside = not unit.prose and any(link.kind in ("image", "html-image") for link in unit.links)
    return unit.kind == "image" or inside


def _is_macro(unit: Unit) -> bool:
    return unit.kind == "marker" and unit.info[:1] == "{"
