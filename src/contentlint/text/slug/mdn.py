"""MDN's anchors: rari (`anchorize`), and yari before it (`slugify` and sanitize-filename 1.6)."""

from __future__ import annotations

import re

_DROPPED = re.compile(r"[*<>\"#$%&+,/:;=?@\[\]^`{|}~'()\\]")
_YARI_DROPPED = re.compile(r"[\"#$%&+,/:;=?@\[\]^`{|}~'()\\]")
_NOT_IN_FILE_NAMES = re.compile(r"[<>*\x00-\x1f\x80-\x9f]")
_ASCII_SPACES = re.compile(r"([ \t\n\x0c\r])[ \t\n\x0c\r]+")
_SPACE = "\t\n\x0b\x0c\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_SPACES = re.compile(f"[{_SPACE}]+")
_ENDS = re.compile(f"\\A[{_SPACE}]+|[{_SPACE}]+\\Z")
_RESERVED = re.compile(r"\.+|(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE | re.DOTALL)
_LONGEST = 255


def mdn(text: str) -> str:
    """Slug of rari: most ASCII punctuation dropped, then spaces at the ends, the others become `_`."""
    bare = _DROPPED.sub("", text).strip().lower()
    return _ASCII_SPACES.sub(r"\1", bare).replace(" ", "_") or "sect"


def yari(text: str) -> str:
    """Slug of yari: a file name. Spaces at the ends go first, dots at the end last; "" if nothing stays."""
    joined = _SPACES.sub("_", _YARI_DROPPED.sub("", _ENDS.sub("", text)))
    bare = _NOT_IN_FILE_NAMES.sub("", joined)
    if _RESERVED.fullmatch(bare):
        return ""
    name = bare.rstrip(". ").encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore")
    return name.lower()
