"""A finding as a person reads it: one head line, the source underlined, the fix, related places."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contentlint.model import Applicability, Finding, Phrase, Related, Span
from contentlint.report.excerpt import excerpt, piece_after, piece_of
from contentlint.report.lines import Lines
from contentlint.report.outcome import Style
from contentlint.report.paint import BY_SEVERITY, CYAN, DIM, GREEN, painter
from contentlint.report.place import linked, place, rule_name
from contentlint.report.row import width
from contentlint.report.visible import visible
from contentlint.report.wrap import wrapped

_KINDS = {
    Applicability.SAFE: Phrase("safe"),
    Applicability.UNSAFE: Phrase("needs review"),
    Applicability.DISPLAY: Phrase("only shown"),
}
_RELATED_SHOWN = 3


def head(finding: Finding, lines: Lines, style: Style) -> str:
    """`path:line:column: severity rule message`, wrapped to the width."""
    paint = painter(style.color)
    path = visible(finding.path)
    line, column = lines.position(finding.span.start)
    severity = style.say(finding.severity.label)
    used = width(f"{path}:{line}:{column}: {severity} {visible(finding.rule)}")
    message = wrapped(visible(finding.message), style.width, used)
    said = f"{paint(BY_SEVERITY[finding.severity], severity)} {rule_name(finding.rule, CYAN, style)}{message}"
    return f"{place(finding, lines, style)} {said}"


def in_full(finding: Finding, lines_of: Callable[[str], Lines], style: Style) -> str:
    """Head, source frame, fix and related places of one finding, without a final line end."""
    lines = lines_of(finding.path)
    rows = [head(finding, lines, style), *_frame(finding, lines, style), *_fix(finding, lines, style)]
    return "\n".join([*rows, *_related(finding, lines_of, style)])


def noted(note: str, style: Style) -> str:
    """A remark on the run, wrapped to the width."""
    return wrapped(style.say(Phrase("note: {note}", note=visible(note))), style.width)


def _gutter(finding: Finding, lines: Lines) -> int:
    """Columns of the line numbers in a finding's frame."""
    last = lines.position(finding.fix.edits[0].span.start if finding.fix and finding.fix.edits else 0).line
    return len(str(max(last, lines.position(finding.span.start).line)))


def _frame(finding: Finding, lines: Lines, style: Style) -> Iterator[str]:
    paint = painter(style.color)
    gutter = _gutter(finding, lines)
    number = lines.position(finding.span.start).line
    columns = style.width - gutter - len(" | ")
    shown = excerpt(piece_of(lines, number, finding.span, columns), columns)
    carets = paint(BY_SEVERITY[finding.severity], "^" * shown.carets)
    yield f"{paint(DIM, f'{number:>{gutter}} |')} {shown.text}".rstrip()
    margin = paint(DIM, " " * gutter + " |")
    yield f"{margin} {' ' * shown.column}{carets}{style.say(_rest(finding.span, lines, number))}"


def _rest(span: Span, lines: Lines, number: int) -> str:
    """Where a span ends that is longer than the line shown."""
    last = lines.position(max(span.start, span.end - 1)).line
    return Phrase(" to line {last}", last=last) if last > number else ""


def _fix(finding: Finding, lines: Lines, style: Style) -> Iterator[str]:
    if finding.fix is None:
        return
    paint = painter(style.color)
    gutter = _gutter(finding, lines)
    columns = style.width - gutter - len(" + ")
    kind = _KINDS[finding.fix.applicability]
    title = wrapped(
        style.say(Phrase("fix: {title} ({kind})", title=visible(finding.fix.title), kind=kind)), columns
    )
    yield f"{' ' * gutter} {paint(DIM, '=')} {title.replace(chr(10), chr(10) + ' ' * (gutter + 3))}"
    after = piece_after(lines, finding.fix, columns)
    if after is not None:
        number, piece = after
        shown = excerpt(piece, columns).text
        yield f"{number:>{gutter}} {paint(GREEN, f'+ {shown}'.rstrip())}"


def _related(finding: Finding, lines_of: Callable[[str], Lines], style: Style) -> Iterator[str]:
    paint = painter(style.color)
    margin = " " * _gutter(finding, lines_of(finding.path)) + " " + paint(DIM, "=")
    for related in finding.related[:_RELATED_SHOWN]:
        yield f"{margin} {_related_place(related, finding, lines_of, style)}"
    hidden = len(finding.related) - _RELATED_SHOWN
    if hidden > 0:
        yield f"{margin} {style.say(Phrase('and {number} more', number=hidden))}"


def _related_place(related: Related, finding: Finding, lines_of: Callable[[str], Lines], style: Style) -> str:
    path = related.path if related.path is not None else finding.path
    line, column = lines_of(path).position(related.span.start)
    shown = f"{visible(path)}:{line}:{column}"
    # What stands before the place is measured with it, then the place becomes a link.
    told = style.say(Phrase("see {place}:", place=shown))
    message = wrapped(visible(related.message), style.width, width(told))
    return f"{told.replace(shown, linked(shown, path, (line, column), style), 1)}{message}"
