"""Comments that silence findings: `<!-- contentlint-disable-next-line RULE: reason -->`.

Four forms, in HTML comments, MDX comments (`{/* … */}`) and, in front matter,
`# …`: `disable-next-line` and `disable-line` for one line, `disable-file` for
the page, `disable` up to `enable` (or the end of the page) for a block. Rule
ids are separated by spaces or commas; without any, all rules are silenced.
"""

from __future__ import annotations

import re

from contentlint.model import Span, Suppression

_DIRECTIVE = re.compile(
    r"(?:<!--|\{/\*|^[ \t]*\#)[ \t]*contentlint-"
    r"(?P<form>disable-next-line|disable-line|disable-file|disable|enable)\b"
    r"(?P<rules>[ \t,\w/-]*?)(?:[ \t]*:[ \t]*(?P<reason>.*?))?[ \t]*(?:-->|\*/\}|$)",
    re.MULTILINE,
)
_SEPARATORS = re.compile(r"[\s,]+")


def read_suppressions(text: str) -> tuple[Suppression, ...]:
    """All suppressions of a page, in order."""
    if "contentlint-" not in text:
        return ()
    found: list[Suppression] = []
    open_blocks: list[Suppression] = []
    for match in _DIRECTIVE.finditer(text):
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
