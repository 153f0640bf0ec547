"""Bytes on disk -> text that rules may read, and the way back.

Nothing is lost on the way: a byte order mark and UTF-16 are remembered, bytes that
are not UTF-8 stay as surrogates, line ends stay as they are. Where the encoding repair
is safe, rules read the repaired text, and `offsets` carries every span back to
the text on disk, so that one kind of damage never looks like ten other defects.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from contentlint.document.decode import UTF8, decode, encode
from contentlint.document.marks import without_marks
from contentlint.document.offsets import is_encodable
from contentlint.model import IDENTITY, Applicability, Edit, OffsetMap, Repair, apply_edits
from contentlint.text.language import language_of_path
from contentlint.text.mojibake import find_repairs, may_be_wrapped, may_hide_letters
from contentlint.text.pattern import Pattern

_DECLARED = Pattern(r"^(?:lang|language|locale):[ \t]*[\"']?(?P<tag>[A-Za-z]{2,3}(?:[-_]\w+)*)", re.MULTILINE)
_OPENED = Pattern(r"[^\x00-\x7f]{0,16}---")
_TAG = Pattern(r"(?P<tag>[a-z]{2}(?:[-_][A-Za-z]{2,4})?)/")


class Source(NamedTuple):
    """A file's text in two states: `decoded` as on disk, `text` after safe repairs.

    `decoded` has no byte order mark (`bom` remembers it) and holds bytes that
    are not UTF-8 as surrogates U+DC80 to U+DCFF. `repairs` are all proposals,
    in offsets of `decoded`; `offsets` maps `decoded` to `text`. `codec` is that
    of the file: `utf-8`, `utf-16-le` or `utf-16-be`.
    """

    decoded: str
    text: str
    bom: bool = False
    repairs: tuple[Repair, ...] = ()
    offsets: OffsetMap = IDENTITY
    codec: str = UTF8

    @property
    def is_utf8(self) -> bool:
        """Whether the file is UTF-8 throughout, without stray bytes."""
        return self.codec == UTF8 and is_encodable(self.decoded)

    def encode(self, decoded: str) -> bytes:
        """Bytes of a changed `decoded`, as this file is encoded: with its byte order mark and stray bytes.

        Raises UnicodeEncodeError for a surrogate that the encoding of the file can not hold.
        """
        return encode(decoded, self.bom, self.codec)


# A page that is checked and fixed is read several times in a row, as it was and as it becomes.
_repairs_of = lru_cache(maxsize=2)(find_repairs)


def read_source(data: bytes, path: str = "", language: str | None = None) -> Source:
    """Decode the bytes of the page at `path` and read through damage that can be undone safely.

    `language` is the configured one. What was damaged can only be told from
    the language that the page says it is in, so that is asked before the text
    can be trusted.
    """
    decoded, bom, codec = decode(data)
    if decoded.isascii() and not may_be_wrapped(decoded) and not may_hide_letters(decoded):
        return Source(decoded, decoded, bom, codec=codec)
    return source_of(decoded, bom, _language_hint(decoded, path, language), codec)


def _language_hint(decoded: str, path: str, configured: str | None) -> str | None:
    """Language as declared in the front matter, as configured, or as the path says.

    A first folder such as `it` or `id`, which may be an ordinary word, is good
    enough here: a hint weighs evidence and never reports anything.
    """
    # A mark, whole or damaged, may stand before the front matter.
    opened = _OPENED.match(decoded) is not None
    declared = _DECLARED.search(decoded, 0, decoded.find("\n---", 3)) if opened else None
    if declared:
        return declared["tag"]
    folder = _TAG.match(path)
    return configured or language_of_path(path) or (folder["tag"] if folder else None)


def source_of(decoded: str, bom: bool = False, language: str | None = None, codec: str = UTF8) -> Source:
    """Build the source of an already decoded text in a known language."""
    repairs = without_marks(decoded, _repairs_of(decoded, language))
    edits = [Edit(r.span, r.text) for r in repairs if r.applicability is Applicability.SAFE]
    if not edits:
        return Source(decoded, decoded, bom, repairs, codec=codec)
    return Source(decoded, apply_edits(decoded, edits), bom, repairs, OffsetMap.of(edits), codec)
