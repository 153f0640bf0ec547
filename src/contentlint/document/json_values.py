"""JSON front matter (Hugo): the standard library's scanner, kept in step with places."""

from __future__ import annotations

import json

from contentlint.document.values import Entry, Fault, Tree, Value
from contentlint.model import Span
from contentlint.text.pattern import Pattern

MAX_CHARS = 500_000
MAX_DEPTH = 64

_SPACE = Pattern(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()
_KINDS = {str: "str", bool: "bool", int: "int", float: "float", type(None): "null"}


class _DepthError(ValueError):
    pass


def read_json(text: str, content: Span) -> Tree:
    """Read the JSON object in `text[content.start:content.end]`."""
    first = Span(content.start, content.start + 1)
    if content.end - content.start > MAX_CHARS:
        return Tree(faults=(Fault("limit-size", first, ""),))
    reader = _Reader(text[: content.end])
    try:
        root, end = reader.value(reader.skip(content.start), 0)
        if reader.skip(end) < content.end:
            raise json.JSONDecodeError("Extra data", reader.text, end)
    except _DepthError:
        return Tree(faults=(Fault("limit-depth", first, ""),))
    except ValueError as error:
        at = min(getattr(error, "pos", content.start), max(content.start, content.end - 1))
        return Tree(faults=(_fault(text, content, at),))
    return Tree(root.entries, tuple(reader.faults))


def _fault(text: str, content: Span, at: int) -> Fault:
    """What is wrong around the place where the reader gave up: mostly a comma too many or too few."""
    before = text[content.start : at].rstrip()
    last = content.start + len(before) - 1
    if before[-1:] == "," and text[at : at + 1] in "}]":
        return Fault("json-comma", Span(last, last + 1), ",")
    if text[at : at + 1] == '"' and before[-1:] not in ("", ",", "{", "[", ":"):
        return Fault("json-no-comma", Span(last, last + 1), before[-1])
    return Fault("syntax", Span(at, at + 1), text[at : at + 1])


class _Reader:
    """A cursor over `text`; each method returns what it read and the offset after it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[Fault] = []

    def skip(self, at: int) -> int:
        """Offset of the first character after white space."""
        found = _SPACE.match(self.text, at)
        return found.end() if found else at

    def expect(self, sign: str, at: int) -> int:
        """Offset after `sign`. Raises JSONDecodeError if something else stands there."""
        at = self.skip(at)
        if not self.text.startswith(sign, at):
            raise json.JSONDecodeError(f"Expected {sign}", self.text, at)
        return at + len(sign)

    def value(self, at: int, depth: int) -> tuple[Value, int]:
        """Any value."""
        if depth > MAX_DEPTH:
            raise _DepthError
        sign = self.text[at : at + 1]
        if sign == "{":
            entries, end = self.object(at + 1, depth + 1)
            return Value("map", Span(at, end), self.text[at:end], "flow", entries=entries), end
        if sign == "[":
            items, end = self.array(at + 1, depth + 1)
            return Value("list", Span(at, end), self.text[at:end], "flow", items=items), end
        data, end = _DECODER.raw_decode(self.text, at)
        style = "double" if sign == '"' else "plain"
        return Value(_KINDS[type(data)], Span(at, end), self.text[at:end], style, data), end

    def object(self, at: int, depth: int) -> tuple[tuple[Entry, ...], int]:
        """Members up to the closing brace."""
        found: dict[str, Entry] = {}
        at = self.skip(at)
        while not self.text.startswith("}", at):
            at = self.expect(",", at) if found else at
            begin = self.expect('"', at) - 1
            key, end = _DECODER.raw_decode(self.text, begin)
            held, at = self.value(self.skip(self.expect(":", end)), depth)
            span = Span(begin, end)
            if key in found:
                self.faults.append(Fault("duplicate", span, key, key, found[key].key_span))
            found[key] = Entry(key, span, held)
            at = self.skip(at)
        return tuple(found.values()), at + 1

    def array(self, at: int, depth: int) -> tuple[tuple[Value, ...], int]:
        """Items up to the closing bracket."""
        items: list[Value] = []
        at = self.skip(at)
        while not self.text.startswith("]", at):
            at = self.skip(self.expect(",", at)) if items else at
            item, end = self.value(at, depth)
            items.append(item)
            at = self.skip(end)
        return tuple(items), at + 1
