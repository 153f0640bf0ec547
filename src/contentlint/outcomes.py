"""What the engine did, as a report tells it: findings and changes become outcomes, fixes are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contentlint.document import Source
from contentlint.document.decode import UTF8, decode
from contentlint.engine import baseline as known_problems
from contentlint.engine.changed import affected, among, on_changed_lines
from contentlint.engine.check import check_project
from contentlint.engine.journal import Change as PageWrite
from contentlint.engine.known import FILE, compare
from contentlint.engine.project import Project
from contentlint.engine.repair import Fixed, PageChange, refusal
from contentlint.engine.transaction import write_all
from contentlint.history import Changes
from contentlint.model import Edit, Finding, Phrase, Span
from contentlint.report import Outcome
from contentlint.report.lines import line_index
from contentlint.report.outcome import Applied, Change, Replaced
from contentlint.report.summary import hidden_note
from contentlint.site import Site


def outcome_of(
    project: Project, findings: Sequence[Finding], notes: Sequence[str], texts: Mapping[str, str]
) -> Outcome:
    """What a report needs to know of a finished run; `texts` are those that differ from the disk."""

    def text_of(path: str) -> str:
        data = texts[path] if path in texts else project.read(path)
        if isinstance(data, bytes):
            return decode(data).text
        return data if isinstance(data, str) else ""

    return Outcome(
        tuple(findings),
        len(project.pages),
        text_of,
        (*project.notes, *notes),
        fail_level=project.config.fail_level,
        root=project.root,
        language=project.config.message_language,
    )


def only_new(project: Project, outcome: Outcome, *, write: bool = True) -> Outcome:
    """The outcome without what the baseline knows, which loses what is gone where everything was checked."""
    known = known_problems.read_baseline(project.root)
    if known is None:
        return outcome
    compared = compare(known, outcome.findings, known_problems.unasked_rules(project))
    notes: list[str] = [hidden_note(compared.hidden, FILE)] if compared.hidden else []
    if compared.gone and write and project.is_whole:
        notes.append(known_problems.shrink(project.root, known, compared.gone))
    return outcome._replace(findings=compared.new, notes=(*outcome.notes, *notes))


def only_changed(project: Project, outcome: Outcome, site: Site, changes: Changes, by_line: bool) -> Outcome:
    """The outcome without what changes since a revision have nothing to do with."""
    pages = affected(project, site, changes.lines)
    findings = among(outcome.findings, pages, changes.lines)
    if by_line:
        lines_of = line_index(outcome.text_of)

        def covered(finding: Finding) -> range:
            lines = lines_of(finding.path)
            last = max(finding.span.start, finding.span.end - 1)
            return range(lines.position(finding.span.start).line, lines.position(last).line + 1)

        findings = on_changed_lines(findings, changes.lines, covered)
    return outcome._replace(findings=tuple(findings), pages=len(pages))


def write_fixed(project: Project, fixed: Fixed) -> tuple[Fixed, tuple[str, ...]]:
    """Write the changed pages in one journalled transaction.

    Returns what was really changed and what remains, with a finding for each
    page that could not be written, and remarks on pages that were.
    """
    changes = [
        PageWrite(change.path, change.old.encode(change.old.decoded), change.data)
        for change in fixed.changes
        if change.path not in project.overlay
    ]
    report = write_all(project.root, changes, "fix")
    remarks = tuple(Phrase("`{path}`: {remark}", path=note.path, remark=note.text) for note in report.remarks)
    refused = {note.path: note.text for note in report.refused}
    if not refused:
        return fixed, remarks
    unchanged = check_project(project._replace(pages=tuple(sorted(refused))), jobs=1).findings
    findings = [finding for finding in fixed.findings if finding.path not in refused]
    findings += [*unchanged, *(refusal(path, reason) for path, reason in refused.items())]
    done = tuple(change for change in fixed.changes if change.path not in refused)
    ordered = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    return Fixed(done, ordered, fixed.notes), remarks


def changes_in(fixed: Fixed) -> tuple[Change, ...]:
    """The changed pages as a report tells them."""
    return tuple(
        Change(
            change.path,
            written(change.old, change.old.decoded),
            written(change.old, change.text),
            tuple(Applied(*pair) for pair in change.applied),
            _replaced(change),
        )
        for change in fixed.changes
    )


def _replaced(change: PageChange) -> tuple[Replaced, ...]:
    """The edits of a page with the steps of the repairs among them; a mark in front shifts all by one."""
    if change.old.codec != UTF8:
        return tuple(_replaced_units(change.old, edit) for edit in change.edits)
    steps = {(repair.span, repair.text): repair.path for repair in change.old.repairs}
    mark = int(change.old.bom)
    return tuple(
        Replaced(
            Span(edit.span.start + mark, edit.span.end + mark),
            edit.text,
            steps.get((edit.span, edit.text), ()),
        )
        for edit in change.edits
    )


def _replaced_units(source: Source, edit: Edit) -> Replaced:
    """An edit of a page in UTF-16, in bytes; the steps of a repair would be of text, so there are none."""
    start, end = (len(source.encode(source.decoded[:place])) for place in edit.span)
    return Replaced(Span(start, end), edit.text.encode(source.codec).decode("ascii", "surrogateescape"), ())


def written(source: Source, text: str) -> str:
    """All bytes of a page as text: a byte order mark as U+FEFF, bytes that are not UTF-8 as surrogates.

    Of UTF-16 every byte beyond ASCII is a surrogate, so that offsets of this text count bytes.
    """
    return source.encode(text).decode(UTF8 if source.codec == UTF8 else "ascii", "surrogateescape")
