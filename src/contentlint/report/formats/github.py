"""Annotations for GitHub Actions: one workflow command a finding, the worst first.

GitHub shows only the first annotations of a step, so the order matters. Names
and messages are made visible first, then escaped as the runner unescapes them
(`%`, and `:` and `,` in properties), so that none can end its command or start
another.
"""

from __future__ import annotations

from contentlint.model import Finding, Severity
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(outcome: Outcome, style: Style) -> str:
    """The run as workflow commands; empty when nothing was found."""
    lines_of = line_index(outcome.text_of)
    worst_first = sorted(outcome.findings, key=lambda finding: -finding.severity)
    rows = [_annotation(finding, lines_of(finding.path)) for finding in worst_first]
    if not style.quiet:
        rows += [f"::notice title=contentlint::{_data(note)}" for note in outcome.notes]
    return "".join(row + "\n" for row in rows)


def _annotation(finding: Finding, lines: Lines) -> str:
    start, end = (lines.position(offset) for offset in finding.span)
    place = f"file={_property(finding.path)},line={start.line}"
    # GitHub refuses columns on an annotation of several lines (REST API, check runs).
    if start.line == end.line:
        place += f",col={start.column},endLine={end.line},endColumn={end.column}"
    else:
        place += f",endLine={end.line}"
    title = _property(f"contentlint ({finding.rule})")
    return f"::{_COMMANDS[finding.severity]} {place},title={title}::{_data(finding.message)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
