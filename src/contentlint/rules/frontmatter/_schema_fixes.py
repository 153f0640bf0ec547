"""Fixes of front matter: only the characters of one value or key change, and all else reads as before."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from contentlint.document.frontmatter import FrontMatter, split
from contentlint.document.values import Entry, Value, plain
from contentlint.model import Edit, Fix, Phrase, Span, apply_edits
from contentlint.packs import Schema, SchemaError, validate
from contentlint.rules.frontmatter._keys import words
from contentlint.rules.frontmatter._schema_problems import find
from contentlint.text.pattern import Pattern

# Values that every YAML reads alike without quotes.
_WHOLE = Pattern(r"-?(?:0|[1-9][0-9]*)")
_NUMBER = Pattern(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_GROUPED = Pattern(r"[1-9][0-9]{0,2}(?:[_, ][0-9]{3})+")
_DATE = Pattern(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
# What people write for true and false in the languages of large translation projects.
_TRUE = words("true yes y on 1 oui ja sí si sim da да tak evet はい 是")
_FALSE = words("false no n off 0 non nein nee não nao нет nie hayır いいえ 否")


def fix_of(error: SchemaError, front: FrontMatter, schema: Schema, path: str) -> Fix | None:
    """The first change that puts `error` right and leaves all other keys as they are."""
    entry, value, complete = find(error.loc, front)
    if not entry or not value or not complete or entry.merged:
        return None
    for fix in _proposals(error, entry, value, front):
        edited = edited_front(front, fix)
        if edited and _says_the_same(front, edited, {entry.key, error.near, error.loc[0]}):
            left = validate(schema, data_of(edited), path)
            if (error.loc, error.kind) not in [(one.loc, one.kind) for one in left]:
                return fix
    return None


def data_of(front: FrontMatter) -> dict[str, object]:
    """The front matter as Python's own types."""
    return {entry.key: plain(entry.value) for entry in front.entries}


def edited_front(front: FrontMatter, fix: Fix) -> FrontMatter | None:
    """The front matter after a fix; None if it has other faults then."""
    edited = split(apply_edits(front.text[: front.span.end], fix.edits))
    return edited if edited and len(edited.faults) == len(front.faults) else None


def _says_the_same(front: FrontMatter, edited: FrontMatter, keys: set[str | int]) -> bool:
    before, after = data_of(front), data_of(edited)
    return {key: before[key] for key in before.keys() - keys} == {
        key: after[key] for key in after.keys() - keys
    }


def _proposals(error: SchemaError, entry: Entry, value: Value, front: FrontMatter) -> Iterator[Fix]:
    if error.kind in ("pattern", "choice") and value.style in ("single", "double"):
        bare = value.raw[1:-1]
        if bare != bare.strip():
            yield Fix.safe("Take the spaces away", _inside(value, bare.strip()))
    if error.kind == "unknown":
        yield from _renamed(error, entry, front)
    elif error.kind == "choice" and error.near:
        yield from _near_value(error, value)
    elif error.kind == "type":
        yield from _other_type(error, entry, value, front)


def _renamed(error: SchemaError, entry: Entry, front: FrontMatter) -> Iterator[Fix]:
    if error.near:
        rename = rename_key(entry, error.near, front)
        title = Phrase("Name the key `{text}`", text=error.near)
        yield Fix.safe(title, rename) if error.certain else Fix.unsafe(title, rename)


def rename_key(entry: Entry, name: str, front: FrontMatter) -> Edit:
    """Another name for a key, in the quotes that it is in."""
    start, end = entry.key_span
    quoted = front.text[start : start + 1] in ("'", '"')
    return Edit(Span(start + quoted, end - quoted), name)


def _near_value(error: SchemaError, value: Value) -> Iterator[Fix]:
    if value.data == error.near and value.style in ("single", "double"):
        yield Fix.safe("Take the value out of its quotes", Edit(value.span, error.near))
        return
    edit = _inside(value, error.near)
    title = Phrase("Write `{text}`", text=error.near)
    same = str(value.data).casefold() == error.near.casefold()
    yield Fix.safe(title, edit) if same else Fix.unsafe(title, edit)


def _inside(value: Value, text: str) -> Edit:
    """Another text in the quotes that a value is in."""
    quoted = value.style in ("single", "double")
    return Edit(Span(value.span.start + quoted, value.span.end - quoted), text)


