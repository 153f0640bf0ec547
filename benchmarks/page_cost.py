"""Measure what one page costs, part by part and rule by rule, in one process with all caches full.

    python benchmarks/page_cost.py SITE [--pages N] [--select RULE,…] [--repeat N]

An even sample of the pages is read once. Then each part is done alone for all of them, several
times, and the quickest time counts: microseconds of CPU a page. `check_page` is all that a process
does with a page before the site is known; what a first pass learns about words is not in it.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from contentlint.document import Document, read_source
from contentlint.document.dialect import dialect_references
from contentlint.document.facts import facts_of, has_generated_anchors
from contentlint.document.frontmatter import split, top_level_fields
from contentlint.document.markdown import parse
from contentlint.document.prose import prose_of
from contentlint.document.reading import Reading
from contentlint.document.style import style_of
from contentlint.document.terms import term_ids
from contentlint.engine.project import open_project
from contentlint.engine.read import read_bytes
from contentlint.engine.run import check_page
from contentlint.model import Problem
from contentlint.registry import PagePlan, Selection
from contentlint.rule import ActiveRule


class Page(NamedTuple):
    """A page in all the states that its parts begin with."""

    path: str
    data: bytes
    document: Document
    plan: PagePlan


Part = tuple[str, Callable[[Page], Any]]


def main() -> None:
    """Print a line for each part, the dearest first."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site", type=Path)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument(
        "--select", help="as for `contentlint check`; parts without rules are measured all the same"
    )
    parser.add_argument("--repeat", type=int, default=5)
    given = parser.parse_args()
    if not given.site.is_dir():
        raise SystemExit(f"{given.site} is not there: nothing is measured")
    pages = list(_pages(given.site, given.pages, given.select))
    gc.disable()
    for page in pages:  # what is made once a page is no part of any part
        check_page(page.path, page.data, page.plan)
        _warm(page)
    costs = sorted(((_cost(part, pages, given.repeat), name) for name, part in _parts(pages)), reverse=True)
    for cost, name in costs:
        print(f"{cost:8.1f} {name}")


def _pages(site: Path, count: int, select: str | None) -> Iterator[Page]:
    project = open_project([site], selection=Selection(tuple(select.split(",")) if select else None))
    for path in project.pages[:: max(1, len(project.pages) // count)]:
        data = read_bytes(project.root, path)
        if isinstance(data, bytes):
            plan = project.planner.plan(path)
            yield Page(
                path, data, Document(path, read_source(data, path, plan.language), plan.language), plan
            )


def _warm(page: Page) -> None:
    for active in page.plan.page_rules:
        _ask(active, page)
    facts_of(page.document)


def _ask(active: ActiveRule, page: Page) -> list[Problem]:
    return list(active.rule.check(page.document, active.options))


def _parts(pages: Sequence[Page]) -> Iterator[Part]:
    """Parts of reading, those of facts, and the page rules of the first page's plan."""
    yield "check_page", lambda page: check_page(page.path, page.data, page.plan)
    yield "decoding, looking for damage", lambda page: read_source(page.data, page.path, page.plan.language)
    yield "front matter", lambda page: top_level_fields(split(page.document.text))
    yield "Markdown", lambda page: parse(page.document.text, page.document.body_start)
    yield (
        "Markdown and running text",
        lambda page: prose_of(parse(page.document.text, page.document.body_start)),
    )
    yield "words", lambda page: Reading(page.document.text, page.document.prose).vocabulary
    yield "facts", lambda page: facts_of(page.document)
    yield "facts: style", lambda page: style_of(page.document)
    yield "facts: terms", lambda page: term_ids(page.document.text, page.document.body_start)
    yield "facts: links of dialects", lambda page: dialect_references(page.document)
    yield "facts: generated anchors", lambda page: has_generated_anchors(page.document)
    for active in pages[0].plan.page_rules:
        languages = active.rule.meta.languages
        if not languages or pages[0].document.language in languages:
            yield active.rule.id, partial(_ask, active)


def _cost(part: Callable[[Page], Any], pages: Sequence[Page], repeat: int) -> float:
    """Microseconds a page, of the quickest time."""
    took = []
    for _ in range(repeat):
        started = time.process_time()
        for page in pages:
            part(page)
        took.append(time.process_time() - started)
    return 1e6 * min(took) / len(pages)


if __name__ == "__main__":
    main()
