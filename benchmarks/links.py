"""Measure how links resolve: real broken links with their corrections, and sites that are known to be clean.

    python benchmarks/links.py cases.jsonl --trees FOLDER [--only TEXT] [--show] [--jobs N]
    python benchmarks/links.py --clean FOLDER/owner+name@commit ... [--show]

A case has `repo`, `parent_commit`, `path`, `line_no`, `line_after`,
`broken_target`, `fixed_target`, `kind` and `preset`. Its tree is
FOLDER/owner+name@commit, made for instance with

    git clone --bare URL REPO; mkdir TREE; git -C REPO archive COMMIT | tar x -C TREE

The real command line checks the one page in it, without a configuration. A
case is found when something is said of its line, silent when nothing is said
of it once `line_after` stands there, fixed when the first fix offered on the
broken line gives `fixed_target`. A clean site is checked whole; its reports
are counted per 5,000 links, and printed with --show.

Trees are not written to: each is linked file by file into a folder of its own.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

_COMMAND = [sys.executable, "-m", "contentlint", "check", "--select", "links", "--output-format", "json"]


class Outcome(NamedTuple):
    """What became of one case, and what was said of its broken and its mended line."""

    case: dict[str, Any]
    found: bool
    silent: bool
    fixed: bool
    broken_said: tuple[str, ...]
    mended_said: tuple[str, ...]


def main() -> None:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("cases", type=Path, nargs="?")
    parser.add_argument("--trees", type=Path)
    parser.add_argument("--clean", type=Path, nargs="*", default=[])
    parser.add_argument("--only", default="", help="cases whose repository, path or kind holds this text")
    parser.add_argument("--show", action="store_true", help="print what was missed, or reported")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    for tree in given.clean:
        _measure_clean(tree, given.show)
    if given.cases:
        _measure_cases(given.cases, given.trees, given.only, given.jobs, given.show)


def _measure_cases(file: Path, trees: Path, only: str, jobs: int, show: bool) -> None:
    started = time.perf_counter()
    cases = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    chosen = [case for case in cases if only in f"{case['id']} {case['repo']} {case['path']} {case['kind']}"]
    by_tree: defaultdict[Path, list[dict[str, Any]]] = defaultdict(list)
    for case in chosen:
        by_tree[trees / f"{case['repo'].replace('/', '+')}@{case['parent_commit']}"].append(case)
    absent = [tree.name for tree in by_tree if not tree.is_dir()]
    print("".join(f"no tree {name}\n" for name in absent), end="")
    present = {tree: group for tree, group in by_tree.items() if tree.is_dir()}
    with ThreadPoolExecutor(jobs) as pool:
        groups = pool.map(_outcomes, present, present.values())
        outcomes = [outcome for group in groups for outcome in group]
    if show:
        _show(outcomes)
    _print_table(outcomes)
    print(f"{time.perf_counter() - started:.1f} s")


def _outcomes(tree: Path, cases: Sequence[dict[str, Any]]) -> list[Outcome]:
    """Check the cases of one tree, in a copy of it made of hard links where the disk allows.

    All pages of the cases are checked in one run, and once more with every line mended.
    """
    with tempfile.TemporaryDirectory(dir=tree.parent, prefix=".links-") as folder:
        copy = Path(folder, "site")
        shutil.copytree(tree, copy, symlinks=True, copy_function=_link)
        paths = sorted({case["path"] for case in cases})
        broken = _findings(copy, paths)
        for path in paths:
            _mend(copy / path, [case for case in cases if case["path"] == path])
        mended = _findings(copy, paths)
    return [_outcome(case, _on_line(broken, case), _on_line(mended, case)) for case in cases]


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


def _mend(page: Path, cases: Sequence[dict[str, Any]]) -> None:
    """Put the corrected lines in place. The page is written anew: the old file is linked to the tree."""
    lines = page.read_bytes().split(b"\n")
    for case in cases:
        lines[case["line_no"] - 1] = case["line_after"].encode()
    page.unlink()
    page.write_bytes(b"\n".join(lines))


def _outcome(
    case: dict[str, Any], broken: Sequence[dict[str, Any]], mended: Sequence[dict[str, Any]]
) -> Outcome:
    fixes = [edit["text"] for finding in broken for edit in _first_edits(finding)]
    return Outcome(
        case,
        bool(broken),
        not mended,
        bool(fixes) and case.get("fixed_target") in fixes,
        tuple(finding["message"] for finding in broken),
        tuple(finding["message"] for finding in mended),
    )


def _findings(root: Path, paths: Sequence[str]) -> list[dict[str, Any]]:
    """What the command line says of some pages."""
    done = subprocess.run([*_COMMAND, *paths], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{root}: {done.stdout}{done.stderr}")
    return list(json.loads(done.stdout)["findings"])


def _on_line(findings: Sequence[dict[str, Any]], case: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        finding
        for finding in findings
        if finding["path"] == case["path"] and _stands_on(finding, case["line_no"])
    ]


def _stands_on(finding: dict[str, Any], line: int) -> bool:
    return bool(finding["start"]["line"] <= line <= finding["end"]["line"])


def _first_edits(finding: dict[str, Any]) -> list[dict[str, Any]]:
    fix = finding.get("fix")
    return list(fix["edits"]) if fix else []


def _print_table(outcomes: Sequence[Outcome]) -> None:
    groups: defaultdict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        preset, kind = outcome.case["preset"], outcome.case["kind"]
        for key in ((preset, kind), (preset, "all"), ("all", kind), ("all", "all")):
            groups[key].append(outcome)
    print(f"{'preset':12} {'kind':16} {'cases':>5} {'found':>6} {'silent':>6} {'fixed':>6}")
    for (preset, kind), group in sorted(groups.items()):
        print(
            f"{preset:12} {kind:16} {len(group):5}"
            f" {_share(outcome.found for outcome in group)}"
            f" {_share(outcome.silent for outcome in group)}"
            f" {_share(outcome.fixed for outcome in group if outcome.case.get('fixed_target'))}"
        )


def _share(hits: Iterable[bool]) -> str:
    answers = list(hits)
    return f"{sum(answers) / len(answers):6.2f}" if answers else "     -"


def _show(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        case = outcome.case
        if outcome.found and outcome.silent and outcome.fixed:
            continue
        words = [
            "" if outcome.found else "MISSED",
            "" if outcome.silent else "LOUD",
            "" if outcome.fixed else "unfixed",
        ]
        print(f"{' '.join(filter(None, words))}: {case['id']} {case['kind']} {case['repo']}")
        print(f"   {case['path']}:{case['line_no']}  {case['broken_target']} -> {case.get('fixed_target')}")
        for said in outcome.broken_said:
            print(f"   broken: {said}")
        for said in outcome.mended_said:
            print(f"   mended: {said}")


def _measure_clean(tree: Path, show: bool) -> None:
    """Check a whole site and count what is said of it, information apart."""
    started = time.perf_counter()
    done = subprocess.run([*_COMMAND, "."], cwd=tree, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    took = time.perf_counter() - started
    links = _links(tree)
    said = report["findings"]
    serious = [finding for finding in said if finding["severity"] != "info"]
    rules = Counter(f"{finding['rule']}({finding['severity']})" for finding in said)
    per = 5000 * len(serious) / max(links, 1)
    print(
        f"{tree.name[:60]:60} links {links:7} reports {len(serious):5} per 5,000 {per:7.2f}",
        f"{took:.1f} s",
        dict(rules),
    )
    for note in report["summary"]["notes"]:
        print(f"   note: {note}")
    for finding in said if show else ():
        print(f"   {finding['path']}:{finding['start']['line']} {finding['rule']}: {finding['message']}")


def _links(tree: Path) -> int:
    """How many links and images the pages of a tree hold."""
    from contentlint.engine.index import _FactsOnly
    from contentlint.engine.parallel import check_pages
    from contentlint.engine.project import open_project

    project = open_project([tree])
    return sum(
        len(result.facts.references)
        for result in check_pages(project.root, project.pages, _FactsOnly(project))
    )


if __name__ == "__main__":
    main()
