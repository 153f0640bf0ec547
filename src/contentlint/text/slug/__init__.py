"""Heading text -> the fragment that a site generator makes of it.

Each algorithm is a pair: how one heading becomes a slug, and how a slug that
is already taken is told apart. They were learned from the recorded results of
the real implementations; a further algorithm is one more row of ALGORITHMS.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Set
from typing import NamedTuple


class Algorithm(NamedTuple):
    """How a generator names headings: `slugify(text)`, then `distinguish(slug, taken)`."""

    slugify: Callable[[str], str]
    distinguish: Callable[[str, Set[str]], str]


def slugs(texts: Iterable[str], algorithm: Algorithm) -> tuple[str, ...]:
    """The slugs of a page's headings, in order, duplicates told apart."""
    taken: set[str] = set()
    made = []
    for text in texts:
        slug = algorithm.distinguish(algorithm.slugify(text), taken)
        taken.add(slug)
        made.append(slug)
    return tuple(made)


class _Kept(dict[int, int | None]):
    """Translation table of github-slugger: letters, marks, digits, connectors, `-` and space stay."""

    def __missing__(self, code: int) -> int | None:
        char = chr(code)
        category = unicodedata.category(char)
        # Circled letters are symbols, and letters to a regular expression's \p{Alphabetic}.
        kept = (
            category[0] in "LM" or category in ("Nd", "Nl", "Pc") or char in "- " or 0x24B6 <= code <= 0x24E9
        )
        self[code] = code if kept else None
        return self[code]


_KEPT = _Kept()
_NOT_WORD = re.compile(r"[^\w\s-]")
_DASHES = re.compile(r"[-\s]+")
_NUMBERED = re.compile(r"(?P<stem>.+)_(?P<number>[0-9]+)")
_VITEPRESS_MARKS = re.compile("[\u0300-\u036f]")
_VITEPRESS_BREAKS = re.compile(r"[\s\x00-\x1f~`!@#$%^&*()\-_+=\[\]{}|\\;:\"'“”‘’<>,.?/]+")
_SPACES = re.compile(r"[ \t\r\n]+")
_MDN_DROPPED = re.compile(r"[\"#$%&+,/:;=?@\[\]^`{|}~'()<>*\\]")


def github(text: str) -> str:
    """Slug of github-slugger 2: only a plain space becomes `-`, and runs are not joined."""
    return text.lower().translate(_KEPT).replace(" ", "-")


def python_markdown(text: str) -> str:
    """Slug of Python-Markdown's `toc`: ASCII only, runs of spaces and hyphens joined."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return python_markdown_unicode(ascii_text)


def python_markdown_unicode(text: str) -> str:
    """The same, keeping letters of every script."""
    return _DASHES.sub("-", _NOT_WORD.sub("", text).strip().lower())


def vitepress(text: str) -> str:
    """Slug of VitePress (@mdit-vue/shared): no accents, punctuation becomes `-`, no leading digit."""
    bare = _VITEPRESS_MARKS.sub("", unicodedata.normalize("NFKD", text))
    slug = _VITEPRESS_BREAKS.sub("-", bare).strip("-")
    return ("_" + slug if slug[:1].isdecimal() else slug).lower()


def mdn(text: str) -> str:
    """Slug of MDN's rari: most ASCII punctuation dropped, spaces become `_`."""
    return _SPACES.sub("_", _MDN_DROPPED.sub("", text.lower()).strip()) or "sect"


def skip_taken(slug: str, taken: Set[str]) -> str:
    """`slug`, `slug-1`, `slug-2` …: the first that is free."""
    free, count = slug, 0
    while free in taken:
        count += 1
        free = f"{slug}-{count}"
    return free


def count_up(slug: str, taken: Set[str]) -> str:
    """`slug`, `slug_1` …, as Python-Markdown: a number already there is raised, an empty slug is taken."""
    while not slug or slug in taken:
        numbered = _NUMBERED.fullmatch(slug)
        slug = f"{numbered['stem']}_{int(numbered['number']) + 1}" if numbered else f"{slug}_1"
    return slug


def from_two(slug: str, taken: Set[str]) -> str:
    """`slug`, `slug_2`, `slug_3` …, as MDN."""
    free, count = slug, 1
    while free in taken:
        count += 1
        free = f"{slug}_{count}"
    return free


ALGORITHMS = {
    "github": Algorithm(github, skip_taken),
    "python-markdown": Algorithm(python_markdown, count_up),
    "python-markdown-unicode": Algorithm(python_markdown_unicode, count_up),
    "vitepress": Algorithm(vitepress, skip_taken),
    "mdn": Algorithm(mdn, from_two),
}
