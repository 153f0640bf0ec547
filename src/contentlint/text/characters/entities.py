"""Names and numbers of HTML that stand for a character."""

from __future__ import annotations

import html

from contentlint.text.pattern import Pattern

# Of the names of HTML only those that end with `;`, as CommonMark reads them.
ENTITY = Pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Escaped more than once: each saving put another `amp;` behind the ampersand.
_ESCAPED = r"&(?:amp;)+(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)"
ESCAPED_ENTITY = Pattern(_ESCAPED)
ESCAPED_ENTITIES = Pattern(f"(?:{_ESCAPED})+")
# The last `amp;` of `&amp;amp;` is the name of an entity itself.
_AMPERSANDS = Pattern("&(?:amp;)+(?=[#A-Za-z])")


def once_escaped(escaped: str) -> str:
    """Entities that were escaped more than once, as they are without the further escaping."""
    return _AMPERSANDS.sub("&", escaped)


def decoded(entity: str) -> str:
    """What an entity stands for; a name that HTML does not know stands for itself."""
    return html.unescape(entity)


def is_latin_letter(text: str) -> bool:
    """Whether the text is one Latin letter beyond ASCII: Latin-1, Latin Extended, or Additional."""
    return (
        len(text) == 1 and text.isalpha() and ("\u00c0" <= text <= "\u024f" or "\u1e00" <= text <= "\u1eff")
    )
