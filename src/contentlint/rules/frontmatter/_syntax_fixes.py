"""Ways to write broken front matter as it was meant, each proven by reading the result.

No fix is made unless the front matter can be read afterwards, or reads on to a
later slip. It is safe where the text can have been meant in one way only.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from contentlint.document.frontmatter import FrontMatter, split
from contentlint.document.values import Cause, Fault
from contentlint.model import Applicability, Edit, Fix, Span, apply_edits
from contentlint.text.pattern import Pattern

# A proof costs as much as reading the front matter: none is made of what no person wrote.
_MOST_CHARS = 20_000
_MOST_FAULTS = 50
_SAFE = Applicability.SAFE
_UNSAFE = Applicability.UNSAFE
# A value on one line, behind its key or the hyphen of an item; a comment begins at ` #`.
_VALUE = Pattern(
    r"[ \t]*(?:-[ \t]+)*(?:[^\s:#\[\]{}][^:\n]*:[ \t]+)?(?P<value>\S.*?)[ \t]*(?P<comment>\s#.*)?"
)
_INDENT = Pattern(r"^[ ]*\t[ \t]*", re.M)
_DAY = Pattern(r"(?P<year>\d{4})-(?P<day>\d{1,2})-(?P<month>\d{1,2})")
# The first words stand in quotes, and text follows: `"One" and "two"`.
_WORDS_QUOTED = Pattern(r"([\"'])[^\"']*(?<=\S)\1\s")
# Signs at the start of a value that nobody writes for what YAML means by them.
_PLAIN_SIGNS = "@`%"


class Way(NamedTuple):
    """Edits that may repair a fault, how sure they are, and the values they must lead to."""

    title: str
    edits: tuple[Edit, ...]
    level: Applicability
    value: str | None = None


def repair(front: FrontMatter, fault: Fault) -> Fix | None:
    """The first way that proves itself, or None."""
    if front.content.end - front.content.start > _MOST_CHARS or len(front.faults) > _MOST_FAULTS:
        return None
    maker = _MAKERS.get(fault.cause)
    for way in maker(front, fault) if maker and front.closed else ():
        if _proven(front, fault, way):
            return Fix(way.title, way.edits, way.level)
    return None


def _proven(front: FrontMatter, fault: Fault, way: Way) -> bool:
    """Whether the fault is gone, nothing worse came, and the value reads as it should."""
    shift = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in way.edits)
    edited = split(apply_edits(front.text[: front.span.end], way.edits))
    if not edited or edited.span.end != front.span.end + shift:
        return False
    broken = [one for one in edited.faults if not edited.entries]
    line_end = front.text.find("\n", fault.span.end)
    if broken and (fault.cause == "tab" or broken[0].span.start <= line_end + shift):
        return False
    found = edited.get(fault.key) if edited.entries and way.value is not None else None
    return not found or found.value.data == way.value


def _tabs(front: FrontMatter, _fault: Fault) -> Iterator[Way]:
    """Two spaces a tab; where that can not be read, four, or none."""
    found = list(_INDENT.finditer(front.text, *front.content))
    for width in ("  ", "    ", ""):
        edits = tuple(Edit(Span(*one.span()), one.group().replace("\t", width)) for one in found)
        yield Way("Indent with spaces", edits, _SAFE)


def _value_of(front: FrontMatter, fault: Fault) -> tuple[Span, str] | None:
    """The whole value on the fault's line."""
    start, end = _line(front, fault.span.start)
    found = _VALUE.fullmatch(front.text, start, start + len(front.text[start:end].rstrip()))
    return (Span(*found.span("value")), found["value"]) if found else None


