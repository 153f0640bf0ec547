"""Tell at almost no cost that a text has nothing to repair.

Runs of characters beyond ASCII are looked up once each; most texts have few
different ones, and most of those cannot be UTF-8 through any page.
"""

from __future__ import annotations

import re
from functools import lru_cache

from contentlint.text.mojibake.codepages import code_pages
from contentlint.text.mojibake.propose import possible_pages, propose
from contentlint.text.mojibake.wide import WIDE_PAGES

_RUN = re.compile(r"[^\x00-\x7f][^\x00-\x7f]+")
# Longer runs are rarely met again, and would fill the memory.
_LONG = 64


# Single-byte pages through which double-byte text was seen.
READERS = ("sloppy-windows-1252", "sloppy-windows-1254", "latin-1", "mac-roman")
_CHAR = "[" + re.escape("".join(code_pages()[name].chars for name in READERS)) + "]"
PAIRED = re.compile(f"{_CHAR}{_CHAR}+")
# Fewer characters are not proof enough of double-byte text without the language of the page.
FEW = 4


def is_paired(text: str) -> bool:
    """Whether characters beyond ASCII stand together as those of double-byte text do."""
    return any(len(run) >= FEW for run in PAIRED.findall(text))


def suspects(text: str) -> tuple[str, ...]:
    """Code pages through which a part of the text is UTF-8 beyond doubt; others are never believed."""
    if text.isascii():
        return ()
    doubtful = {run for run in set(_RUN.findall(text)) if _possible(run)}
    if not doubtful:
        return ()
    found: set[str] = set()
    for match in _RUN.finditer(text):
        if match.group() in doubtful:
            start, end = match.span()
            context = text[max(0, start - 1) : end + 1]
            found.update(_strong(context) if len(context) < _LONG else strong_pages(context))
    return tuple(page for page in (*code_pages(), *WIDE_PAGES) if page in found)


def strong_pages(context: str) -> tuple[str, ...]:
    """Pages through which something in a run, with a character to each side, is strong."""
    return tuple(page for page in possible_pages(context) if any(s.strong for s in propose(context, page)))


def decodes(run: str) -> bool:
    """Whether something in a run decodes through a page to characters that somebody writes."""
    return any(True for page in possible_pages(run) for _ in propose(run, page))


_strong = lru_cache(maxsize=65536)(strong_pages)
_decodes = lru_cache(maxsize=65536)(decodes)


def _possible(run: str) -> bool:
    return _decodes(run) if len(run) < _LONG else decodes(run)
