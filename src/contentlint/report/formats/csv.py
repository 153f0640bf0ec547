"""A table for spreadsheets: one row a finding.

The text begins with a byte order mark, because Excel would otherwise read it in
the code page of the machine. A cell that a spreadsheet would take for a formula
gets an apostrophe in front (OWASP, "CSV injection").
"""

from __future__ import annotations

import csv
import io

from contentlint.model import Finding
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.visible import inert, visible

_COLUMNS = (
    *("path", "line", "column", "end_line", "end_column", "severity"),
    *("category", "rule", "message", "text", "fix", "applicability", "replacement"),
)
_FORMULA = ("=", "+", "-", "@")


def render(outcome: Outcome, _style: Style) -> str:
    """The findings as comma-separated values with a head row."""
    lines_of = line_index(outcome.text_of)
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for finding in outcome.findings:
        writer.writerow([_cell(value) for value in _values(finding, lines_of(finding.path))])
    return "\ufeff" + inert(table.getvalue())


def _values(finding: Finding, lines: Lines) -> tuple[str | int, ...]:
    start, end = lines.position(finding.span.start), lines.position(finding.span.end)
    text = lines.text[finding.span.start : finding.span.end]
    fix = finding.fix
    offered = (
        (fix.title, fix.applicability.label, " … ".join(edit.text for edit in fix.edits))
        if fix
        else ("",) * 3
    )
    place = (finding.path, *start, *end, finding.severity.label)
    return (*place, finding.category, finding.rule, finding.message, text, *offered)


def _cell(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    shown = visible(value)
    return "'" + shown if shown.startswith(_FORMULA) else shown
