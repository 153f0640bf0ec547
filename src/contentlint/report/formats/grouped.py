"""For people who go through files: the findings of each under its path, one line each."""

from __future__ import annotations

from contentlint.report.layouts import by_file, report
from contentlint.report.outcome import Outcome, Style


def render(outcome: Outcome, style: Style) -> str:
    """Each path with its findings; notes and summary unless quiet."""
    return report(outcome, style, by_file)
