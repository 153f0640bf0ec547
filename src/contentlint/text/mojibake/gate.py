"""Tell at almost no cost that a text has nothing to repair.

Runs of characters beyond ASCII are looked up once each; most texts have few
different ones, and most of those cannot be UTF-8 through any page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from contentlint.text.mojibake.codepages import code_pages
from contentlint.text.mojibake.propose import possible_pages, propose
from contentlint.text.mojibake.wide import WIDE_PAGES

_RUN = re.compile(r"[^\x00-\x7f][^\x00-\x7f]+")
# A character alone that may be two bytes of a double-byte page.
_SINGLE = re.compile(r"(?<![^\x00-\x7f])[\u2e80-\uffef](?![^\x00-\x7f])")
# A word as far as it says anything of the damage.
_WORD = re.compile(r"[A-Za-z]{0,40}+[^\x00-\x7f\s](?:[A-Za-z]|[^\x00-\x7f]){0,80}")
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


def suspects(text: str, language: str | None = None) -> tuple[str, ...]:
    """Code pages through which a part of the text is UTF-8 beyond doubt; others are never believed.

    `language` is the BCP 47 tag of the page or None. Its words tell where the shape alone is no proof.
    """
    if text.isascii():
        return ()
    doubtful = {run for run in {*_RUN.findall(text), *_SINGLE.findall(text)} if _possible(run)}
    if not doubtful:
        return ()
    found: set[str] = set()
    proven: set[str] = set()
    for match in _RUN.finditer(text):
        if match.group() in doubtful:
            start, end = match.span()
            context = text[max(0, start - 1) : end + 1]
            pages = _strong(context) if len(context) < _LONG else strong_pages(context)
            found.update(pages)
            proven.update((match.group(),) if pages else ())
    found.update(list(_native_pages(text, doubtful - proven, found, language)))
    return tuple(page for page in (*code_pages(), *WIDE_PAGES) if page in found)


def _native_pages(text: str, doubtful: set[str], found: set[str], language: str | None) -> Iterator[str]:
    """Pages through which a word that is none of the language becomes one; those `found` need no words."""
    from contentlint.text.mojibake.native import is_strange, language_of, vouched

    code = language_of(text, language) if doubtful else ""
    if not code:
        return
    strange = {run for run in doubtful if is_strange(run, code)}
    words = set(_WORD.findall(text)) if strange else ()
    for word in words:
        if not strange.isdisjoint((*_RUN.findall(word), *_SINGLE.findall(word))):
            pages = possible_pages(word)
            for page in pages if found.isdisjoint(pages) else ():
                if any(trust for _, trust in vouched(word, list(propose(word, page)), code)):
                    yield page


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
