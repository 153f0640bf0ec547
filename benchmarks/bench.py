"""The table of speeds beside the peers that are installed, and its picture.

    python benchmarks/bench.py FOLDER [--runs 5] [--pages N] [--write]

Runs alternate and the ratio of neighbours counts, because single times mean
little on a shared machine. Before anything is timed, both sides must show that
they did the work: the number of pages, and findings of the kind that is
compared. With `--write` the table replaces its section of docs/measurements.md
and the picture docs/images/speed.svg. `--pages` takes an even sample of FOLDER.

Peers: rumdl (`pip install rumdl`); markdownlint-cli2 and remark-validate-links
from `.bench/node_modules` below the current folder (`make bench` installs them where
npm is there). What is missing is left out and said.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import contentlint

BESIDE = Path(sys.executable).parent
CHECK = (sys.executable, "-m", "contentlint", "check", "--no-cache", "--exit-zero")
LINKS = ("--select", "broken-link,broken-anchor")
ROOT = Path(__file__).resolve().parents[1]
BEGIN, END = "<!-- bench: made by benchmarks/bench.py -->", "<!-- bench: end -->"
GROWTH = (1, 2, 4, 8)
STACK = """
import sys, frontmatter
from pathlib import Path
from ftfy import fix_text
from langdetect import detect, LangDetectException
from markdown_it import MarkdownIt
for page in sorted(Path(".").rglob("*.md"))[:500]:
    text = frontmatter.loads(page.read_text(encoding="utf-8")).content
    for token in MarkdownIt().parse(fix_text(text)):
        if token.type == "inline":
            try:
                detect(token.content)
            except LangDetectException:
                pass
"""


class Run(NamedTuple):
    """Seconds by the wall clock, and the largest sum of memory (MiB, shared pages counted once)."""

    seconds: float
    memory: float


class Row(NamedTuple):
    """One line of the table: medians of seconds, the ratio of neighbours, what was asked for."""

    work: str
    peer: str
    ours: float
    theirs: float
    ratio: float
    asked: float | None


class NodePeer(NamedTuple):
    """A program of npm: its words (`{node}` is the folder of modules), and what our side does beside it.

    `page` matches what it says of each page, or of all with their number as a group; `finding` each finding.
    """

    name: str
    program: str
    words: tuple[str, ...]
    work: str
    ours: tuple[str, ...]
    page: str
    finding: str

    def seen(self, said: str) -> int:
        """The number of pages that it says it looked at."""
        found = re.findall(self.page, said, re.MULTILINE)
        return int(found[0]) if found and found[0].isdigit() else len(found)


NODE_PEERS = (
    NodePeer(
        "markdownlint-cli2",
        "markdownlint-cli2",
        ("**/*.md",),
        "all default rules, cold",
        (),
        r"^Linting: (\d+) file",
        r"\bMD\d{3}\b",
    ),
    NodePeer(
        "remark-validate-links",
        "remark",
        # By its path: remark looks for plug-ins beside the pages only. A sample is no repository.
        (".", "--no-color", "--use", "{node}/remark-validate-links/index.js=repository:false"),
        "links and anchors, cold",
        LINKS,
        r"^\S.*\.md(?=$|: )",
        r"missing-(?:file|heading)\b.*validate",
    ),
)


def run(command: Sequence[str], folder: Path) -> Run:
    """Run `command` in `folder`, its output into a file that is thrown away."""
    with tempfile.TemporaryFile() as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=sink, stderr=sink)
        peak = [0.0]
        watcher = threading.Thread(target=_watch, args=(process, peak), daemon=True)
        watcher.start()
        status = process.wait()
        seconds = time.perf_counter() - start
    watcher.join()
    if status not in (0, 1):
        raise SystemExit(f"{' '.join(command[:4])} ended with status {status}")
    return Run(seconds, peak[0])


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    """Keep the largest proportional memory of a process and its children (Linux only)."""
    while process.poll() is None:
        peak[0] = max(peak[0], sum(map(_memory, _family(process.pid))) / 1024)
        time.sleep(0.1)


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _memory(pid: int) -> int:
    """Kilobytes of a process, pages that others share counted in part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def alternate(
    work: str, peer: str, pair: Sequence[Sequence[str]], folder: Path, runs: int, asked: float
) -> Row:
    """Time two commands in turns; the first turn only warms the disk."""
    turns = [[run(command, folder).seconds for command in pair] for _ in range(runs + 1)][1:]
    ours, theirs = (statistics.median(column) for column in zip(*turns, strict=True))
    return Row(work, peer, ours, theirs, statistics.median(a / b for a, b in turns), asked)


