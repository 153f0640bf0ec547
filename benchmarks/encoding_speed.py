"""Seconds per MB of the encoding repair on clean and damaged text, beside ftfy, and its bounds.

    python benchmarks/encoding_speed.py FOLDER [FOLDER ...] [--pages N] [--line MB]

For each folder: `find_repairs` and `ftfy.fix_text` over its clean pages, how many pages load a word
list, and which. Then the same text damaged in several ways: read with a page as a whole, or every
third or thirtieth of its lines, pages of one language joined. Both are timed in one process, in
turns, by the time that it really has. `--line` joins text to one line of so many MB and repairs it,
clean and damaged, each in a process of its own, whose time and most memory are printed.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import ftfy

from contentlint.text.language import language_of_path
from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.words import lexicon

_READERS = ("sloppy-windows-1252", "mac-roman", "latin-1", "cp850", "sloppy-windows-1251")
# One line of so many is damaged.
_DENSITIES = (1, 3, 30)
# Pages that languages were written in before Unicode; others in that of DOS.
_WRITERS = {
    **dict.fromkeys(("bg", "ru", "uk"), "sloppy-windows-1251"),
    **dict.fromkeys(("cs", "hu", "pl", "ro"), "sloppy-windows-1250"),
    "el": "sloppy-windows-1253",
    "tr": "sloppy-windows-1254",
    "ja": "cp932",
    "ko": "cp949",
    "zh": "gbk",
}
_LETTER = re.compile(r"[^\W\d_a-zA-Z]")
# Characters of a language that are damaged, most.
_ENOUGH = 300_000
_SHOWN = 20


def main() -> None:
    """Print the tables, or what one line costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=0, help="so many pages of each folder, all by default")
    parser.add_argument("--line", type=float, default=0, help="the size of a single line in MB")
    parser.add_argument("--reader", default=None, help=argparse.SUPPRESS)
    given = parser.parse_args()
    gc.disable()
    pages = [page for folder in given.folders for page in pages_of(folder, given.pages)]
    if given.reader is not None:
        measure_line(pages, given.line, given.reader)
        return
    for folder in given.folders:
        measure_clean(folder.name, [page for page in pages if folder in page[0].parents])
    for language, text in joined(pages).items():
        measure_damaged(language, text)
    for reader in ("", "mac-roman", "sloppy-windows-1252") if given.line else ():
        arguments = [sys.executable, __file__, *map(str, given.folders), "--line", str(given.line)]
        arguments += ["--pages", str(given.pages)]
        subprocess.run([*arguments, "--reader", reader], check=True)


def pages_of(folder: Path, count: int) -> list[tuple[Path, str | None, str]]:
    """Path, language and text of the pages of a folder, all or a fixed choice of them."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".mdx"} and path.is_file())
    chosen = random.Random(0).sample(paths, count) if 0 < count < len(paths) else paths
    return [
        (path, language_of_path(path.relative_to(folder).as_posix()), path.read_text("utf-8", "replace"))
        for path in chosen
    ]


def measure_clean(name: str, pages: list[tuple[Path, str | None, str]]) -> None:
    """One line for the pages of a folder, and the pages that load a word list."""
    loaded: list[Path] = []
    seconds: dict[str, float] = defaultdict(float)
    for path, language, text in pages:
        before = lexicon.cache_info().hits + lexicon.cache_info().misses
        seconds["ours"] += spent(find_repairs, text, language)
        if lexicon.cache_info().hits + lexicon.cache_info().misses > before:
            loaded.append(path)
        seconds["ftfy"] += spent(ftfy.fix_text, text)
    size = sum(len(text.encode()) for _, _, text in pages) / 1e6
    print(
        f"clean   {name:32} {size:7.2f} MB  {seconds['ours'] / size:7.3f} s/MB  "
        f"ftfy {seconds['ftfy'] / size:7.3f} s/MB  pages with word lists {len(loaded)} of {len(pages)}"
    )
    for path in loaded[:_SHOWN]:
        print(f"          {path}")


def joined(pages: list[tuple[Path, str | None, str]]) -> dict[str, str]:
    """Pages of one language as one text."""
    texts: dict[str, list[str]] = defaultdict(list)
    for _, language, text in pages:
        if language and not text.isascii() and sum(map(len, texts[language])) < _ENOUGH:
            texts[language].append(text)
    return {language: "\n".join(parts) for language, parts in sorted(texts.items())}


def measure_damaged(language: str, text: str) -> None:
    """One line for each way to damage a text; word lists and tables are loaded before."""
    lexicon(language.partition("-")[0])
    for way, bad in ways(language, text):
        if bad == text:
            continue
        size = len(bad.encode("utf-8", "surrogateescape")) / 1e6
        first, ours = (spent(find_repairs, bad, language) for _ in range(2))
        theirs = spent(ftfy.fix_text, bad)
        print(
            f"damaged {language:8} {way:27} {size:7.2f} MB  {ours / size:7.3f} s/MB  "
            f"first {first / size:7.3f}  ftfy {theirs / size:7.3f} s/MB",
            flush=True,
        )


def ways(language: str, text: str) -> Iterator[tuple[str, str]]:
    """The names of ways to damage a text, and what becomes of it."""
    for reader in _READERS:
        for density in _DENSITIES:
            yield f"{reader} 1/{density}", damaged(text, reader, density)
    west = _READERS[0]
    yield "two layers", damaged(damaged(text, west, 1), west, 1)
    writer = _WRITERS.get(language.partition("-")[0], "cp850")
    yield f"{writer} as {west[-4:]}", damaged(text, west, 1, writer)
    yield f"{writer} as bytes", damaged(text, "utf-8", 1, writer)
    yield "letters as ?", _LETTER.sub("?", text)
    yield "letters as U+FFFD", _LETTER.sub("\ufffd", text)


def damaged(text: str, reader: str, density: int, writer: str = "utf-8") -> str:
    """The text with one line in so many read with a page; lines that the pages cannot show stay.

    Bytes that are not UTF-8 are surrogates.
    """
    errors = "surrogateescape" if reader == "utf-8" else "strict"
    lines = text.split("\n")
    for at in range(0, len(lines), density):
        try:
            lines[at] = lines[at].encode(writer).decode(reader, errors)
        except UnicodeError:
            continue
    return "\n".join(lines)


def measure_line(pages: list[tuple[Path, str | None, str]], megabytes: float, reader: str) -> None:
    """What a single line costs, in this process."""
    language, text = max(joined(pages).items(), key=lambda item: item[0] == "de")
    line = damaged(text, reader, 1) if reader else text
    line = line.replace("\n", " ")
    line = (line * (int(megabytes * 1e6) // len(line.encode()) + 1))[: int(megabytes * 1e6)]
    seconds = spent(find_repairs, line, language)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = len(line.encode()) / 1e6
    way = reader or "clean"
    print(f"line    {language:8} {way:23} {size:7.2f} MB  {seconds / size:7.3f} s/MB  {memory:.0f} MB memory")


def spent(work: Callable[..., object], *given: object) -> float:
    """Seconds of this process that some work takes."""
    start = time.process_time()
    work(*given)
    return time.process_time() - start


if __name__ == "__main__":
    main()
