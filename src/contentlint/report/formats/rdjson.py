"""Diagnostics for reviewdog (its JSON format, `rdjson`), with suggestions that can be accepted in a review.

Columns count the bytes of UTF-8 from 1, and ends are exclusive (`reviewdog.proto`).
A suggestion is one range, so the edits of one fix are told as one.
"""

from __future__ import annotations

from collections.abc import Callable

from contentlint.model import Applicability, Finding, Fix, Severity, Span
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.plain import Json, encode
from contentlint.report.visible import visible

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(outcome: Outcome, _style: Style) -> str:
    """The run as one `DiagnosticResult` in ASCII, one diagnostic a line, with a final line end."""
    lines_of = line_index(outcome.text_of)
    rows = ",\n".join(encode(_diagnostic(finding, lines_of)) for finding in outcome.findings)
    return f'{{"source": {{"name": "contentlint"}}, "diagnostics": [\n{rows}\n]}}\n'


def _diagnostic(finding: Finding, lines_of: Callable[[str], Lines]) -> Json:
    lines = lines_of(finding.path)
    diagnostic: Json = {
        "message": visible(finding.message),
        "location": _location(finding.path, finding.span, lines),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": visible(finding.rule)},
    }
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": visible(place.message), "location": _location(path, place.span, lines_of(path))}
            for place in finding.related
            for path in [finding.path if place.path is None else place.path]
        ]
    if finding.fix and finding.fix.applicability > Applicability.DISPLAY:
        span, text = _as_one(finding.fix, lines.text)
        if not any("\ud800" <= char <= "\udfff" for char in text):
            diagnostic["suggestions"] = [{"range": _range(span, lines), "text": text}]
    return diagnostic


def _as_one(fix: Fix, text: str) -> tuple[Span, str]:
    """One range that covers all edits of a fix, and what it holds afterwards."""
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    start, at, parts = edits[0].span.start, edits[0].span.start, []
    for edit in edits:
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return Span(start, at), "".join(parts)


def _location(path: str, span: Span, lines: Lines) -> Json:
    return {"path": visible(path), "range": _range(span, lines)}


def _range(span: Span, lines: Lines) -> Json:
    return {"start": _position(span.start, lines), "end": _position(span.end, lines)}


def _position(offset: int, lines: Lines) -> Json:
    line, column = lines.position(offset)
    # Each byte that is not UTF-8 is one surrogate here, and one byte either way.
    before = lines.text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "replace")) + 1}
