"""What a schema finds wrong, as problems with a place in the page and words for its editor."""

from __future__ import annotations

import re

from contentlint.document.frontmatter import FrontMatter, as_text
from contentlint.document.values import Entry, Value
from contentlint.model import Phrase, Problem, Related
from contentlint.packs import SchemaError
from contentlint.rules.frontmatter._faults import shorten
from contentlint.text.pattern import Pattern

MESSAGE = "Unexpected `{seen}` for `{key}`, expected {expected}"
READ_AS = "Unexpected `{seen}` for `{key}`, which YAML reads as {read}, expected {expected}"
_EMPTY = "Unexpected empty value of `{key}`, expected {expected}"
_MISSING = "Unexpected end of front matter, expected the key `{key}` ({expected})"
_MISSING_ONE = "Unexpected end of front matter, expected {expected}"
_MISSING_INSIDE = "Unexpected end of `{holder}`, expected the key `{key}` ({expected})"
_KEY = "Unexpected key `{key}`, expected {expected}"
_ALONE = "Unexpected key `{key}` alone, expected {expected} with it"
_BESIDE = "Unexpected key `{key}` beside `{other}`, expected {expected}"
_OF_KEYS = {"unknown": _KEY, "forbidden": _KEY, "empty": _EMPTY, "together": _ALONE, "beside": _BESIDE}

_READS = {
    "null": Phrase("no value"),
    "str": Phrase("text"),
    "date": Phrase("a date"),
    "list": Phrase("a list"),
    "map": Phrase("keys with values"),
}
# Text that nobody takes for anything else.
_WORD = Pattern(r"[^\W\d].*", re.DOTALL)


def problem_of(error: SchemaError, front: FrontMatter) -> Problem:
    """The problem that an error makes in the page, without a fix."""
    entry, value, complete = find(error.loc, front)
    data = {"key": path_of(error.loc), "expected": error.expected, "other": next(iter(error.others), "")}
    related = tuple(_related(front, error.others))
    if error.kind == "missing":
        if not error.loc:
            return Problem(front.closing, _MISSING_ONE, data)
        if not value:
            return Problem(front.closing, _MISSING, data, related=related)
        return Problem(value.span, _MISSING_INSIDE, {**data, "holder": path_of(error.loc[:-1])})
    if not entry or not value or not complete:
        return Problem(entry.key_span if entry else front.closing, _KEY, data)
    if error.kind in _OF_KEYS:
        return Problem(entry.key_span, _OF_KEYS[error.kind], data, related=related)
    if error.near and error.expected != f"`{error.near}`":
        data["expected"] = Phrase(
            "{expected}, most likely `{near}`", expected=error.expected, near=error.near
        )
    data["seen"] = shorten(value.raw or as_text(value))
    if error.kind != "type" or front.kind != "yaml":
        return Problem(value.span, MESSAGE, data, related=related)
    data["read"] = reading(value)
    plain = error.wants in ("list", "map") or (value.kind == "str" and _WORD.fullmatch(value.raw))
    message = MESSAGE if plain else READ_AS
    return Problem(value.span, message, data, related=related)


def _related(front: FrontMatter, keys: tuple[str, ...]) -> list[Related]:
    entries = [entry for entry in map(front.get, keys) if entry]
    return [Related(f"`{entry.key}`", entry.value.span) for entry in entries]


def path_of(loc: tuple[str | int, ...]) -> str:
    """A way to a value as a person would say it: `author.name`, `tags, item 2`."""
    return "".join(
        f", item {step + 1}" if isinstance(step, int) else f".{step}" for step in loc
    ).removeprefix(".")


def find(loc: tuple[str | int, ...], front: FrontMatter) -> tuple[Entry | None, Value | None, bool]:
    """The deepest entry and value on a way, and whether the way was gone to its end."""
    entry: Entry | None = None
    value: Value | None = None
    entries = front.entries
    for step in loc:
        if isinstance(step, int):
            # One value in the place of a list counts as its only item.
            value = value.items[step] if value and step < len(value.items) else value
        else:
            top = front.get(step) if entries is front.entries else None
            found = top or next((one for one in entries if one.key == step), None)
            if not found:
                return entry, value, False
            entry, value = found, found.value
        entries = value.entries if value else ()
    return entry, value, True


def reading(value: Value) -> str:
    """What YAML takes a value for, in words."""
    if value.kind in _READS:
        return _READS[value.kind]
    return f"`{str(value.data).lower()}`"
