"""Tell which code pages have no chance against one that explains a text, without trying them on it.

A text that was damaged as a whole is explained by one page nearly everywhere. Of
another page a few distinct stretches say whether it could win anywhere; most could not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from contentlint.text.mojibake.codepages import byte_of, code_pages
from contentlint.text.mojibake.propose import parts_of
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.wide import WIDE_PAGES

# Stretches of characters beyond ASCII by which the page is told that explains most.
_SAMPLE = 64
# Where regions that differ have so many characters, so many pieces of so many tell the best pages.
_MUCH, _SPREAD, _PIECE, _BEST = 40_000, 200, 48, 4


# Each different region of a text with the offsets at which it begins.
_Regions = Mapping[str, Sequence[int]]


class _Won(NamedTuple):
    """A region that the first page explains as a whole: what it was, how often, how often it is strong."""

    new: str
    times: int
    strong: int


def leader(regions: Iterable[str], pages: Sequence[str]) -> str:
    """The page that explains most of the first regions of a text, "" where there are no `pages`."""
    some = list(islice(regions, _SAMPLE))

    return max(pages, key=lambda page: -1 if page in WIDE_PAGES else _explained(some, page), default="")


def _explained(regions: Iterable[str], page: str) -> int:
    """How many characters of some regions are UTF-8 through a page."""
    return sum(part.end - part.start for region in regions for part in parts_of(region, page))


def likeliest(regions: Iterable[str], pages: Sequence[str]) -> list[str]:
    """The pages that are worth trying: those that explain most of a sample, where regions are very many.

    What another page explains is seen when these are done: it is the next layer that is found.
    """
    text = "\n".join(regions)
    if len(text) < _MUCH:
        return list(pages)
    some = [text[at : at + _PIECE] for at in range(0, len(text), len(text) // _SPREAD)]
    single = [page for page in pages if page not in WIDE_PAGES]
    best = sorted(single, key=lambda page: -_explained(some, page))[:_BEST]
    return [page for page in pages if page in best or page in WIDE_PAGES]


def rivals_of(
    regions: _Regions, first: str, pages: Sequence[str], believed: Collection[Stretch]
) -> Iterator[tuple[str, _Regions]]:
    """Pages that might be chosen somewhere, although the `first` one has the stretches `believed`.

    With each the regions to try it on: all of them, or only those that the first page leaves.
    """
    others = [page for page in pages if page != first]
    if not others or first in WIDE_PAGES:
        yield from ((page, regions) for page in others)
        return
    won = _outcome(regions, believed)
    left = {region: starts for region, starts in regions.items() if region not in won}
    order = list(code_pages())
    for page in others:
        if page in WIDE_PAGES or _may_beat(page, won, order.index(page) > order.index(first)):
            yield page, regions
        else:
            yield page, left


def _outcome(regions: _Regions, believed: Collection[Stretch]) -> Mapping[str, _Won]:
    """Regions that one page explains as a whole wherever they stand."""
    by_place = {(stretch.start, stretch.end): stretch for stretch in believed}
    won: dict[str, _Won] = {}
    for region, starts in regions.items():
        found = [by_place.get((start, start + len(region))) for start in starts]
        whole = [stretch for stretch in found if stretch]
        if len(whole) == len(starts):
            won[region] = _Won(whole[-1].new, len(whole), sum(stretch.strong for stretch in whole))
    return won


def _may_beat(page: str, won: Mapping[str, _Won], later: bool) -> bool:
    """Whether a page explains otherwise what the first one explains as a whole, or more of the text.

    Where both explain the same alike, the one wins that is strong in more of the text; `later`
    says that the first page is preferred to this one where they are equal.
    """
    known = byte_of(page).keys() | {" "}
    ahead = 0
    for region, (new, times, strong) in won.items():
        whole = known >= set(region) and _whole(region, page)
        if whole and whole != new:
            return True
        if not whole:
            # The other page explains all but a character of it at most, and might be strong there.
            ahead += strong * len(region) - times * (len(region) - 1)
    return ahead < 0 or (ahead == 0 and not later)


def _whole(region: str, page: str) -> str:
    """What all of a region was through a page, "" where it does not explain all of it."""
    parts = parts_of(region, page)
    return parts[0].new if parts and parts[0].end - parts[0].start == len(region) else ""
