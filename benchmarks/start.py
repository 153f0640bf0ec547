"""The start of a run on one page beside the start of click, in turns, as ratios of processor time.

    python benchmarks/start.py [--runs 9] [--source FOLDER ...]

Three commands: `import click`, `contentlint check --no-cache` on a page of a few lines (a page
that was just edited, as a hook sees it), and the same check where the cache knows the answer.
Each is run with byte-code on disk and without any (`PYTHONDONTWRITEBYTECODE=1`, and a folder
for byte-code that is not there). `--source` names the `src` of other checkouts to measure in
the same turns. Printed are medians of seconds (user and system) and of the ratios of each turn.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import contentlint

PAGE = "---\ntitle: One\n---\n\n# One\n\nSome text with a [link](https://example.com/).\n"
SETTLE = 0.2  # seconds after which a file is old enough to be told from a younger one by its times


def seconds(command: tuple[str, ...], source: Path, folder: Path, without_byte_code: bool) -> float:
    """Seconds of processor time of one run of `python command`. Ends the program where the run failed."""
    env = dict(os.environ, PYTHONPATH=str(source))
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    if without_byte_code:
        env |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": str(folder / "nowhere")}
    before = os.times()
    done = subprocess.run((sys.executable, *command), cwd=folder, env=env, capture_output=True, check=False)
    after = os.times()
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with status {done.returncode}")
    return after.children_user + after.children_system - before.children_user - before.children_system


def table(sources: list[Path], runs: int, folder: Path, without_byte_code: bool) -> None:
    """Measure all commands in turns, and print a row for each."""
    check = ("-m", "contentlint", "check", "page.md")
    commands: dict[str, tuple[tuple[str, ...], Path]] = {"import click": (("-c", "import click"), sources[0])}
    for source in sources:
        where = f" ({source})" if len(sources) > 1 else ""
        commands[f"one page, no cache{where}"] = ((*check, "--no-cache"), source)
        commands[f"one page, nothing changed{where}"] = (check, source)
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 2):
        for name, (command, source) in commands.items():
            used = seconds(command, source, folder, without_byte_code)
            if turn > 1:  # the first turns make byte-code and the cache
                taken[name].append(used)
        time.sleep(SETTLE)
    beside = taken["import click"]
    for name, found in taken.items():
        ratio = statistics.median(ours / other for ours, other in zip(found, beside, strict=True))
        byte_code = "none" if without_byte_code else "on disk"
        print(f"| {name} | {byte_code} | {statistics.median(found):.3f} | {ratio:.2f} |", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--source", type=Path, action="append", default=[])
    given = parser.parse_args()
    sources = [Path(contentlint.__file__).parents[1], *(path.resolve() for path in given.source)]
    print("| run | byte-code | s of CPU | / import click |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "page.md").write_text(PAGE, encoding="utf-8")
        time.sleep(SETTLE)
        for without_byte_code in (False, True):
            table(sources, given.runs, folder, without_byte_code)


if __name__ == "__main__":
    main()
