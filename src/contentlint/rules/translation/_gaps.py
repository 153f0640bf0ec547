"""What a page lacks, told apart by what it is."""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.twin import Gap, Pair, Unit

TEXT = frozenset({"paragraph", "item", "quote"})
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
        if _is_merged(pair, gap, units) or any(_stands(pair, unit) for unit in units):
            continue
        # Where the page has something else in the same place, it was written anew, not lost.
        if extra.isdisjoint((gap.place - 1, gap.place)) and not (kind == "section" and _is_sorted_anew(pair)):
            yield gap, units


def _is_merged(pair: Pair, gap: Gap, units: tuple[Unit, ...]) -> bool:
    """Whether a single segment, or what it must keep, stands in a segment next to its place."""
    if len(units) != 1 or units[0].kind == "heading":
        return False
    lost = units[0]
    if lost.text.startswith("<!--"):  # notes for those who write
        return True
    beside = [pair.page.units[at] for at in (gap.place - 1, gap.place) if 0 <= at < len(pair.page.units)]
    if lost.kept and any(lost.kept <= unit.kept for unit in beside):
        return True
    near = {both.page: both.source for both in pair.both if both.page in beside}
    return any(_holds_both(near[unit], lost, unit, pair.ratio) for unit in beside if unit in near)


def _stands(pair: Pair, unit: Unit) -> bool:
    """Whether all lines of a code block stand in the page as often as in the source, however it is cut."""
    if not unit.code:
        return False
    return all(pair.page.text.count(line) >= pair.source.text.count(line) for line in unit.code)


def _holds_both(own: Unit, lost: Unit, page: Unit, ratio: float) -> bool:
    """Whether a segment is nearer in length to two of the source than to its own one."""
    if lost.kind not in TEXT or page.kind not in TEXT or not lost.size:
        return False
    return page.size >= (own.size + lost.size / 2) * ratio


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
