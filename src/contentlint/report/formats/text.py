"""For people in a terminal: each finding with its source underlined, then a summary.

The first line of a finding starts with its place, so that terminals and
editors can jump to it. No colour is needed to read it.
"""

from __future__ import annotations

from contentlint.report.layouts import full, report
from contentlint.report.outcome import Outcome, Style


def render(outcome: Outcome, style: Style) -> str:
    """The run as text; empty when there is nothing to say quietly."""
    return report(outcome, style, full)
