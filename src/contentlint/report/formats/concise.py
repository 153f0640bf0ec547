"""For people who look at many findings at once, and programs that jump to places: one line a finding."""

from __future__ import annotations

from contentlint.report.layouts import concise, report
from contentlint.report.outcome import Outcome, Style


def render(outcome: Outcome, style: Style) -> str:
    """`path:line:column: rule message`; notes and summary unless quiet."""
    return report(outcome, style, concise)
