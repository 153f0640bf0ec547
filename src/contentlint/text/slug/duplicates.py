"""How generators tell a slug apart from those the page has already.

Each rule takes a slug and what the page took so far, enters what it gives
into `taken`, and returns it. A value in `taken` is how often that slug was
asked for again; most rules only look whether the key is there.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping

from contentlint.text.pattern import Pattern

Taken = MutableMapping[str, int]
_NUMBERED = Pattern(r"(?P<stem>.*)_(?P<number>[0-9]{1,4000})", re.DOTALL)


def skip_taken(slug: str, taken: Taken) -> str:
    """`slug`, `slug-1`, `slug-2` …: the first that is free (github-slugger, goldmark, markdown-it-anchor)."""
    return _first_free(slug, taken, "-", 1)


def from_two(slug: str, taken: Taken) -> str:
    """`slug`, `slug_2`, `slug_3` …: the first that is free, as MDN."""
    return _first_free(slug, taken, "_", 2)


def mdn_sections(slug: str, taken: Taken) -> str:
    """As `from_two`, an empty slug being `sect1`, `sect2` …: yari counts those apart."""
    if slug:
        return from_two(slug, taken)
    taken[""] = count = taken.get("", 0) + 1
    while f"sect{count}" in taken:
        taken[""] = count = count + 1
    taken[f"sect{count}"] = 0
    return f"sect{count}"


def count_same(slug: str, taken: Taken) -> str:
    """`slug`, `slug-1` …, as kramdown: counts the same slug only, so a heading `Slug-1` may get a twin."""
    count = taken[slug] = taken.get(slug, -1) + 1
    return f"{slug}-{count}" if count else slug


def count_up(slug: str, taken: Taken) -> str:
    """`slug`, `slug_1` …, as Python-Markdown: a number already there is raised, an empty slug is taken."""
    free = slug
    if not slug or slug in taken:
        numbered = _NUMBERED.fullmatch(slug)
        base, count = (numbered["stem"], int(numbered["number"])) if numbered else (slug, 0)
        # Numbers below the last one given are taken, and never become free again.
        count = max(count, taken.get(slug, 0)) + 1
        while (free := f"{base}_{count}") in taken:
            count += 1
        taken[slug] = count
    taken[free] = 0
    return free


def _first_free(slug: str, taken: Taken, mark: str, start: int) -> str:
    free = slug
    if slug in taken:
        count = taken[slug] or start
        while (free := f"{slug}{mark}{count}") in taken:
            count += 1
        taken[slug] = count + 1
    taken[free] = 0
    return free
