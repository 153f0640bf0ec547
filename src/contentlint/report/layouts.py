"""How findings stand in a report for people: each with its source, one line each, or under their files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from contentlint.model import Finding
from contentlint.report.groups import grouped, other_places
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.paint import BOLD, BY_SEVERITY, DIM, painter
from contentlint.report.place import linked, place, rule_name
from contentlint.report.sources import head, in_full, noted
from contentlint.report.summary import summary
from contentlint.report.visible import inert, visible

LinesOf = Callable[[str], Lines]
# Findings in; paragraphs of the report out, without final line ends.
Layout = Callable[[Sequence[Finding], LinesOf, Style], Iterator[str]]


def report(outcome: Outcome, style: Style, layout: Layout) -> str:
    """The run as text: findings, notes, summary; empty when there is nothing to say quietly."""
    blocks = list(layout(outcome.findings, line_index(outcome.text_of), style))
    if not style.quiet:
        blocks += [noted(note, style) for note in outcome.notes]
        blocks.append(summary(outcome, style))
    return inert("".join(block + "\n\n" for block in blocks)[:-1])


def full(findings: Sequence[Finding], lines_of: LinesOf, style: Style) -> Iterator[str]:
    """Each finding with its source underlined, and where else the same is to be seen."""
    for group in grouped(findings):
        rows = [in_full(group[0], lines_of, style), other_places(group, lines_of, style)]
        yield "\n".join(row for row in rows if row)


def heads(findings: Sequence[Finding], lines_of: LinesOf, style: Style) -> Iterator[str]:
    """The first line of each finding in full, and where else the same is to be seen."""
    rows = []
    for group in grouped(findings):
        rows += [head(group[0], lines_of(group[0].path), style), other_places(group, lines_of, style)]
    if rows:
        yield "\n".join(row for row in rows if row)


def concise(findings: Sequence[Finding], lines_of: LinesOf, style: Style) -> Iterator[str]:
    """`path:line:column: rule message`, one line each, as programs that jump to places read them."""
    rows = [
        f"{place(finding, lines_of(finding.path), style)} {_said(finding, style)}" for finding in findings
    ]
    if rows:
        yield "\n".join(rows)


def by_file(findings: Sequence[Finding], lines_of: LinesOf, style: Style) -> Iterator[str]:
    """The path of each file, and under it `line:column rule message`, one line each."""
    paint = painter(style.color)
    for path, members in groupby(findings, key=lambda finding: finding.path):
        lines, rows = lines_of(path), list(members)
        at = [lines.position(finding.span.start) for finding in rows]
        width = max(len(f"{line}:{column}") for line, column in at)
        yield "\n".join(
            [
                f"{linked(paint(BOLD, visible(path)), path, at[0], style)}:",
                *(
                    f"  {linked(paint(DIM, f'{line}:{column}'), path, (line, column), style)}"
                    f"{' ' * (width - len(f'{line}:{column}'))}  {_said(finding, style)}"
                    for finding, (line, column) in zip(rows, at, strict=True)
                ),
            ]
        )


def _said(finding: Finding, style: Style) -> str:
    rule = rule_name(finding.rule, BY_SEVERITY[finding.severity], style)
    return f"{rule} {visible(finding.message)}"


# The layout of what a `fix` run leaves, by the name of the format.
AFTER_FIXES: Mapping[str, Layout] = {"text": heads, "full": full, "concise": concise, "grouped": by_file}
