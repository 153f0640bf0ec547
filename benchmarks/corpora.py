"""Run on whole sites: findings per rule, and samples to be read by eye.

    python benchmarks/corpora.py FOLDER [FOLDER …] [--sample 20] [--rule RULE]

Each folder is checked as a site of its own with default settings. The sample
is the same at every run as long as the findings are.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from contentlint.api import Finding, Outcome, check_paths


def table(outcomes: dict[str, Outcome]) -> str:
    """Findings per rule and site, as a Markdown table."""
    counts = {
        name: Counter(finding.rule for finding in outcome.findings) for name, outcome in outcomes.items()
    }
    rules = sorted({rule for counter in counts.values() for rule in counter})
    lines = ["| rule | " + " | ".join(counts) + " |", "|---" * (len(counts) + 1) + "|"]
    lines += [
        f"| {rule} | " + " | ".join(str(counts[name][rule]) for name in counts) + " |" for rule in rules
    ]
    lines.append("| pages | " + " | ".join(str(outcome.pages) for outcome in outcomes.values()) + " |")
    return "\n".join(lines)


def sample(outcomes: dict[str, Outcome], size: int) -> str:
    """Up to `size` findings per rule over all sites, with the line each stands in."""
    found: dict[str, list[tuple[str, Finding]]] = defaultdict(list)
    for name, outcome in outcomes.items():
        for finding in outcome.findings:
            found[finding.rule].append((name, finding))
    blocks = []
    for rule, findings in sorted(found.items()):
        chosen = random.Random(7).sample(findings, min(size, len(findings)))
        shown = [_shown(outcomes[name], name, finding) for name, finding in chosen]
        blocks.append(f"## {rule}: {len(shown)} of {len(findings)}\n\n" + "\n".join(shown))
    return "\n\n".join(blocks)


def _shown(outcome: Outcome, name: str, finding: Finding) -> str:
    text = outcome.text_of(finding.path)
    line = text.count("\n", 0, finding.span.start) + 1
    seen = text[finding.span.start : min(finding.span.end, finding.span.start + 160)].replace("\n", " ")
    return f"- {name}/{finding.path}:{line}\n  {finding.message}\n  | {seen}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, and the sample if one is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--rule", action="append")
    given = parser.parse_args(arguments)
    outcomes = {folder.name: check_paths([folder], select=given.rule) for folder in given.folders}
    print(table(outcomes))
    for name, outcome in outcomes.items():
        for note in outcome.notes:
            print(f"\n{name}: {note}")
    if given.sample:
        print("\n" + sample(outcomes, given.sample))


if __name__ == "__main__":
    main()
