"""MDN's anchors: rari (`anchorize`), and yari before it (`slugify` and sanitize-filename 1.6)."""

from __future__ import annotations

import re

from contentlint.text.pattern import Pattern
from contentlint.text.slug.letters import JS_SPACE, JS_SPACES

_DROPPED = str.maketrans(dict.fromkeys("*<>\"#$%&+,/:;=?@[]^`{|}~'()\\"))
_YARI_DROPPED = Pattern(r"[\"#$%&+,/:;=?@\[\]^`{|}~'()\\]")
_NOT_IN_FILE_NAMES = Pattern(r"[<>*\x00-\x1f\x80-\x9f]")
_ASCII_SPACES = Pattern(r"([ \t\n\x0c\r])[ \t\n\x0c\r]+")
_RESERVED = Pattern(r"\.+|(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE | re.DOTALL)
_LONGEST = 255


def mdn(text: str) -> str:
    """Slug of rari: most ASCII punctuation dropped, then spaces at the ends, the others become `_`."""
    bare = text.translate(_DROPPED).strip().lower()
    if "  " in bare or not bare.isprintable():
        bare = _ASCII_SPACES.sub(r"\1", bare)
    return bare.replace(" ", "_") or "sect"


def yari(text: str) -> str:
    """Slug of yari: a file name. Spaces at the ends go first, dots at the end last; "" if nothing stays."""
    joined = JS_SPACES.sub("_", _YARI_DROPPED.sub("", text.strip(JS_SPACE)))
    bare = _NOT_IN_FILE_NAMES.sub("", joined)
    if _RESERVED.fullmatch(bare):
        return ""
    name = bare.rstrip(". ").encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore")
    return name.lower()
