"""Findings as plain JSON values, in the shape that `json_model` publishes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from contentlint.model import Finding, Fix, Related, Span
from contentlint.report.lines import Lines
from contentlint.report.outcome import Outcome
from contentlint.report.summary import by_rule, by_severity

Json = dict[str, Any]


def plain_finding(finding: Finding, lines_of: Callable[[str], Lines]) -> Json:
    """One finding; `lines_of` gives the lines of a page by its path."""
    lines = lines_of(finding.path)
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.label,
        "confidence": finding.confidence.value,
        "path": finding.path,
        "message": finding.message,
        **_places(finding.span, lines),
        "fix": _fix(finding.fix, lines) if finding.fix else None,
        "related": [_related(related, finding.path, lines_of) for related in finding.related],
        "fingerprint": finding.fingerprint,
    }


def plain_summary(outcome: Outcome) -> Json:
    """Counts of the whole run."""
    rules = by_rule(outcome.findings)
    return {
        "pages": outcome.pages,
        "findings": len(outcome.findings),
        "severities": {severity.label: number for severity, number in by_severity(outcome.findings).items()},
        "fixable": {
            "safe": sum(rule.safe for rule in rules),
            "unsafe": sum(rule.unsafe for rule in rules),
            "display": sum(rule.display for rule in rules),
        },
        "rules": [rule._asdict() for rule in rules],
        "notes": list(outcome.notes),
    }


def encode(value: Json | str) -> str:
    """Compact JSON in printable ASCII: nothing in it can steer a terminal, and lone surrogates survive."""
    return json.dumps(value, ensure_ascii=True).replace("\x7f", "\\u007f")


def _related(related: Related, page: str, lines_of: Callable[[str], Lines]) -> Json:
    path = page if related.path is None else related.path
    return {"message": related.message, "path": path, **_places(related.span, lines_of(path))}


def _fix(fix: Fix, lines: Lines) -> Json:
    return {
        "title": fix.title,
        "applicability": fix.applicability.label,
        "edits": [{**_places(edit.span, lines), "text": edit.text} for edit in fix.edits],
    }


def _places(span: Span, lines: Lines) -> Json:
    return {"start": _place(span.start, lines), "end": _place(span.end, lines)}


def _place(offset: int, lines: Lines) -> Json:
    line, column = lines.position(offset)
    return {"line": line, "column": column, "offset": offset}
