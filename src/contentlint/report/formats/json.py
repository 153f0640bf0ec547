"""One JSON object for programs; its shape is published as `docs/schemas/report.schema.json`.

Each finding stands on a line of its own, so that a report can also be read,
searched and compared by eye.
"""

from __future__ import annotations

from contentlint.report.changes import plain_change
from contentlint.report.lines import line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.plain import encode, plain_finding, plain_summary


def render(outcome: Outcome, _style: Style) -> str:
    """The run as one JSON object in ASCII, with a final line end."""
    lines_of = line_index(outcome.text_of)
    findings = ",\n".join(encode(plain_finding(finding, lines_of)) for finding in outcome.findings)
    body = f"[\n{findings}\n]" if findings else "[]"
    version = encode(outcome.version)
    summary = encode(plain_summary(outcome))
    changes = ",\n".join(encode(plain_change(change)) for change in outcome.changes)
    changed = f', "changes": [\n{changes}\n]' if changes else ""
    return f'{{"version": {version}, "findings": {body}, "summary": {summary}{changed}}}\n'
