"""Damage that was escaped afterwards: `&Atilde;&copy;` and `\\\\u00c3\\\\u00a9` for `é`.

A program read UTF-8 as a code page, and the next one wrote what it saw as HTML
entities or as escapes of a program. The page may be ASCII and damaged all the
same. Entities become characters; escapes stay escapes, of the right character,
as code that holds them may bear no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from contentlint.model import Applicability, Repair
from contentlint.text.pattern import Pattern

_ENTITY = r"&(?:[A-Za-z]{2,8}|#[0-9]{3,5}|#[xX][0-9A-Fa-f]{2,4});"
_ENTITIES = Pattern(rf"(?:{_ENTITY}){{2,}}")
_ESCAPES = Pattern(r"(?<!\\)(?:\\u[0-9A-Fa-f]{4}){2,}")
# So many places that were damaged alike, or one inside a word, are no accident.
_MANY = 2


class _Wrapper(NamedTuple):
    """A way to write characters in ASCII: `codec` reads it, `again` writes the repaired text, if it stays."""

    codec: str
    again: tuple[tuple[str, str], ...]


_NAMES = _Wrapper("html-names", ())
_NUMBERS = _Wrapper("html-numbers", ())
_SMALL = _Wrapper("escapes", (("encode", "escapes"), ("decode", "ascii")))
_CAPITAL = _Wrapper("escapes-capital", (("encode", "escapes-capital"), ("decode", "ascii")))


def may_be_wrapped(text: str) -> bool:
    """Whether characters beyond ASCII stand together as entities or escapes; almost free."""
    return ("&" in text and ";&" in text and _ENTITIES.search(text) is not None) or (
        "\\" in text and "\\u" in text and _ESCAPES.search(text) is not None
    )


def find_wrapped(text: str) -> list[Repair]:
    """Repairs of escaped damage, sorted.

    Entities are SAFE in words or company. Escapes never are, and one alone is
    the damage that a program tests or makes on purpose.
    """
    found = [
        repair for match in _ENTITIES.finditer(text) for repair in _repairs(text, match, _NAMES, _NUMBERS)
    ]
    glued = any(text[r.span.start - 1 : r.span.start].isalpha() for r in found)
    if not glued and len(found) < _MANY:
        found = [repair._replace(applicability=Applicability.UNSAFE) for repair in found]
    escapes = [
        repair for match in _ESCAPES.finditer(text) for repair in _repairs(text, match, _SMALL, _CAPITAL)
    ]
    if len(escapes) >= _MANY:
        found += (repair._replace(applicability=Applicability.UNSAFE) for repair in escapes)
    return sorted(found)


def _repairs(text: str, match: re.Match[str], *wrappers: _Wrapper) -> Iterator[Repair]:
    """What a run of entities or escapes was, where all of it is damage."""
    from contentlint.text.mojibake.gate import suspects
    from contentlint.text.mojibake.layers import path_of, unwrap
    from contentlint.text.mojibake.repairs import wrapped_repair
    from contentlint.text.mojibake.steps import decode

    before, after = text[: match.start()][-1:], text[match.end() : match.end() + 1]
    for wrapper in wrappers:
        try:
            shown = decode(match.group().encode(), wrapper.codec)
        except UnicodeError:
            continue
        around = before + shown + after
        changes = unwrap(around, suspects(around))
        if len(changes) != 1 or around[slice(*changes[0][:2])] != shown:
            continue
        path = path_of(shown, changes[0].new, changes[0].steps)
        repair = path and wrapped_repair(match, path, wrapper.codec, wrapper.again)
        if repair:
            yield repair
            return
