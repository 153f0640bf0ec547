"""Front matter as values with places. All spans are character offsets of the page's text."""

from __future__ import annotations

from typing import Literal, NamedTuple

from contentlint.model import Span

Cause = Literal[
    "after-bracket",
    "alias-cycle",
    "before-fence",
    "bracket",
    "character",
    "closing-fence",
    "colon",
    "conflict",
    "control",
    "dash",
    "date",
    "document",
    "duplicate",
    "equals",
    "escape",
    "indent",
    "json-comma",
    "json-no-comma",
    "key",
    "limit-aliases",
    "limit-depth",
    "limit-size",
    "merge",
    "no-colon",
    "no-space",
    "not-mapping",
    "number",
    "opening-fence",
    "quote-end",
    "space",
    "syntax",
    "tab",
    "tag",
    "template",
    "toml-bare",
    "toml-colon",
    "unclosed-bracket",
    "unclosed-fence",
    "unclosed-quote",
    "wide-colon",
]


class Value(NamedTuple):
    """One value, as written and as read.

    `kind` is null, bool, int, float, date, str, list or map. `raw` are the
    characters in `span`, quotes included. `style` is plain, single, double,
    literal or folded for a scalar, flow or block for a list or map. `data` is
    the scalar as Python sees it, None for lists and maps.
    """

    kind: str
    span: Span
    raw: str
    style: str
    data: object = None
    items: tuple[Value, ...] = ()
    entries: tuple[Entry, ...] = ()


class Entry(NamedTuple):
    """A key with its value. `merged` entries came through `<<` and stand elsewhere in the text."""

    key: str
    key_span: Span
    value: Value
    merged: bool = False


class Fault(NamedTuple):
    """Something that no reader of the format accepts, or that readers lose silently.

    `seen` is the text that shows it, `key` the nearest key or "", `other` the
    first of two duplicates.
    """

    cause: Cause
    span: Span
    seen: str
    key: str = ""
    other: Span | None = None


class Tree(NamedTuple):
    """What front matter says. With a fault of syntax there are no entries."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()


def plain(value: Value) -> object:
    """The value as Python's own types: dict, list or scalar."""
    if value.kind == "map":
        return {entry.key: plain(entry.value) for entry in value.entries}
    if value.kind == "list":
        return [plain(item) for item in value.items]
    return value.data
