"""Quotation marks, dashes and dots of Windows-1252 that Latin-1 shows as control characters: `\x84Wort\x93`.

No text holds these on purpose. Other pages have letters in their places, so only those are read that
stand where such a mark stands and a letter does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.model import Phrase
from contentlint.text.mojibake.codepages import label_of
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.steps import decode
from contentlint.text.pattern import Pattern

_READER, _WRITER = "latin-1", "sloppy-windows-1252"
_WAY = Phrase("{writer} text was read as {reader}", writer=label_of(_WRITER), reader=label_of(_READER))
_PLACE = "it stands where such a mark stands"
_CONTROL = Pattern("[\x80-\x9f]")
# Letters before these marks are those that no page shows for the first byte of two.
# Control characters that are parts of UTF-8 read as Latin-1.
_SHAPE = Pattern("(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+")
_OPENING = Pattern(r"[\x84\x91\x93](?=[^\W_]{2})")
_OPENS = rf"(?:(?<![^\s(\[{{>*_/-]){_OPENING.pattern})"
_ENDS = "(?=[\\s.,;:!?)\\]}<*_\x85\x92\x94]|$)"
_CLOSES = rf"(?:(?<=[A-Za-zß-ÿ0-9.,;:!?)\]%*…\ufdd0\x85])[\x93\x94]{_ENDS})"
_DOTS = "(?:(?<=[A-Za-zß-ÿ0-9)\\]\"'\ufdd0])\x85(?=[*_]*(?:$|[\x92\x94\"'] ?| [A-Z])))"
_DASHES = r"(?:(?<=[ \u00a0])[\x95\x96\x97](?= )|(?<=\d)\x96(?=\d))"
_PLACED = Pattern("|".join((_OPENS, _CLOSES, _DOTS, _DASHES)), re.MULTILINE)
_QUOTES = frozenset("\x84\x91\x93\x94")
_HIDDEN = "\ufdd0"


def find_controls(text: str) -> list[Guess]:
    """Marks of Windows-1252 where they belong, sorted; those of quotations in pairs or not at all.

    A proof exists for each; whether it is `sure` depends on what else was damaged.
    """
    if _CONTROL.search(text) is None:
        return []
    repaired = "\xe2\x80\x9c" in text or "\xe2\x80\x9e" in text
    plain = _SHAPE.sub(lambda match: _HIDDEN * len(match.group()), text)
    return [
        guess
        for line in re.finditer(r"[^\n]+", plain)
        for guess in _of_line(line.group(), line.start(), repaired)
    ]


def _of_line(line: str, start: int, repaired: bool) -> Iterator[Guess]:
    if _CONTROL.search(line) is None:
        return
    places = list(_PLACED.finditer(line))
    quotes = [match for match in places if match.group() in _QUOTES]
    opened = any(_OPENING.match(line, match.start()) for match in quotes) or "“" in line or "„" in line
    for match in places:
        quote = match.group() in _QUOTES
        if not quote or repaired or (opened and len(quotes) > 1):
            new = decode(match.group().encode(_READER), _WRITER)
            path = (("encode", _READER), ("decode", _WRITER))
            at = start + match.start()
            yield Guess(at, at + 1, new, _WAY, _PLACE, path=path)
