"""Runs with the cache beside rumdl's, and a hook's run beside the start of click, in turns, as ratios.

    python benchmarks/warm.py FOLDER [--runs 5]

FOLDER is copied, and both tools check the copy once, so that their caches are full; the
output of every run goes into a file. Measured are: the whole folder with nothing changed; the
whole folder after one page was edited (a sentence; a heading, each time of another page, as
others may ask for it), where the output is compared with that of a run without the cache; one
page, just edited and unchanged, the links of the whole site, with byte-code on disk and
without any; and the hook that always runs, in a commit that has nothing to do with pages.
"""

from __future__ import annotations

import argparse
import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import contentlint

SETTLE = 0.2  # seconds after which a file is old enough to be told from a younger one by its times


class Bench:
    """A copy of a folder, and the commands that are run there."""

    def __init__(self, folder: Path, runs: int) -> None:
        self.folder = folder
        self.runs = runs
        beside = Path(sys.executable).parent
        self.ours = (sys.executable, "-m", "contentlint", "check")
        self.theirs = (shutil.which("rumdl", path=beside) or shutil.which("rumdl") or "", "check", ".")
        self.click = (sys.executable, "-c", "import click")

    def run(self, command: Sequence[str], without_byte_code: Path | None = None) -> tuple[float, bytes]:
        """Seconds of one run, and what it printed."""
        env = dict(os.environ)
        if without_byte_code:
            env |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": str(without_byte_code)}
        with tempfile.TemporaryFile() as sink:
            start = time.perf_counter()
            done = subprocess.run(
                command, cwd=self.folder, stdout=sink, stderr=subprocess.DEVNULL, env=env, check=False
            )
            seconds = time.perf_counter() - start
            sink.seek(0)
            printed = sink.read()
        if done.returncode not in (0, 1):
            raise SystemExit(f"{command[0]} ended with status {done.returncode}")
        return seconds, printed

    def commit(self) -> bool:
        """Make the copy a repository where it is none and git is there, with everything committed."""
        if not shutil.which("git"):
            return False
        name = ("-c", "user.name=bench", "-c", "user.email=bench@example.com")
        for command in (("init", "-q"), ("add", "--all"), (*name, "commit", "-q", "-m", "all")):
            subprocess.run(("git", *command), cwd=self.folder, check=True)
        return True

    def beside(
        self,
        name: str,
        ours: Sequence[str],
        other: Sequence[str],
        limit: float,
        byte_code: Path | None = None,
    ) -> str:
        """A row of the table: medians of both, and of their ratio."""
        self.run(other, byte_code)  # first, as its cache changes the folder
        for _ in range(3):  # the cache is full, and byte-code made where it may be
            self.run(ours, byte_code)
            time.sleep(SETTLE)
        rows = [(self.run(ours, byte_code)[0], self.run(other, byte_code)[0]) for _ in range(self.runs)]
        return _row(name, rows, limit)

    def edited(
        self,
        name: str,
        pages: Sequence[str],
        edit: Callable[[str], str],
        what: str,
        other: Sequence[str],
        limit: float,
    ) -> str:
        """A row for checks of `what`, a path, that each follow an edit of one of `pages`, in turns."""
        rows = []
        for number in range(self.runs):
            file = self.folder / pages[number % len(pages)]
            file.write_text(edit(file.read_text("utf-8")), encoding="utf-8")
            seconds, printed = self.run((*self.ours, what))
            rows.append((seconds, self.run(other)[0]))
            if printed != self.run((*self.ours, "--no-cache", what))[1]:
                raise SystemExit("the warm run said something else than a cold one")
        return _row(name, rows, limit)


def _row(name: str, rows: Sequence[tuple[float, float]], limit: float) -> str:
    ours, others = (statistics.median(column) for column in zip(*rows, strict=True))
    ratio = statistics.median(a / b for a, b in rows)
    return f"| {name} | {ours:.3f} | {others:.3f} | {ratio:.2f} | {limit} |"


def _rows(bench: Bench, pages: Sequence[str], edits: bool) -> Iterator[str]:
    page = pages[0]
    if bench.theirs[0]:
        yield bench.beside("nothing changed / rumdl warm", (*bench.ours, "."), bench.theirs, 0.5)
        if edits:
            some = [pages[len(pages) * number // bench.runs] for number in range(bench.runs)]
            for name, edited, edit in (
                ("a sentence added", [page], _longer),
                ("a heading changed", some, _other_heading),
            ):
                yield bench.edited(f"{name} / rumdl warm", edited, edit, ".", bench.theirs, 0.6)
    hook = (*bench.ours, page)
    site = (*bench.ours, "--select", "links,duplicate-id")
    if edits and bench.commit():
        (bench.folder / "notes").write_text("Nothing that a page knows of.\n", encoding="utf-8")
        always = (*site, "--changed")
        yield bench.beside("always-run site hook, no page staged / import click", always, bench.click, 2)
    if edits:
        bench.run(hook)
        yield bench.edited("one page, just edited / import click", [page], _longer, page, bench.click, 2)
    with tempfile.TemporaryDirectory() as nowhere:
        for name, command in (("one page", hook), ("site hook", site)):
            yield bench.beside(f"{name} / import click", command, bench.click, 2)
            without = f"{name} / import click, no byte-code"
            yield bench.beside(without, command, bench.click, 2, Path(nowhere))


def _longer(text: str) -> str:
    return f"{text}\nEin Satz.\n"


def _other_heading(text: str) -> str:
    return text.replace("\n## ", "\n## Mehr ", 1)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--no-edits", action="store_true", help="Leave out the runs after an edit.")
    given = parser.parse_args()
    if not given.folder.is_dir():
        print(f"{given.folder} is not there: nothing was measured")
        return
    compileall.compile_dir(str(Path(contentlint.__file__).parent), quiet=1)
    with tempfile.TemporaryDirectory() as copies:
        folder = Path(copies) / "site"
        shutil.copytree(given.folder, folder)
        time.sleep(SETTLE)
        found = (path for path in sorted(folder.rglob("*.md"))[100:] if "\n## " in path.read_text("utf-8"))
        pages = [path.relative_to(folder).as_posix() for path in found]
        print("| warm run / beside | contentlint s | other s | ratio | at most |\n|---|---|---|---|---|")
        for row in _rows(Bench(folder, given.runs), pages, not given.no_edits):
            print(row, flush=True)


if __name__ == "__main__":
    main()
