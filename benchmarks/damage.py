"""Damage clean pages in every way that is known and count how many come back exactly, beside ftfy.

    python benchmarks/damage.py FAMILY LANGUAGE=FOLDER [LANGUAGE=FOLDER ...] [--documents N] [--path TEXT]
        [--show]

A family is a table of paths below. Each page of each folder is damaged along
each path in four scopes: the whole page, some of its lines, some of its words,
one word of prose. A line of output is a path and a scope; its columns are the documents,
those that `find_repairs` restores exactly with safe and with unsafe repairs, and
those that the best way to call ftfy restores.
"""

from __future__ import annotations

import argparse
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from html.entities import codepoint2name
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import ftfy
import ftfy.bad_codecs  # registers the sloppy codecs

from contentlint.model import Applicability, Edit, Repair, Span, apply_edits
from contentlint.text.mojibake import find_repairs
from contentlint.text.mojibake.alphabets import letters_of

# A path is a list of (writer, reader): the text is encoded as the writer does and decoded by the reader.
Way = tuple[tuple[str, str], ...]

_SINGLE = (
    "sloppy-windows-1250", "sloppy-windows-1251", "sloppy-windows-1252", "sloppy-windows-1253",
    "sloppy-windows-1254", "sloppy-windows-1255", "sloppy-windows-1256", "sloppy-windows-1257",
    "sloppy-windows-1258", "latin-1", "iso-8859-2", "iso-8859-15", "mac_roman", "cp437", "cp850",
    "cp852", "cp866", "koi8-r", "mac_cyrillic",
)  # fmt: skip
_MULTIPLE = ("gbk", "cp932", "cp949", "big5")
_PAIRS = (
    "sloppy-windows-1252>mac_roman", "mac_roman>sloppy-windows-1252", "mac_roman>latin-1",
    "cp850>sloppy-windows-1252", "cp437>sloppy-windows-1252", "sloppy-windows-1252>cp850",
    "sloppy-windows-1252>cp437", "sloppy-windows-1250>sloppy-windows-1252",
    "iso-8859-2>sloppy-windows-1252", "cp852>sloppy-windows-1252",
    "sloppy-windows-1254>sloppy-windows-1252", "sloppy-windows-1253>sloppy-windows-1252",
    "iso-8859-7>latin-1", "sloppy-windows-1251>sloppy-windows-1252",
    "sloppy-windows-1251>sloppy-windows-1254", "koi8-r>sloppy-windows-1252",
    "koi8-r>sloppy-windows-1251", "cp866>sloppy-windows-1251", "cp866>sloppy-windows-1252",
    "iso-8859-5>latin-1", "sloppy-windows-1251>mac_roman",
    "sloppy-windows-1257>sloppy-windows-1252", "sloppy-windows-1252>sloppy-windows-1250",
    "sloppy-windows-1252>sloppy-windows-1251",
)  # fmt: skip
_DOUBLE = (
    "cp949>sloppy-windows-1252", "gbk>sloppy-windows-1252", "cp932>sloppy-windows-1252",
    "big5>sloppy-windows-1252", "euc_jp>sloppy-windows-1252", "cp949>mac_roman", "gbk>latin-1",
)  # fmt: skip
_RAW = (
    "cp1252", "mac_roman", "cp1250", "cp1251", "cp1253", "cp1254", "iso-8859-2", "koi8-r", "cp850", "cp949",
    "gbk", "cp932",
)  # fmt: skip
_MIXED = (
    ("latin-1", "sloppy-windows-1252"),
    ("mac_roman", "sloppy-windows-1252"),
    ("sloppy-windows-1252", "mac_roman"),
    ("cp850", "sloppy-windows-1252"),
)


def _layers() -> Iterator[Way]:
    for reader in ("sloppy-windows-1252", "latin-1", "mac_roman", "cp850", "sloppy-windows-1251"):
        for count in (2, 3, 4):
            yield ((("utf-8", reader)),) * count
    for first, second in _MIXED:
        yield (("utf-8", first), ("utf-8", second))


def _wrapped() -> Iterator[Way]:
    for reader in ("sloppy-windows-1252", "latin-1", "mac_roman"):
        for wrapper in WRAPPERS:
            yield (("utf-8", reader), ("utf-8", wrapper))
            yield (("utf-8", reader), ("utf-8", reader), ("utf-8", wrapper))


def _named(text: str) -> str:
    """Every character beyond ASCII as a named entity, or a numeric one."""
    return "".join(
        char
        if char.isascii()
        else f"&{codepoint2name[ord(char)]};"
        if ord(char) in codepoint2name
        else f"&#{ord(char)};"
        for char in text
    )


