"""Tell of many words at once that nothing inside them is a sign of damage, as `gate.may_be_damage` would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from contentlint.text.mojibake.codepages import utf8_shape
from contentlint.text.mojibake.gate import EASTERN, EASTERN_RUN, written_with
from contentlint.text.mojibake.propose import known_pairs
from contentlint.text.mojibake.strength import COHERENT, is_improbable
from contentlint.text.mojibake.wide import WIDE_PAGES, wide_leads

# A letter beyond ASCII has two bytes in UTF-8, and more.
_LEAST = 2 * COHERENT


def calm_among(runs: Sequence[str], language: str) -> frozenset[str]:
    """Those of some runs of characters beyond ASCII that are honest for certain; `language`: a code or ""."""
    if language in EASTERN:
        return frozenset(_calm_in_east(runs))
    if not language:
        return frozenset()
    word = _word(language)
    honest = (run for run in runs if len(run) == 1 or not is_improbable(f"a{run}a"))
    calm = frozenset(run for run in honest if word.fullmatch(run))
    return calm - {run for page in _pages(language) for run in _shaped("\n".join(calm), page)}


def _shaped(runs: str, page: str) -> Iterator[str]:
    """Those of some runs, one a line, that hold several characters of UTF-8 through a page."""
    for shape in utf8_shape(page).finditer(runs):
        if len(shape.group()) >= _LEAST:
            end = runs.find("\n", shape.end())
            yield runs[runs.rfind("\n", 0, shape.start()) + 1 : end if end >= 0 else len(runs)]


def _calm_in_east(runs: Sequence[str]) -> Sequence[str]:
    calm = [run for run in runs if run[0] not in _leads() and EASTERN_RUN.fullmatch(run)]
    pairs = known_pairs().keys()
    if pairs.isdisjoint(pairwise("\n".join(calm))):
        return calm
    return [run for run in calm if pairs.isdisjoint(pairwise(run))]


@cache
def _leads() -> frozenset[str]:
    return frozenset().union(*map(wide_leads, WIDE_PAGES))


@cache
def _word(language: str) -> re.Pattern[str]:
    """Letters of a language, none but the first of which is a capital."""
    letters = sorted(written_with(language))
    small = "".join(char for char in letters if char == char.lower())
    return re.compile(f"[{re.escape(''.join(letters))}][{re.escape(small)}]*")


@cache
def _pages(language: str) -> tuple[str, ...]:
    """Code pages through which two letters of a language begin a character of UTF-8."""
    letters = written_with(language)
    pairs = ((pair, pages) for pair, pages in known_pairs().items() if letters.issuperset(pair))
    return tuple(dict.fromkeys(page for _, pages in pairs for page in pages))
