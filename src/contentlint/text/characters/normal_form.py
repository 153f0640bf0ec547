"""Letters put together from a base and marks, where Unicode has one character for both (UAX 15)."""

from __future__ import annotations

import re
import unicodedata

from contentlint.text.pattern import Pattern

# Marks that are put to a letter: those of Europe and Vietnam, and the voicing marks of kana.
_MARKS = "\u0300-\u036f\u3099\u309a"
MARK = Pattern(f"[{_MARKS}]")
# A mark that stands beside no letter is spoken about, as in a table of accents.
LONE_MARK = Pattern(rf"(?:^|[^\w{_MARKS}])[{_MARKS}]", re.MULTILINE)
CLUSTER = Pattern(rf"[^\W\d_][{_MARKS}]+")
# One character for a letter with marks: Latin, Greek, Cyrillic, and voiced kana.
_COMPOSED = Pattern("[\u00c0-\u04ff\u1e00-\u1fff\u304c-\u30fe]")


def composed(cluster: str) -> str | None:
    """The single character for a match of `CLUSTER`, or None where Unicode has none."""
    form = unicodedata.normalize("NFC", cluster)
    return form if len(form) == 1 else None


def has_composed(text: str) -> bool:
    """Whether a text holds a letter with its mark in one character."""
    return any(unicodedata.normalize("NFD", char) != char for char in set(_COMPOSED.findall(text)))