# What escapes characters beyond ASCII once they were damaged.
WRAPPERS: dict[str, Callable[[str], str]] = {
    "entities": _named,
    "numbers": lambda text: text.encode("ascii", "xmlcharrefreplace").decode(),
}
FAMILIES: dict[str, tuple[Way, ...]] = {
    "utf8": tuple((("utf-8", reader),) for reader in (*_SINGLE, *_MULTIPLE)),
    "layers": tuple(_layers()),
    "pairs": tuple(((writer, reader),) for writer, _, reader in (pair.partition(">") for pair in _PAIRS)),
    "double-byte": tuple(
        ((writer, reader),) for writer, _, reader in (pair.partition(">") for pair in _DOUBLE)
    ),
    # UTF-8 read with a page, then escaped.
    "wrapped": tuple(_wrapped()),
    # The words of a line have one way after the other.
    "by-turns": (
        (("utf-8", "sloppy-windows-1252"), ("utf-8", "mac_roman")),
        (("utf-8", "sloppy-windows-1252"), ("cp1252", "bytes")),
        (("utf-8", "mac_roman"), ("mac_roman", "bytes")),
        (("utf-8", "cp850"), ("utf-8", "latin-1")),
    ),
    # Bytes that are not UTF-8, as they stand in a page that is.
    "raw": tuple(((writer, "bytes"),) for writer in _RAW),
}


class Cell(NamedTuple):
    """A path and a scope: how a page is damaged; by turns, each word goes one step of the path."""

    path: Way
    scope: str
    by_turns: bool = False

    def ways(self) -> Iterator[Way]:
        """The way of each unit, one after the other, without end."""
        return cycle([(step,) for step in self.path] if self.by_turns else [self.path])


# What ends a word in Markdown, besides spaces.
_WORD = r"""[^\s`*_<>\[\](){}|"]*[^\x00-\x7f\s][^\s`*_<>\[\](){}|"]*"""
# The share of units that is damaged, one at least.
SCOPES: dict[str, tuple[str, float]] = {
    "page": (r"(?s).+", 1.0),
    "lines": (r"[^\n]*[^\x00-\x7f\n][^\n]*", 0.4),
    "words": (_WORD, 0.3),
    "one": (_WORD, 0.0),
}
# Damage that stands only where people quote it is no fair question: code, addresses, tags.
_QUOTING = re.compile(
    r"^ {0,3}(```+|~~~+).*?^ {0,3}\1|(`+)(?!`).+?(?<!`)\2(?!`)|\]\([^)\n]*\)|https?://\S+|<[^>\n]*>",
    re.DOTALL | re.MULTILINE,
)
_TYPOGRAPHY = "’‘“”„–—…«»·\u00a0€©®°、。，：；！？（）「」『』《》ー・"
_EAST = {"ja": ("CJK", "HIRAGANA", "KATAKANA"), "zh": ("CJK",), "ko": ("HANGUL",)}


