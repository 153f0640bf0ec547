"""What the HTML report shows, as plain values: pages, their lines around the findings, and the fixes.

Columns count UTF-16 units from 0, because that is what a browser counts in.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from contentlint.messages import translate_prose
from contentlint.model import Finding, Fix, Span
from contentlint.registry import all_rules
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome
from contentlint.report.portion import portion_of
from contentlint.text.language.paths import language_of_path

# Lines shown before and after each finding, and how much of a very long line.
_AROUND = 1
_LONGEST = 1_200

Json = dict[str, Any]
Place = tuple[int, int]


def packed(outcome: Outcome, language: str) -> str:
    """The data of the report: JSON, deflated (RFC 1951), in base64."""
    text = json.dumps(_data(outcome, language), separators=(",", ":"))
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.b64encode(squeezed.compress(text.encode("ascii")) + squeezed.flush()).decode("ascii")


def _data(outcome: Outcome, language: str) -> Json:
    names = sorted({finding.rule for finding in outcome.findings})
    number = {name: at for at, name in enumerate(names)}
    lines_of = line_index(outcome.text_of)
    by_page = groupby(outcome.findings, key=lambda finding: finding.path)
    return {
        "rules": [_rule(name, outcome.findings, language) for name in names],
        "pages": [_page(path, list(found), lines_of(path), number) for path, found in by_page],
    }


def _rule(name: str, findings: Sequence[Finding], language: str) -> list[str]:
    """Id, category, summary, and the first paragraph of the manual page."""
    rule = all_rules().get(name)
    if rule:
        why = rule.doc.partition("\n\n")[2].partition("\n\n")[0]
        told = [translate_prose(text, language) for text in (rule.meta.summary, why)]
        return [name, rule.category, *told]
    return [name, next(finding.category for finding in findings if finding.rule == name), "", ""]


def _page(path: str, findings: list[Finding], lines: Lines, number: dict[str, int]) -> Json:
    return {
        "path": path,
        "lang": language_of_path(path) or "",
        "lines": [[line, _line(lines, line)] for line in _shown(findings, lines)],
        "found": [_finding(finding, lines, number) for finding in findings],
    }


def _shown(findings: Iterable[Finding], lines: Lines) -> list[int]:
    """The lines around every finding and around the edits of its fix, sorted."""
    shown: set[int] = set()
    for finding in findings:
        shown.update(_around(finding.span, lines))
        for edit in portion_of(finding.fix.edits if finding.fix else (), lines).edits:
            shown.update(_around(edit.span, lines))
    return sorted(shown)


def _around(span: Span, lines: Lines) -> Iterator[int]:
    first = lines.position(span.start).line
    last = min(lines.position(max(span.start, span.end - 1)).line, first + 5)
    return iter(range(max(1, first - _AROUND), min(len(lines.starts), last + _AROUND) + 1))


def _line(lines: Lines, number: int) -> str:
    start, end = lines.span(number)
    return lines.text[start : min(end, start + _LONGEST)]


def _finding(finding: Finding, lines: Lines, number: dict[str, int]) -> list[Any]:
    """Rule, severity, message, place, fix, fingerprint, place of the text file: line and column from 1."""
    start = lines.position(finding.span.start)
    return [
        number[finding.rule],
        int(finding.severity),
        finding.message,
        [*_place(finding.span.start, lines), *_place(finding.span.end, lines)],
        _fix(finding.fix, lines) if finding.fix else 0,
        finding.fingerprint,
        start.column,
    ]


def _fix(fix: Fix, lines: Lines) -> list[Any]:
    """Title, applicability, its first edits, how many it has, and the line of the first one left out or 0."""
    portion = portion_of(fix.edits, lines)
    edits = [
        [*_place(edit.span.start, lines), *_place(edit.span.end, lines), edit.text] for edit in portion.edits
    ]
    return [fix.title, fix.applicability.label, edits, len(fix.edits), portion.end]


def _place(offset: int, lines: Lines) -> Place:
    """Line from 1, column in UTF-16 units from 0."""
    line, column = lines.position(offset)
    before = lines.text[offset - column + 1 : offset]
    return line, len(before) if before.isascii() else len(before.encode("utf-16-le", "surrogatepass")) // 2
