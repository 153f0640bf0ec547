"""Measure the encoding repair: labelled samples by kind, and clean corpora that must stay as they are.

    python benchmarks/encoding.py samples.jsonl corpus [corpus ...] [--pages N] [--show KIND]
    python benchmarks/encoding.py --command samples.jsonl [--show KIND]

A sample has `bad`, `truth`, `kind`, `lang`, `alt` (other accepted truths) and
`bad_hex` where its bytes are not UTF-8. White space at the start of its lines
is removed, as a page would otherwise hold it as code.

With `--command` the samples are judged as an editor would meet them: each is a
page `LANG/NUMBER.md` of a folder with an empty configuration, the command
`contentlint fix --select encoding` runs over the folder, once more with
`--unsafe-fixes`, and the bytes are compared.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from contentlint.model import Applicability, Edit, Repair, apply_edits
from contentlint.text.language import language_of_path
from contentlint.text.mojibake import find_repairs

_INDENT = re.compile(r"^[^\S\r\n]+", re.MULTILINE)


class Outcome(NamedTuple):
    """One sample: exact at safe, exact with unsafe, changed at safe, changed with unsafe, made worse."""

    safe: bool
    unsafe: bool
    safe_changed: bool
    unsafe_changed: bool
    worse: bool


def main() -> None:
    """Print the table of samples and one line a corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", type=Path)
    parser.add_argument("corpora", type=Path, nargs="*")
    parser.add_argument("--pages", type=int, default=0, help="sample this many pages of each corpus")
    parser.add_argument("--show", default="", help="print the samples of this kind that are not exact")
    parser.add_argument("--command", action="store_true", help="judge by the command line, on files")
    given = parser.parse_args()
    samples = [json.loads(line) for line in given.samples.read_text("utf-8").strip("\n").split("\n")]
    judged = judge_by_command(samples) if given.command else map(judge, samples)
    print_table(list(zip(samples, judged, strict=True)), given.show)
    for corpus in given.corpora:
        measure_corpus(corpus, given.pages)


def print_table(judged: list[tuple[dict[str, Any], Outcome]], show: str) -> None:
    """Print the figures per kind, and the samples of one kind that are not exact."""
    table: dict[str, list[Outcome]] = defaultdict(list)
    for sample, outcome in judged:
        table[sample["kind"]].append(outcome)
        missed = not outcome.unsafe or (sample["kind"] != "clean" and not outcome.safe)
        if show in (sample["kind"], "all") and missed:
            print_sample(sample, outcome)
    print(f"{'kind':12} {'n':>4} {'safe':>5} {'+unsafe':>7} {'changed':>8} {'changed+':>8} {'worse':>5}")
    for kind, rows in sorted(table.items()):
        safe, unsafe, changed, changed_unsafe, worse = (sum(column) for column in zip(*rows, strict=True))
        print(f"{kind:12} {len(rows):4} {safe:5} {unsafe:7} {changed:8} {changed_unsafe:8} {worse:5}")


def judge(sample: dict[str, Any]) -> Outcome:
    """Repair one sample at both levels and compare."""
    bad = decode(sample)
    repairs = find_repairs(bad, sample["lang"])
    return compare(
        sample, bad, apply(bad, repairs, Applicability.SAFE), apply(bad, repairs, Applicability.UNSAFE)
    )


def judge_by_command(samples: list[dict[str, Any]]) -> Iterator[Outcome]:
    """Repair all samples as files by the command, at both levels, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "contentlint.toml").touch()
        paths = [root / sample["lang"] / f"{number}.md" for number, sample in enumerate(samples)]
        for path, sample in zip(paths, samples, strict=True):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(decode(sample).encode("utf-8", "surrogateescape"))
        safe, unsafe = (run_fix(root, paths, flags) for flags in ((), ("--unsafe-fixes",)))
    yield from (
        compare(sample, decode(sample), *both) for sample, *both in zip(samples, safe, unsafe, strict=True)
    )


def run_fix(root: Path, paths: list[Path], flags: tuple[str, ...]) -> list[str]:
    """What the pages read after the command, which must not fail; a defect it met is printed."""
    command = [sys.executable, "-m", "contentlint", "fix", "--select", "encoding", "--quiet", *flags, "."]
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 1):
        print(f"{' '.join(command[1:])} ended with {done.returncode}:\n{done.stdout}")
    return [path.read_bytes().decode("utf-8", "surrogateescape") for path in paths]


def compare(sample: dict[str, Any], bad: str, safe: str, unsafe: str) -> Outcome:
    """Hold what came out at both levels against the accepted truths."""
    truths = {_INDENT.sub("", text) for text in (sample["truth"], *(sample.get("alt") or ()))}
    worse = unsafe != bad and min(distance(unsafe, t) for t in truths) > min(distance(bad, t) for t in truths)
    return Outcome(safe in truths, unsafe in truths, safe != bad, unsafe != bad, worse)


def decode(sample: dict[str, Any]) -> str:
    """The sample's text as a page would hold it."""
    raw = bytes.fromhex(sample["bad_hex"]) if sample.get("bad_hex") else sample["bad"].encode()
    return _INDENT.sub("", raw.decode("utf-8", "surrogateescape"))


def apply(text: str, repairs: tuple[Repair, ...], level: Applicability) -> str:
    """The text after all repairs of at least this level."""
    return apply_edits(text, [Edit(r.span, r.text) for r in repairs if r.applicability >= level])


def distance(one: str, other: str) -> int:
    """Edit distance in characters."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other)


def print_sample(sample: dict[str, Any], outcome: Outcome) -> None:
    """Show what was asked, what came out and why."""
    bad = decode(sample)
    repairs = find_repairs(bad, sample["lang"])
    print(f"{sample.get('id')} {sample['kind']} {sample.get('codec_path')} {sample['lang']} {outcome}")
    print(f"  bad   {bad!r}\n  truth {_INDENT.sub('', sample['truth'])!r}")
    print(f"  now   {apply(bad, repairs, Applicability.UNSAFE)!r}")
    for repair in repairs:
        shown = bad[slice(*repair.span)]
        print(
            f"    {repair.applicability.label} {shown!r} -> {repair.text!r} {repair.path} {repair.evidence}"
        )


def measure_corpus(root: Path, limit: int) -> None:
    """Count changed pages and the time of a clean corpus, and print every repair."""
    changed, size, spent, pages = [0, 0], 0, 0.0, 0
    for path in sampled(root, limit):
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        start = time.perf_counter()
        repairs = find_repairs(text, language_of_path(path.relative_to(root).as_posix()))
        spent += time.perf_counter() - start
        size += len(text.encode("utf-8", "surrogateescape"))
        pages += 1
        changed[0] += any(r.applicability is Applicability.SAFE for r in repairs)
        changed[1] += any(r.applicability >= Applicability.UNSAFE for r in repairs)
        for r in repairs:
            around = text[max(0, r.span.start - 30) : r.span.end + 30]
            print(f"  {path.relative_to(root)} {r.applicability.label} {around!r} {r.text!r} {r.path}")
    print(
        f"{root.name}: {pages} pages, {size / 1e6:.1f} MB, {spent / (size / 1e6):.3f} s/MB, "
        f"{changed[0]} changed at safe, {changed[1]} with unsafe"
    )


def sampled(root: Path, limit: int) -> Iterator[Path]:
    """Markdown pages of a corpus, all or a fixed random choice."""
    pages = sorted(path for path in root.rglob("*") if path.suffix in {".md", ".mdx"} and path.is_file())
    yield from random.Random(0).sample(pages, limit) if 0 < limit < len(pages) else pages


if __name__ == "__main__":
    main()
