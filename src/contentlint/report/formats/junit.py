"""JUnit XML, for CI systems that show tests: a suite for each page with findings, a case for each finding.

Findings that make the run fail are failures, the others say in their output
what was seen. Characters that XML can not hold are shown as symbols.
"""

from __future__ import annotations

from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from contentlint.model import Finding, Severity
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.visible import inert, visible


def render(outcome: Outcome, _style: Style) -> str:
    """The run as one XML document, with a final line end."""
    lines_of = line_index(outcome.text_of)
    failed = sum(finding.severity >= outcome.fail_level for finding in outcome.findings)
    rows = ['<?xml version="1.0" encoding="utf-8"?>']
    rows.append(f'<testsuites name="contentlint" tests="{len(outcome.findings) or 1}" failures="{failed}">')
    for path, found in groupby(outcome.findings, key=lambda finding: finding.path):
        rows += _suite(path, list(found), lines_of(path), outcome.fail_level)
    if not outcome.findings:
        # Some systems take a file without a case for a run that broke.
        case = f'<testcase name="{outcome.pages} pages" classname="contentlint"/>'
        rows.append(f'  <testsuite name="contentlint" tests="1" failures="0">{case}</testsuite>')
    return inert("\n".join([*rows, "</testsuites>", ""]))


def _suite(path: str, findings: list[Finding], lines: Lines, fail_level: Severity) -> list[str]:
    failures = sum(finding.severity >= fail_level for finding in findings)
    name = quoteattr(visible(path))
    rows = [f'  <testsuite name={name} tests="{len(findings)}" failures="{failures}">']
    rows += [_case(finding, lines, fails=finding.severity >= fail_level) for finding in findings]
    return [*rows, "  </testsuite>"]


def _case(finding: Finding, lines: Lines, *, fails: bool) -> str:
    line, column = lines.position(finding.span.start)
    path, rule = visible(finding.path), visible(finding.rule)
    message = visible(finding.message)
    place = f"{path}:{line}:{column}: {finding.severity.label} {message}"
    attributes = f"name={quoteattr(f'{rule} {line}:{column}')} classname={quoteattr(path)}"
    head = f"    <testcase {attributes} file={quoteattr(path)} line={quoteattr(str(line))}>"
    if fails:
        kind = f"message={quoteattr(message)} type={quoteattr(rule)}"
        return f"{head}<failure {kind}>{escape(place)}</failure></testcase>"
    return f"{head}<system-out>{escape(place)}</system-out></testcase>"
