"""UTF-8 read with one of the double-byte code pages of East Asia: `鈥檛` for `’t`.

Two or three of its bytes make one Han character there, and the last byte of a
word often swallows the ASCII letter that follows. A stretch is decoded only as
a whole: a run of Han characters that decodes in part is an honest text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from contentlint.text.mojibake.codepages import errors_of
from contentlint.text.mojibake.common import is_common
from contentlint.text.mojibake.strength import scripts_in
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.targets import Target, believable_starts, target_of
from contentlint.text.pattern import Pattern

WIDE_PAGES = ("gbk", "cp932", "cp949", "big5")
# Two letters of one script from three or more Han characters; see the measurements of clean corpora.
_COHERENT = 2
# So many everyday characters may happen to be UTF-8: thirty words in the lists of wordfreq do, none longer.
_FEW = 3
_WRITERS = ("gbk", "big5", "cp932")
# The first character that UTF-8 writes with three bytes.
_THREE_BYTES = 0x800
# Japanese decoders put this in the place of lost bytes. As bytes of its own it would end in a letter `E`.
_LOST = "・"
_HIGH = Pattern(r"[^\x00-\x7f]+")
_RUN = Pattern(r"[\u00b7\u02c7-\u02cb\u0391-\u0451\u2010-\u2e7f\u2e80-\uffef]+")


@cache
def wide_leads(page: str) -> frozenset[str]:
    """Characters with which a believable UTF-8 character begins when it is read with this page."""
    found = set()
    for lead, more in believable_starts():
        found.add(bytes((lead, more)).decode(page, "replace")[:1])
    return frozenset(found - {"\ufffd"})


def propose_wide(text: str, page: str) -> Iterator[Stretch]:
    """Runs of Han characters that are UTF-8 as a whole."""
    for start, run in _runs(text, page):
        new = _decode(run, page)
        if new is not None:
            yield Stretch(start, start + len(run), new, page, "utf-8", _is_strong(run, new))


def _runs(text: str, page: str) -> Iterator[tuple[int, str]]:
    """Offsets and runs that begin as UTF-8 does; characters of other pages end a run that is too long."""
    leads = wide_leads(page)
    for match in _HIGH.finditer(text):
        run = match.group()
        if run[0] in leads and _decode(run, page) is not None:
            yield match.start(), run
        else:
            parts = _RUN.finditer(text, *match.span())
            yield from ((part.start(), part.group()) for part in parts if part.group()[0] in leads)


def _decode(run: str, page: str) -> str | None:
    if page == "cp932" and _LOST in run:
        return None
    try:
        new = run.encode(page, errors_of(page)).decode()
    except UnicodeError:
        return None
    believable = all(char.isascii() or target_of(char) >= Target.SCRIPT for char in new)
    return new if believable else None


def pages_of_wide(run: str) -> list[str]:
    """Double-byte pages with which something in a run begins as UTF-8 does."""
    heads = {run[0], *(match.group()[0] for match in _RUN.finditer(run))}
    return [page for page in WIDE_PAGES if not wide_leads(page).isdisjoint(heads)]


def _is_strong(run: str, new: str) -> bool:
    """A sign or emoji of three bytes and more, or letters of them that belong together.

    A letter of two bytes is one character of the page. Honest text has many such.
    """
    if not any(ord(char) >= _THREE_BYTES for char in new) or _is_word(run):
        return False
    scripts = scripts_in(new)
    if not scripts:
        return len(run) > 1
    return len(run) > _COHERENT and max(scripts.values()) >= _COHERENT


def _is_word(run: str) -> bool:
    """Whether a few characters are such as make an everyday word of one language: `笨蛋`, `逆らう`."""
    return len(run) <= _FEW and any(all(is_common(char, writer) for char in run) for writer in _WRITERS)
