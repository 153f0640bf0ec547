"""Measure what links cost on a whole site, in one process: tables, resolving, rules, proposals, memory.

    python benchmarks/link_cost.py SITE [--profile] [--repeat N]

The facts of all pages are read first, and are not counted. Then the tables of
the site are made and every rule of the category `links` that asks the site runs on every
page, as a run does. Seconds of CPU; the proposals, which only findings ask for, are told apart.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import time
import tracemalloc
from pathlib import Path

from contentlint.engine.index import whole_site
from contentlint.engine.project import Project, open_project
from contentlint.engine.run import check_site
from contentlint.model import PageFacts
from contentlint.registry import Selection
from contentlint.site import Site, defects, propose


def main() -> None:
    """Print one line for each measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site", type=Path)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    project = open_project([given.site], selection=Selection(select=("links",)))
    facts = list(whole_site(project).pages.values())
    print(f"{len(facts)} pages, {sum(len(page.references) for page in facts)} links")
    gc.collect()
    gc.freeze()
    for _ in range(given.repeat):
        _print_cost(project, facts)
    _print_proposals(project, facts)
    _print_memory(project, facts)
    if given.profile:
        _profile(project, facts)


def _run(project: Project, facts: list[PageFacts]) -> tuple[Site, int]:
    site = Site.of(facts, project.tree.files, project.site_settings)
    found = sum(len(check_site(page, site, project.planner.plan(page.path))) for page in facts)
    return site, found


def _print_cost(project: Project, facts: list[PageFacts]) -> None:
    started = time.process_time()
    _, found = _run(project, facts)
    whole = time.process_time() - started
    started = time.process_time()
    site = Site.of(facts, project.tree.files, project.site_settings)
    resolved = sum(len(defects(page, site)) for page in facts)
    print(
        f"all {whole:.2f} s, {found} findings; of it tables and resolving"
        f" {time.process_time() - started:.2f} s, {resolved} defects"
    )


def _print_proposals(project: Project, facts: list[PageFacts]) -> None:
    site = Site.of(facts, project.tree.files, project.site_settings)
    asked = [(page, *defect) for page in facts for defect in defects(page, site)]
    took = []
    for page, reference, found in asked:
        started = time.process_time()
        propose(reference, found, page, site)
        took.append(time.process_time() - started)
    took.sort()
    if took:
        print(
            f"{len(took)} proposals, each {1000 * sum(took) / len(took):.3f} ms,"
            f" 99 of 100 below {1000 * took[len(took) * 99 // 100]:.2f} ms, longest {1000 * took[-1]:.1f} ms"
        )


def _print_memory(project: Project, facts: list[PageFacts]) -> None:
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    site, _ = _run(project, facts)
    after, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(
        f"tables {(after - before) / 1e6:.1f} MB, at most {(peak - before) / 1e6:.1f} MB ({len(site.pages)})"
    )


def _profile(project: Project, facts: list[PageFacts]) -> None:
    profile = cProfile.Profile()
    profile.runcall(_run, project, facts)
    pstats.Stats(profile).sort_stats("tottime").print_stats(45)


if __name__ == "__main__":
    main()
