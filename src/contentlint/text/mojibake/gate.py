"""Tell at almost no cost that a text has nothing to repair."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from contentlint.text.mojibake.codepages import code_pages
from contentlint.text.mojibake.targets import believable_ranges

_RUN = re.compile(r"[^\x00-\x7f]{2,}")


def suspects(text: str) -> tuple[str, ...]:
    """Code pages through which a pair of characters in the text may be UTF-8."""
    if text.isascii():
        return ()
    known = _pairs()
    pairs = {pair for run in set(_RUN.findall(text)) for pair in pairwise(run)}
    found = {page for pair in pairs if pair in known for page in known[pair]}
    return tuple(page for page in code_pages() if page in found)


@cache
def _pairs() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """First two characters of every believable UTF-8 character, and the pages that show them so."""
    pairs: dict[tuple[str, str], list[str]] = {}
    starts = sorted(_starts())
    for name, page in code_pages().items():
        for lead, more in starts:
            pairs.setdefault((page.chars[lead - 0x80], page.chars[more - 0x80]), []).append(name)
    return {pair: tuple(names) for pair, names in pairs.items()}


def _starts() -> set[tuple[int, int]]:
    """The first two bytes of every believable character; CESU-8 halves included."""
    starts = {(0xED, more) for more in range(0xA0, 0xC0)}
    for first, last in believable_ranges():
        step = 1 if first < 0x800 else 0x40
        for code in range(first - first % step, last + 1, step):
            raw = chr(code).encode()
            starts.add((raw[0], raw[1]))
    return starts
