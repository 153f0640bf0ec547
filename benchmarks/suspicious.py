"""Look at clean text that looks damaged, and count what is changed: nothing should be.

    python benchmarks/suspicious.py FOLDER [...] [--rows N] [--seed TEXT] [--show N]

A row is one to three lines of a text file with more than a few characters beyond ASCII, drawn at random,
at most twenty of a file: tables of code pages, slugs and transliterations, phonetic alphabets,
mathematics, names of countries in all languages, regular expressions with letters, test data. White
space at the start of its lines is removed, as a page would otherwise hold it as code. Rows are read
twice: with the language of their path, where it says one, and with none. A line of output is a folder:
its rows, those that safe repairs change, and those that unsafe ones do; with `--show` come the first
changes. Text that really is damaged in the folders has to be told by reading.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from contentlint.model import Applicability, Repair
from contentlint.text.language import language_of_path
from contentlint.text.mojibake import find_repairs

_BINARY = "\x00"
_PER_FILE = 20
_LONGEST = 400
# So many characters beyond ASCII make a line worth a look, and files beyond so many bytes are left out.
_TELLING, _LARGE = 2, 3_000_000


def main() -> None:
    """Print a line for each folder, and what is changed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--rows", type=int, default=40, help="rows of each folder (40)")
    parser.add_argument("--seed", default="", help="another text draws other rows")
    parser.add_argument("--show", type=int, default=20)
    given = parser.parse_args()
    total: Counter[str] = Counter()
    shown: list[str] = []
    for folder in given.folders:
        count: Counter[str] = Counter()
        for path, row in rows(folder, given.rows, given.seed):
            found = [repairs for told in languages(path) if (repairs := find_repairs(row, told))]
            levels = {repair.applicability for repairs in found for repair in repairs}
            count.update(rows=1, safe=Applicability.SAFE in levels)
            count.update(unsafe=bool(levels & {Applicability.SAFE, Applicability.UNSAFE}))
            shown += [told_of(path, row, repairs[0]) for repairs in found[:1]]
        total.update(count)
        print(f"{folder.name:28} {count['rows']:5} {count['safe']:4} {count['unsafe']:4}", flush=True)
    print(f"{'all':28} {total['rows']:5} {total['safe']:4} {total['unsafe']:4}")
    print(*shown[: given.show], sep="\n")


def rows(folder: Path, number: int, seed: str) -> Iterator[tuple[Path, str]]:
    """Paths within the folder and excerpts, always the same ones for a seed."""
    rng = random.Random(folder.name + seed)
    found = [row for file in sorted(folder.rglob("*")) for row in rows_of(file, folder, rng)]
    rng.shuffle(found)
    yield from found[:number]


def rows_of(file: Path, folder: Path, rng: random.Random) -> Iterator[tuple[Path, str]]:
    """The excerpts of a file; none where it is no text in UTF-8, or a large one."""
    if not file.is_file() or file.stat().st_size > _LARGE:
        return
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError:
        return
    if text.isascii() or _BINARY in text:
        return
    lines = [line.strip()[:_LONGEST] for line in text.split("\n")]
    telling = [at for at, line in enumerate(lines) if sum(char > "\x7f" for char in line) >= _TELLING]
    for at in rng.sample(telling, min(len(telling), _PER_FILE)):
        yield file.relative_to(folder), "\n".join(lines[at : at + rng.choice((1, 1, 2, 3))])


def languages(path: Path) -> tuple[str | None, ...]:
    """The language that a path says, and none."""
    told = language_of_path(path.as_posix())
    return (told, None) if told else (None,)


def told_of(path: Path, row: str, repair: Repair) -> str:
    """A repair with what stands around it."""
    start, end = repair.span
    around = f"{row[max(0, start - 20) : start]!r} {row[start:end]!r} {row[end : end + 20]!r}"
    return f"    {path} {repair.applicability.name} {around} -> {repair.text!r}"


if __name__ == "__main__":
    main()
