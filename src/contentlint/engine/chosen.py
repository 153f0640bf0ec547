"""Apply the fixes that a person chose, one page at a time, with the same proof as any other fix.

A person needs minutes where a run needs seconds, so the bytes that were judged
are held, and a page that changed on disk meanwhile is refused when it is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from contentlint.document import read_source
from contentlint.engine.check import Checked, all_problems
from contentlint.engine.findings import findings_of
from contentlint.engine.fix import converge
from contentlint.engine.guard import prove
from contentlint.engine.index import site_notes
from contentlint.engine.project import Project
from contentlint.engine.repair import Fixed, PageChange, check_again, refusal
from contentlint.engine.run import PageResult, check_page
from contentlint.model import Applicability, Finding, Fix


class Choice(NamedTuple):
    """A fix that was chosen, and the rule it came from. Its edits are those of the page as it was judged."""

    rule: str
    fix: Fix


def apply_choices(
    project: Project,
    checked: Checked,
    held: Mapping[str, bytes],
    choices: Mapping[str, Sequence[Choice]],
) -> Fixed:
    """The project with the chosen fixes in it; nothing is written.

    `held` are the bytes that `checked` judged. Of choices that meet one
    another the safer or earlier is applied, and the other stays a finding.
    """
    changes: dict[str, PageChange] = {}
    fresh: dict[str, PageResult] = {}
    refused: dict[str, str] = {}
    before = {path: [finding for finding in checked.findings if finding.path == path] for path in choices}
    for path, chosen in sorted(choices.items()):
        change, result, reason = _apply(project, checked, held[path], before[path], path, chosen)
        if reason:
            refused[path] = reason
        elif change.edits:
            changes[path], fresh[path] = change, result
    written = {path: change.data for path, change in changes.items()}
    project = project._replace(overlay={**project.overlay, **written})
    checked = check_again(project, checked, fresh)
    findings = [*checked.findings, *(refusal(path, reason) for path, reason in refused.items())]
    ordered = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    return Fixed(tuple(changes.values()), ordered, site_notes(project, checked.site))


def _apply(
    project: Project,
    checked: Checked,
    data: bytes,
    before: Sequence[Finding],
    path: str,
    chosen: Sequence[Choice],
) -> tuple[PageChange, PageResult, str]:
    """One page: the change, its facts afterwards, and why it must not be made ("" where it may)."""
    plan = project.planner.plan(path)
    original = read_source(data, path, plan.language)
    waiting = [choice.fix for choice in chosen]

    def once(_text: str) -> list[Fix]:
        first, waiting[:] = list(waiting), []
        return first

    fixed = converge(original.decoded, once, Applicability.DISPLAY)
    rules = {choice.fix.title: choice.rule for choice in chosen}
    applied = tuple((rules[fix.title], fix.title) for fix in fixed.applied)
    change = PageChange(path, original, fixed.text, fixed.edits, applied, tuple(before))
    try:
        result = check_page(path, change.data, plan)
    except UnicodeEncodeError:
        return change, checked.results[path], "a fix holds a character that can not be stored in UTF-8"
    source = read_source(change.data, path, plan.language)
    after = findings_of(result.facts, all_problems(result, checked.site, plan), source, plan)
    reason = fixed.reason or prove(path, original, fixed.text, fixed.edits, before, after) or ""
    return change, result, reason
