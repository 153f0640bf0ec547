"""Code Quality report for GitLab: a list of issues, each with a fingerprint of its own.

GitLab drops all but one of the issues that share a fingerprint, so the second
of two alike on a page is told from the first by its number.
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import blake2b

from contentlint.model import Finding, Severity
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.plain import Json
from contentlint.report.visible import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(outcome: Outcome, _style: Style) -> str:
    """The run as a JSON list in ASCII, one issue a line, with a final line end."""
    lines_of = line_index(outcome.text_of)
    seen: Counter[tuple[str, str, str]] = Counter()
    rows = []
    for finding in outcome.findings:
        key = (finding.path, finding.rule, finding.fingerprint)
        seen[key] += 1
        rows.append(json.dumps(_issue(finding, seen[key], lines_of(finding.path))))
    return "[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n"


def _issue(finding: Finding, number: int, lines: Lines) -> Json:
    start, end = (lines.position(offset).line for offset in finding.span)
    return {
        "description": visible(finding.message),
        "check_name": visible(finding.rule),
        "fingerprint": _fingerprint(finding, number),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": visible(finding.path), "lines": {"begin": start, "end": end}},
    }


def _fingerprint(finding: Finding, number: int) -> str:
    parts = (finding.path, finding.rule, finding.fingerprint, str(number))
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
