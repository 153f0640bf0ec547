"""Front matter in the editor: the keys that a pack knows for a page, and the values that they may have.

What is typed is rarely whole, so lines are looked at, and not what a reader of YAML makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lsprotocol import types

from contentlint.lsp.places import Places
from contentlint.messages import translate
from contentlint.model import Edit, Phrase, Span
from contentlint.packs import FieldSpec, Schema, fields_of
from contentlint.packs.wanted import as_written, wanted
from contentlint.text.pattern import Pattern

_FENCE = Pattern(r"(?P<fence>---|\+\+\+)[ \t]*\r?\n")
_CLOSING = Pattern(r"^(?:---|\.\.\.|\+\+\+)[ \t]*\r?$", re.MULTILINE)
_PAIR = Pattern(r"^(?P<key>[\w-]+)[ \t]*[:=][ \t]*[\"']?(?P<value>[^\r\n]*?)[\"']?[ \t]*\r?$", re.MULTILINE)
_KEY = Pattern(r"(?P<typed>[\w-]*)\Z")
_VALUE = Pattern(
    r"(?P<key>[\w-]+)[ \t]*[:=](?P<gap>[ \t]*)(?:\[(?:[^\]]*,)?[ \t]*)?[\"']?(?P<typed>[^\s\"'\[\]]*)\Z"
)
_OPEN_LIST = Pattern(r"^(?P<key>[\w-]+)[ \t]*:[ \t]*\r?$", re.MULTILINE)
_ITEM = Pattern(r"[ \t]*-[ \t]+[\"']?(?P<typed>[^\s\"']*)\Z")


class Head(NamedTuple):
    """Front matter around a place: its `text`, the lines `above`, the `line` up to the place from `start` on.

    `sign` stands between key and value.
    """

    text: str
    above: str
    line: str
    start: int
    sign: str


def field_completions(
    schema: Schema | None, places: Places, at: int, language: str
) -> list[types.CompletionItem] | None:
    """What can be written at an offset in front matter, for users of a language; None where there is none."""
    head = _head(places.text, at)
    if head is None:
        return None
    if schema is None:
        return []
    pairs = {found["key"]: found["value"] for found in _PAIR.finditer(head.text)}
    specs = {spec.name: spec for spec in fields_of(schema, pairs)}
    return list(_items(head, specs, pairs, places, language))


def _head(text: str, at: int) -> Head | None:
    """Where front matter is open at `at`; an unclosed one ends at its first empty line."""
    begin = 1 if text.startswith("\ufeff") else 0
    opening = _FENCE.match(text, begin)
    if opening is None or at < opening.end() or _CLOSING.search(text, opening.end(), at):
        return None
    closing = _CLOSING.search(text, at)
    start = text.rfind("\n", 0, at) + 1
    above = text[opening.end() : start]
    if closing is None and "\n\n" in above.replace("\r", ""):
        return None
    inside = text[opening.end() : closing.start() if closing else at]
    return Head(inside, above, text[start:at], start, " = " if opening["fence"] == "+++" else ": ")


def _items(
    head: Head, specs: Mapping[str, FieldSpec], pairs: Mapping[str, str], places: Places, language: str
) -> Iterator[types.CompletionItem]:
    """Values behind a key or in its list, else keys that are not there yet."""
    value, item, key = _VALUE.match(head.line), _ITEM.match(head.line), _KEY.match(head.line)
    if value:
        for text in _values(specs.get(value["key"])):
            gap = "" if value["gap"] or head.sign != ": " else " "
            yield _offered(head, value, places, text, gap + text, types.CompletionItemKind.Value)
    elif item:
        last = [found["key"] for found in _OPEN_LIST.finditer(head.above)][-1:]
        for text in _values(specs.get(*last) if last else None):
            yield _offered(head, item, places, text, text, types.CompletionItemKind.Value)
    elif key:
        for spec in specs.values():
            if spec.name not in pairs and not spec.forbidden and not spec.deprecated:
                yield _offered_key(head, key, places, spec, language)


def _offered_key(
    head: Head, typed: re.Match[str], places: Places, spec: FieldSpec, language: str
) -> types.CompletionItem:
    item = _offered(head, typed, places, spec.name, spec.name + head.sign, types.CompletionItemKind.Property)
    kind = wanted(spec, "type")
    item.detail = translate(Phrase("{kind} (required)", kind=kind) if spec.required else kind, language)
    item.sort_text = ("0" if spec.required else "1") + spec.name
    return item


def _values(spec: FieldSpec | None) -> list[str]:
    """The values that a field may have, or each item of it, as they are written."""
    while spec and spec.items:
        spec = spec.items
    if spec is None:
        return []
    return ["true", "false"] if spec.type == "boolean" else [as_written(value) for value in spec.values]


def _offered(
    head: Head, typed: re.Match[str], places: Places, label: str, text: str, kind: types.CompletionItemKind
) -> types.CompletionItem:
    """A text that comes in the place of what was typed of it."""
    span = Span(head.start + typed.start("typed"), head.start + typed.end("typed"))
    (edit,) = places.edits([Edit(span, text)])
    return types.CompletionItem(label=label, kind=kind, text_edit=edit)
