"""Precision, recall and noise of the rules of the category `language`.

    python benchmarks/language.py SEGMENTS.jsonl [FOLDER ...] [--sample N] [--show N]

Each segment (`text`, `lang_expected`, `label`) is checked as a page of its own
whose front matter says `lang:`. Each folder is checked page by page; its
language comes from the path or the page. Reports are counted per 1,000
passages and locale, and `--show` prints as many of them per locale.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from pathlib import Path

from contentlint.document import Document
from contentlint.document.source import read_source, source_of
from contentlint.model import Problem
from contentlint.registry import all_rules

POSITIVE = ("untranslated", "mixed")


def main() -> None:
    """Print the figures for the files and folders named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("segments", type=Path)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--sample", type=int, default=0, help="pages read per folder, 0 for all")
    parser.add_argument("--show", type=int, default=0, help="reports printed per locale")
    arguments = parser.parse_args()
    measure_segments(arguments.segments, bool(arguments.show))
    for folder in arguments.folders:
        measure_folder(folder, arguments.sample, arguments.show)


RULES = [rule for rule in all_rules().values() if rule.category == "language" and rule.meta.scope == "page"]


def check(page: Document) -> list[Problem]:
    """What the page rules of the category report on one page, as `--select language` does."""
    speaking = [rule for rule in RULES if not rule.meta.languages or page.language in rule.meta.languages]
    return [problem for rule in speaking for problem in rule.check(page, rule.options())]


def measure_segments(file: Path, show: bool) -> None:
    """Precision on `untranslated` against `ok` and `not-prose`, recall per label."""
    total: Counter[str] = Counter()
    reported: Counter[str] = Counter()
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        page = Document("page.md", source_of(f"---\nlang: {row['lang_expected']}\n---\n\n{row['text']}\n"))
        problems = check(page)
        total[row["label"]] += 1
        reported[row["label"]] += bool(problems)
        if show and bool(problems) != (row["label"] in POSITIVE):
            print(f"  {row['label']:12} {row['lang_expected']:6} {row['text'][:150]!r}")
    for label in sorted(total):
        print(f"{label:12} {reported[label]:4} of {total[label]:4} reported")
    hits = reported["untranslated"]
    false = reported["ok"] + reported["not-prose"]
    print(f"precision {hits / max(1, hits + false):.3f}, recall {hits / max(1, total['untranslated']):.3f}")


def measure_folder(folder: Path, sample: int, show: int) -> None:
    """Reports per 1,000 passages for each language, and what the rules cost a page."""
    files = sorted(folder.rglob("*.md"))
    if sample and sample < len(files):
        files = random.Random(0).sample(files, sample)
    counts: Counter[str] = Counter()
    reports: defaultdict[str, list[str]] = defaultdict(list)
    spent = 0.0
    for file in files:
        page = Document(file.relative_to(folder).as_posix(), read_source(file.read_bytes()))
        language = page.language or "unknown"
        counts[language] += len(page.passages)
        begun = time.perf_counter()
        problems = check(page)
        spent += time.perf_counter() - begun
        reports[language] += [f"{page.path}: {problem.text}" for problem in problems]
    print(f"\n{folder.name}: {len(files)} pages, {1000 * spent / max(1, len(files)):.3f} ms a page")
    for language, passages_seen in sorted(counts.items()):
        found = reports[language]
        rate = 1000 * len(found) / max(1, passages_seen)
        print(f"  {language:8} {passages_seen:7} passages {len(found):5} reports {rate:7.2f} per 1,000")
        for report in random.Random(0).sample(found, min(show, len(found))):
            print("     ", report)


if __name__ == "__main__":
    main()
