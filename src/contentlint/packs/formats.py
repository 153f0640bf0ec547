"""Forms that a text in front matter can have: each with a test and with words for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from contentlint.model import Phrase


class Format(NamedTuple):
    """`words` say what is wanted; `holds` tells whether a text is so."""

    words: str
    holds: Callable[[str], bool]


def _whole(pattern: str) -> Callable[[str], bool]:
    found = re.compile(pattern)
    return lambda text: found.fullmatch(text) is not None


def is_emoji(text: str) -> bool:
    """Whether `text` is one emoji as a reader counts: flags, keycaps and joined signs are one.

    One extended grapheme cluster (Unicode Annex 29) that holds a pictograph,
    two regional indicators or a keycap (Unicode Technical Standard 51).
    """
    import regex

    one = regex.fullmatch(r"\X", text)
    return one is not None and regex.search(r"\p{Extended_Pictographic}|\p{RI}{2}|\u20e3", text) is not None


FORMATS: Mapping[str, Format] = {
    # RFC 3986, with the characters beyond ASCII that browsers accept.
    "url": Format(
        Phrase("an address such as `https://example.org/`"),
        _whole(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^\s/?#<>\"]+[^\s<>\"]*"),
    ),
    "email": Format(Phrase("an e-mail address"), _whole(r"[^\s@<>(),;:\"]+@[^\s@.<>]+(?:\.[^\s@.<>]+)+")),
    "slug": Format(
        Phrase("small letters and digits, joined by single hyphens"), _whole(r"[a-z0-9]+(?:-[a-z0-9]+)*")
    ),
    # RFC 5646: language, script, region, variants.
    "language-tag": Format(
        Phrase("a language such as `fr` or `pt-BR`"),
        _whole(
            r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*"
        ),
    ),
    "emoji": Format(Phrase("one emoji"), is_emoji),
    # CSS Color 4; names of colours are an enumeration, for which there is `values`.
    "colour": Format(
        Phrase("a colour such as `#1f6feb`"),
        _whole(
            r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]+\)"
        ),
    ),
    "commit-hash": Format(
        Phrase("the hash of a commit, 7 to 40 of `0`-`9` and `a`-`f`"), _whole(r"[0-9a-f]{7,40}")
    ),
    "path": Format(Phrase("a path"), _whole(r"\S(?:.*\S)?")),
    "page": Format(Phrase("the name of a page"), _whole(r"\S(?:.*\S)?")),
}
