"""Comments that silence findings: `<!-- contentlint-disable-next-line RULE: reason -->`.

Four forms, in HTML comments, MDX comments (`{/* … */}`) and, in front matter,
`# …`: `disable-next-line` and `disable-line` for one line, `disable-file` for
the page, `disable` up to `enable` (or the end of the page) for a block. Rule
ids are separated by spaces or commas; without any, all rules are silenced. A
comment that is quoted as code, as in a manual, is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from contentlint.document.offsets import Offsets
from contentlint.model import Span, Suppression
from contentlint.text.pattern import Pattern

_DIRECTIVE = Pattern(
    r"(?:<!--|\{/\*|^[ \t]*\#)[ \t]*contentlint-"
    r"(?P<form>disable-next-line|disable-line|disable-file|disable|enable)\b"
    r"(?P<rules>[ \t,\w/-]*?)(?:[ \t]*:[ \t]*(?P<reason>.*?))?[ \t]*(?:-->|\*/\}|$)",
    re.MULTILINE,
)
_SEPARATORS = Pattern(r"[\s,]+")
_SURROGATE = Pattern(r"[\ud800-\udfff]")


def read_suppressions(text: str, body_start: int = 0) -> tuple[Suppression, ...]:
    """All suppressions of a page, in order. Its Markdown begins at the offset `body_start`."""
    if "contentlint-" not in text:
        return ()
    code = _code(text, body_start)
    found: list[Suppression] = []
    open_blocks: list[Suppression] = []
    for match in _DIRECTIVE.finditer(text):
        if _is_inside(match.start(), code):
            continue
        rules = tuple(word for word in _SEPARATORS.split(match["rules"].strip(" \t-")) if word)
        span = Span(*match.span())
        if match["form"] == "enable":
            open_blocks = _close(found, open_blocks, rules, span.start)
            continue
        scope = _scope(text, match["form"], span)
        suppression = Suppression(rules, (match["reason"] or "").strip(), span, scope)
        found.append(suppression)
        if match["form"] == "disable":
            open_blocks.append(suppression)
    return tuple(found)


def _code(text: str, body_start: int) -> list[Span]:
    """Inline code and fenced blocks. Indented text may belong to a list or component: it is no code here."""
    import pyromark

    body = _SURROGATE.sub("\ufffd", text[body_start:])
    char = Offsets(body).char
    return [
        Span(body_start + char(place["start"]), body_start + char(place["end"]))
        for event, place in pyromark.events_with_range(body)
        if isinstance(event, dict) and ("Code" in event or _is_fence(event.get("Start")))
    ]


def _is_fence(start: object) -> bool:
    """Whether an event begins a fenced block: `{"CodeBlock": {"Fenced": info}}`."""
    return isinstance(start, dict) and isinstance(start.get("CodeBlock"), dict)


def _is_inside(offset: int, spans: list[Span]) -> bool:
    """Whether one of the sorted spans holds the offset."""
    at = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return at >= 0 and offset < spans[at].end


def _scope(text: str, form: str, span: Span) -> Span:
    """The characters that a directive of this form silences."""
    if form == "disable-file":
        return Span(0, len(text) + 1)
    if form == "disable":
        return Span(span.end, len(text) + 1)
    own_line = text.rfind("\n", 0, span.start) + 1
    start = own_line if form == "disable-line" else _next_text_line(text, span.end)
    end = text.find("\n", start)
    return Span(start, len(text) + 1 if end < 0 else end + 1)


def _next_text_line(text: str, end: int) -> int:
    """Start of the first line after offset `end` that is not blank."""
    start = text.find("\n", end) + 1
    while start and start < len(text):
        stop = text.find("\n", start)
        line = text[start : len(text) if stop < 0 else stop]
        if line.strip():
            return start
        if stop < 0:
            break
        start = stop + 1
    return start or len(text)


def _close(
    found: list[Suppression], open_blocks: list[Suppression], rules: tuple[str, ...], end: int
) -> list[Suppression]:
    """End the open blocks that `enable RULES` names (all without names); return those still open."""
    still_open = []
    for block in open_blocks:
        if rules and block.rules != rules:
            still_open.append(block)
            continue
        index = found.index(block)
        found[index] = block._replace(scope=Span(block.scope.start, end))
    return still_open
