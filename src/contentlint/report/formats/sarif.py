"""SARIF 2.1.0, for code scanning: findings with their fixes, the rules with their help, and fingerprints.

Columns count code points. GitHub refuses a file of more than 25,000 results
(its documentation of code scanning, "SARIF results exceed one or more limits"),
so of more the worst are kept, and a notification in the file says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from contentlint.model import Applicability, Edit, Finding, Related, Severity, Span
from contentlint.registry import all_rules
from contentlint.report.lines import Lines, line_index
from contentlint.report.outcome import Outcome, Style
from contentlint.report.plain import encode
from contentlint.report.visible import visible
from contentlint.report.worst import worst
from contentlint.rule import Rule
from contentlint.text.pattern import Pattern

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MOST = 25_000
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# What SARIF would read as a link or as a place for an argument (specification, sections 3.11.5 and 3.11.6).
_MARKUP = Pattern(r"[\[\]](?=[^\[\]]*\]\()|\](?=\()|\{\d+\}")
_SURROGATE = Pattern("[\ud800-\udfff]")

Json = dict[str, Any]


def render(outcome: Outcome, style: Style) -> str:
    """The run as one SARIF log in ASCII, with a final line end."""
    lines_of = line_index(outcome.text_of)
    kept, notes = worst(outcome.findings, _MOST, style)
    results = [_result(finding, lines_of) for finding in kept]
    run = {
        "tool": {"driver": _driver(outcome)},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder the paths start from."}}},
        "invocations": [_invocation((*outcome.notes, *notes))],
        "results": results,
    }
    return encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _driver(outcome: Outcome) -> Json:
    known = all_rules()
    names = sorted({finding.rule for finding in outcome.findings})
    rules = [_rule(known[name]) if name in known else {"id": visible(name)} for name in names]
    return {"name": "contentlint", "version": outcome.version, "rules": rules}


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.id,
        "shortDescription": {"text": _message(rule.meta.summary)},
        "fullDescription": {"text": _message(rule.doc.partition("\n\n")[0])},
        "help": {"text": _message(rule.doc), "markdown": rule.doc},
        "defaultConfiguration": {"level": _LEVELS[rule.meta.severity]},
        "properties": {"tags": [rule.category], "precision": rule.meta.confidence.value},
    }


def _invocation(notes: tuple[str, ...]) -> Json:
    told = [{"level": "note", "message": {"text": _message(visible(note))}} for note in notes]
    return {"executionSuccessful": True, "toolExecutionNotifications": told}


def _result(finding: Finding, lines_of: Callable[[str], Lines]) -> Json:
    lines = lines_of(finding.path)
    result: Json = {
        "ruleId": visible(finding.rule),
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(visible(finding.message))},
        "locations": [_location(finding.path, finding.span, lines, snippet=True)],
        "partialFingerprints": {"contentlint/v1": finding.fingerprint},
        "properties": {"category": finding.category, "confidence": finding.confidence.value},
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, place, finding.path if place.path is None else place.path, lines_of)
            for number, place in enumerate(finding.related)
        ]
    fix = finding.fix
    # A fix that is only shown is none to a program; bytes that are not UTF-8 can not be written in JSON.
    if fix and fix.applicability > Applicability.DISPLAY and not any(map(_has_surrogate, fix.edits)):
        changes = [_replacement(edit, lines) for edit in fix.edits]
        where = {"artifactLocation": _artifact(finding.path), "replacements": changes}
        result["fixes"] = [
            {"description": {"text": _message(visible(fix.title))}, "artifactChanges": [where]}
        ]
        result["properties"]["applicability"] = fix.applicability.label
    return result


def _related(number: int, place: Related, path: str, lines_of: Callable[[str], Lines]) -> Json:
    """A related place; its number tells it from an equal one, for SARIF wants a set."""
    location = _location(path, place.span, lines_of(path))
    return {"id": number, **location, "message": {"text": _message(visible(place.message))}}


def _location(path: str, span: Span, lines: Lines, *, snippet: bool = False) -> Json:
    region = _region(span, lines)
    if snippet:
        region["snippet"] = {"text": visible(lines.text[span.start : span.end])}
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _replacement(edit: Edit, lines: Lines) -> Json:
    return {"deletedRegion": _region(edit.span, lines), "insertedContent": {"text": edit.text}}


def _region(span: Span, lines: Lines) -> Json:
    start, end = lines.position(span.start), lines.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _artifact(path: str) -> Json:
    return {"uri": quote(path, errors="surrogatepass"), "uriBaseId": "%SRCROOT%"}


def _has_surrogate(edit: Edit) -> bool:
    return _SURROGATE.search(edit.text) is not None


def _message(text: str) -> str:
    """`text` so that SARIF shows it as it is."""
    return _MARKUP.sub(_literal, text)


def _literal(markup: re.Match[str]) -> str:
    seen = markup.group()
    return "{" + seen + "}" if seen.startswith("{") else "\\" + seen
