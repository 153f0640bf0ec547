"""Run all rules of a plan on one page."""

from __future__ import annotations

from contentlint.document import read_source
from contentlint.engine.findings import findings_of
from contentlint.engine.run import check_page, check_site
from contentlint.model import Finding
from contentlint.registry import PagePlan
from contentlint.site import Site, SiteSettings


def findings(path: str, data: bytes, plan: PagePlan) -> list[Finding]:
    """The findings of all rules of `plan` on the page alone."""
    result = check_page(path, data, plan)
    site = Site.of([result.facts], [], SiteSettings(roots=(".",)))
    problems = (*result.problems, *check_site(result.facts, site, plan))
    return findings_of(result.facts, problems, read_source(data, path), plan)
