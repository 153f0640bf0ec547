"""Whether two titles are the same title to a reader, whatever keyboard and style wrote them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from contentlint.text.pattern import Pattern

_SIGNS = {
    **dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4`", "'"),
    **dict.fromkeys("\u00ab\u00bb\u201c\u201d\u201e\u201f", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
}
_UNSEEN = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff", "")
_CHARS = str.maketrans({**_SIGNS, **_UNSEEN, "\u2026": "..."})
_PATTERN_CHARS = str.maketrans({**_SIGNS, **_UNSEEN, "\u2026": r"\.\.\.", "\u00a0": " ", "\u202f": " "})
# French sets a space before these signs and inside its quotes, other languages do not.
_GAP = Pattern(r"\s+(?=[?!:;%])|(?<=\")\s+|\s+(?=\")")
_SPACES = Pattern(r"\s+")


@lru_cache(maxsize=8192)
def fold_title(title: str) -> str:
    """The title without differences of case, quotes, apostrophes, dashes, spaces and final dots."""
    return _GAP.sub("", _plain(title)).strip(" .")


def matches_title(pattern: str, title: str) -> bool:
    """Whether a regular expression matches a whole title, as `fold_title` compares titles.

    A pattern may be written as the title is shown, with spaces before `?` or a
    final dot, or without. Raises `re.error` for a bad pattern.
    """
    compiled = _compiled(pattern)
    return any(compiled.fullmatch(form) for form in (fold_title(title), _plain(title)))


def _plain(title: str) -> str:
    plain = unicodedata.normalize("NFC", title).translate(_CHARS).casefold()
    return _SPACES.sub(" ", plain).strip()


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    plain = unicodedata.normalize("NFC", pattern).translate(_PATTERN_CHARS)
    return re.compile(plain, re.IGNORECASE)
