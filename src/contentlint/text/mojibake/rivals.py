"""Tell which code pages have no chance against one that explains a text, without trying them on it.

A text that was damaged as a whole is explained by one page nearly everywhere. Of
another page a few distinct stretches say whether it could win anywhere; most could not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from contentlint.text.mojibake.codepages import byte_of, code_pages
from contentlint.text.mojibake.propose import REGION, parts_of
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.wide import WIDE_PAGES

# Stretches of characters beyond ASCII by which the page is told that explains most.
_SAMPLE = 64


class _Won(NamedTuple):
    """A region that the first page explains as a whole: what it was, how often, how often it is strong."""

    new: str
    times: int
    strong: int


def leader(text: str, pages: Sequence[str]) -> str:
    """The page that explains most of the first regions of a text, "" where there are no `pages`."""
    found = islice(REGION.finditer(text), _SAMPLE * _SAMPLE)
    regions = list(islice(dict.fromkeys(match.group() for match in found), _SAMPLE))

    def explained(page: str) -> int:
        if page in WIDE_PAGES:
            return -1
        return sum(part.end - part.start for region in regions for part in parts_of(region, page))

    return max(pages, key=explained, default="")


def rivals_of(
    text: str, first: str, pages: Sequence[str], believed: Collection[Stretch]
) -> Iterator[tuple[str, str]]:
    """Pages that might be chosen somewhere, although the `first` one has the stretches `believed`.

    With each the text to try it on: all of it, or only what the first page leaves, of the same length.
    """
    others = [page for page in pages if page != first]
    if not others or first in WIDE_PAGES:
        yield from ((page, text) for page in others)
        return
    won, lost = _outcome(text, believed)
    left = REGION.sub(
        lambda region: "\n" * len(region.group()) if region.group() in won else region.group(), text
    )
    order = list(code_pages())
    for page in others:
        if page in WIDE_PAGES or _may_beat(page, won, order.index(page) > order.index(first)):
            yield page, text
        elif any(parts_of(region, page) for region in lost):
            yield page, left


def _outcome(text: str, believed: Collection[Stretch]) -> tuple[Mapping[str, _Won], set[str]]:
    """Regions that one page explains as a whole wherever they stand, and those that it does not."""
    by_place = {(stretch.start, stretch.end): stretch for stretch in believed}
    times: Counter[str] = Counter()
    strong: Counter[str] = Counter()
    new: dict[str, str] = {}
    lost: set[str] = set()
    for match in REGION.finditer(text):
        region = match.group()
        stretch = by_place.get(match.span())
        if stretch is None:
            lost.add(region)
        else:
            new[region] = stretch.new
            times[region] += 1
            strong[region] += stretch.strong
    won = new.keys() - lost
    return {region: _Won(new[region], times[region], strong[region]) for region in won}, lost


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
