"""What a page lacks, told apart by what it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from statistics import median

from contentlint.rules.translation._code import moved
from contentlint.rules.translation._links import IMAGES
from contentlint.text.pattern import Pattern
from contentlint.twin import Gap, Pair, Unit

TEXT = frozenset({"paragraph", "item", "quote"})
# A page that ends this many segments too early was cut.
_CUT = 2
# Units that stand in every container alike.
_MARKS = frozenset({"html", "marker", "rule"})
_WORDS = 5
_TAG = Pattern(r"<[^<>]*>")
# A mark of a list without the space after it: the item is part of the one before.
_GLUED = Pattern(r"\n[ \t]*[-*+](?=[^\s*+-])")
# Headings that stand elsewhere are an order of the page's own from this many.
_MANY = 3
# Other translations whose lengths say more than that of the source.
_FEW = 3
# Of a lost segment this much stands in another one that is taken for both: where what it keeps tells so,
# where it keeps nothing, and where the other one lacks what it keeps.
_NEAR, _NEARER, _SURE = 0.3, 0.6, 0.9


def lost(pair: Pair, kind: str) -> Iterator[tuple[Gap, tuple[Unit, ...]]]:
    """The gaps of one kind: section, end, image, macro, or block for all others.

    What most other translations lack too was written after them: that is for `stale-translation`.
    """
    if pair.is_rewritten:
        return
    for gap in _known(pair):
        units = pair.source.units[gap.first : gap.last + 1]
        if kind_of(pair, gap, units) != kind:
            continue
        standing = sum(_stands(pair, unit) for unit in units)
        if _is_merged(pair, gap, units) or (standing and standing * 2 >= sum(map(_says, units))):
            continue
        if not _is_replaced(pair, gap, units) and not (kind == "section" and _is_elsewhere(pair, units)):
            yield gap, units


def _known(pair: Pair) -> Iterator[Gap]:
    """The gaps without what is new in the source; what is known beside it counts where the others have it."""
    for gap in _joined(pair):
        news = {unit.key for unit in newer(pair, pair.source.units[gap.first : gap.last + 1])}
        if not news:
            yield gap
            continue
        for first, last in _runs(pair, gap, news):
            units = [unit for unit in pair.source.units[first : last + 1] if unit.kind not in _MARKS]
            is_told = any(
                unit.code or unit.links or unit.kind == "heading" or unit.size >= _WORDS for unit in units
            )
            if is_told and all(pair.lacking(unit).confirms for unit in units):
                yield Gap(first, last, gap.place)


def _runs(pair: Pair, gap: Gap, news: set[str]) -> Iterator[tuple[int, int]]:
    """The first and last unit of each run in a gap that is not new."""
    known = [at for at in range(gap.first, gap.last + 1) if pair.source.units[at].key not in news]
    for _, run in groupby(enumerate(known), lambda each: each[1] - each[0]):
        places = [at for _, at in run]
        yield places[0], places[-1]


def _joined(pair: Pair) -> Iterator[Gap]:
    """The gaps; two with nothing but marks of containers between them are one, since those are all alike."""
    whole: Gap | None = None
    for gap in pair.gaps:
        if whole and all(unit.kind in _MARKS for unit in pair.source.units[whole.last + 1 : gap.first]):
            whole = whole._replace(last=gap.last)
            continue
        if whole:
            yield whole
        whole = gap
    if whole:
        yield whole


def _is_replaced(pair: Pair, gap: Gap, units: tuple[Unit, ...]) -> bool:
    """Whether the page has something else in the same place: then it was written anew, not lost."""
    extra = frozenset(pair.alignment.extra)
    first = last = gap.place
    while first - 1 in extra:
        first -= 1
    while last in extra:
        last += 1
    if any(_is_image(unit) for unit in units) and not any(map(_shows, pair.page.units[first:last])):
        return False
    new = pair.page.units[first:last]
    is_end = gap.last == len(pair.source.units) - 1
    test = any if is_end else all
    if test(unit.kind == "heading" for unit in units) and not any(map(_heads, new)):
        return False
    wanted, found = sum(map(_says, units)), sum(map(_says, new))
    return found * 2 >= wanted if wanted else last > first


def _heads(unit: Unit) -> bool:
    """Whether a unit may stand for a heading: one, HTML, or nothing but bold words."""
    return unit.kind in ("heading", "html") or unit.text.startswith(("**", "__"))


def _says(unit: Unit) -> bool:
    """Whether a unit holds more than marks of containers; words may stand in HTML."""
    return unit.kind not in _MARKS or len(_TAG.sub(" ", unit.text).split()) >= _WORDS


def _is_merged(pair: Pair, gap: Gap, units: tuple[Unit, ...]) -> bool:
    """Whether a single segment stands in a segment next to its place, which the two then share."""
    if len(units) != 1 or units[0].kind == "heading":
        return False
    lost = units[0]
    if lost.text.startswith("<!--"):  # notes for those who write
        return True
    beside = [pair.page.units[at] for at in (gap.place - 1, gap.place) if 0 <= at < len(pair.page.units)]
    own = {both.page: both.source for both in pair.both if both.page in beside}
    return any(_holds_both(pair, own.get(unit), lost, unit) for unit in beside)


def _stands(pair: Pair, unit: Unit) -> bool:
    """Whether all lines of a code block stand in the page as often as in the source, however it is cut."""
    if not unit.code:
        return False
    if any(found is unit for _, found, _ in moved(pair)):
        return True
    page, source = _lines(pair.page.text), _lines(pair.source.text)
    return all(page[line] >= source[line] for line in map(str.strip, unit.code))


def _lines(text: str) -> Counter[str]:
    return Counter(map(str.strip, text.splitlines()))


def _holds_both(pair: Pair, own: Unit | None, lost: Unit, page: Unit) -> bool:
    """Whether a segment of the page holds more than its `own` of the source: what the lost one keeps.

    Where it may as well be the translation of the lost one alone, or the lost one keeps nothing of its
    own, its length tells: whether it is nearer to both.
    """
    own_kept = own.kept if own else frozenset[str]()
    foreign = lost.kept - own_kept
    is_kept = len(foreign & page.kept) * 2 >= len(foreign)
    if page.kind == "heading":
        return False
    if is_kept and foreign and (own_kept - lost.kept) & page.kept:
        return True
    if own is None or lost.kind not in TEXT or page.kind not in TEXT or not lost.size:
        return bool(lost.kept) and lost.kept <= page.kept
    if lost.kind == "item" and not (foreign and is_kept):  # items are not written as one
        return _GLUED.search(page.text) is not None
    is_apart = not (is_kept or _may_be_spelt_anew(lost))
    share = _SURE if is_apart else _NEAR if is_kept and foreign else _NEARER
    return page.size >= _expected(pair, own) + share * _expected(pair, lost)


def _may_be_spelt_anew(unit: Unit) -> bool:
    """Whether all that a unit keeps are names and numbers, which some languages write in their script."""
    return not unit.links and unit.tokens.keys() <= {"name", "number"}


def _expected(pair: Pair, unit: Unit) -> float:
    """How many words a unit's translation has at least, as the others and the rest of the page tell."""
    sizes = [
        found.size / other.ratio for other in pair.others if (found := other.translated(unit)) is not None
    ]
    return pair.ratio * min(unit.size, median(sizes) if len(sizes) >= _FEW else unit.size)


def _is_elsewhere(pair: Pair, units: tuple[Unit, ...]) -> bool:
    """Whether a section stands elsewhere, as those of a glossary sorted by other letters do."""
    gone = sum(pair.source.units[index].kind == "heading" for index in pair.alignment.lost)
    extra = [pair.page.units[index] for index in pair.alignment.extra]
    new = [unit for unit in extra if unit.kind == "heading"]
    if len(new) >= _MANY and len(new) * 2 >= gone:
        return True
    own = next(unit for unit in units if unit.kind == "heading")
    return any(own.text == unit.text or own.info == unit.info != "" or own.kept & unit.kept for unit in new)


def newer(pair: Pair, units: tuple[Unit, ...]) -> list[Unit]:
    """The units that most other translations lack as well."""
    votes = ((unit, pair.lacking(unit)) for unit in units)
    return [unit for unit, vote in votes if vote.of >= _FEW and vote.kept * 2 < vote.of]


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


def _shows(unit: Unit) -> bool:
    return any(link.kind in IMAGES for link in unit.links)


def _is_macro(unit: Unit) -> bool:
    return unit.kind == "marker" and unit.info[:1] == "{"
