"""Code blocks of a page beside those of its source."""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.twin import Both, Pair
from contentlint.twin.code import code_lines, language


def code_pairs(pair: Pair) -> list[Both]:
    """The paired code blocks."""
    return [both for both in pair.both if both.source.kind == "code"]


def page_code(both: Both) -> tuple[str, ...]:
    """The code of the page read in the language that the source names, lest a lost one change it."""
    if language(both.source.info) == language(both.page.info):
        return both.page.code
    return code_lines(both.page.text, both.source.info)


def swapped(pair: Pair) -> Iterator[tuple[Both, Both]]:
    """Pairs of code blocks each of which stands in the place of the other."""
    differing = [both for both in code_pairs(pair) if both.source.code != page_code(both)]
    for index, one in enumerate(differing):
        for other in differing[index + 1 :]:
            if one.source.code == other.page.code and other.source.code == one.page.code:
                yield one, other