def _quoted(text: str) -> str:
    """A text in the quotes that need the least change."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _quote(front: FrontMatter, fault: Fault) -> Iterator[Way]:
    """The value in quotes. Some signs may have been meant as what they are to YAML."""
    found = _value_of(front, fault)
    if not found or not fault.key:
        return
    span, value = found
    sure = fault.cause == "colon" or (fault.cause == "character" and value[0] in _PLAIN_SIGNS)
    level = _SAFE if sure and not value.startswith(('"', "'", "[", "{")) else _UNSAFE
    yield Way("Put the value in quotes", (Edit(span, _quoted(value)),), level, value)


def _add_space(_front: FrontMatter, fault: Fault) -> Iterator[Way]:
    yield Way("Put a space after the colon", (Edit(Span(fault.span.end, fault.span.end), " "),), _SAFE)


def _plain_space(front: FrontMatter, fault: Fault) -> Iterator[Way]:
    """All like spaces in the indentation are replaced, one by one."""
    seen = front.text[slice(*fault.span)]
    yield Way("Write an ordinary space", (Edit(fault.span, " " * len(seen)),), _SAFE)


def _plain_colon(front: FrontMatter, fault: Fault) -> Iterator[Way]:
    space = "" if front.text[fault.span.end : fault.span.end + 1].isspace() else " "
    level = _SAFE if fault.cause == "wide-colon" else _UNSAFE
    yield Way("Write a colon and a space", (Edit(fault.span, ":" + space),), level)


def _quotes_inside(front: FrontMatter, fault: Fault) -> Iterator[Way]:
    """Quotes inside quotes are marked; quotes around some words only get others around all."""
    found = _value_of(front, fault)
    if not found:
        return
    span, value = found
    quote = value[0]
    if quote not in "\"'":
        return
    inside = value[1:-1]
    if value.count(quote) == 1:
        yield Way("Close the quote", (Edit(Span(span.end, span.end), quote),), _UNSAFE)
    elif value.endswith(quote) and inside and not inside.endswith(quote) and not _WORDS_QUOTED.match(value):
        text = inside.replace("''", "'").replace("'", "''") if quote == "'" else _escaped(inside)
        yield Way("Mark the quotes inside", (Edit(span, quote + text + quote),), _UNSAFE)
    elif value.endswith(quote * 2) and value.count(quote) % 2:
        yield Way("Remove the second quote", (Edit(Span(span.end - 1, span.end), ""),), _UNSAFE)
    elif value.endswith(","):
        yield Way("Remove the comma", (Edit(Span(span.end - 1, span.end), ""),), _UNSAFE)
    yield Way("Put the value in quotes", (Edit(span, _quoted(value)),), _UNSAFE)


def _escaped(text: str) -> str:
    return re.sub(r'(?<!\\)"', r"\"", text)


def _swapped_day(_front: FrontMatter, fault: Fault) -> Iterator[Way]:
    found = _DAY.match(fault.seen)
    if found:
        try:
            day = datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            return
        new = day.isoformat() + fault.seen[found.end() :]
        yield Way("Swap day and month", (Edit(fault.span, new),), _UNSAFE)


def _same_line(front: FrontMatter, fault: Fault) -> Iterator[Way]:
    """A key that stands twice with the same value, on one line each."""
    lines = [_line(front, span.start) for span in (fault.span, fault.other or fault.span)]
    first, second = (front.text[slice(*line)].rstrip() for line in lines)
    goes_on = front.text.startswith((" ", "\t", "- "), lines[0].end)
    if lines[0] != lines[1] and first == second and not first.endswith(":") and not goes_on:
        yield Way("Remove the second line", (Edit(lines[0], ""),), _SAFE)


def _line(front: FrontMatter, at: int) -> Span:
    """The line around `at`, with its end."""
    start = front.text.rfind("\n", 0, at) + 1
    end = front.text.find("\n", at)
    return Span(start, len(front.text) if end < 0 else end + 1)


def _remove(_front: FrontMatter, fault: Fault) -> Iterator[Way]:
    yield Way("Remove the comma", (Edit(fault.span, ""),), _SAFE)


def _add_comma(_front: FrontMatter, fault: Fault) -> Iterator[Way]:
    yield Way("Put a comma", (Edit(Span(fault.span.end, fault.span.end), ","),), _SAFE)


def _toml_quote(_front: FrontMatter, fault: Fault) -> Iterator[Way]:
    yield Way("Put the value in quotes", (Edit(fault.span, f'"{fault.seen}"'),), _UNSAFE)


def _toml_equals(_front: FrontMatter, fault: Fault) -> Iterator[Way]:
    yield Way("Write an equal sign", (Edit(fault.span, " ="),), _UNSAFE)


def _unbracket(front: FrontMatter, fault: Fault) -> Iterator[Way]:
    line = _line(front, fault.span.start)
    end = line.start + len(front.text[slice(*line)].rstrip())
    sign = {"[": "]", "{": "}"}[fault.seen]
    yield Way("Close the bracket", (Edit(Span(end, end), sign),), _UNSAFE)


_MAKERS: dict[Cause, Callable[[FrontMatter, Fault], Iterator[Way]]] = {
    "after-bracket": _quote,
    "character": _quote,
    "colon": _quote,
    "date": _swapped_day,
    "duplicate": _same_line,
    "equals": _plain_colon,
    "json-comma": _remove,
    "json-no-comma": _add_comma,
    "no-space": _add_space,
    "quote-end": _quotes_inside,
    "space": _plain_space,
    "tab": _tabs,
    "tag": _quote,
    "template": _quote,
    "toml-bare": _toml_quote,
    "toml-colon": _toml_equals,
    "unclosed-bracket": _unbracket,
    "unclosed-quote": _quotes_inside,
    "wide-colon": _plain_colon,
}
