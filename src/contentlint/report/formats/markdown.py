"""A summary in Markdown, for job summaries and comments: counts by rule, then the findings page by page.

GitHub takes at most 1 MiB a step ("Workflow commands", job summaries), so the
list is short: the worst findings, and a sentence about the rest.
"""

from __future__ import annotations

from itertools import groupby

from contentlint.model import Finding, Severity
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.summary import by_rule, by_severity, plural
from contentlint.report.visible import visible
from contentlint.report.worst import worst
from contentlint.text.pattern import Pattern

# 1,000 rows of at most 800 characters stay below 1 MiB.
_MOST = 1_000
_LONGEST = 400
_SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "\u2139\ufe0f"}
# What Markdown or GitHub reads (mentions, issue numbers, emoji names, mathematics) is written as entities.
_MARKUP = Pattern(r"[\\`*_\[\]<>&|~$@#!]|:(?=\w)")
_QUOTED = Pattern(r"`([^`]+)`")


def render(outcome: Outcome, style: Style) -> str:
    """The run as a Markdown text, with a final line end."""
    kept, more = worst(outcome.findings, _MOST)
    parts = [f"## contentlint: {_headline(outcome)}"]
    if outcome.findings:
        parts.append(_table(outcome))
        parts += [
            _page(path, list(found), outcome)
            for path, found in groupby(
                sorted(kept, key=lambda finding: finding.sort_key), key=lambda finding: finding.path
            )
        ]
    parts += [_plain(note) for note in more]
    if not style.quiet:
        parts += [f"> {_plain(note)}" for note in outcome.notes]
    return "\n\n".join(parts) + "\n"


def _headline(outcome: Outcome) -> str:
    if not outcome.findings:
        return f"no problems in {plural(outcome.pages, 'page')}"
    kinds = by_severity(outcome.findings).items()
    return ", ".join(plural(number, severity.label) for severity, number in kinds if number)


def _table(outcome: Outcome) -> str:
    rows = ["| Rule | Found | Safe fixes | To review |", "|---|---:|---:|---:|"]
    rows += [
        f"| {_plain(rule.rule)} | {rule.findings} | {rule.safe or ''} | {rule.unsafe or ''} |"
        for rule in by_rule(outcome.findings)
    ]
    return "\n".join(rows)


def _page(path: str, findings: list[Finding], outcome: Outcome) -> str:
    lines = line_index(outcome.text_of)(path)
    rows = [f"<details><summary>{_plain(path)}: {plural(len(findings), 'problem')}</summary>", ""]
    rows += [_row(finding, lines) for finding in findings]
    return "\n".join([*rows, "", "</details>"])


def _row(finding: Finding, lines: Lines) -> str:
    line, _ = lines.position(finding.span.start)
    message = finding.message if len(finding.message) <= _LONGEST else finding.message[:_LONGEST] + "…"
    return f"- {_SIGNS[finding.severity]} line {line}: {_message(message)} ({_plain(finding.rule)})"


def _message(text: str) -> str:
    """A message, with what it quotes as code."""
    pieces = _QUOTED.split(text)
    return "".join(
        f"<code>{_plain(piece)}</code>" if odd % 2 else _plain(piece) for odd, piece in enumerate(pieces)
    )


def _plain(text: str) -> str:
    """`text` so that Markdown and HTML show it as it is."""
    return _MARKUP.sub(lambda sign: f"&#{ord(sign.group())};", visible(text))
