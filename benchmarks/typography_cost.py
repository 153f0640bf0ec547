"""What each rule of typography and terms costs on the pages of a folder, in one process.

    python benchmarks/typography_cost.py PAGES [--pages N]

Thread time of every rule on N pages drawn alike from the whole, and of what the rules share: the
running text of a page, its words, and the choices it makes. Preview rules are left out, as in a run.
A page is parsed and its language told before anything is timed. Loading word lists counts for the rule
that asks first; what a rule spent on its dearest page, which holds that, is told apart.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from contentlint.document import read_source
from contentlint.document.document import Document
from contentlint.document.style import style_of
from contentlint.registry import all_rules
from contentlint.rule import Rule

CATEGORIES = ("typography", "terms")
_SHARED: tuple[tuple[str, Callable[[Document], object]], ...] = (
    ("running text", lambda page: page.reading.text),
    ("words", lambda page: page.reading.vocabulary),
    ("choices", style_of),
)


def main() -> None:
    """Print a line for each part and rule: milliseconds a page, the dearest first."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path)
    parser.add_argument("--pages", dest="number", type=int, default=1500)
    given = parser.parse_args()
    files = sorted(given.pages.rglob("*.md"))
    drawn = files[:: max(1, len(files) // given.number)][: given.number]
    spent, dearest = measure(drawn, given.pages)
    lines = [*sorted(spent.items(), key=lambda line: -line[1]), ("together", sum(spent.values()))]
    dearest["together"] = sum(dearest.values())
    for name, seconds in lines:
        once = dearest[name]
        each = 1000 * (seconds - once) / len(drawn)
        print(f"{name:24} {each:8.4f} ms a page, and once {1000 * once:7.1f} ms")


def measure(files: Iterable[Path], root: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Seconds of thread time by name of part or rule: of all pages, and of the dearest one."""
    rules = [rule for rule in all_rules().values() if _is_timed(rule)]
    timed = [(rule.id, _run(rule), rule.meta.languages) for rule in rules]
    parts = [*((name, part, frozenset[str]()) for name, part in _SHARED), *timed]
    spent: dict[str, float] = defaultdict(float)
    dearest: dict[str, float] = defaultdict(float)
    for file in files:
        path = file.relative_to(root).as_posix()
        page = Document(path, read_source(file.read_bytes(), path))
        if page.language and page.prose:
            for name, part, languages in parts:
                if not languages or page.language in languages:
                    begun = time.thread_time()
                    part(page)
                    seconds = time.thread_time() - begun
                    spent[name] += seconds
                    dearest[name] = max(dearest[name], seconds)
    return spent, dearest


def _is_timed(rule: Rule) -> bool:
    """Page rules that a run without configuration has on; those of the site read the choices."""
    return rule.category in CATEGORIES and rule.meta.scope == "page" and not rule.meta.preview


def _run(rule: Rule) -> Callable[[Document], object]:
    options = rule.options()
    return lambda page: list(rule.check(page, options))


if __name__ == "__main__":
    main()
