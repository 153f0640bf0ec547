"""For people in a terminal: each finding with its source underlined, then a summary.

The first line of a finding starts with its place, so that terminals and
editors can jump to it. No colour is needed to read it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from contentlint.model import Finding
from contentlint.report.groups import grouped, other_places
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.sources import in_full
from contentlint.report.summary import summary
from contentlint.report.visible import inert, visible
from contentlint.report.wrap import wrapped


def render(outcome: Outcome, style: Style) -> str:
    """The run as text; empty when there is nothing to say quietly."""
    lines_of = line_index(outcome.text_of)
    blocks = [_block(group, lines_of, style) for group in grouped(outcome.findings)]
    if not style.quiet:
        blocks += [wrapped(f"note: {visible(note)}", style.width) for note in outcome.notes]
        blocks.append(summary(outcome, style))
    return inert("".join(block + "\n\n" for block in blocks)[:-1])


def _block(group: Sequence[Finding], lines_of: Callable[[str], Lines], style: Style) -> str:
    """The first finding in full, and where else the same is to be seen."""
    rows = [in_full(group[0], lines_of, style), other_places(group, lines_of, style)]
    return "\n".join(row for row in rows if row)
