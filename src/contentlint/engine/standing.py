"""A checked project that stays in memory, and is checked again where files were saved.

The answer to a save comes twice. `hasten` looks at the saved pages and at those
that link to them, with the site as it is now: what an author waits for. `settle`
looks at the pages that are compared with them and, where other pages can tell
the difference too, at all, as a fresh run would, with tables made anew.
"""

from __future__ import annotations

import gc
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby

from contentlint.engine.cache.stats import NUMBERS, numbers_of
from contentlint.engine.check import Checked, all_findings, check_project
from contentlint.engine.index import build_site
from contentlint.engine.parallel import check_pages
from contentlint.engine.project import Project
from contentlint.engine.run import PageResult, check_page
from contentlint.model import Finding
from contentlint.site import Site, is_same_to_others, renewed, resolve

Found = Mapping[str, tuple[Finding, ...]]


class Standing:
    """The state of a project; `findings` are by page, in order."""

    project: Project
    results: dict[str, PageResult]
    site: Site
    findings: dict[str, tuple[Finding, ...]]
    is_settled: bool
    # Pages that are compared with edited ones, and were not looked at since.
    compared: set[str]

    def __init__(self, project: Project, jobs: int = 0) -> None:
        """Check everything."""
        self.numbers = self._numbers(project)
        self._take(project, check_project(project, jobs))

    def missed(self) -> tuple[str, ...]:
        """Pages that changed since this state was begun."""
        now = self._numbers(self.project)
        rows = range(0, len(now), NUMBERS)
        same = [now[at : at + NUMBERS] == self.numbers[at : at + NUMBERS] for at in rows]
        return tuple(path for path, is_same in zip(self.project.pages, same, strict=True) if not is_same)

    @staticmethod
    def _numbers(project: Project) -> array[int]:
        return numbers_of(f"{project.root}/{path}" for path in project.pages)

    def prepared(self) -> Standing:
        """The same, with everything made that the next save will need at once."""
        _ = self.linking
        return self

    @cached_property
    def linking(self) -> Mapping[str, frozenset[str]]:
        """Page -> pages with links that lead to it, as they were when everything was checked."""
        found = defaultdict(set)
        for path, result in self.results.items():
            for target in _targets(result, self.site):
                found[target].add(path)
        return {path: frozenset(pages) for path, pages in found.items()}

    def hasten(self, saved: Iterable[str]) -> Found:
        """Check saved pages (paths relative to the root, checked before) and those that link to them.

        Returns the findings of the saved pages, and of others where they changed.
        """
        linking = self.linking
        plan = self.project.planner.plan
        fresh = {path: check_page(path, self.project.read(path), plan(path)) for path in saved}
        edited = {path: result.facts for path, result in fresh.items()}
        is_same = all(is_same_to_others(self.results[path].facts, facts) for path, facts in edited.items())
        self.results.update(fresh)
        self.site = renewed(self.site, edited, is_same)
        self.is_settled = self.is_settled and is_same
        near = set() if is_same else {other for path in fresh for other in linking.get(path, ())}
        self.compared.update(self._compared(fresh))
        self.compared.difference_update(fresh, near)
        changed = self._again({*fresh, *near})
        return {**{path: self.findings[path] for path in fresh}, **changed}

    def settle(self, jobs: int = 0) -> Found:
        """Look at the pages that `hasten` left out; the findings of those where they changed."""
        if not self.is_settled:
            return self._all_again(self.project, self.results, jobs)
        left, self.compared = self.compared, set()
        return self._again(left)

    def _again(self, pages: Iterable[str]) -> Found:
        """Judge pages anew with the site as it is; the findings of those where they changed."""
        some = self.project._replace(pages=tuple(sorted(set(pages).intersection(self.results))))
        found = by_page(some.pages, all_findings(some, self.results, self.site, 1))
        changed = {path: each for path, each in found.items() if each != self.findings[path]}
        self.findings.update(found)
        return changed

    def reopen(self, project: Project, saved: Collection[str], jobs: int = 0) -> Found:
        """Go on with files that came or went. `saved` are the pages whose text may be another."""
        kept = self.results if project.config == self.project.config else {}
        new = [path for path in project.pages if path in saved or path not in kept]
        fresh = check_pages(project.root, new, project.planner, jobs)
        results = {path: kept[path] for path in project.pages if path in kept}
        return self._all_again(project, {**results, **{each.facts.path: each for each in fresh}}, jobs)

    def _all_again(self, project: Project, results: Mapping[str, PageResult], jobs: int) -> Found:
        before = self.findings
        site = build_site(project, {path: result.facts for path, result in results.items()})
        self._take(project, Checked(results, site, all_findings(project, results, site, jobs)))
        return {path: found for path, found in self.findings.items() if found != before.get(path, ())}

    def _take(self, project: Project, checked: Checked) -> None:
        self.project = project
        self.results = dict(checked.results)
        self.site = checked.site
        self.findings = by_page(project.pages, checked.findings)
        self.is_settled = True
        self.compared = set()
        vars(self).pop("linking", None)
        # The collector would look at the whole site again and again while one page is edited.
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def _compared(self, pages: Iterable[str]) -> Iterator[str]:
        """Translations that rules compare with one of `pages`."""
        translations = self.site.translations
        for path in pages:
            source = translations.source.get(path, path)
            yield from (source, *translations.of.get(source, ()))


def by_page(pages: Iterable[str], findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    """The findings of each page, sorted as they are."""
    found = {path: tuple(each) for path, each in groupby(findings, key=lambda finding: finding.path)}
    return {path: found.get(path, ()) for path in pages}


def _targets(result: PageResult, site: Site) -> Iterable[str]:
    path = result.facts.path
    links = site.references(result.facts)
    return {resolve(link.target, path, site, link.kind).path for link in links} - {"", path}
