"""UTF-8 read with one of the double-byte code pages of East Asia: `鈥檛` for `’t`.

Two or three of its bytes make one Han character there, and the last byte of a
word often swallows the ASCII letter that follows. A stretch is decoded only as
a whole: a run of Han characters that decodes in part is an honest text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from contentlint.text.mojibake.strength import scripts_in
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.targets import Target, believable_starts, target_of

WIDE_PAGES = ("gbk", "cp932", "cp949", "big5")
# Two letters of one script from three or more Han characters; see the measurements of clean corpora.
_COHERENT = 2
_RUN = re.compile(r"[\u00b7\u02c7-\u02cb\u0391-\u0451\u2010-\u2e7f\u2e80-\uffef]+")


@cache
def wide_leads(page: str) -> frozenset[str]:
    """Characters with which a believable UTF-8 character begins when it is read with this page."""
    found = set()
    for lead, more in believable_starts():
        if lead >= 0xE2:
            found.add(bytes((lead, more)).decode(page, "replace"))
    return frozenset(char for char in found if len(char) == 1 and char != "\ufffd")


def propose_wide(text: str, page: str) -> Iterator[Stretch]:
    """Runs of Han characters that are UTF-8 as a whole."""
    leads = wide_leads(page)
    for match in _RUN.finditer(text):
        if leads.isdisjoint(match.group()):
            continue
        new = _decode(match.group(), page)
        if new is not None:
            yield Stretch(match.start(), match.end(), new, page, "utf-8", _is_strong(match.group(), new))


def _decode(run: str, page: str) -> str | None:
    try:
        new = run.encode(page).decode()
    except UnicodeError:
        return None
    believable = all(char.isascii() or target_of(char) >= Target.SCRIPT for char in new)
    return new if believable else None


def _is_strong(run: str, new: str) -> bool:
    """A sign or emoji, or letters that belong together."""
    scripts = scripts_in(new)
    if not scripts:
        return len(run) > 1
    return len(run) > _COHERENT and max(scripts.values()) >= _COHERENT
