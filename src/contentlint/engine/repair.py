"""Fix a whole project: page after page until nothing changes, each change proven, then the site again.

Nothing is written here. A page whose fixes can not be proven keeps its text,
and a finding says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from contentlint.document import Source, read_source
from contentlint.engine.check import Checked, all_findings, all_problems, check_project
from contentlint.engine.edits import compose
from contentlint.engine.findings import ENGINE_CATEGORY, ENGINE_RULES, REFUSED_ID, findings_of
from contentlint.engine.fix import converge
from contentlint.engine.guard import prove
from contentlint.engine.index import build_site, site_notes
from contentlint.engine.project import Project
from contentlint.engine.run import PageResult, check_page
from contentlint.engine.twins import Twins, twins_of
from contentlint.model import Applicability, Confidence, Edit, Finding, Fix, Problem, Span
from contentlint.site import Site

# A fix in one page can call for fixes in pages that link to it, and those for
# no more: the third pass finds nothing on any site we know.
_PASSES = 3
_REFUSED = "Not fixed: {reason}"


class PageChange(NamedTuple):
    """A page that fixing changes.

    `old` is the text as on disk with all that is needed to write it back, and
    `before` the findings in it; `edits` lead from `old.decoded` to `text`;
    `applied` are pairs (rule id, title of the fix).
    """

    path: str
    old: Source
    text: str
    edits: tuple[Edit, ...]
    applied: tuple[tuple[str, str], ...]
    before: tuple[Finding, ...]

    @property
    def data(self) -> bytes:
        """The bytes to write."""
        return self.old.encode(self.text)


class Fixed(NamedTuple):
    """The outcome of fixing: what changes, what remains (in offsets of the new texts), and notes."""

    changes: tuple[PageChange, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]


class _PageState(NamedTuple):
    """Where fixing one page has got to."""

    change: PageChange
    result: PageResult
    refused: str


def fix_project(project: Project, least: Applicability, jobs: int = 0) -> Fixed:
    """Apply all fixes of at least this applicability to the pages of `project`."""
    checked = check_project(project, jobs)
    changes: dict[str, PageChange] = {}
    refused: dict[str, str] = {}
    for _ in range(_PASSES):
        states = _fix_pages(project, checked, least, changes, refused)
        refused.update((state.change.path, state.refused) for state in states if state.refused)
        done = {state.change.path: state for state in states if not state.refused and state.change.edits}
        if not done:
            break
        changes.update((path, state.change) for path, state in done.items())
        project = project._replace(overlay={**project.overlay, **{p: s.change.data for p, s in done.items()}})
        checked = check_again(project, checked, {path: state.result for path, state in done.items()})
    findings = [*checked.findings, *(refusal(path, reason) for path, reason in refused.items())]
    real = tuple(change for _, change in sorted(changes.items()) if change.text != change.old.decoded)
    ordered = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    return Fixed(real, ordered, site_notes(project, checked.site))


def _fix_pages(
    project: Project,
    checked: Checked,
    least: Applicability,
    changes: Mapping[str, PageChange],
    refused: Iterable[str],
) -> list[_PageState]:
    """One pass over the pages that have something to fix."""
    wanting = {f.path for f in checked.findings if f.fix and f.fix.edits and f.fix.applicability >= least}
    twins = twins_of(project, checked.site)
    return [
        _fix_page(project, checked.site, twins, checked.results[path], least, changes.get(path))
        for path in sorted(wanting.difference(refused))
    ]


def _fix_page(
    project: Project,
    site: Site,
    twins: Twins | None,
    result: PageResult,
    least: Applicability,
    earlier: PageChange | None,
) -> _PageState:
    """Fix one page until it is at rest, and prove the whole change from the text on disk."""
    path = result.facts.path
    plan = project.planner.plan(path)
    now = project.source(result.facts)
    original = earlier.old if earlier else now
    rules: dict[tuple[str, tuple[Span, ...]], str] = {}
    rounds: list[tuple[PageResult, list[Finding]]] = []

    def fixes(text: str) -> list[Fix]:
        data = original.encode(text)
        # As it stands the page was checked before.
        checked = result if text == now.decoded else check_page(path, data, plan)
        source = read_source(data, path, plan.language)
        pair = twins.pair_of(path, source) if twins and plan.pair_rules else None
        findings = findings_of(checked.facts, all_problems(checked, site, plan, pair), source, plan)
        rounds.append((checked, findings))
        found = [(finding.rule, finding.fix) for finding in findings if finding.fix]
        rules.update((_sign(fix), rule) for rule, fix in found)
        return [fix for _, fix in found]

    try:
        fixed = converge(now.decoded, fixes, least)
    except UnicodeEncodeError:
        kept = PageChange(path, original, original.decoded, (), (), ())
        return _PageState(kept, result, "a fix holds a character that can not be stored in UTF-8")
    edits = compose(original.decoded, earlier.edits if earlier else (), fixed.edits, fixed.text)
    applied = tuple((rules[_sign(fix)], fix.title) for fix in fixed.applied)
    before = earlier.before if earlier else tuple(rounds[0][1])
    change = PageChange(
        path, original, fixed.text, edits, (earlier.applied if earlier else ()) + applied, before
    )
    reason = fixed.reason or prove(path, original, fixed.text, edits, before, rounds[-1][1]) or ""
    return _PageState(change, rounds[-1][0], reason)


def _sign(fix: Fix) -> tuple[str, tuple[Span, ...]]:
    """What tells a fix from others of its text, also where its newlines were adapted: title and places."""
    return fix.title, tuple(edit.span for edit in fix.edits)


def check_again(project: Project, checked: Checked, fresh: Mapping[str, PageResult]) -> Checked:
    """The project after some pages changed: their new facts, the site anew, and all findings."""
    results = {**checked.results, **fresh}
    site = build_site(project, {path: result.facts for path, result in results.items()})
    return Checked(results, site, all_findings(project, results, site))


def refusal(path: str, reason: str) -> Finding:
    """The finding for a page whose fixes were not applied, with the reason in plain words."""
    problem = Problem(Span(0, 0), _REFUSED, {"reason": reason})
    severity = ENGINE_RULES[REFUSED_ID][0]
    return Finding(path, REFUSED_ID, ENGINE_CATEGORY, severity, Confidence.HIGH, problem.text, problem.span)
