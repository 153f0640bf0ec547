"""Findings as diagnostics, and their fixes as code actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from contentlint.engine.fix import select_edits
from contentlint.lsp.places import range_of, text_edits
from contentlint.model import Applicability, Finding, Fix, Severity
from contentlint.report.lines import Lines
from contentlint.report.summary import plural

_LEVELS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_KINDS = {Applicability.UNSAFE: " (needs review)", Applicability.DISPLAY: " (a guess)"}


def diagnostic(finding: Finding, lines: Lines) -> types.Diagnostic:
    """A finding in the editor's list of problems."""
    return types.Diagnostic(
        range=range_of(finding.span, lines),
        message=finding.message,
        severity=_LEVELS[finding.severity],
        code=finding.rule,
        source="contentlint",
    )


def actions(
    uri: str, findings: Sequence[Finding], wanted: types.Range, lines: Lines
) -> Iterator[types.CodeAction]:
    """What is offered at a place: the fixes there, all of their rules, and all safe ones of the page."""
    here = [finding for finding in findings if _meets(range_of(finding.span, lines), wanted)]
    for finding in here:
        if finding.fix and finding.fix.edits:
            title = finding.fix.title + _KINDS.get(finding.fix.applicability, "")
            yield _action(uri, title, [finding], lines, types.CodeActionKind.QuickFix)
    for rule in sorted({finding.rule for finding in here}):
        alike = [finding for finding in findings if finding.rule == rule and finding.fix]
        if len(alike) > 1:
            title = f"Fix {plural(len(alike), f'problem of {rule}', f'problems of {rule}')} in this page"
            yield _action(uri, title, alike, lines, types.CodeActionKind.QuickFix)
    safe = [f for f in findings if f.fix and f.fix.applicability is Applicability.SAFE]
    if safe:
        yield _action(uri, "Apply all exact fixes", safe, lines, types.CodeActionKind.SourceFixAll)


def _action(
    uri: str, title: str, findings: Sequence[Finding], lines: Lines, kind: types.CodeActionKind
) -> types.CodeAction:
    fixes: Iterable[Fix] = (finding.fix for finding in findings if finding.fix)
    edits = select_edits(fixes, Applicability.DISPLAY).edits
    return types.CodeAction(
        title=title,
        kind=kind,
        diagnostics=[diagnostic(finding, lines) for finding in findings[:1]],
        edit=types.WorkspaceEdit(changes={uri: text_edits(edits, lines)}),
    )


def _meets(one: types.Range, other: types.Range) -> bool:
    start, end = (one.start.line, one.start.character), (one.end.line, one.end.character)
    return start <= (other.end.line, other.end.character) and (other.start.line, other.start.character) <= end