def did_the_work(folder: Path, rumdl: str) -> str:
    """What both sides saw, in a sentence. Raises SystemExit where one of them did not look."""
    ours = json.loads(_output([*CHECK, "--output-format", "json", "."], folder))
    pages = sum(1 for _ in folder.rglob("*.md"))
    found = Counter(finding["rule"] for finding in ours["findings"])
    theirs = _output([rumdl, "check", "--no-cache", "--output-format", "json", "."], folder)
    kinds = Counter(each["rule"] for each in json.loads(theirs))
    if not kinds or ours["summary"]["pages"] < pages * 0.99:
        raise SystemExit(f"a side did not do the work: {ours['summary']} of {pages} pages; rumdl {kinds}")
    return (
        f"contentlint checked {ours['summary']['pages']} of {pages} pages with findings of {len(found)} "
        f"rules ({_most(found)}); rumdl found {sum(kinds.values())} by {len(kinds)} rules ({_most(kinds)})."
    )


def _most(found: Counter[str]) -> str:
    return ", ".join(f"{rule} {count}" for rule, count in found.most_common(4))


def _output(command: Sequence[str], folder: Path) -> bytes:
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=False).stdout


def peers(folder: Path, runs: int, node: Path) -> Iterator[Row]:
    """The rows that compare with programs that are installed."""
    rumdl = shutil.which("rumdl", path=BESIDE) or shutil.which("rumdl")
    if rumdl:
        print(did_the_work(folder, rumdl), flush=True)
        theirs = [rumdl, "check", "--no-cache", "."]
        yield alternate("all default rules, cold", "rumdl", [[*CHECK, "."], theirs], folder, runs, 0.8)
        only = [rumdl, "check", "--no-cache", "--enable", "MD051,MD057", "."]
        yield alternate("links and anchors, cold", "rumdl", [[*CHECK, *LINKS, "."], only], folder, runs, 0.7)
    else:
        print("rumdl is not installed: left out")
    for peer in NODE_PEERS:
        command = [str(node / ".bin" / peer.program), *(word.format(node=node) for word in peer.words)]
        if Path(command[0]).exists():
            print(looked_at(folder, peer, command), flush=True)
            pair = [[*CHECK, *peer.ours, "."], command]
            yield alternate(peer.work, peer.name, pair, folder, 1, 1.0)
        else:
            print(f"{peer.name} is not installed: left out")


def looked_at(folder: Path, peer: NodePeer, command: Sequence[str]) -> str:
    """What a peer saw, in a sentence. Raises SystemExit where it did not look at the pages."""
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    pages, seen = sum(1 for _ in folder.rglob("*.md")), peer.seen(said)
    found = len(re.findall(peer.finding, said, re.MULTILINE))
    if seen < pages * 0.99 or done.returncode not in (0, 1):
        raise SystemExit(f"{peer.name} did not do the work: {seen} of {pages} pages\n{said[:500]}")
    return f"{peer.name} looked at {seen} of {pages} pages and found {found}."


