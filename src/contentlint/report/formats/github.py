"""Annotations for GitHub Actions, the worst first, then every finding in the log, folded page by page.

GitHub shows at most 10 errors, 10 warnings and 10 notices of a step (toolkit
documentation, "Annotations"), so more are only listed in the log. Names and
messages are made visible first, then escaped as the runner unescapes them
(`%`, and `:` and `,` in properties), so that none can end its command or start
another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from contentlint.model import Finding, Phrase, Severity
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.summary import plural
from contentlint.report.visible import inert, visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SHOWN = 10


def render(outcome: Outcome, style: Style) -> str:
    """The run as workflow commands; empty when nothing was found."""
    rows = [*_annotations(outcome), *_folded(outcome, style)]
    if not style.quiet:
        rows += [f"::notice title=contentlint::{_data(note)}" for note in outcome.notes]
    return "".join(row + "\n" for row in rows)


def _annotations(outcome: Outcome) -> Iterator[str]:
    """The first findings of each severity that the page of a pull request has room for."""
    lines_of = line_index(outcome.text_of)
    for severity in sorted(Severity, reverse=True):
        found = [finding for finding in outcome.findings if finding.severity is severity]
        yield from (_annotation(finding, lines_of(finding.path)) for finding in found[:_SHOWN])


def _folded(outcome: Outcome, style: Style) -> Iterator[str]:
    """All findings, a group for each page, where some have no annotation."""
    if all(_count(outcome, severity) <= _SHOWN for severity in Severity):
        return
    lines_of = line_index(outcome.text_of)
    problems = plural(len(outcome.findings), "problem")
    told = Phrase(
        "{problems}; GitHub marks {shown} of each severity, all are listed here.",
        problems=problems,
        shown=_SHOWN,
    )
    yield style.say(told)
    for path, found in groupby(outcome.findings, key=lambda finding: finding.path):
        rows = [_row(finding, lines_of(path)) for finding in found]
        yield f"::group::{_data(path)}: {style.say(plural(len(rows), 'problem'))}"
        yield from rows
        yield "::endgroup::"


def _count(outcome: Outcome, severity: Severity) -> int:
    return sum(finding.severity is severity for finding in outcome.findings)


def _row(finding: Finding, lines: Lines) -> str:
    line, column = lines.position(finding.span.start)
    return inert(
        f"{line}:{column} {finding.severity.label} {visible(finding.rule)} {visible(finding.message)}"
    )


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
