"""One whole check: map, reduce, map, findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, TypeVar

from contentlint.engine.cache.found import recalled
from contentlint.engine.cache.packing import packed
from contentlint.engine.cache.pages import PageStore
from contentlint.engine.discover import Progress
from contentlint.engine.findings import findings_of
from contentlint.engine.index import build_site
from contentlint.engine.parallel import check_pages, spread
from contentlint.engine.project import Project
from contentlint.engine.run import PageResult, check_page, check_pair, check_site
from contentlint.engine.twins import Twins, twins_of
from contentlint.model import Finding, Problem
from contentlint.registry import PagePlan
from contentlint.site import Site
from contentlint.twin import Pair

_Result = TypeVar("_Result")


class Checked(NamedTuple):
    """The state of a project after a check: what each page gave, the site, all findings in order."""

    results: Mapping[str, PageResult]
    site: Site
    findings: tuple[Finding, ...]


def check_project(project: Project, jobs: int = 0, store: PageStore | None = None) -> Checked:
    """Check all pages of `project` with `jobs` processes (0: as many as there are processors).

    What `store` knows of pages is not found again.
    """
    on_disk = [path for path in project.pages if path not in project.overlay]
    read = store.check if store else partial(check_pages, project.root)
    checked = read(on_disk, project.planner, jobs)
    results = {result.facts.path: result for result in _told(checked, project, 0)}
    for path, data in project.overlay.items():
        results[path] = check_page(path, data, project.planner.plan(path))
    site = build_site(project, {path: result.facts for path, result in results.items()})
    return Checked(results, site, all_findings(project, results, site, jobs, store))


def all_findings(
    project: Project,
    results: Mapping[str, PageResult],
    site: Site,
    jobs: int = 0,
    store: PageStore | None = None,
) -> tuple[Finding, ...]:
    """The findings of all pages, in order: the second map. What `store` knows is not found again.

    Pairs of pages depend on history and on other texts, so that nothing is kept where there are any.
    """
    twins = twins_of(project, site)
    if store and twins is None:
        work = partial(_packed, project, results, site)
        return tuple(
            recalled(
                store,
                project,
                results,
                site,
                lambda pages: _told(spread(work, pages, jobs, is_large=True), project, 1),
            )
        )
    pages = twins.in_groups(project.pages) if twins else project.pages
    by_page = spread(partial(_findings, project, results, site, twins), pages, jobs, is_large=True)
    found = (finding for findings in _told(by_page, project, 1) for finding in findings)
    return tuple(sorted(found, key=lambda each: each.sort_key)) if twins else tuple(found)


def _told(results: Iterable[_Result], project: Project, before: int) -> Iterable[_Result]:
    """The same, told to who waits: the first map is taken for the half of the work, as is the second."""
    if project.progress is None:
        return results
    return _telling(results, project.progress, before * len(project.pages), 2 * len(project.pages))


def _telling(results: Iterable[_Result], tell: Progress, done: int, total: int) -> Iterator[_Result]:
    for number, result in enumerate(results, done + 1):
        tell(min(number / total, 1.0))
        yield result


def _packed(
    project: Project, results: Mapping[str, PageResult], site: Site, path: str
) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    """The findings of one page, and what was newly asked of the headings of any."""
    return packed(_findings(project, results, site, None, path)), site.fragments.asked.news()


def _findings(
    project: Project, results: Mapping[str, PageResult], site: Site, twins: Twins | None, path: str
) -> list[Finding]:
    """The findings of one page as it is stored, those of site and pair rules included, in order."""
    result = results[path]
    plan = project.planner.plan(path)
    pair = twins.pair(path) if twins and plan.pair_rules else None
    problems = all_problems(result, site, plan, pair)
    if not problems and not result.facts.suppressions:
        return []
    return findings_of(result.facts, problems, project.source(result.facts), plan)


def all_problems(
    result: PageResult, site: Site, plan: PagePlan, pair: Pair | None = None
) -> tuple[tuple[str, Problem], ...]:
    """What all rules say of one page; `pair` is the page beside its source, if it has one."""
    of_pair = check_pair(result.facts, pair, plan) if pair else ()
    return (*result.problems, *check_site(result.facts, site, plan), *of_pair)
