"""Read short excerpts of clean pages with a wrong legacy code page, and count how many come back exactly.

    python benchmarks/damage_legacy.py FAMILY LANGUAGE=FOLDER [LANGUAGE=FOLDER ...] [--count N] [--path TEXT]

Only paths that are at home in the language of a page are taken: nobody reads a
German page as EUC-KR. An excerpt is a few lines of a page (`short`, `line`), a
comment in the source of a program (`code`), one to three lines of comments and strings out
of a program that a page shows (`program`) or sixty lines (`page`), damaged as a
whole; or lines of which only some words are damaged (`words`, `one`). A line of
output is a path with its figures for each kind: exact with safe repairs, exact
with unsafe ones, excerpts; then how many became worse, and what was missed where.
With `clean` for a family, excerpts stay as they are and what is changed is shown.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import ftfy.bad_codecs  # noqa: F401 (registers the sloppy codecs)

from contentlint.model import Applicability, Edit, Repair, Span, apply_edits
from contentlint.text.mojibake import find_repairs

_WEST = "de es fr pt it nl sv da no fi ca"
_CENTRAL = "pl cs hu ro sk sl hr"
_CYRILLIC = "ru uk bg"
FAMILIES = {
    "pairs": {
        "mac_roman < cp1252": _WEST,
        "cp1252 < mac_roman": _WEST,
        "latin-1 < mac_roman": _WEST,
        "cp1252 < cp850": _WEST,
        "cp1252 < cp437": _WEST,
        "latin-1 < cp850": _WEST,
        "cp850 < cp1252": _WEST,
        "cp437 < cp1252": _WEST,
        "cp1250 < cp1252": _WEST,
        "cp1251 < cp1252": _WEST,
        "cp1252 < cp1250": _CENTRAL,
        "cp1252 < iso-8859-2": _CENTRAL,
        "cp1254 < cp1250": _CENTRAL,
        "cp1252 < cp852": _CENTRAL,
        "cp1251 < cp1250": _CENTRAL,
        "cp1252 < cp1254": "tr",
        "cp1252 < cp857": "tr",
        "mac_roman < cp1254": "tr",
        "cp1252 < cp1257": "lt lv et",
        "cp1252 < cp1253": "el",
        "latin-1 < iso-8859-7": "el",
        "mac_roman < cp1253": "el",
        "cp1252 < cp737": "el",
        "cp1252 < cp1251": _CYRILLIC,
        "cp1254 < cp1251": _CYRILLIC,
        "cp1250 < cp1251": _CYRILLIC,
        "mac_roman < cp1251": _CYRILLIC,
        "cp1252 < koi8-r": "ru",
        "cp1251 < koi8-r": "ru",
        "koi8-r < cp1251": "ru",
        "cp1251 < cp866": _CYRILLIC,
        "cp866 < cp1251": _CYRILLIC,
        "cp1252 < cp866": _CYRILLIC,
        "latin-1 < iso-8859-5": _CYRILLIC,
        "cp1251 < iso-8859-5": _CYRILLIC,
        "cp1252 < mac_cyrillic": _CYRILLIC,
        "cp1252 < cp1255": "he",
        "cp1252 < cp1256": "ar fa",
    },
    "double-byte": {
        f"{reader} < {writer}": languages
        for writer, languages in {
            "cp949": "ko", "gbk": "zh", "big5": "zh", "cp932": "ja", "euc_jp": "ja",
        }.items()
        for reader in ("cp1252", "latin-1", "mac_roman", "cp1254", "cp850")
    },
    "raw": {
        **{f"bytes < {writer}": _WEST for writer in ("cp1252", "mac_roman", "cp850", "iso-8859-15")},
        **{f"bytes < {writer}": _CENTRAL for writer in ("cp1250", "iso-8859-2", "cp852")},
        **{f"bytes < {writer}": _CYRILLIC for writer in ("cp1251", "cp866", "mac_cyrillic", "iso-8859-5")},
        "bytes < koi8-r": "ru",
        **{f"bytes < {writer}": "el" for writer in ("cp1253", "iso-8859-7")},
        "bytes < cp1254": "tr",
        "bytes < cp1257": "lt lv et",
        "bytes < cp1255": "he",
        "bytes < cp1256": "ar fa",
        "bytes < cp949": "ko",
        "bytes < gbk": "zh",
        "bytes < big5": "zh",
        "bytes < cp932": "ja",
        "bytes < euc_jp": "ja",
    },
    "clean": {"as it is": "*"},
}  # fmt: skip
KINDS = ("short", "line", "code", "program", "page", "words", "one")
_WORD = re.compile(r"\S*[^\x00-\x7f\s]\S*")
_PROSE = re.compile(r"^[#>*\-\d. \t]*")
# What no legacy page of any language has, and the marks of code, which is left to its author; excerpts are
# taken without.
_EMOJI = re.compile("[`\u2500-\u27bf\ufe0f\u200b-\u200d\U00010000-\U0010ffff]")
# Three of these are a fence; the mark itself is left out of pages.
_FENCE = "\x00"
# What is not repaired, with what may be a second byte of it, and what stands for it.
_LEFT = re.compile(r"(?:[^\x00-\x7f]+[!-~]?)+")
_ANYTHING = "\x01"
_COMMENTS = (
    "    // {}\n    total += 1;",
    '    printf("{}\\n", name);',
    "x = 1  # {}",
    "/* {} */\nint main(void)\n{{",
    "<!-- {} -->",
)


class Case(NamedTuple):
    """An excerpt: its language, kind, true text and the damaged one."""

    language: str
    kind: str
    truth: str
    bad: str


def main() -> None:
    """Print a line for each path."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("family", choices=FAMILIES)
    parser.add_argument("folders", nargs="+", metavar="LANGUAGE=FOLDER")
    parser.add_argument("--count", type=int, default=6, help="excerpts of each kind and language (6)")
    parser.add_argument("--path", default="", help="only paths whose name holds this")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--seed", default="", help="another text draws other excerpts")
    parser.add_argument("--unknown", action="store_true", help="do not tell the language of the page")
    parser.add_argument("--show", action="store_true", help="print what is not restored")
    given = parser.parse_args()
    lines: dict[str, list[list[str]]] = {}
    for folder in given.folders:
        language, _, path = folder.partition("=")
        lines.setdefault(language, []).extend(read_pages(path))
    total: Counter[tuple[str, str]] = Counter()
    for path, languages in FAMILIES[given.family].items():
        if given.path not in path:
            continue
        count: Counter[tuple[str, str]] = Counter()
        missed: Counter[str] = Counter()
        for language in lines if languages == "*" else languages.split():
            for case in cases(path, language, lines.get(language, []), given.count, given.seed):
                if case.kind in given.kinds:
                    judge(case, count, missed, given)
        total.update(count)
        print_row(path, count, " ".join(f"{name}:{times}" for name, times in missed.most_common(6)))
    print_row("all", total, "")


