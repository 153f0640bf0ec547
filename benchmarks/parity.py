"""Damage done to good translations: is each case found, once, and in the right place?

Takes pages of translated sites, applies one mechanical change to a good page (at most
five findings) at a time, and runs the rules about translations that are on by default (all of them
with `--preview`) on the page before and after. A case counts as found when a
finding appears that was not there before; as located when one of the new ones
stands within two segments of the change; as safe or mended when the safe fixes,
or all fixes, of the new ones give back the page byte for byte. What the page
already had before does not count. Where a folder is a git repository with its
history, pages are compared with the revision they were made from.

    python benchmarks/parity.py ../shared/corpora/fastapi-docs --cases 4000

Prints a table by kind of damage, and one for each folder where there are
several. Exit status 1 below the recall that is asked for.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from parity_damage import KINDS, Damage

from contentlint.document import Document, Source
from contentlint.engine.fix import select_edits
from contentlint.engine.twins import Twins
from contentlint.history import open_repository
from contentlint.model import Applicability, Problem, apply_edits
from contentlint.registry import all_rules
from contentlint.rule import Rule
from contentlint.site import Site
from contentlint.twin import Pair

_LEAST_RECALL = 0.98
_SOURCES = 19
# A page with more findings than this is no good translation to begin with.
_GOOD = 5
_BEFORE: dict[str, Counter[str]] = {}
_ROUNDS = 40


def main() -> int:
    """Run the cases and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--cases", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many cases that failed")
    parser.add_argument("--kinds", default="", help="only these kinds, with commas")
    parser.add_argument("--locale", default="", help="only translations of this tag: without others to ask")
    parser.add_argument("--preview", action="store_true", help="with rules that are off by default")
    given = parser.parse_args()
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for folder in given.folders:
        if not folder.is_dir():
            print(f"skipped: no folder {folder}")
            continue
        print(folder.name)
        tally = run(folder, given)
        report(tally)
        for kind, counts in tally.items():
            total[kind] += counts
    if len(given.folders) > 1:
        print(f"all {len(given.folders)} folders")
        report(total)
    counts = sum(total.values(), Counter[str]())
    return int(counts["found"] < _LEAST_RECALL * counts["cases"])


