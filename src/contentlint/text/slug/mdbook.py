"""mdBook, `id_from_content` of its crate mdbook-html: white space becomes `-`, letters and numbers stay."""

from __future__ import annotations

import unicodedata

from contentlint.text.pattern import Pattern
from contentlint.text.slug.inline import pieces
from contentlint.text.slug.letters import Kept

_KEPT = Kept(lambda char: "-" if char.isspace() else char if char in "_-" or _is_alphanumeric(char) else "")
_DASHES = Pattern(r"-{2,3}")
_VARIATIONS = range(0xFE00, 0xFE10)


def mdbook(text: str) -> str:
    """Slug of a heading's text; `section` where nothing is left of it."""
    return text.strip().lower().translate(_KEPT) or "section"


def smart_text(heading: str) -> str:
    """The text of a heading after smart punctuation: two or three hyphens are a dash, which is dropped."""
    return "".join(
        _DASHES.sub("\u2014", piece.text) if piece.kind == "text" else piece.text
        for piece in pieces(heading)
        if piece.kind != "image"
    )


def _is_alphanumeric(char: str) -> bool:
    """`char::is_alphanumeric` of Rust; of marks, vowel signs and points are alphabetic, accents are not."""
    if char.isalnum():
        return True
    is_mark = unicodedata.category(char) in ("Mn", "Mc") and ord(char) not in _VARIATIONS
    # Canonical combining classes: 0 for vowel signs, 10 to 36 for points of Hebrew and Arabic.
    return is_mark and (unicodedata.combining(char) == 0 or 10 <= unicodedata.combining(char) <= 36)
