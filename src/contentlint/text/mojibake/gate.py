"""Tell at almost no cost that a text has nothing to repair."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from contentlint.text.mojibake.codepages import code_pages
from contentlint.text.mojibake.targets import believable_starts
from contentlint.text.mojibake.wide import WIDE_PAGES, wide_leads

_RUN = re.compile(r"[^\x00-\x7f]{2,}")


def suspects(text: str) -> tuple[str, ...]:
    """Code pages through which a pair of characters in the text may be UTF-8."""
    if text.isascii():
        return ()
    known = _pairs()
    pairs = {pair for run in set(_RUN.findall(text)) for pair in pairwise(run)}
    found = {page for pair in pairs if pair in known for page in known[pair]}
    chars = {char for pair in pairs for char in pair}
    found.update(page for page in WIDE_PAGES if not wide_leads(page).isdisjoint(chars))
    return tuple(page for page in (*code_pages(), *WIDE_PAGES) if page in found)


@cache
def _pairs() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """First two characters of every believable UTF-8 character, and the pages that show them so."""
    pairs: dict[tuple[str, str], list[str]] = {}
    starts = sorted(believable_starts())
    for name, page in code_pages().items():
        for lead, more in starts:
            pairs.setdefault((page.chars[lead - 0x80], page.chars[more - 0x80]), []).append(name)
    return {pair: tuple(names) for pair, names in pairs.items()}
