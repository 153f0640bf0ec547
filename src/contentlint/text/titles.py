"""Whether two titles are the same title to a reader, whatever keyboard and style wrote them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CHARS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u02bc\u2032\u00b4`", "'"),
        **dict.fromkeys("\u00ab\u00bb\u201c\u201d\u201e\u201f", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff", ""),
        "\u2026": "...",
    }
)
# French sets a space before these signs and inside its quotes, other languages do not.
_GAP = re.compile(r"\s+(?=[?!:;%])|(?<=\")\s+|\s+(?=\")")
_SPACES = re.compile(r"\s+")


@lru_cache(maxsize=8192)
def fold_title(title: str) -> str:
    """The title without differences of case, quotes, apostrophes, dashes, spaces and final dots."""
    plain = unicodedata.normalize("NFC", title).translate(_CHARS).casefold()
    return _GAP.sub("", _SPACES.sub(" ", plain)).strip(" .")
