"""A stray byte that is a sign by itself: `\\xa9 2008`, `90\\xb0`, `\\xab Retour \\xbb`.

No word tells its code page; the place does, where one page alone makes a sign
that may stand there.
"""

from __future__ import annotations

from collections.abc import Iterable

from contentlint.text.mojibake.readings import table_of
from contentlint.text.pattern import Pattern

# Each sign where writers put it: beside figures, units, names, spaces.
_PLACED = Pattern(
    r"(?<=\d)[°²³½¼¾%€£](?!\w)|(?<=\d )[°](?=[CF]\b)|(?<=\d)°(?=[CF]\b)|(?<![^\s(])©(?=[\s\d]|\Z)"
    r"|(?<=[A-Za-z])[®™](?!\w)|(?<=[A-Za-z])[²³](?![A-Za-z])|(?<=[\d ])µ(?=[msgAFlV]\b)|(?<!\S)[£€±](?=\d)"
    r"|(?<![\w\ufdd0])«(?=\s?\S)|(?<=[\w.!?…\s])»(?!\w)|(?<!\S)§(?=\s?\d)"
    r"|(?<=[\w)\]\"'*_] )[–—](?= [\w(\[\"'*_<@])|(?<!\S)—(?= [@<\[A-Z])"
    r"|(?<=\d)–(?=\d)|(?<=\w )[÷×](?= \w)"
)
_UNIT = 2


def placed_sign(text: str, start: int, end: int, pages: Iterable[str]) -> tuple[str, str] | None:
    """What `text[start:end]`, a stray byte alone or with a unit, is in one page only, and which."""
    token = text[start:end]
    if len(token) > _UNIT:
        return None
    found: dict[str, str] = {}
    for page in pages:
        new = token.translate(table_of(page))
        around = text[max(0, start - 2) : start] + new + text[end : end + 2]
        at = min(start, 2)
        if any(at <= match.start() < at + len(new) for match in _PLACED.finditer(around)):
            found.setdefault(new, page)
    return next(iter(found.items())) if len(found) == 1 else None
