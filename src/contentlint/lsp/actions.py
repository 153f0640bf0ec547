"""Findings as diagnostics, and their fixes as code actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lsprotocol import types

from contentlint.engine.fix import select_edits
from contentlint.engine.silence import silence
from contentlint.lsp.places import Places
from contentlint.manual.shipped import rule_pages
from contentlint.messages import translate
from contentlint.model import Applicability, Finding, Fix, Phrase, Severity
from contentlint.registry import all_rules

_LEVELS = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_UNSAFE = Applicability.UNSAFE


def diagnostic(finding: Finding, places: Places, language: str) -> types.Diagnostic:
    """A finding in the editor's list of problems, in the language of its user."""
    return types.Diagnostic(
        range=places.range(finding.span),
        message=translate(finding.message, language),
        severity=_LEVELS[finding.severity],
        code=finding.rule,
        code_description=_page_of(finding.rule, language),
        source="contentlint",
    )


def _page_of(rule: str, language: str) -> types.CodeDescription | None:
    """What a click on the name of a rule opens: its page, as it came with contentlint."""
    folder = rule_pages(language)
    return types.CodeDescription((folder / f"{rule}.md").as_uri()) if folder else None


def actions(
    uri: str, findings: Sequence[Finding], wanted: types.Range, places: Places, language: str
) -> Iterator[types.CodeAction]:
    """What is offered at a place: each fix there, those of a rule, a comment; and all exact ones of the page.

    A guess is offered alone, never together with others.
    """

    def offer(
        title: str,
        fixed: Sequence[Finding],
        kind: types.CodeActionKind = types.CodeActionKind.QuickFix,
    ) -> types.CodeAction:
        return _action(uri, translate(title, language), fixed, places, kind, language)

    here = [finding for finding in findings if _meets(places.range(finding.span), wanted)]
    for finding in here:
        if finding.fix and finding.fix.edits:
            yield offer(_titled(finding.fix.title, finding.fix.applicability), [finding])
    for rule in sorted({finding.rule for finding in here}):
        alike = [finding for finding in findings if finding.rule == rule and _level(finding) >= _UNSAFE]
        if len(alike) > 1:
            title = Phrase("Fix {number} problems of {rule} in this page", number=len(alike), rule=rule)
            yield offer(_titled(title, min(map(_level, alike))), alike)
    for finding in {finding.rule: finding for finding in here if finding.rule in all_rules()}.values():
        silenced = finding._replace(fix=silence(finding, places.text, ""))
        yield offer(Phrase("Keep this as it is: silence {rule} here", rule=finding.rule), [silenced])
    safe = [finding for finding in findings if _level(finding) is Applicability.SAFE]
    if safe:
        yield offer(Phrase("Apply all exact fixes"), safe, types.CodeActionKind.SourceFixAll)


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


def _titled(title: str, level: Applicability) -> str:
    """What a fix does, and how sure it is where it is not exact."""
    if level is Applicability.SAFE:
        return title
    if level is Applicability.UNSAFE:
        return Phrase("{title} (needs review)", title=title)
    return Phrase("{title} (a guess)", title=title)


def _action(
    uri: str,
    title: str,
    findings: Sequence[Finding],
    places: Places,
    kind: types.CodeActionKind,
    language: str,
) -> types.CodeAction:
    fixes: Iterable[Fix] = (finding.fix for finding in findings if finding.fix)
    edits = select_edits(fixes, Applicability.DISPLAY).edits
    return types.CodeAction(
        title=title,
        kind=kind,
        diagnostics=[diagnostic(finding, places, language) for finding in findings[:1]],
        edit=types.WorkspaceEdit(changes={uri: places.edits(edits)}),
    )


def _meets(one: types.Range, other: types.Range) -> bool:
    start, end = (one.start.line, one.start.character), (one.end.line, one.end.character)
    return start <= (other.end.line, other.end.character) and (other.start.line, other.start.character) <= end
