"""A fix as one reads it in passing: what goes and what comes, as `git diff --word-diff` shows it."""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Phrase
from contentlint.report.lines import Lines
from contentlint.report.outcome import Style
from contentlint.report.paint import DIM, GREEN, RED, painter
from contentlint.report.summary import plural
from contentlint.report.visible import inert, visible

_AROUND = 40
_SHOWN = 5


def word_diff(fix: Fix, lines: Lines, style: Style) -> str:
    """The first edits of a fix with their surroundings, a line each, without a final line end."""
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    rows = [_row(edit, lines, style) for edit in edits[:_SHOWN]]
    if len(edits) > _SHOWN:
        more = Phrase("      and {places} on this page", places=plural(len(edits) - _SHOWN, "more place"))
        rows.append(style.say(more))
    return inert("\n".join(rows))


def _row(edit: Edit, lines: Lines, style: Style) -> str:
    paint = painter(style.color)
    start, end = edit.span
    number = lines.position(start).line
    line = lines.span(number)
    last = lines.span(lines.position(end).line)
    before = visible(lines.text[max(line.start, start - _AROUND) : start])
    after = visible(lines.text[end : min(last.end, end + _AROUND)])
    return f"{paint(DIM, f'{number:>4}')}  {before}{''.join(_change(edit, lines.text, style))}{after}"


def _change(edit: Edit, text: str, style: Style) -> Iterator[str]:
    paint = painter(style.color)
    old = visible(text[edit.span.start : edit.span.end])
    if old:
        yield paint(RED, f"[-{old}-]")
    if edit.text:
        yield paint(GREEN, f"{{+{visible(edit.text)}+}}")