def _other_type(error: SchemaError, entry: Entry, value: Value, front: FrontMatter) -> Iterator[Fix]:
    wants = error.wants
    if wants == "string" and value.style == "plain" and value.kind in ("bool", "int", "float", "date"):
        edit = Edit(value.span, f'"{value.raw}"')
        # Translation platforms leave a lone 1 where a text was not translated.
        left_over = value.raw in ("0", "1")
        title = "Put the value in quotes"
        yield Fix.unsafe(title, edit) if left_over else Fix.safe(title, edit)
    if wants == "list" and len(error.loc) == 1 and value.kind not in ("map", "list"):
        yield Fix.unsafe("Make it a list", _as_list(entry, value, front))
    if value.kind in ("null", "map", "list") or value.style in ("literal", "folded"):
        return
    bare = value.raw[1:-1] if value.style in ("single", "double") else value.raw
    if wants in ("integer", "number"):
        yield from _as_number(value, bare.strip(), wants == "integer")
    if wants == "boolean":
        yield from _as_truth(value, bare.strip())
    if wants == "date":
        yield from _as_date(value, bare.strip())


def _as_number(value: Value, bare: str, whole: bool) -> Iterator[Fix]:
    if (_WHOLE if whole else _NUMBER).fullmatch(bare):
        yield Fix.safe("Take the value out of its quotes", Edit(value.span, bare))
    elif _GROUPED.fullmatch(bare):
        yield Fix.unsafe("Write plain digits", Edit(value.span, re.sub(r"[_, ]", "", bare)))
    elif whole and isinstance(value.data, float) and value.data.is_integer():
        yield Fix.safe("Write a whole number", Edit(value.span, f"{value.data:.0f}"))


def _as_truth(value: Value, bare: str) -> Iterator[Fix]:
    if bare in ("true", "false"):
        yield Fix.safe("Take the value out of its quotes", Edit(value.span, bare))
    elif bare.casefold() in _TRUE | _FALSE:
        truth = "true" if bare.casefold() in _TRUE else "false"
        yield Fix.unsafe(Phrase("Write `{text}`", text=truth), Edit(value.span, truth))


def _as_date(value: Value, bare: str) -> Iterator[Fix]:
    found = _DATE.fullmatch(bare)
    if found:
        try:
            date = datetime.date(*map(int, found.groups()))
        except ValueError:
            return
        title, edit = Phrase("Write `{text}`", text=str(date)), Edit(value.span, str(date))
        # Points stand between day and month first in most languages.
        yield Fix.unsafe(title, edit) if "." in bare else Fix.safe(title, edit)


def _as_list(entry: Entry, value: Value, front: FrontMatter) -> Edit:
    """The value as the only item of a list, in the style of the page's other lists."""
    other = next((one.value for one in front.entries if one.value.kind == "list" and one.value.items), None)
    if not other or other.style == "flow" or value.style in ("literal", "folded"):
        return Edit(value.span, f"[{value.raw}]")
    line = front.text.rfind("\n", 0, other.span.start) + 1
    newline = "\r\n" if front.text[:line].endswith("\r\n") else "\n"
    dash = front.text[line : other.items[0].span.start]
    return Edit(Span(entry.key_span.end + 1, value.span.end), f"{newline}{dash}{value.raw}")


def surprising(value: Value, wants: str) -> tuple[str, Fix | None] | None:
    """What to expect in the place of a value that YAML 1.1 reads otherwise than YAML 1.2 or a reader.

    `012`, `1:30` and `0x1F` are whole numbers, but not the ones a reader sees;
    `yes` is true in YAML 1.1 and text in YAML 1.2. None for all other values.
    """
    if wants == "integer" and value.kind == "int" and value.raw.lstrip("+") != str(value.data):
        grouped = _GROUPED.fullmatch(value.raw)
        fix = Fix.safe("Write plain digits", Edit(value.span, str(value.data))) if grouped else None
        return "plain digits", fix
    if wants == "boolean" and value.kind == "bool" and value.raw.lower() not in ("true", "false"):
        truth = str(value.data).lower()
        return f"`{truth}`", Fix.safe(Phrase("Write `{text}`", text=truth), Edit(value.span, truth))
    return None
