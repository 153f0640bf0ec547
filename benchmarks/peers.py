"""Wall time beside rumdl on the same folder, in turns, as a ratio.

    python benchmarks/peers.py FOLDER [--runs 5]

Both run cold, print to a file, and see the same pages. Times of single runs
mean little on a shared machine; the ratio of runs that follow each other does.
"""

from __future__ import annotations

import argparse
import compileall
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import contentlint


def wall(command: Sequence[str], folder: Path) -> float:
    """Seconds of one run of `command` in `folder`, output into a file that is thrown away."""
    with tempfile.TemporaryFile() as sink:
        start = time.perf_counter()
        done = subprocess.run(command, cwd=folder, stdout=sink, stderr=sink, check=False)
        seconds = time.perf_counter() - start
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with status {done.returncode}")
    return seconds


def main() -> None:
    """Print one row per run, and the medians."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    beside = Path(sys.executable).parent
    peer = shutil.which("rumdl", path=beside) or shutil.which("rumdl")
    if not peer:
        raise SystemExit("rumdl is not installed: pip install rumdl")
    # As pip does when it installs a package: byte-code is made once, not at every run.
    compileall.compile_dir(str(Path(contentlint.__file__).parent), quiet=1)
    ours = [str(beside / "contentlint"), "check", "--no-cache", "."]
    theirs = [peer, "check", "--no-cache", "."]
    rows = [(wall(ours, given.folder), wall(theirs, given.folder)) for _ in range(given.runs + 1)][1:]
    print("| run | contentlint s | rumdl s | ratio |\n|---|---|---|---|")
    for number, (a, b) in enumerate(rows, 1):
        print(f"| {number} | {a:.2f} | {b:.2f} | {a / b:.2f} |")
    medians = [statistics.median(column) for column in zip(*rows, strict=True)]
    ratio = statistics.median(a / b for a, b in rows)
    print(f"| median | {medians[0]:.2f} | {medians[1]:.2f} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
