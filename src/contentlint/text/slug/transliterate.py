"""Other scripts in Latin letters, as stringex 2.8 writes them, which kramdown asks for it.

stringex and the package text-unidecode both carry the tables of Perl's
Text::Unidecode; where they differ in what a slug keeps, stringex is followed.
"""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Callable
from functools import cache

from contentlint.text.pattern import Pattern

_BEYOND_ASCII = Pattern(r"[^\x00-\x7f]")
_UNKNOWN = Pattern(r"\[\?\] ?")
_DROPPED = (*range(0x234, 0x241), *range(0x246, 0x250), *range(0x363, 0x370))
_STRINGEX = {
    **dict(zip("ΉΎΗΥΧΫϒϓϔ", "HYHYXYIII", strict=True)),
    **dict(zip("ℂℇℋℌℍℐℑℒℕℙℚℛℜℝℤℨ\u212aℬℭℰℱℳ", "CEHHHIILNPQRRRZZKBCEFM", strict=True)),
    **dict.fromkeys("ĳ\u200b™ẜẝẞẟȠȡɃɄʮʯ", ""),
    **dict.fromkeys(map(chr, _DROPPED), ""),
    **dict.fromkeys("ήη", "i"),
    **dict.fromkeys("ЄЕ", "Ie"),
}
_STRINGEX |= {"ξ": "ks", "χ": "x", "г": "gh", "е": "ie", "Ӏ": "I", "ǲ": "D", "ʰ": "k"}
_STRINGEX |= {"〉": ">", "−": "-", "一": " "}
_STRINGEX |= {"–": "--", "—": "---", "€": "EU", "༪": "05", "༳": "-05"}


@cache
def _table() -> Callable[[str], str]:
    """The tables of text-unidecode, or where that is not installed only what Unicode decomposes itself."""
    try:
        found: Callable[[str], str] = importlib.import_module("text_unidecode").unidecode
    except ImportError:
        return lambda char: unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode("ascii")
    return found


def transliterated(text: str) -> str:
    """`text` in ASCII; characters beyond the Basic Multilingual Plane are dropped."""
    return _BEYOND_ASCII.sub(lambda found: _latin(found[0]), text)


def _latin(char: str) -> str:
    if char > "\uffff" or "\ud800" <= char <= "\udfff":
        return ""
    own = _STRINGEX.get(char)
    if own is not None:
        return own
    is_ideograph = "\u2e80" <= char <= "\u2fd5" or "\u4d00" <= char <= "\u9fa5"
    # Of what neither knows, ideographs and their parts leave a space.
    return _UNKNOWN.sub(" " if is_ideograph else "", _table()(char))
