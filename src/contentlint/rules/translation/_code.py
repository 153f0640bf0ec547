"""Code blocks of a page beside those of its source."""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.twin import Both, Pair, Unit
from contentlint.twin.code import code_lines, language

# Two blocks are exchanged where each is so much more like the other's source than like its own.
_MORE = 0.3
# Blocks without a pair are the same block from this share of common lines.
_SAME = 0.7


def code_pairs(pair: Pair) -> list[Both]:
    """The paired code blocks."""
    return [both for both in pair.both if both.source.kind == "code"]


def page_code(both: Both) -> tuple[str, ...]:
    """The code of the page read in the language that the source names, lest a lost one change it."""
    return _read_as(both.source, both.page)


def swapped(pair: Pair) -> Iterator[tuple[Both, Both]]:
    """Pairs of code blocks each of which stands in the place of the other."""
    differing = [both for both in code_pairs(pair) if _differs(both)]
    for index, one in enumerate(differing):
        for other in differing[index + 1 :]:
            if _is_crossed(one, other):
                yield one, other
                break


def moved(pair: Pair) -> Iterator[tuple[int, Unit, Unit]]:
    """Code blocks without a pair on both sides that are the same: index in the source, source and page."""
    lost = [(at, pair.source.units[at]) for at in pair.alignment.lost] if not pair.is_rewritten else []
    extra = [pair.page.units[at] for at in pair.alignment.extra]
    for at, unit in lost:
        found = [page for page in extra if unit.code and page.code and _alike(unit, page) >= _SAME]
        if found:
            extra.remove(found[0])
            yield at, unit, found[0]


def _differs(both: Both) -> bool:
    return language(both.source.info) != language(both.page.info) or both.source.code != page_code(both)


def _is_crossed(one: Both, other: Both) -> bool:
    """Whether both blocks are more like the source of the other than like their own."""
    if one.source.code == other.source.code:
        return False
    if language(one.source.info) != language(other.source.info):
        return _languages(one.source, other.source) == _languages(other.page, one.page)
    first = _alike(one.source, other.page) - _alike(one.source, one.page)
    return first >= _MORE and _alike(other.source, one.page) - _alike(other.source, other.page) >= _MORE


def _languages(one: Unit, other: Unit) -> tuple[str, str]:
    return language(one.info), language(other.info)


def _alike(source: Unit, page: Unit) -> float:
    """The share of lines in common, 0 to 1; less where the languages differ."""
    wanted, found = set(source.code), set(_read_as(source, page))
    shared = len(wanted & found) / max(1, len(wanted | found))
    return shared if language(source.info) == language(page.info) else shared / 2


def _read_as(source: Unit, page: Unit) -> tuple[str, ...]:
    if language(source.info) == language(page.info):
        return page.code
    return code_lines(page.text, source.info)
