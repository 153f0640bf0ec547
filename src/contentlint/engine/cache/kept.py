"""What a run leaves so that a later one can go on from it; see `resume`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from contentlint.engine import baseline as known_problems
from contentlint.engine.cache.answer import Telling
from contentlint.engine.cache.codec import NotPlainError, encode
from contentlint.engine.cache.keys import plain_of
from contentlint.engine.cache.packing import packed, shown_digest
from contentlint.engine.cache.pages import PageStore
from contentlint.engine.cache.resume import Kept, KeptBaseline, KeptPage, PlainPlan, PlainRule
from contentlint.engine.check import Checked
from contentlint.engine.known import compare
from contentlint.engine.project import Project
from contentlint.engine.run import INTERNAL_ID
from contentlint.engine.tree import tree_digest
from contentlint.model import Finding
from contentlint.packs.language_data import typography
from contentlint.registry import PagePlan
from contentlint.rule import ActiveRule
from contentlint.site import source_names
from contentlint.site.fragments import ALL


def kept_of(
    project: Project,
    checked: Checked,
    store: PageStore | None,
    listing: str,
    telling: Telling,
    *,
    has_baseline: bool,
) -> Kept | None:
    """What later runs can go on from; None for a run that must be made again.

    `store` was used by it, `has_baseline` says whether it asked for a baseline.
    """
    if any(finding.rule == INTERNAL_ID for finding in checked.findings):
        return None
    baseline = _baseline(project) if has_baseline else None
    if baseline and compare(baseline.known, checked.findings, baseline.unasked).hidden:
        telling = telling._replace(notes=telling.notes[:-1])  # the last one says so
    of_page: dict[str, list[Finding]] = {}
    for finding in checked.findings:
        of_page.setdefault(finding.path, []).append(finding)
    planner = project.planner
    plans = {id(plan): plan for plan in planner.plans(checked.results)}
    asked = _asked(project, checked, store)
    numbers = {number: at for at, number in enumerate(plans)}
    plain = {number: _plain(plan) for number, plan in plans.items()}
    alone = frozenset(_alone(project, checked, of_page))
    shown, known = (store.shown, store.found) if store else ({}, {})
    pages = {}
    for path in project.pages:
        number = id(planner.plan(path))
        facts = checked.results[path].facts
        is_alone = path in alone and plain[number] is not None
        digest = (shown.get(path) or shown_digest(facts)) if is_alone else b""
        found = known[path] if path in known else packed(of_page.get(path, ()))
        pages[path] = KeptPage(digest, numbers[number], found)
    said = tuple(plan or PlainPlan(None, (), counts_style=True) for plan in plain.values())
    tags = {facts.language for facts, _ in checked.results.values() if facts.language}
    languages = {tag: typography(tag) for tag in sorted(tags)}
    root, tree = str(project.root), tree_digest(project.tree)
    return Kept(root, tree, listing, telling, languages, said, pages, asked, baseline)


def _baseline(project: Project) -> KeptBaseline | None:
    known = known_problems.read_baseline(project.root)
    if known is None:
        return None
    return KeptBaseline(known, known_problems.unasked_rules(project), project.is_whole)


def _asked(
    project: Project, checked: Checked, store: PageStore | None
) -> Mapping[str, tuple[str, tuple[str, ...]]] | None:
    """What was asked of headings; where other tables were made for a few pages, nobody knows."""
    if not store or store.asked is None or project.pages != project.tree.pages:
        return None
    found = {path: set(fragments) for path, fragments in store.asked.items()}
    for path, fragments in checked.site.fragments.asked.of.items():
        found.setdefault(path, set()).update(fragments)
    slug_of = checked.site.slug_of
    return {
        path: ("", (ALL,)) if ALL in fragments else (slug_of(path), tuple(sorted(fragments)))
        for path, fragments in sorted(found.items())
    }


def _plain(plan: PagePlan) -> PlainPlan | None:
    """The page rules of a plan as plain values; None where they are none, such as code of a pack."""
    try:
        return PlainPlan(plan.language, tuple(map(_plain_rule, plan.page_rules)), plan.counts_style)
    except NotPlainError:
        return None


def _plain_rule(active: ActiveRule) -> PlainRule:
    meta, is_own = active.rule.meta, active.options == active.rule.options()
    return PlainRule(
        meta.id,
        active.rule.category,
        active.severity.value,
        meta.confidence.value,
        tuple(sorted(meta.languages)),
        None if is_own else _options(active),
    )


def _options(active: ActiveRule) -> Any:
    plain_of(active.options)  # refuses what is code of a project
    return encode(active.options)


def _alone(project: Project, checked: Checked, found: Mapping[str, Sequence[Finding]]) -> Iterator[str]:
    """The pages of which no rule that sees more than the page has anything to say."""
    planner = project.planner
    wide = {id(plan): _wide(plan) for plan in planner.plans(checked.results)}
    sources = frozenset(source_names(checked.results))
    for path, (facts, _) in checked.results.items():
        plan = planner.plan(path)
        is_compared = bool(plan.pair_rules) and _has_twins(path, checked)
        # What a comment silences may be a finding about the site.
        is_simple = not (facts.suppressions or is_compared or path in sources)
        if is_simple and wide[id(plan)].isdisjoint(finding.rule for finding in found.get(path, ())):
            yield path


def _wide(plan: PagePlan) -> frozenset[str]:
    """The ids of the rules that see more than the page."""
    return frozenset(each.rule.id for each in (*plan.site_rules, *plan.pair_rules))


def _has_twins(path: str, checked: Checked) -> bool:
    translations = checked.site.translations
    return path in translations.source or path in translations.of
