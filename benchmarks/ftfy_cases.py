"""Run ftfy's own test cases: its negatives must stay as they are, its real damage must come out right.

    pip download --no-binary :all: --no-deps ftfy==6.3.1 && tar xf ftfy-6.3.1.tar.gz
    python benchmarks/ftfy_cases.py ftfy-6.3.1 [--show]

The cases are those of its source distribution. Their language is not told. Expected is what ftfy
makes of the encoding alone (`fixed-encoding` where a case tells both): quotation marks, entities and
ligatures are not damage. The last column is ftfy itself, encoding only.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import ftfy

from contentlint.model import Applicability, Edit, Repair, apply_edits
from contentlint.text.mojibake import find_repairs

GROUPS = ("negative", "in the wild", "bytes lost", "synthetic", "known failure")


def main() -> None:
    """Print a line for each group of cases, and with `--show` what did not come out as expected."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="folder of ftfy's unpacked source distribution")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    cases = json.loads((given.source / "tests" / "test_cases.json").read_text("utf-8"))
    count: Counter[tuple[str, str]] = Counter()
    for case in cases:
        judge(case, count, given.show)
    print(f"{'cases':14} {'n':>3} {'safe':>4} {'+uns':>4} {'ftfy':>4}")
    for group in GROUPS:
        figures = " ".join(f"{count[group, column]:4}" for column in ("safe", "unsafe", "ftfy"))
        print(f"{group:14} {count[group, 'n']:3} {figures}")


def judge(case: dict[str, Any], count: Counter[tuple[str, str]], show: bool) -> None:
    """Repair the text of one case and count."""
    group, bad, wanted = group_of(case), case["original"], case.get("fixed-encoding", case["fixed"])
    repairs = find_repairs(bad)
    got = {
        level.name.lower(): applied(bad, repairs, level)
        for level in (Applicability.SAFE, Applicability.UNSAFE)
    }
    got["ftfy"] = ftfy.fix_encoding(bad)
    count[group, "n"] += 1
    for column, text in got.items():
        count[group, column] += text == wanted
    if show and got["unsafe"] != wanted:
        rows = {"bad": bad, "safe": got["safe"], "unsafe": got["unsafe"], "want": wanted}
        print(
            f"--- {group}: {case['label']}",
            *(f"  {name:6} {text!r}" for name, text in rows.items()),
            sep="\n",
        )


def group_of(case: dict[str, Any]) -> str:
    """What kind of case this is, by its label and by what must change."""
    if case["expect"] == "fail":
        return "known failure"
    wanted = case.get("fixed-encoding", case["fixed"])
    if wanted == case["original"]:
        return "negative"
    # ftfy puts a replacement character where a byte is missing; nothing of ours ever does.
    if "\ufffd" in wanted:
        return "bytes lost"
    return "synthetic" if "ynthetic" in case["label"] else "in the wild"


def applied(bad: str, repairs: tuple[Repair, ...], level: Applicability) -> str:
    """The text after all repairs of a level and the safer ones."""
    return apply_edits(bad, [Edit(r.span, r.text) for r in repairs if r.applicability >= level])


if __name__ == "__main__":
    main()