def run(folder: Path, given: argparse.Namespace) -> dict[str, Counter[str]]:
    """Damage pages in turn until there are enough cases."""
    cases, show = given.cases, given.show
    draw = random.Random(given.seed)
    _BEFORE.clear()
    twins, pages = read_site(folder, draw, given.locale)
    rules = [
        rule
        for rule in all_rules().values()
        if rule.meta.scope == "pair" and (given.preview or not rule.meta.preview)
    ]
    more = [all_rules()[name] for name in ("repeated-block", "wrong-language")]
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    each = max(1, cases // len(KINDS))
    failed = 0
    for kind, damage in KINDS.items():
        if given.kinds and kind not in given.kinds.split(","):
            continue
        barren: set[str] = set()
        draw.shuffle(pages)
        for path in pages * _ROUNDS:
            if tally[kind]["cases"] >= each:
                break
            if path in barren:
                continue
            outcome = try_case(twins, path, damage, draw, rules, more)
            if outcome is None:
                barren.add(path)
                continue
            tally[kind].update(outcome[0])
            if show and failed < show and not (outcome[0]["once"] and outcome[0]["located"]):
                failed += 1
                print(kind, path, outcome[1])
    return tally


def read_site(folder: Path, draw: random.Random, locale: str) -> tuple[Twins, list[str]]:
    """The pairs of a folder, and all translations of some of its pages: as many as can be kept at a time.

    With a `locale` the site has no other translations.
    """
    paths = [
        os.path.relpath(Path(top) / name, folder).replace(os.sep, "/")
        for top, _, names in os.walk(folder)
        for name in names
        if name.endswith((".md", ".mdx"))
    ]

    def read(path: str) -> Source:
        text = (folder / path).read_text(encoding="utf-8", errors="replace")
        return Source(text, text)

    site = Site.of((), paths)
    if locale:
        told = site.translations
        others = {page for page in told.source if told.locale.get(page) != locale}
        site = Site.of((), [path for path in paths if path not in others])
    of = site.translations.of
    chosen = draw.sample(sorted(of), min(len(of), _SOURCES * (12 if locale else 1)))
    return Twins(site, read, open_repository(folder)), [page for source in chosen for page in of[source]]


def try_case(
    twins: Twins,
    path: str,
    damage: Callable[[Pair, random.Random], Damage | None],
    draw: random.Random,
    rules: list[Rule],
    more: list[Rule],
) -> tuple[Counter[str], str] | None:
    """The outcome of one case, None where the page has nothing to damage in this way."""
    pair = twins.pair(path)
    if pair is None or pair.is_rewritten or before_of(pair, rules, more).total() > _GOOD:
        return None
    change = damage(pair, draw)
    if change is None or pair.page.text[change[0] : change[1]] == change[2]:
        return None
    start, end, new = change
    text = pair.page.text[:start] + new + pair.page.text[end:]
    damaged = twins.pair_of(path, Source(text, text))
    if damaged is None:
        return None
    before = before_of(pair, rules, more).copy()
    found = []
    for problem in problems(damaged, rules, more):
        if before[key(problem)]:
            before[key(problem)] -= 1
        else:
            found.append(problem)
    outcome = Counter({"cases": 1})
    outcome["found"] += bool(found)
    outcome["once"] += len(found) == 1
    outcome["located"] += any(is_near(damaged, problem, start, start + len(new)) for problem in found)
    for name, least in (("safe", Applicability.SAFE), ("mended", Applicability.UNSAFE)):
        fixes = [problem.fix for problem in found if problem.fix]
        outcome[name] += apply_edits(text, select_edits(fixes, least).edits) == pair.page.text
    shown = f"{pair.page.text[start:end][:80]!r} -> {new[:60]!r}: {[problem.text[:120] for problem in found]}"
    return +outcome, shown


def before_of(pair: Pair, rules: list[Rule], more: list[Rule]) -> Counter[str]:
    """What the rules say of the page as it is."""
    path = pair.page.path
    if path not in _BEFORE:
        _BEFORE[path] = Counter(key(problem) for problem in problems(pair, rules, more))
    return _BEFORE[path]


def key(problem: Problem) -> str:
    """What two findings of one page and its damaged copy have in common; a language is told with the text."""
    return problem.text.partition(": `")[0]


def problems(pair: Pair, rules: list[Rule], more: list[Rule]) -> Iterator[Problem]:
    """What the rules say of a page beside its source."""
    for rule in rules:
        yield from rule.check(pair, rule.options())
    page = pair.page.page
    fresh = Document(page.path, Source(page.text, page.text))
    for rule in more:
        yield from rule.check(fresh, rule.options())


def is_near(pair: Pair, problem: Problem, start: int, end: int) -> bool:
    """Whether a problem stands at the change, or not further than two segments from it."""
    if problem.span.start <= end and start <= problem.span.end:
        return True
    starts = [unit.span.start for unit in pair.page.units]
    places = [sum(each <= offset for each in starts) for offset in (problem.span.start, start, end)]
    return min(abs(places[0] - place) for place in places[1:]) <= 2


def report(tally: dict[str, Counter[str]]) -> None:
    """Print the table."""
    names = ("found", "once", "located", "safe", "mended")
    print(f"{'damage':<22} {'cases':>6}" + "".join(f"{name:>9}" for name in names))
    for kind, counts in (*tally.items(), ("all", sum(tally.values(), Counter[str]()))):
        if counts["cases"]:
            shares = "".join(f"{counts[name] / counts['cases']:9.3f}" for name in names)
            print(f"{kind:<22} {counts['cases']:>6}{shares}")


if __name__ == "__main__":
    sys.exit(main())
