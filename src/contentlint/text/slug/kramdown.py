"""kramdown 2.4: of the source, of the rendered text (GFM parser 1.1, which Jekyll uses), transliterated."""

from __future__ import annotations

import re

from contentlint.text.slug.inline import pieces
from contentlint.text.slug.letters import Kept, is_word
from contentlint.text.slug.transliterate import transliterated

_FIRST_LETTER = re.compile(r"^[^a-zA-Z]+", re.MULTILINE)
_NOT_ASCII_WORD = re.compile(r"[^a-zA-Z0-9 -]")
_TYPOGRAPHY = re.compile(r"-{2,3}|\.{3}|<< ?| ?>>")
_GFM = Kept(lambda char: "-" if char in " \t" else char if char == "-" or is_word(char) else "")
_ID = re.compile(r"[\t ]+\{#(?P<id>[^\W\d][\w:.\u00b7-]*)\}\Z")


def kramdown(source: str) -> str:
    """Slug of the source from its first ASCII letter on: ASCII letters, digits, spaces and hyphens."""
    from_letter = _FIRST_LETTER.sub("", source)
    return _NOT_ASCII_WORD.sub("", from_letter).replace(" ", "-").lower() or "section"


def kramdown_transliterated(source: str) -> str:
    """The same after every other script was written in Latin letters (`transliterated_header_ids`)."""
    return kramdown(transliterated(source))


def kramdown_gfm(text: str) -> str:
    """Slug of the rendered text: letters, marks, digits, connectors; "" for a heading without an id."""
    return text.lower().translate(_GFM)


def gfm_text(heading: str) -> str:
    """Text as the GFM parser sees it: `--`, `...` and `<< ` have become single signs."""
    return "".join(
        _TYPOGRAPHY.sub("\u2026", piece.text) if piece.kind == "text" else piece.text
        for piece in pieces(heading)
        if piece.kind != "image"
    )


def explicit_id(heading: str) -> tuple[str, str]:
    """A heading without `{#id}` at its end, and the id or ""."""
    found = _ID.search(heading.rstrip())
    return (heading[: found.start()], found["id"]) if found else (heading, "")
