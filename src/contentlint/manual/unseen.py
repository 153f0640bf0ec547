"""Characters that nobody can see, as marks: examples keep them, a manual page shows where they are."""

from __future__ import annotations

from contentlint.messages import ENGLISH, translate
from contentlint.model import Phrase
from contentlint.text.pattern import Pattern

# Controls but tab and line feed, format characters, and accents that are stored apart from their letter.
_UNSEEN = Pattern(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u0300-\u036f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\U000e0000-\U000e007f]"
)
_STRAY_BYTE = Pattern(r"[\udc80-\udcff]")
_NOTE = Phrase("Characters that can not be seen are shown by their number, as in `‹U+200B›`.")


def with_marks(page: str, language: str = ENGLISH) -> str:
    """The page with all that can not be seen marked, and a note that says so where there is any."""
    shown = marked(page)
    return shown + f"\n{translate(_NOTE, language)}\n" if _UNSEEN.search(page) else shown


def marked(text: str) -> str:
    """The text with `‹U+200B›` for what can not be seen, and `\\xe9` for bytes that are not UTF-8."""
    text = _STRAY_BYTE.sub(lambda found: f"\\x{ord(found.group()) - 0xDC00:02x}", text)
    return _UNSEEN.sub(lambda found: f"‹U+{ord(found.group()):04X}›", text)
