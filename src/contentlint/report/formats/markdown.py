"""A summary in Markdown, for job summaries and comments: counts by rule, then the findings page by page.

GitHub takes at most 1 MiB a step ("Workflow commands", job summaries), so the
list is short: the worst findings, and a sentence about the rest.
"""

from __future__ import annotations

from itertools import groupby

from contentlint.model import Finding, Phrase, Severity
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.summary import by_rule, by_severity, in_words, plural
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
    kept, more = worst(outcome.findings, _MOST, style)
    parts = [f"## contentlint: {_headline(outcome, style)}"]
    if outcome.findings:
        parts.append(_table(outcome, style))
        parts += [
            _page(path, list(found), outcome, style)
            for path, found in groupby(
                sorted(kept, key=lambda finding: finding.sort_key), key=lambda finding: finding.path
            )
        ]
    parts += [_plain(note) for note in more]
    if not style.quiet:
        parts += [f"> {_plain(note)}" for note in outcome.notes]
    return "\n\n".join(parts) + "\n"


def _headline(outcome: Outcome, style: Style) -> str:
    if not outcome.findings:
        return style.say(Phrase("no problems in {pages}", pages=plural(outcome.pages, "page")))
    return in_words(by_severity(outcome.findings), style)


def _table(outcome: Outcome, style: Style) -> str:
    rows = [style.say(Phrase("| Rule | Found | Safe fixes | To review |")), "|---|---:|---:|---:|"]
    rows += [
        f"| {_plain(rule.rule)} | {rule.findings} | {rule.safe or ''} | {rule.unsafe or ''} |"
        for rule in by_rule(outcome.findings)
    ]
    return "\n".join(rows)


def _page(path: str, findings: list[Finding], outcome: Outcome, style: Style) -> str:
    lines = line_index(outcome.text_of)(path)
    title = Phrase("{path}: {problems}", path=_plain(path), problems=plural(len(findings), "problem"))
    rows = [f"<details><summary>{style.say(title)}</summary>", ""]
    rows += [_row(finding, lines, style) for finding in findings]
    return "\n".join([*rows, "", "</details>"])


def _row(finding: Finding, lines: Lines, style: Style) -> str:
    line, _ = lines.position(finding.span.start)
    message = finding.message if len(finding.message) <= _LONGEST else finding.message[:_LONGEST] + "…"
    told = Phrase(
        "line {line}: {message} ({rule})",
        line=line,
        message=_message(message),
        rule=_plain(finding.rule),
    )
    return f"- {_SIGNS[finding.severity]} {style.say(told)}"


def _message(text: str) -> str:
    """A message, with what it quotes as code."""
    pieces = _QUOTED.split(text)
    return "".join(
        f"<code>{_plain(piece)}</code>" if odd % 2 else _plain(piece) for odd, piece in enumerate(pieces)
    )


def _plain(text: str) -> str:
    """`text` so that Markdown and HTML show it as it is."""
    return _MARKUP.sub(lambda sign: f"&#{ord(sign.group())};", visible(text))