def print_row(path: str, count: Counter[tuple[str, str]], rest: str) -> None:
    """Safe, with unsafe and number of excerpts, for each kind."""
    cells = (f"{count[k, 'safe']:3}/{count[k, 'unsafe']:3}/{count[k, 'n']:3}" for k in KINDS)
    print(
        f"{path:24} {' '.join(cells)} worse {count['', 'worse']:2} wrong {count['', 'wrong']:2}  {rest}",
        flush=True,
    )


def judge(
    case: Case, count: Counter[tuple[str, str]], missed: Counter[str], given: argparse.Namespace
) -> None:
    """Repair a case and count."""
    repairs = find_repairs(case.bad, None if given.unknown else case.language)
    safe = applied(case.bad, repairs, Applicability.SAFE)
    unsafe = applied(case.bad, repairs, Applicability.UNSAFE)
    count[case.kind, "n"] += 1
    count[case.kind, "safe"] += safe == case.truth
    count[case.kind, "unsafe"] += unsafe == case.truth
    count["", "worse"] += is_worse(unsafe, case.bad, case.truth)
    # Safe repairs that are not the truth: each is one too many.
    wrong = has_wrong(case, [r for r in repairs if r.applicability >= Applicability.SAFE])
    count["", "wrong"] += wrong
    if given.show and wrong:
        show(case, safe)
    if unsafe != case.truth:
        missed[f"{case.language}-{case.kind}"] += 1
        if given.show:
            show(case, unsafe)


def has_wrong(case: Case, repairs: Sequence[Repair]) -> bool:
    """Whether a repair made what is not in the truth; what stays damaged beside it may be anything."""
    pieces: list[str] = []
    at = 0
    for repair in repairs:
        pieces += (_LEFT.sub(_ANYTHING, case.bad[at : repair.span.start]), repair.text)
        at = repair.span.end
    pieces.append(_LEFT.sub(_ANYTHING, case.bad[at:]))
    rows = zip("".join(pieces).split("\n"), case.truth.split("\n"), strict=False)
    return not all(holds(line, kept.split(_ANYTHING)) for kept, line in rows)


