"""JSON lines for pipelines: one finding a line, each as in the `json` format, no summary."""

from __future__ import annotations

from contentlint.report.lines import line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.plain import encode, plain_finding


def render(outcome: Outcome, _style: Style) -> str:
    """One JSON object in ASCII for each finding, each with a line end; empty when nothing was found."""
    lines_of = line_index(outcome.text_of)
    return "".join(encode(plain_finding(finding, lines_of)) + "\n" for finding in outcome.findings)
