"""For people in a terminal: each finding with its source underlined, then a summary.

The first line of a finding starts with its place, so that terminals and
editors can jump to it. No colour is needed to read it.
"""

from __future__ import annotations

from contentlint.report.lines import line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.sources import in_full
from contentlint.report.summary import summary
from contentlint.report.visible import inert, visible
from contentlint.report.wrap import wrapped


def render(outcome: Outcome, style: Style) -> str:
    """The run as text; empty when there is nothing to say quietly."""
    lines_of = line_index(outcome.text_of)
    blocks = [in_full(finding, lines_of, style) for finding in outcome.findings]
    if not style.quiet:
        blocks += [wrapped(f"note: {visible(note)}", style.width) for note in outcome.notes]
        blocks.append(summary(outcome, style))
    return inert("".join(block + "\n\n" for block in blocks)[:-1])