def main() -> None:
    """Print a line for each path and scope, and a total for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("family", choices=FAMILIES)
    parser.add_argument("folders", nargs="+", metavar="LANGUAGE=FOLDER")
    parser.add_argument("--documents", type=int, default=6, help="pages of each language (6)")
    parser.add_argument("--path", default="", help="only paths whose name holds this")
    parser.add_argument("--show", action="store_true", help="print what is not restored")
    given = parser.parse_args()
    folders = [folder.partition("=") for folder in given.folders]
    pages = [page for name, _, folder in folders for page in sample(name, folder, given.documents)]
    print(f"{'path':58} {'scope':5} {'n':>4} {'safe':>4} {'+uns':>4} {'ftfy':>4} {'worse':>5}  not restored")
    totals: dict[str, Counter[str]] = {}
    below: list[str] = []
    for path in FAMILIES[given.family]:
        name = " ".join(f"{writer}>{reader}" for writer, reader in path)
        if given.path in name:
            for scope in SCOPES:
                cell = Cell(path, scope, given.family == "by-turns")
                count = measure(cell, name, pages, totals, given.show)
                below += [f"{name} {scope}"] * (count["unsafe"] < count["ftfy"])
    for language, total in (*sorted(totals.items()), ("all", sum(totals.values(), Counter[str]()))):
        figures = " ".join(
            f"{column} {total[column]:5}" for column in ("n", "safe", "unsafe", "ftfy", "worse")
        )
        print(f"{language:6} {figures}")
    print(f"cells below ftfy: {len(below)}", *below, sep="\n  ")


def sample(language: str, folder: str, count: int) -> Iterator[tuple[str, str]]:
    """Language and the first 40 to 80 lines of pages with something beyond ASCII, always the same ones."""
    found = 0
    files = sorted(Path(folder).rglob("*.md"))
    random.Random(language).shuffle(files)
    for file in files:
        text = "\n".join(file.read_text("utf-8", "replace").split("\n")[:60])
        if found < count and len(re.findall(r"[^\x00-\x7f]", text)) > 40 and "\ufffd" not in text:
            found += 1
            yield language, text


def measure(
    cell: Cell, name: str, pages: list[tuple[str, str]], totals: dict[str, Counter[str]], show: bool
) -> Counter[str]:
    """Damage every page in one way; print, add up and return what comes back."""
    count: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for language, truth in pages:
        bad = damaged(truth, language, cell, random.Random(name + cell.scope + truth))
        if bad == truth:
            continue
        repairs = find_repairs(bad, language)
        safe = applied(bad, repairs, Applicability.SAFE)
        unsafe = applied(bad, repairs, Applicability.UNSAFE)
        ok = {
            "n": True,
            "safe": safe == truth,
            "unsafe": unsafe == truth,
            "ftfy": by_ftfy(bad, truth),
            "worse": is_worse(unsafe, bad, truth),
        }
        count.update(key for key, value in ok.items() if value)
        totals.setdefault(language, Counter()).update(key for key, value in ok.items() if value)
        missed.update([language] * (not ok["unsafe"]))
        if show and not ok["unsafe"]:
            show_miss(language, name, cell.scope, bad, unsafe, truth)
    rest = " ".join(f"{language}:{times}" for language, times in sorted(missed.items()))
    figures = f"{count['n']:4} {count['safe']:4} {count['unsafe']:4} {count['ftfy']:4} {count['worse']:5}"
    print(f"{name:58} {cell.scope:5} {figures}  {rest}", flush=True)
    return count


def damaged(text: str, language: str, cell: Cell, rng: random.Random) -> str:
    """The text with some of its units damaged; a unit that cannot go the path stays as it is."""
    pattern, share = (_WORD, SCOPES[cell.scope][1]) if cell.by_turns else SCOPES[cell.scope]
    units = list(re.finditer(pattern, text))
    if pattern == _WORD:
        quoted = [match.span() for match in _QUOTING.finditer(text)]
        units = [
            unit
            for unit in units
            if is_native(unit.group(), language)
            and not any(start < unit.end() and unit.start() < end for start, end in quoted)
            and through(unit.group(), next(cell.ways())) != unit.group()
        ]
    chosen = [unit for unit in units if rng.random() < share] or ([rng.choice(units)] if units else [])
    ways = cell.ways()
    edits = [
        Edit(Span(*unit.span()), through(unit.group(), way)) for unit, way in zip(chosen, ways, strict=False)
    ]
    return apply_edits(text, edits)


def is_native(unit: str, language: str) -> bool:
    """Whether what is beyond ASCII are letters of the language, one at least, and common typography."""
    high = [char for char in unit if not char.isascii() and char not in _TYPOGRAPHY]
    names = _EAST.get(language)
    if names:
        return bool(high) and all(unicodedata.name(char, "").startswith(names) for char in high)
    return bool(high) and letters_of(language).issuperset(high)


def through(text: str, path: Way) -> str:
    """The text after every step of a path; as it was where a step cannot be taken without loss."""
    now = text
    try:
        for writer, reader in path:
            if reader in WRAPPERS:
                return WRAPPERS[reader](now)
            raw = now.encode(writer)
            now = raw.decode("utf-8", "surrogateescape") if reader == "bytes" else raw.decode(reader)
            # Some double-byte pages show two codes alike: what they were is lost.
            if reader != "bytes" and now.encode(reader) != raw:
                return text
    except UnicodeError:
        return text
    return now


def applied(bad: str, repairs: tuple[Repair, ...], level: Applicability) -> str:
    """The text after all repairs of a level and the safer ones."""
    return apply_edits(bad, [Edit(r.span, r.text) for r in repairs if r.applicability >= level])


def by_ftfy(bad: str, truth: str) -> bool:
    """Whether the whole text or each of its lines comes back through ftfy, cosmetic changes off."""
    ways: tuple[Callable[[str], str], ...] = (ftfy.fix_encoding, by_lines)
    return any(way(bad) == truth for way in ways)


def by_lines(bad: str) -> str:
    """Each line through ftfy by itself."""
    return "\n".join(ftfy.fix_encoding(line) for line in bad.split("\n"))


def is_worse(now: str, bad: str, truth: str) -> bool:
    """Whether more lines differ from the truth than before."""
    return now != bad and differing(now, truth) > differing(bad, truth)


def differing(one: str, two: str) -> int:
    """How many words are not the same in both."""
    return sum((Counter(one.split()) - Counter(two.split())).values())


def show_miss(language: str, name: str, scope: str, bad: str, got: str, truth: str) -> None:
    """Print the first lines that did not come back."""
    rows = zip(bad.split("\n"), got.split("\n"), truth.split("\n"), strict=False)
    for shown, (old, new, wanted) in enumerate(row for row in rows if row[1] != row[2]):
        if shown < 3:
            print(f"--- {language} {name} {scope}")
            print(f"  bad  {printable(old)}\n  got  {printable(new)}\n  want {printable(wanted)}")


def printable(text: str) -> str:
    """A line that any terminal can show."""
    return text[:160].encode("utf-8", "backslashreplace").decode()


if __name__ == "__main__":
    main()
