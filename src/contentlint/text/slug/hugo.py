"""Hugo's three kinds of anchors, made of the heading's source (`markup/goldmark/autoid.go`, 0.111)."""

from __future__ import annotations

import re
import unicodedata

from contentlint.text.pattern import Pattern
from contentlint.text.slug.emoji import replace_emoji_codes
from contentlint.text.slug.letters import Kept, category, simple_lower

_SPACES = " \t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_VALUE = r"(?:\"(?:[^\"\\]|\\.)*\"|\[[^\[\]{}]*\]|[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|[A-Za-z_:][\w:.-]*)"
_ATTRIBUTE = rf"(?:[#.][^\s!-,/;-@\[-^`{{-~]*+|[A-Za-z_:][\w:.-]*+\s*+=\s*+{_VALUE})"
# Whichever it is, it stands between spaces that would be trimmed at the end of a heading.
_EMOJI = "\u263a"
_BLOCK = Pattern(rf"\s*(?<!\\)\{{\s*+(?:{_ATTRIBUTE}\s*+,?\s*+)*+\}}\s*\Z", re.ASCII)
_ID = Pattern(r"(?<=[\s{,])#(?P<id>[^\s!-,/;-@\[-^`{-~]*)", re.ASCII)


def _github_char(char: str) -> str:
    if char in "- ":
        return "-"
    return simple_lower(char) if char == "_" or category(char)[0] == "L" or category(char) == "Nd" else ""


def _blackfriday_char(char: str) -> str:
    return simple_lower(char) if category(char)[0] in "LN" else "-"


_GITHUB = Kept(_github_char)
_ASCII = Kept(lambda char: _github_char(char) if char.isascii() else "")
_BLACKFRIDAY = Kept(_blackfriday_char)
_DASHES = Pattern("-+")


def source(heading: str) -> str:
    """What Hugo slugs: the heading's last line as written, emoji codes replaced."""
    return replace_emoji_codes(heading.rpartition("\n")[2], _EMOJI)


def github(text: str) -> str:
    """`autoHeadingIDType = "github"`: letters, digits, `_` and `-`; marks are dropped."""
    return text.strip(_SPACES).translate(_GITHUB) or "heading"


def github_ascii(text: str) -> str:
    """`"github-ascii"`: accents taken off first, then only ASCII stays."""
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", bare).strip(_SPACES).translate(_ASCII) or "heading"


def blackfriday(text: str) -> str:
    """`"blackfriday"`: letters and numbers, everything between them one `-`."""
    return _DASHES.sub("-", text.translate(_BLACKFRIDAY)).strip("-") or "heading"


def attribute_id(heading: str) -> tuple[str, str]:
    """A heading without the attribute block `{#id .class key=value}` at its end, and the id or ""."""
    block = _BLOCK.search(heading) if heading.rstrip().endswith("}") else None
    if not block:
        return heading, ""
    ids = _ID.findall(block[0])
    return heading[: block.start()], ids[-1] if ids else ""
