"""TOML front matter (Hugo, Zola): the standard library reads it, the lines tell the places."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterator, Mapping

from contentlint.document.values import Entry, Fault, Tree, Value
from contentlint.model import Span
from contentlint.text.pattern import Pattern

MAX_CHARS = 500_000
MAX_BRACKETS = 2_000

_PLACE = Pattern(r"line (?P<line>\d+), column (?P<column>\d+)")
_NAME = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_LINE = Pattern(
    rf"^[ \t]*(?:\[\[?[ \t]*(?P<table>{_DOTTED})[ \t]*\]\]?"
    rf"|(?P<key>{_DOTTED})[ \t]*=[ \t]*(?P<value>[^\r\n]*?))[ \t]*(?:\#[^\"'\r\n]*)?\r?$",
    re.M,
)
_COLON = Pattern(r"[ \t]*(?P<key>[\w-]+)[ \t]*(?P<sign>:)")
_DATE = Pattern(r"\d{4}-\d{1,2}-\d{1,2}")
_BARE = Pattern(r"[^\W\d]")
_PART = Pattern(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")
_Places = dict[tuple[str, ...], tuple[Span, Span]]


def read_toml(text: str, content: Span) -> Tree:
    """Read the TOML in `text[content.start:content.end]`. The reader itself rejects duplicate keys."""
    written = text[content.start : content.end]
    if len(written) > MAX_CHARS:
        return Tree(faults=(Fault("limit-size", _first(content), ""),))
    if written.count("[") + written.count("{") > MAX_BRACKETS:
        return Tree(faults=(Fault("limit-depth", _first(content), ""),))
    try:
        data = tomllib.loads(written.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        return Tree(faults=(_fault(text, content, error),))
    except RecursionError:
        return Tree(faults=(Fault("limit-depth", _first(content), ""),))
    except ValueError:  # an integer of more than 4,300 digits, a date that does not exist
        return Tree(faults=(Fault("number", _first(content), ""),))
    return Tree(tuple(_entries(data, (), dict(_places(text, content)), content)))


def _first(content: Span) -> Span:
    return Span(content.start, content.start + 1)


def _fault(text: str, content: Span, error: tomllib.TOMLDecodeError) -> Fault:
    found = _PLACE.search(str(error))
    lines = text[content.start : content.end].split("\n")
    number = min(int(found["line"]) if found else len(lines), len(lines))
    # A text without its closing quote is noticed in the line below.
    for at in (number, number - 1) if number > 1 else (number,):
        written = lines[at - 1].strip()
        start = content.start + sum(len(line) + 1 for line in lines[: at - 1])
        fault = _explain(str(error), written, start + lines[at - 1].find(written))
        if fault and (at == number or fault.cause == "unclosed-quote"):
            return fault
    written = lines[number - 1].strip()
    start = content.start + sum(len(line) + 1 for line in lines[: number - 1])
    return Fault("syntax", Span(start, start + len(written)), written)


def _explain(error: str, written: str, start: int) -> Fault | None:
    """The cause of an error, by what the reader says and by the line where it gave up."""
    line = Span(start, start + len(written))
    key = _LINE.match(written)
    if "overwrite" in error or "twice" in error:
        return Fault("duplicate", line, key["key"] if key and key["key"] else written)
    colon = _COLON.match(written)
    if colon:
        sign = start + colon.start("sign")
        return Fault("toml-colon", Span(sign, sign + 1), ":", colon["key"])
    if not key or not key["value"]:
        return None
    value = Span(start + key.start("value"), start + key.end("value"))
    if _DATE.match(key["value"]):
        return Fault("date", value, key["value"], key["key"])
    if key["value"][0] in "\"'":
        quote = key["value"][0]
        if key["value"].count(quote) == 1:
            return Fault("unclosed-quote", value, quote, key["key"])
        return None
    if _BARE.match(key["value"]):
        return Fault("toml-bare", value, key["value"], key["key"])
    return None


def _places(text: str, content: Span) -> Iterator[tuple[tuple[str, ...], tuple[Span, Span]]]:
    """Key path -> spans of its key and of its value, for all that stands on one line."""
    table: tuple[str, ...] = ()
    for line in _LINE.finditer(text, content.start, content.end):
        if line["table"]:
            table = _parts(line["table"])
            yield table, (Span(*line.span("table")), Span(*line.span("table")))
        else:
            yield (*table, *_parts(line["key"])), (Span(*line.span("key")), Span(*line.span("value")))


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(next((group for group in groups if group), "") for groups in _PART.findall(dotted))


def _entries(
    data: Mapping[str, object], path: tuple[str, ...], places: _Places, near: Span
) -> Iterator[Entry]:
    for key, held in data.items():
        here = (*path, key)
        start = Span(near.start, near.start)
        key_span, value_span = places.get(here, (start, start))
        yield Entry(key, key_span, _value(held, here, places, value_span))


def _value(data: object, path: tuple[str, ...], places: _Places, span: Span) -> Value:
    if isinstance(data, dict):
        return Value("map", span, "", "block", entries=tuple(_entries(data, path, places, span)))
    if isinstance(data, list):
        return Value("list", span, "", "flow", items=tuple(_value(one, path, places, span) for one in data))
    kind = _kind(data)
    style = "double" if kind == "str" else "plain"
    return Value(kind, span, str(data), style, data)


def _kind(data: object) -> str:
    if isinstance(data, bool):
        return "bool"
    if isinstance(data, datetime.date | datetime.time):
        return "date"
    return {int: "int", float: "float"}.get(type(data), "str")
