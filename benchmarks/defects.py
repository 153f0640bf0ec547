"""Which defects of published translations are reported before their correction and no more after it.

    python benchmarks/defects.py DEFECTS.jsonl [--show KIND] [--select RULE ...]

A row has `before`, `after`, `lang`, `kind` and `detect` (monolingual,
needs-source, semantic). All texts `before` make one site, all texts `after`
another, each text a page `LANG/ID.md` whose front matter says `lang:`; the real
command line checks both with an empty configuration. Columns:

- reported: something is said of the page before;
- gone: and a rule says it less often of the page after;
- silent: and nothing at all is said of the page after.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple

Said = tuple[str, str]


class Outcome(NamedTuple):
    """What is said of the two texts of one row."""

    before: frozenset[Said]
    after: frozenset[Said]

    @property
    def gone(self) -> frozenset[str]:
        """The rules with fewer reports after the correction."""
        return frozenset((self._rules(self.before) - self._rules(self.after)).keys())

    @staticmethod
    def _rules(said: frozenset[Said]) -> Counter[str]:
        return Counter(rule for rule, _ in said)


def main() -> None:
    """Print one table for `detect` and one for its kinds, with the rules that spoke."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("defects", type=Path)
    parser.add_argument("--show", default="", help="print the rows of this kind, or `all`")
    parser.add_argument("--select", nargs="*", default=[], help="rules instead of the default ones")
    given = parser.parse_args()
    if not given.defects.exists():
        print(f"no rows: {given.defects} is not there")
        return
    rows = [json.loads(line) for line in given.defects.read_text("utf-8").splitlines()]
    before, after = (said_of(rows, side, given.select) for side in ("before", "after"))
    outcomes = [Outcome(before[row["id"]], after[row["id"]]) for row in rows]
    print_table(rows, outcomes, lambda row: row["detect"])
    print_table(rows, outcomes, lambda row: f"{row['detect']} {row['kind']}")
    for row, outcome in zip(rows, outcomes, strict=True):
        if given.show in (row["kind"], "all"):
            print_row(row, outcome)


def said_of(rows: list[dict[str, Any]], side: str, select: list[str]) -> dict[str, frozenset[Said]]:
    """Row id -> what the command line says of its page."""
    said: dict[str, set[Said]] = {row["id"]: set() for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        for row in rows:
            page = Path(folder, row["lang"], f"{row['id']}.md")
            page.parent.mkdir(exist_ok=True)
            page.write_text(page_text(row["lang"], row[side]), encoding="utf-8")
        Path(folder, "contentlint.toml").touch()
        command = [sys.executable, "-m", "contentlint", "check", "--exit-zero", "--output-format", "jsonl"]
        chosen = ["--select", ",".join(select)] if select else []
        ran = subprocess.run([*command, *chosen, "."], cwd=folder, capture_output=True, text=True, check=True)
    for line in ran.stdout.splitlines():
        finding = json.loads(line)
        if "rule" in finding:
            said[Path(finding["path"]).stem].add((finding["rule"], finding["message"]))
    return {name: frozenset(each) for name, each in said.items()}


def page_text(language: str, text: str) -> str:
    """The text as a page that names its language."""
    if text.startswith("---\n"):
        return f"---\nlang: {language}\n{text[4:]}\n"
    return f"---\nlang: {language}\n---\n\n{text}\n"


def print_table(rows: list[dict[str, Any]], outcomes: list[Outcome], key: Any) -> None:
    """One line for each value of `key`."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for row, outcome in zip(rows, outcomes, strict=True):
        groups[key(row)].append(outcome)
    print(f"{'':40} {'rows':>4} {'reported':>8} {'gone':>5} {'silent':>6}  rules")
    for name, group in sorted(groups.items()):
        told = [outcome for outcome in group if outcome.gone]
        silent = sum(not outcome.after for outcome in told)
        rules = Counter(rule for outcome in told for rule in outcome.gone)
        reported = sum(bool(outcome.before) for outcome in group)
        listed = ", ".join(f"{rule} {count}" for rule, count in rules.most_common())
        print(f"{name:40} {len(group):4} {reported:8} {len(told):5} {silent:6}  {listed}")
    print()


def print_row(row: dict[str, Any], outcome: Outcome) -> None:
    """The texts of a row with what is said of them."""
    print(f"\n{row['id']} {row['kind']} {row['lang']} {row['note']}")
    for side, said in (("before", outcome.before), ("after", outcome.after)):
        print(f"  {side:6} {row[side][:200]!r}")
        for rule, message in sorted(said):
            print(f"         {rule}: {message[:150]}")


if __name__ == "__main__":
    main()
