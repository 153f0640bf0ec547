"""One whole check: map, reduce, map, findings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from contentlint.engine.findings import findings_of
from contentlint.engine.index import build_site
from contentlint.engine.parallel import check_pages, spread
from contentlint.engine.project import Project
from contentlint.engine.run import PageResult, check_page, check_site
from contentlint.model import Finding, Problem
from contentlint.registry import PagePlan
from contentlint.site import Site


class Checked(NamedTuple):
    """The state of a project after a check: what each page gave, the site, all findings in order."""

    results: Mapping[str, PageResult]
    site: Site
    findings: tuple[Finding, ...]


def check_project(project: Project, jobs: int = 0) -> Checked:
    """Check all pages of `project` with `jobs` processes (0: as many as there are processors)."""
    on_disk = [path for path in project.pages if path not in project.overlay]
    results = {
        result.facts.path: result for result in check_pages(project.root, on_disk, project.planner, jobs)
    }
    for path, data in project.overlay.items():
        results[path] = check_page(path, data, project.planner.plan(path))
    site = build_site(project, {path: result.facts for path, result in results.items()})
    return Checked(results, site, all_findings(project, results, site, jobs))


def all_findings(
    project: Project, results: Mapping[str, PageResult], site: Site, jobs: int = 0
) -> tuple[Finding, ...]:
    """The findings of all pages, in order: the second map."""
    by_page = spread(partial(_findings, project, results, site), project.pages, jobs, is_large=True)
    return tuple(finding for findings in by_page for finding in findings)


def _findings(project: Project, results: Mapping[str, PageResult], site: Site, path: str) -> list[Finding]:
    return page_findings(project, results[path], site)


def page_findings(project: Project, result: PageResult, site: Site) -> list[Finding]:
    """The findings of one page as it is stored, site rules included, in order."""
    plan = project.planner.plan(result.facts.path)
    problems = all_problems(result, site, plan)
    if not problems and not result.facts.suppressions:
        return []
    return findings_of(result.facts, problems, project.source(result.facts), plan)


def all_problems(result: PageResult, site: Site, plan: PagePlan) -> tuple[tuple[str, Problem], ...]:
    """What page rules and site rules say of one page."""
    return (*result.problems, *check_site(result.facts, site, plan))
