"""Measure the rules of front matter: real errors with their corrections, and the cost per page of a corpus.

    python benchmarks/front_matter.py cases.jsonl [corpus ...] [--pack NAME] [--show KIND] [--pages N]

A case has `path`, `before`, `after`, `kind` and `detail`. Each of its two texts
is checked by the real command line, as the only page of a site with an empty
configuration, or with one that activates a shipped pack. A case is found when
something of the category `frontmatter` stands on a line that the correction
changed, or on the key that `detail` names; it is gone when none of these is
said of the corrected page. What is said of other lines is extra.
"""

from __future__ import annotations

import argparse
import difflib
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from contentlint.document import Document, read_source
from contentlint.engine.run import check_page
from contentlint.registry import PagePlan, all_rules
from contentlint.rule import ActiveRule

_KEY = re.compile(r"[\w-]+")


class Found(NamedTuple):
    """One line of the command's report."""

    rule: str
    line: int
    last: int
    message: str


class Outcome(NamedTuple):
    """What became of one case: found before, gone after, and what else was said of either page."""

    found: bool
    gone: bool
    extra: tuple[Found, ...]


def main() -> None:
    """Print the table of cases and one line a corpus."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", type=Path)
    parser.add_argument("corpora", type=Path, nargs="*")
    parser.add_argument("--pack", default="", help="activate this shipped pack on every page")
    parser.add_argument("--show", default="", help="print the cases of this kind that fall short, or `all`")
    parser.add_argument("--pages", type=int, default=0, help="sample this many pages of each corpus")
    given = parser.parse_args()
    measure_cases(given.cases, given.pack, given.show)
    for corpus in given.corpora:
        measure_cost(corpus, given.pages)


def measure_cases(path: Path, pack: str, show: str) -> None:
    """Judge every case and print the figures per kind."""
    cases = [json.loads(line) for line in path.read_text("utf-8").strip("\n").split("\n")]
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda case: judge(case, pack), cases))
    table: dict[str, list[Outcome]] = defaultdict(list)
    for case, outcome in zip(cases, outcomes, strict=True):
        table[case["kind"]].append(outcome)
        short = not (outcome.found and outcome.gone) or outcome.extra
        if show in (case["kind"], "all") and short:
            print_case(case, outcome)
    print(f"{'kind':20} {'n':>4} {'found':>6} {'gone':>5} {'extra':>6}")
    for kind, rows in [*sorted(table.items()), ("all", outcomes)]:
        figures = [sum(row.found for row in rows), sum(row.gone for row in rows)]
        extra = sum(len(row.extra) for row in rows)
        print(f"{kind:20} {len(rows):4} {figures[0]:6} {figures[1]:5} {extra:6}")


def judge(case: dict[str, Any], pack: str) -> Outcome:
    """Check both texts of a case."""
    before = report(case["path"], case["before"], pack)
    after = report(case["path"], case["after"], pack)
    lines = changed_lines(case)
    hits = [one for one in before if lines & set(range(one.line, one.last + 1))]
    said = {(one.rule, one.message) for one in hits}
    left = [one for one in after if (one.rule, one.message) in said]
    others = [one for one in before if one not in hits]
    extra = [one for one in after if one not in left] + [one for one in others if one not in after]
    return Outcome(bool(hits), not left, tuple(extra))


def report(path: str, text: str, pack: str) -> list[Found]:
    """What the command says about a page of this path and text, in the category `frontmatter`."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, path)
        page.parent.mkdir(parents=True)
        page.write_bytes(text.encode("utf-8", "surrogateescape"))
        settings = f'packs = ["{pack}"]\n\n[pack.{pack}]\nmatch = ["{path}"]\n' if pack else ""
        Path(folder, "contentlint.toml").write_text(settings, encoding="utf-8")
        command = [sys.executable, "-m", "contentlint", "check", "--exit-zero", "--output-format", "jsonl"]
        ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    return [
        Found(row["rule"], row["start"]["line"], row["end"]["line"], row["message"])
        for row in rows
        if row.get("category") == "frontmatter"
    ]


def changed_lines(case: dict[str, Any]) -> set[int]:
    """Lines of the page before that the correction changed, or at which it put something in."""
    before, after = case["before"].splitlines(), case["after"].splitlines()
    lines: set[int] = set()
    for tag, start, end, _, _ in difflib.SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag != "equal":
            lines |= set(range(start + 1, max(start + 1, end) + 1))
    named = _KEY.match(case["detail"] or "")
    if named:
        lines |= {at for at, line in enumerate(before, 1) if line.startswith(f"{named.group()}:")}
    if case["kind"] in ("delimiter", "no-front-matter", "missing-required"):
        lines |= {1, *(at for at, line in enumerate(before, 1) if line.rstrip() == "---")}
    return lines


def print_case(case: dict[str, Any], outcome: Outcome) -> None:
    """Show a case that falls short."""
    state = ("" if outcome.found else "NOT FOUND ") + ("" if outcome.gone else "NOT GONE ")
    print(f"{case['kind']} {case['detail']} {case['path']} {state}")
    for one in outcome.extra:
        print(f"    extra {one.line} {one.rule}: {one.message}")


def measure_cost(root: Path, limit: int) -> None:
    """Milliseconds a page: reading front matter, its rules, and everything that is done with a page."""
    plans = {name: plan_of(name) for name in ("frontmatter", "sections", "")}
    pages = sorted(path for path in root.rglob("*") if path.suffix in {".md", ".mdx"} and path.is_file())
    if 0 < limit < len(pages):
        pages = random.Random(0).sample(pages, limit)
    spent: dict[str, float] = defaultdict(float)
    for page in pages:
        data, path = page.read_bytes(), page.relative_to(root).as_posix()
        document = Document(path, read_source(data, path))
        # Asked by every rule of language and by the facts of the page, so no cost of front matter.
        _ = document.text
        start = time.perf_counter()
        if document.frontmatter:
            _ = document.frontmatter.tree
        spent["read"] += time.perf_counter() - start
        for name in ("frontmatter", "sections"):
            start = time.perf_counter()
            for active in plans[name].page_rules:
                list(active.rule.check(document, active.options))
            spent[name] += time.perf_counter() - start
        start = time.perf_counter()
        check_page(path, data, plans[""])
        spent["whole check"] += time.perf_counter() - start
    shown = ", ".join(f"{name} {1000 * seconds / len(pages):.3f}" for name, seconds in spent.items())
    print(f"{root.name}: {len(pages)} pages, ms a page: {shown}")


def plan_of(category: str) -> PagePlan:
    """All page rules of a category, or of all with ""."""
    chosen = [
        ActiveRule(rule, rule.options(), rule.meta.severity)
        for rule in all_rules().values()
        if rule.meta.scope == "page" and not rule.meta.needs and category in ("", rule.category)
    ]
    return PagePlan(None, tuple(chosen), ())


if __name__ == "__main__":
    main()
