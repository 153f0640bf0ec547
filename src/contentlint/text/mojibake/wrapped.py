"""Damage that was escaped afterwards: `&Atilde;&copy;` and `\\\\u00c3\\\\u00a9` for `é`.

A program read UTF-8 as a code page, and the next one wrote what it saw as HTML
entities or as escapes of a program. The page may be ASCII and damaged all the
same. Entities become characters; escapes stay escapes, of the right character,
as code that holds them may bear no others.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from contentlint.model import Applicability, Repair, Span
from contentlint.text.mojibake.quiet import lines_at
from contentlint.text.pattern import Pattern

_ENTITY = Pattern(r"&(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{3,5}|#[xX][0-9A-Fa-f]{2,4});")
_ENTITIES = Pattern(rf"(?:{_ENTITY.pattern}){{2,}}")
_ESCAPES = Pattern(r"(?<!\\)(?:\\u[0-9A-Fa-f]{4}){2,}")
# So many places that were damaged alike, or one inside a word, are no accident.
_MANY = 2


class _Wrapper(NamedTuple):
    """A way to write characters in ASCII: `codec` reads it, `again` writes the repaired text, if it stays."""

    codec: str
    again: tuple[tuple[str, str], ...]


_SMALL = _Wrapper("escapes", (("encode", "escapes"), ("decode", "ascii")))
_CAPITAL = _Wrapper("escapes-capital", (("encode", "escapes-capital"), ("decode", "ascii")))


def may_be_wrapped(text: str) -> bool:
    """Whether characters beyond ASCII stand together as entities or escapes; almost free."""
    return ("&" in text and ";&" in text and _ENTITIES.search(text) is not None) or (
        "\\" in text and "\\u" in text and _ESCAPES.search(text) is not None
    )


def find_wrapped(text: str, language: str | None = None) -> list[Repair]:
    """Repairs of escaped damage, sorted; `language` is the BCP 47 tag of the page or None.

    Entities are SAFE in words or company. Escapes never are, and one alone is
    the damage that a program tests or makes on purpose.
    """
    found = list(_in_entities(text, language)) if _ENTITIES.search(text) else []
    if len(found) < _MANY and not any(_is_in_word(text, repair) for repair in found):
        found = [repair._replace(applicability=Applicability.UNSAFE) for repair in found]
    escapes = [
        repair for match in _ESCAPES.finditer(text) for repair in _repairs(text, match, _SMALL, _CAPITAL)
    ]
    if len(escapes) >= _MANY:
        found += (repair._replace(applicability=Applicability.UNSAFE) for repair in escapes)
    return sorted(found)


def _is_in_word(text: str, repair: Repair) -> bool:
    """Whether an ASCII letter stands before what was repaired, or between."""
    before = text[repair.span.start - 1 : repair.span.start]
    return before.isalpha() or any(char.isascii() and char.isalpha() for char in repair.text)


def _in_entities(text: str, language: str | None) -> Iterator[Repair]:
    """What entities were, which are read as the characters that they show among all others of the text."""
    from contentlint.text.mojibake.gate import suspects
    from contentlint.text.mojibake.layers import path_of, unwrap
    from contentlint.text.mojibake.repairs import wrapped_repair

    shown, places = _shown(text)
    pages = suspects(shown, language)
    for change in unwrap(shown, pages, language) if pages else ():
        span = Span(places[change.start], places[change.end])
        path = path_of(shown[change.start : change.end], change.new, change.steps)
        if path is None or not text[slice(*span)].startswith("&"):
            continue
        made = (wrapped_repair(text, span, path, codec, ()) for codec in ("html-names", "html-numbers"))
        repair = next((repair for repair in made if repair), None)
        if repair:
            yield repair if change.sure else repair._replace(applicability=Applicability.UNSAFE)


def _shown(text: str) -> tuple[str, Sequence[int]]:
    """Lines with characters for entities that stand together, and where in `text` each character begins."""
    from contentlint.text.mojibake.steps import decode

    chars: list[str] = []
    places = array("q")
    for line, end in lines_at(text, [run.start() for run in _ENTITIES.finditer(text)]):
        at = line
        for run in _ENTITIES.finditer(text, line, end):
            chars.append(text[at : run.start()])
            places.extend(range(at, run.start()))
            for entity in _ENTITY.finditer(text, *run.span()):
                new = decode(entity.group().encode(), "html-names")
                chars.append(new)
                places.extend([entity.start()] * len(new))
            at = run.end()
        chars += (text[at:end], "\n")
        places.extend(range(at, end + 1))
    return "".join(chars), places


def _repairs(text: str, match: re.Match[str], *wrappers: _Wrapper) -> Iterator[Repair]:
    """What a run of escapes was, where all of it is damage."""
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
        repair = path and wrapped_repair(text, Span(*match.span()), path, wrapper.codec, wrapper.again)
        if repair:
            yield repair
            return
