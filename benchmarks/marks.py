"""What the rules of the category `marks` report on folders of pages, and what they cost a page.

    python benchmarks/marks.py FOLDER [FOLDER ...] [--rule ID ...] [--sample N] [--show N]

Each folder is read page by page, without configuration; pages are parsed and
their running text is put together before the clock starts. One clock runs over
all rules of a page, as in a run of the program; then each rule has its own, which
adds about a microsecond to each. `--show` prints as many reports of each rule, the
same ones at every run, with the text around them.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict, deque
from pathlib import Path

from contentlint.document import Document
from contentlint.document.source import read_source
from contentlint.registry import all_rules
from contentlint.rule import Rule


def main() -> None:
    """Print reports per rule and folder, and the milliseconds a page of each rule."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--rule", nargs="*", default=[], help="only these rules")
    parser.add_argument("--sample", type=int, default=0, help="pages read per folder, 0 for all")
    parser.add_argument("--show", type=int, default=0, help="reports printed per rule")
    given = parser.parse_args()
    rules = [rule for rule in all_rules().values() if rule.category == "marks"]
    if given.rule:
        rules = [rule for rule in all_rules().values() if rule.id in given.rule]
    reports: dict[str, list[str]] = defaultdict(list)
    for folder in given.folders:
        measure(folder, rules, given.sample, reports)
    for rule in rules:
        found = reports[rule.id]
        for report in random.Random(0).sample(found, min(given.show, len(found))):
            print(f"{rule.id}: {report}")


def measure(folder: Path, rules: list[Rule], sample: int, reports: dict[str, list[str]]) -> None:
    """Run the rules on one folder, print its figures and add what they say to `reports`."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in (".md", ".mdx") and file.is_file())
    if sample and sample < len(files):
        files = random.Random(0).sample(files, sample)
    counts: dict[str, int] = defaultdict(int)
    spent: dict[str, float] = defaultdict(float)
    with_options = [(rule, rule.options()) for rule in rules]
    together = 0.0
    for file in files:
        page = Document(file.relative_to(folder).as_posix(), read_source(file.read_bytes()))
        _ = (page.prose, page.body_start, page.language, page.reading)
        active = [
            (rule, options)
            for rule, options in with_options
            if not rule.meta.languages or page.language in rule.meta.languages
        ]
        begun = time.thread_time()
        for rule, options in active:
            deque(rule.check(page, options), maxlen=0)
        together += time.thread_time() - begun
        for rule, options in active:
            begun = time.thread_time()
            problems = list(rule.check(page, options))
            spent[rule.id] += time.thread_time() - begun
            counts[rule.id] += len(problems)
            for problem in problems:
                before = page.text[max(0, problem.span.start - 60) : problem.span.start]
                after = page.text[problem.span.start : problem.span.end + 60][:200]
                reports[rule.id].append(
                    f"{folder.name}/{page.path}: {problem.text[:200]}\n    {before!r}>>>{after!r}"
                )
    pages = max(1, len(files))
    print(f"{folder.name}: {len(files)} pages, {1000 * together / pages:.4f} ms a page in all")
    for rule in rules:
        print(f"  {rule.id:24} {counts[rule.id]:5} reports  {1000 * spent[rule.id] / pages:.4f} ms a page")


if __name__ == "__main__":
    main()
