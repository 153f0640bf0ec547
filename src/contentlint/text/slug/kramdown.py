"""kramdown 2.4: of the source, of the rendered text (GFM parser 1.1, which Jekyll uses), transliterated."""

from __future__ import annotations

import re

from contentlint.text.pattern import Pattern
from contentlint.text.slug.inline import pieces
from contentlint.text.slug.letters import Kept, is_word
from contentlint.text.slug.transliterate import transliterated

_FIRST_LETTER = Pattern(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_ASCII_WORD = Pattern(r"[^a-zA-Z0-9 -]")
_DASHES = Pattern(r"-{2,3}")
_GUILLEMETS = Pattern(r"<< ?| ?>>")
_GFM = Kept(lambda char: "-" if char in " \t" else char if char == "-" or is_word(char) else "")
_ID = Pattern(r"[\t ]+\{#(?P<id>[^\W\d][\w:.\u00b7-]*)\}\Z")


def kramdown(source: str) -> str:
    """Slug of the source from its first ASCII letter on: ASCII letters, digits, spaces and hyphens."""
    from_letter = _FIRST_LETTER.sub("", source)
    return _NOT_ASCII_WORD.sub("", from_letter).replace(" ", "-").lower() or "section"


def kramdown_transliterated(source: str) -> str:
    """The same after every other script was written in Latin letters (`transliterated_header_ids`)."""
    return kramdown(transliterated(source))


def kramdown_gfm(text: str) -> str:
    """Slug of the rendered text: letters, marks, digits, connectors; "" for a heading without an id."""
    # Letter by letter: Ruby knows no final sigma.
    return "".join(map(str.lower, text)).translate(_GFM)


def gfm_text(heading: str) -> str:
    """Text as the GFM parser sees it: `--` has become a dash, `<< ` a guillemet and a no-break space."""
    plain = heading if "`" in heading else _GUILLEMETS.sub("\xab", heading)
    return "".join(
        _DASHES.sub("\u2014", piece.text) if piece.kind == "text" else piece.text
        for piece in pieces(plain)
        if piece.kind != "image"
    )


def explicit_id(heading: str) -> tuple[str, str]:
    """A heading without `{#id}` at its end, and the id or ""."""
    found = _ID.search(heading.rstrip())
    return (heading[: found.start()], found["id"]) if found else (heading, "")
