"""How surely the order of neighbouring paragraphs is told, which `swapped-paragraphs` reports.

Takes all neighbours of translated sites that stand beside their sources in the same order, and asks
how many of them would be told if they were exchanged, and how many are reported as they stand.

    python benchmarks/order.py ../shared/corpora/fastapi-docs --fit de,fr,ja,ru,zh

With `--fit` it prints the weights that logistic regression finds on these translations of the first
folder, and what is told of its others with the weights in use.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from math import exp
from operator import mul
from pathlib import Path
from typing import NamedTuple

from contentlint.document import Source
from contentlint.engine.twins import Twins
from contentlint.site import Site
from contentlint.twin import Pair, Unit
from contentlint.twin.align import align, ratio_of
from contentlint.twin.order import LEAST, WEIGHTS, is_crossed, signs

_STEPS, _RATE = 400, 0.8
_Signs = tuple[float, ...]


def main() -> int:
    """Print the shares of each folder, and the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--fit", default="", help="tags of translations to fit weights on, with commas")
    given = parser.parse_args()
    tags = frozenset(filter(None, given.fit.split(",")))
    for number, folder in enumerate(given.folders):
        if not folder.is_dir():
            print(f"skipped: no folder {folder}")
            continue
        learnt = tags if not number else frozenset[str]()
        found = list(neighbours(folder))
        if learnt:
            fitted = fit([straight(each) for each in found if each.tag in learnt])
            print("fitted:", ", ".join(f"{weight:.2f}" for weight in fitted))
        report(folder.name, [each for each in found if each.tag not in learnt])
    return 0


class Neighbours(NamedTuple):
    """Two paragraphs of a source and of its translation `tag`, and how many words that has for one."""

    tag: str
    source: tuple[Unit, Unit]
    page: tuple[Unit, Unit]
    ratio: float


def report(name: str, found: list[Neighbours]) -> None:
    """Print the share told if exchanged, and the number reported as they stand."""
    told = sum(is_crossed(each.source, each.page[::-1], each.ratio) for each in found)
    wrong = sum(is_crossed(each.source, each.page, each.ratio) for each in found)
    print(f"{name}: {len(found)} neighbours, {told / max(1, len(found)):.3f} told, {wrong} reported")


def straight(two: Neighbours) -> _Signs:
    """By how much each sign is greater for the pairs in their order than for those across."""
    ways = (signs(two.source[a], two.page[b], two.ratio) for a, b in ((0, 0), (1, 1), (0, 1), (1, 0)))
    return tuple(a + b - c - d for a, b, c, d in zip(*ways, strict=True))


def neighbours(folder: Path) -> Iterator[Neighbours]:
    """All neighbouring paragraphs of a site whose translations are neighbours."""
    names = (Path(top) / name for top, _, files in os.walk(folder) for name in files)
    paths = [path.relative_to(folder).as_posix() for path in names if path.suffix in (".md", ".mdx")]

    def read(path: str) -> Source:
        text = (folder / path).read_text(encoding="utf-8", errors="replace")
        return Source(text, text)

    site = Site.of((), paths)
    twins = Twins(site, read)
    for path in twins.in_groups(site.translations.source):
        pair = twins.pair(path)
        if pair is not None and not pair.is_rewritten:
            yield from neighbours_of(pair, site.translations.locale.get(path, ""))


def neighbours_of(pair: Pair, tag: str) -> Iterator[Neighbours]:
    """The neighbours of one pair of pages, in the order in which they stand."""
    source, page = pair.source.units, pair.page.units
    places, ratio = dict(align(source, page).pairs), ratio_of(source, page)
    for at in range(1, len(source) - 1):
        place = places.get(at, -1)
        around = [places.get(at + step, -1) - step for step in (-1, 1, 2) if at + step < len(source)]
        two = (*source[at : at + 2], *page[place : place + 2])
        if {*around} == {place} and all(unit.kind == "paragraph" and unit.size >= LEAST for unit in two):
            yield Neighbours(tag, (two[0], two[1]), (two[2], two[3]), ratio)


def fit(found: list[_Signs]) -> _Signs:
    """Weights without a constant by which all of these are in their order, by gradient ascent."""
    weights = WEIGHTS
    for _ in range(_STEPS):
        wrong = [1 / (1 + exp(min(30.0, sum(map(mul, weights, each))))) for each in found]
        slopes = [sum(map(mul, wrong, column)) / len(found) for column in zip(*found, strict=True)]
        weights = tuple(weight + _RATE * slope for weight, slope in zip(weights, slopes, strict=True))
    return weights


if __name__ == "__main__":
    sys.exit(main())
