"""Findings as diagnostics, and their fixes as code actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from contentlint.engine.fix import select_edits
from contentlint.engine.silence import silence
from contentlint.lsp.places import Places
from contentlint.model import Applicability, Finding, Fix, Severity
from contentlint.registry import all_rules
from contentlint.report.summary import plural

_LEVELS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_UNSAFE = Applicability.UNSAFE
_KINDS = {
    Applicability.SAFE: "",
    Applicability.UNSAFE: " (needs review)",
    Applicability.DISPLAY: " (a guess)",
}


def diagnostic(finding: Finding, places: Places) -> types.Diagnostic:
    """A finding in the editor's list of problems."""
    return types.Diagnostic(
        range=places.range(finding.span),
        message=finding.message,
        severity=_LEVELS[finding.severity],
        code=finding.rule,
        source="contentlint",
    )


def actions(
    uri: str, findings: Sequence[Finding], wanted: types.Range, places: Places
) -> Iterator[types.CodeAction]:
    """What is offered at a place: each fix there, those of a rule, a comment; and all exact ones of the page.

    A guess is offered alone, never together with others.
    """
    here = [finding for finding in findings if _meets(places.range(finding.span), wanted)]
    for finding in here:
        if finding.fix and finding.fix.edits:
            title = finding.fix.title + _KINDS[finding.fix.applicability]
            yield _action(uri, title, [finding], places)
    for rule in sorted({finding.rule for finding in here}):
        alike = [finding for finding in findings if finding.rule == rule and _level(finding) >= _UNSAFE]
        if len(alike) > 1:
            title = f"Fix {plural(len(alike), f'problem of {rule}', f'problems of {rule}')} in this page"
            yield _action(uri, title + _KINDS[min(map(_level, alike))], alike, places)
    for finding in {finding.rule: finding for finding in here if finding.rule in all_rules()}.values():
        silenced = finding._replace(fix=silence(finding, places.text, ""))
        yield _action(uri, f"Keep this as it is: silence {finding.rule} here", [silenced], places)
    safe = [finding for finding in findings if _level(finding) is Applicability.SAFE]
    if safe:
        yield _action(uri, "Apply all exact fixes", safe, places, types.CodeActionKind.SourceFixAll)


def wanted_kinds(
    found: Iterable[types.CodeAction], only: Sequence[types.CodeActionKind | str] | None
) -> list[types.CodeAction]:
    """Those of the kinds that an editor asks for, or of kinds below them; all where it names none."""
    kinds = [str(getattr(kind, "value", kind)) for kind in only or ()]
    return [
        action
        for action in found
        if not kinds or any(f"{_kind(action)}.".startswith(f"{kind}.") for kind in kinds)
    ]


def _kind(action: types.CodeAction) -> str:
    return str(getattr(action.kind, "value", action.kind))


def _level(finding: Finding) -> Applicability:
    """How sure the fix of a finding is; a guess where there is none."""
    return finding.fix.applicability if finding.fix and finding.fix.edits else Applicability.DISPLAY


def _action(
    uri: str,
    title: str,
    findings: Sequence[Finding],
    places: Places,
    kind: types.CodeActionKind = types.CodeActionKind.QuickFix,
) -> types.CodeAction:
    fixes: Iterable[Fix] = (finding.fix for finding in findings if finding.fix)
    edits = select_edits(fixes, Applicability.DISPLAY).edits
    return types.CodeAction(
        title=title,
        kind=kind,
        diagnostics=[diagnostic(finding, places) for finding in findings[:1]],
        edit=types.WorkspaceEdit(changes={uri: places.edits(edits)}),
    )


def _meets(one: types.Range, other: types.Range) -> bool:
    start, end = (one.start.line, one.start.character), (one.end.line, one.end.character)
    return start <= (other.end.line, other.end.character) and (other.start.line, other.start.character) <= end
