"""What to call a character that a reader can not see."""

from __future__ import annotations

import unicodedata

# The words of Unicode's name list for characters that have no name of their own.
_CONTROLS = {
    0x00: "null",
    0x07: "bell",
    0x08: "backspace",
    0x0B: "vertical tab",
    0x0C: "form feed",
    0x1B: "escape",
    0x7F: "delete",
    0x85: "next line",
}


def described(char: str) -> str:
    """Code point and name of a character, as in `U+200B zero width space`."""
    code = ord(char)
    usual = "control character" if unicodedata.category(char) == "Cc" else "unnamed character"
    name = _CONTROLS.get(code) or unicodedata.name(char, usual).lower()
    return f"U+{code:04X} {name}"
