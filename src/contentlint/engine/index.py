"""Reduce: the facts that site rules need, read from as few pages as possible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from contentlint.document.decode import decode
from contentlint.document.frontmatter import split, top_level_fields
from contentlint.engine.parallel import check_pages
from contentlint.engine.project import Project
from contentlint.model import Health, PageFacts, Phrase
from contentlint.registry import PagePlan
from contentlint.site import MISSING, NAMES, Site, Status, may_be_told_by_fields, read_on, resolve, targets

# A page that is only looked up by others is read for its facts; no rule runs on it.
_LOCAL_TABLES = frozenset({"files", "anchors", "answers", "slots", "style"})
_DEFECTS = MISSING | {Status.MISSING_ANCHOR}
# Reading more takes longer than somebody who waits for one page will wait.
_MANY_PAGES = 3000


class _FactsOnly:
    """Plans without rules, for pages that are not checked themselves."""

    def __init__(self, project: Project) -> None:
        self.planner = project.planner

    def plan(self, path: str) -> PagePlan:
        """The page's language, and nothing to run."""
        plan = self.planner.plan(path)
        return PagePlan(plan.language, (), (), counts_style=plan.counts_style)


def build_site(project: Project, checked: Mapping[str, PageFacts]) -> Site:
    """The site tables for the checked pages.

    Where every page of the tree was checked, their facts are the site. Where
    only some were, and rules ask for nothing but files and anchors, the pages
    that these link to are enough; other rules need all pages.
    """
    facts = dict(checked)
    known: Site | None = None
    heads: set[str] = set()
    missing = [path for path in project.tree.pages if path not in facts]
    if missing and _site_categories(project):
        settings = project.site_settings
        known = Site.of(facts.values(), (*project.tree.files, *missing), settings)
        if _needs_every_page(project, checked.values(), known):
            wanted: Iterable[str] = missing
        else:
            if may_be_told_by_fields(known, checked.values()):
                told = _heads(project, missing)
                known = Site.of((*facts.values(), *told), project.tree.files, settings)
                facts |= {head.path: head for head in told}
                heads = {head.path for head in told}
            wanted = sorted(targets(known, checked.values()).intersection(missing))
        read = _facts_of(project, list(wanted))
        known = read_on(known, read.values()) if read.keys().isdisjoint(facts) else None
        facts |= read
        heads -= read.keys()
    others = [path for path in project.tree.pages if path not in facts]
    site = known or Site.of(facts.values(), (*project.tree.files, *others), project.site_settings)
    closer = _for_proposals(project, site, checked.values(), [*others, *sorted(heads)])
    more = _facts_of(project, closer) if closer else {}
    if heads.isdisjoint(more):
        site = read_on(site, more.values()) if more else site
    else:  # pages of which only the head was known
        site = Site.of({**site.pages, **more}.values(), site.files, site.settings)
    if project.ask:
        site.answers = project.ask(_external(site, checked.values()))
    return site


def _facts_of(project: Project, paths: list[str]) -> dict[str, PageFacts]:
    """The facts of pages that are looked up and not checked, by path."""
    results = check_pages(project.root, paths, _FactsOnly(project))
    return {result.facts.path: _as_on_disk(result.facts) for result in results}


def whole_site(project: Project) -> Site:
    """The site tables of all pages of the tree, whatever rules are on."""
    results = check_pages(project.root, project.tree.pages, _FactsOnly(project))
    facts = [result.facts for result in results]
    return Site.of(facts, project.tree.files, project.site_settings)


def _for_proposals(
    project: Project, site: Site, checked: Iterable[PageFacts], others: Sequence[str]
) -> list[str]:
    """The pages to read where a checked page has a broken link: any may hold what was meant.

    Of a very large site, only those that translations of the targets were made from.
    """
    if not others or "links" not in _site_categories(project):
        return []
    found = [
        resolve(reference.target, page.path, site, reference.kind)
        for page in checked
        for reference in site.references(page)
    ]
    if not any(each.status in _DEFECTS for each in found):
        return []
    if len(others) <= _MANY_PAGES:
        return list(others)
    lost = (each.path for each in found if each.status is Status.MISSING_ANCHOR)
    sources = {site.locales.stand_in(path) for path in lost}
    return [path for path in others if path in sources]


def _external(site: Site, pages: Iterable[PageFacts]) -> frozenset[str]:
    """The targets in `pages` that lead out of the site."""
    asked = {
        (reference.target, page.path, reference.kind) for page in pages for reference in site.references(page)
    }
    return frozenset(
        target for target, path, kind in asked if resolve(target, path, site, kind).status is Status.EXTERNAL
    )


def _heads(project: Project, paths: Iterable[str]) -> list[PageFacts]:
    """Pages of which only the front matter was read, so that any fragment may be theirs."""
    heads = []
    for path in paths:
        data = project.read(path)
        if isinstance(data, bytes):
            front = split(decode(data).text)
            heads.append(PageFacts(path, fields=top_level_fields(front), open_anchors=True))
    return heads


def _as_on_disk(facts: PageFacts) -> PageFacts:
    """A page that is only looked up keeps its damage, and the anchors that come from it."""
    if not facts.former_headings:
        return facts
    pairs = zip(facts.outline, facts.former_headings, strict=True)
    outline = tuple(heading._replace(text=former) for heading, former in pairs)
    return facts._replace(outline=outline, former_headings=())


def site_notes(project: Project, site: Site) -> tuple[str, ...]:
    """What the site has to say about links that could not be judged, where links were judged at all."""
    # Rules about encoding look addresses up, but promise nothing about those they do not find.
    judged = any(category != "encoding" for category in _site_categories(project))
    return (*site.notes, *_unasked(site)) if judged else ()


def _unasked(site: Site) -> Iterator[str]:
    """How many external addresses could not be judged, and why."""
    answers = (answer for answer in site.answers.values() if answer.health is Health.UNKNOWN)
    for detail, count in sorted(Counter(answer.detail for answer in answers).items()):
        yield Phrase.counted(
            count,
            "{number} external address was not judged: {detail}.",
            "{number} external addresses were not judged: {detail}.",
            detail=detail,
        )


def _site_categories(project: Project) -> frozenset[str]:
    """Categories of the site rules that run somewhere."""
    plans = project.planner.plans(project.pages)
    return frozenset(rule.rule.category for plan in plans for rule in plan.site_rules)


def _needs_every_page(project: Project, checked: Iterable[PageFacts], known: Site) -> bool:
    """Whether a rule reads tables of the whole site, or the roots of `/` links must be inferred."""
    reads = {
        table
        for plan in project.planner.plans(project.pages)
        for rule in plan.site_rules
        for table in rule.rule.meta.reads
    }
    if not reads <= _LOCAL_TABLES:
        return True
    if project.config.roots is not None:
        return False
    strangers = [facts for facts in checked if known.area_of(facts.path) is None]
    if any(each.kind in NAMES for facts in strangers for each in facts.dialect):
        return True  # whether this is a vault is told by what the names in all of its pages find
    if any(field.name == "permalink" for facts in strangers for field in facts.fields):
        return True  # what answers is told by what other pages claim
    return any(reference.target.startswith("/") for facts in strangers for reference in facts.references)