def holds(line: str, parts: Sequence[str]) -> bool:
    """Whether a line has parts in this order."""
    at = 0
    for part in parts:
        found = line.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def show(case: Case, got: str) -> None:
    """Print the lines that did not come back."""
    rows = zip(case.bad.split("\n"), got.split("\n"), case.truth.split("\n"), strict=False)
    for old, new, wanted in [row for row in rows if row[1] != row[2]][:3]:
        print(f"--- {case.language} {case.kind}\n  bad  {ascii_safe(old)}")
        print(f"  got  {ascii_safe(new)}\n  want {wanted[:160]}")


def read_pages(folder: str) -> list[list[str]]:
    """Lines of pages, always in the same order; code and lines of signs that no code page has left out."""
    files = sorted(Path(folder).rglob("*.md"))
    random.Random(folder).shuffle(files)
    texts = (file.read_text("utf-8", "replace").replace("\n```", f"\n{_FENCE}") for file in files[:400])
    pages = (_EMOJI.sub("", text).split("\n") for text in texts)
    return [page for page in pages if sum(not line.isascii() for line in page) > 1]


def cases(path: str, language: str, pages: list[list[str]], count: int, seed: str) -> Iterator[Case]:
    """The same excerpts every time, so many of each kind, damaged along the path."""
    for kind in KINDS:
        rng = random.Random(f"{language} {kind}{seed}")
        found = 0
        for _ in range(count * 20 if pages else 0):
            truth = excerpt(rng, kind, rng.choice(pages))
            bad = damaged(rng, kind, truth, path) if truth else ""
            if truth and (bad != truth or path == "as it is"):
                yield Case(language, kind, truth, bad)
                found += 1
            if found == count:
                break


def excerpt(rng: random.Random, kind: str, page: list[str]) -> str:
    """Some lines of a page, "" where those have next to nothing to damage."""
    page = [line for line in page if not line.startswith(_FENCE)] if kind != "program" else page
    lines = [line for line in page if line.strip()]
    if kind == "program":
        lines = [line.strip() for line in lines_of_programs(page)]
    telling = [at for at, line in enumerate(lines) if not line.isascii()]
    if not telling:
        return ""
    at = rng.choice(telling)
    if kind in ("line", "code"):
        line = _PROSE.sub("", lines[at])[:160]
        return line if kind == "line" else rng.choice(_COMMENTS).format(line)
    if kind == "program":
        return "\n".join(lines[at : at + rng.randrange(1, 4)])
    if kind == "page":
        return "\n".join(page[:60])
    return "\n".join(lines[max(0, at - rng.randrange(3)) : at + rng.randrange(1, 6)])


def lines_of_programs(page: list[str]) -> Iterator[str]:
    """Lines that stand between fences, without those that say nothing."""
    fenced = False
    for line in page:
        if line.startswith(_FENCE):
            fenced = not fenced
        elif fenced and line.strip():
            yield line


def damaged(rng: random.Random, kind: str, text: str, path: str) -> str:
    """The text, or some of its words, after the path."""
    reader, _, writer = path.partition(" < ")
    if not writer:
        return text
    way = (_codec(writer), _codec(reader))
    if kind not in ("words", "one"):
        return "".join(through(line, *way) for line in text.splitlines(keepends=True))
    words = list(_WORD.finditer(text))
    chosen = [word for word in words if rng.random() < 0.4] if kind == "words" else []
    chosen = chosen or [rng.choice(words)]
    return apply_edits(text, [Edit(Span(*w.span()), through(w.group(), *way)) for w in chosen])


def through(text: str, writer: str, reader: str) -> str:
    """The text as the reader shows it; as it was where one of them cannot take it."""
    try:
        raw = text.encode(writer)
        # Two dashes of Japanese have one code: what they were is lost.
        if raw.decode(writer) != text:
            return text
        return raw.decode("utf-8", "surrogateescape") if reader == "bytes" else raw.decode(reader)
    except UnicodeError:
        return text


def applied(bad: str, repairs: tuple[Repair, ...], level: Applicability) -> str:
    """The text after all repairs of a level and the safer ones."""
    return apply_edits(bad, [Edit(r.span, r.text) for r in repairs if r.applicability >= level])


def is_worse(now: str, bad: str, truth: str) -> bool:
    """Whether more words differ from the truth than before."""
    return now != bad and differing(now, truth) > differing(bad, truth)


def differing(one: str, two: str) -> int:
    """How many words are not the same in both."""
    return sum((Counter(one.split()) - Counter(two.split())).values())


def ascii_safe(text: str) -> str:
    """The start of a line that any terminal can show."""
    return text[:160].encode("utf-8", "backslashreplace").decode()


def _codec(name: str) -> str:
    return name.replace("cp125", "sloppy-windows-125")


if __name__ == "__main__":
    main()
