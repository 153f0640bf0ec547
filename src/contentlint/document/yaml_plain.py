"""The YAML most pages have, read without a YAML parser: `key: text` in lines, at most one level down.

Eight times as fast as the parser, and equal to it: whatever is not certainly
read alike (lists, comments, escapes, dates, a line that goes on, a key twice)
is left to the parser. A test generates front matter and compares the two.
"""

from __future__ import annotations

import re

from contentlint.document.values import Entry, Value
from contentlint.model import Span
from contentlint.text.pattern import Pattern

# The parser has limits, which longer front matter must meet.
MAX_CHARS = 20_000
# Line feeds, and the characters that YAML takes for plain text: no tabs, no other line ends, no marks.
_CHARS = Pattern(
    "[\n\x20-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)
_LINE = Pattern(
    r"(?P<indent> *)(?P<key>[A-Za-z_][\w-]{0,99}):(?: +(?:\"(?P<double>[^\"\\\n]*)\"|'(?P<single>[^'\n]*)'"
    r"|(?P<plain>[^\W_](?:[^\n]*[^ \n])?)))? *(?:\n|\Z)",
)
# Words that YAML 1.1 reads as true, false or nothing, in three ways of writing each.
_WORDS = frozenset(
    form
    for word in ("y", "n", "yes", "no", "on", "off", "true", "false", "null")
    for form in (word, word.capitalize(), word.upper())
)
_WHOLE = Pattern(r"0|[1-9][0-9]{0,8}")
# Anything else that begins with a digit and has only these signs may be a number, a time or a date.
_LIKE_NUMBER = Pattern(r"[0-9][0-9_.,:eExXoOa-fA-F+-]*(?:[Tt ][0-9:.+-Zz ]*)?")
_COMMIT = Pattern(r"[0-9a-f]{40}")


def read_plain(text: str, content: Span) -> tuple[Entry, ...] | None:
    """The entries of `text[content.start:content.end]`, None where the parser must be asked."""
    if content.end - content.start > MAX_CHARS or not _CHARS.fullmatch(text, *content):
        return None
    entries: list[Entry] = []
    inner: list[Entry] = []
    holder: tuple[str, Span] | None = None
    depth = 0
    at = content.start
    while at < content.end:
        found = _LINE.match(text, at, content.end)
        if not found:
            return None
        at = found.end()
        indent = len(found["indent"])
        key = found["key"], Span(*found.span("key"))
        value = _value(found)
        if indent and (not holder or not value or (inner and indent != depth)):
            return None
        if not indent and holder:
            if not inner:
                return None
            entries.append(Entry(*holder, _map(text, inner)))
            holder, inner = None, []
        if indent:
            depth = indent
            inner.append(Entry(*key, value)) if value else None
        elif value:
            entries.append(Entry(*key, value))
        elif found.end("key") + 1 <= at and found.lastgroup == "key":
            holder = key
        else:
            return None
    if holder:
        if not inner:
            return None
        entries.append(Entry(*holder, _map(text, inner)))
    return tuple(entries) if _are_unique(entries) else None


def _value(found: re.Match[str]) -> Value | None:
    """The scalar of a line; None where there is none or the parser must be asked."""
    style = found.lastgroup or ""
    if style == "plain":
        return _plain(found["plain"], Span(*found.span("plain")))
    if style not in ("double", "single"):
        return None
    start, end = found.span(style)
    quote = found.string[start - 1]
    return Value("str", Span(start - 1, end + 1), f"{quote}{found[style]}{quote}", style, found[style])


def _plain(raw: str, span: Span) -> Value | None:
    if ": " in raw or " #" in raw or raw[-1] == ":":
        return None
    if raw[0].isdigit():
        if _WHOLE.fullmatch(raw):
            return Value("int", span, raw, "plain", int(raw))
        if _LIKE_NUMBER.fullmatch(raw) and not (_COMMIT.fullmatch(raw) and not raw.isdigit()):
            return None
    elif raw in _WORDS:
        return Value("bool", span, raw, "plain", raw == "true") if raw in ("true", "false") else None
    return Value("str", span, raw, "plain", raw)


def _map(text: str, inner: list[Entry]) -> Value:
    span = Span(inner[0].key_span.start, inner[-1].value.span.end)
    return Value("map", span, text[span.start : span.end], "block", entries=tuple(inner))


def _are_unique(entries: list[Entry]) -> bool:
    names = {entry.key for entry in entries}
    return len(names) == len(entries) and all(
        _are_unique(list(entry.value.entries)) for entry in entries if entry.value.kind == "map"
    )