def sample(folder: Path, target: Path, pages: int) -> Path:
    """An even sample of the pages of `folder`, with their places; the folder itself for 0."""
    if not pages:
        return folder
    found = sorted(folder.rglob("*.md"))
    for page in found[:: max(1, len(found) // pages)]:
        place = target / page.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, place)
    return target


def growth(folder: Path, target: Path) -> list[Run]:
    """A run on 1, 2, 4 and 8 copies of the pages, each below a folder of its own."""
    done = []
    for copies in GROWTH:
        for number in range(copies):
            place = target / f"copy{number}"
            if not place.exists():
                shutil.copytree(folder, place, ignore=shutil.ignore_patterns(".git"))
        done.append(run([*CHECK, "."], target))
    return done


def memory(folder: Path) -> Iterator[Row]:
    """The most memory of all processes together beside that of rumdl, if it is there; MiB, not seconds."""
    rumdl = shutil.which("rumdl", path=BESIDE) or shutil.which("rumdl")
    if rumdl:
        ours, theirs = (
            run([*command, "."], folder).memory for command in (CHECK, (rumdl, "check", "--no-cache"))
        )
        yield Row("most memory, cold (MiB)", "rumdl", ours, theirs, ours / theirs, 1.5)


def stack(folder: Path, target: Path) -> Row:
    """500 pages beside what anybody would write first."""
    few = sample(folder, target, 500)
    return alternate(
        "500 pages, cold", "the obvious stack", [[*CHECK, "."], [sys.executable, "-c", STACK]], few, 1, 0.02
    )


def table(rows: Sequence[Row], grown: Sequence[Run]) -> str:
    """The rows in Markdown."""
    lines = ["| work | beside | ours s | theirs s | ratio | asked |", "|---|---|---|---|---|---|"]
    for row in rows:
        asked = f"{row.asked:.2f}"
        lines.append(
            f"| {row.work} | {row.peer} | {row.ours:.2f} | {row.theirs:.2f} | {row.ratio:.2f} | {asked} |"
        )
    if grown:
        lines += ["", "| copies of the pages | seconds | MiB at most, all processes |", "|---|---|---|"]
        lines += [
            f"| {copies} | {each.seconds:.2f} | {each.memory:.0f} |"
            for copies, each in zip(GROWTH, grown, strict=True)
        ]
    return "\n".join(lines)


def picture(rows: Sequence[Row]) -> str:
    """Two bars a row, ours and theirs, as SVG."""
    widest = max(max(row.ours, row.theirs) for row in rows)
    parts = []
    for number, row in enumerate(rows):
        top = 12 + number * 64
        parts.append(f'<text x="8" y="{top + 10}">{row.work}, seconds</text>')
        for line, (name, seconds, colour) in enumerate(
            (("contentlint", row.ours, "#2563eb"), (row.peer, row.theirs, "#9ca3af"))
        ):
            y = top + 16 + line * 20
            width = max(1.0, 400 * seconds / widest)
            parts.append(f'<rect x="160" y="{y}" width="{width:.1f}" height="16" fill="{colour}"/>')
            parts.append(f'<text x="8" y="{y + 12}">{name}</text>')
            parts.append(f'<text x="{168 + width:.1f}" y="{y + 12}">{seconds:.1f}</text>')
    height = 12 + 64 * len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="{height}" font-family="sans-serif" '
        f'font-size="12" role="img"><title>Seconds beside other checkers</title>'
        f'<rect width="640" height="{height}" fill="#ffffff"/>{"".join(parts)}</svg>\n'
    )


def write(text: str, rows: Sequence[Row]) -> None:
    """Put the table into its section of the measurements, and the picture beside the others."""
    file = ROOT / "docs" / "measurements.md"
    section = f"{BEGIN}\n{text}\n{END}"
    old = file.read_text(encoding="utf-8")
    before, mark, rest = old.partition(BEGIN)
    after = rest.partition(END)[2] if mark else "\n"
    head = before if mark else f"{old.rstrip()}\n\n## Beside the peers\n\n"
    file.write_text(f"{head}{section}{after}", encoding="utf-8")
    (ROOT / "docs" / "images" / "speed.svg").write_text(picture(rows), encoding="utf-8")


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pages", type=int, default=0, help="an even sample of so many pages; 0: all")
    parser.add_argument("--growth", action="store_true", help="also 1, 2, 4 and 8 copies, with memory")
    parser.add_argument("--write", action="store_true", help="write the table and the picture")
    given = parser.parse_args()
    if not given.folder.is_dir():
        raise SystemExit(f"{given.folder} is not there: nothing is measured")
    compileall.compile_dir(str(Path(contentlint.__file__).parent), quiet=1)
    node = Path.cwd() / ".bench" / "node_modules"
    with tempfile.TemporaryDirectory() as name:
        space = Path(name)
        folder = sample(given.folder.resolve(), space / "sample", given.pages)
        rows = [*peers(folder, given.runs, node), stack(folder, space / "few")]
        grown = growth(folder, space / "grown") if given.growth else []
        held = list(memory(folder))
    pages = f"an even sample of {given.pages} pages, " if given.pages else ""
    text = (
        f"`python benchmarks/bench.py {given.folder.name}`, {pages}"
        f"{os.cpu_count()} processors, median of {given.runs}:\n\n{table([*rows, *held], grown)}"
    )
    print(text)
    if given.write:
        write(text, rows)


if __name__ == "__main__":
    main()
