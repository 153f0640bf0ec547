"""Lose characters and bytes of clean pages in every way that is known, and count what comes back.

    python benchmarks/damage_lossy.py LANGUAGE=FOLDER [...] [--pages N] [--kind TEXT] [--show N]
    python benchmarks/damage_lossy.py LANGUAGE=FOLDER [...] --short N [--seed TEXT]

A line of output is a kind of loss and a scope; with `--short`, one to three lines of any text file
of the folders: comments and strings of programs, lists, pages. Its columns are the texts, those that
are restored exactly with safe and with unsafe repairs, those that are worse than before, then the
damaged words, and the shares of them that come back right and that become wrong words.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from damage import SCOPES, applied, is_worse, sample

from contentlint.model import Applicability, Edit, Span, apply_edits
from contentlint.text.mojibake import find_repairs

_CYRILLIC = ("ru", "uk", "be", "bg")
_WIN, _MAC = "sloppy-windows-1252", "mac_roman"
_STRAIGHT = str.maketrans("“”„‘’‚", "\"\"\"'''")
_UNDEFINED = re.compile("[\x81\x8d\x8f\x90\x9d]")
_C1 = re.compile("[\x80-\x9f]")
# Letters and the apostrophe of a word; other signs leave nothing from which a word could be told.
_LETTER = re.compile(r"[^\W\d_a-zA-Z]|(?<=\w)’(?=\w)")
_EMOJI = re.compile("[\U0001f300-\U0001faff]")
_EXTENSIONS = ".md .txt .java .php .py .rst .html .js .ts .c .h .cs .rb .properties .json"
_TEXTS = frozenset(_EXTENSIONS.split())


def letters(mark: str) -> Callable[[str], str]:
    """Every letter beyond ASCII becomes a mark."""
    return lambda text: _LETTER.sub(mark, text)


def letter_bytes(mark: str) -> Callable[[str], str]:
    """Every byte of a letter beyond ASCII becomes a mark."""
    return lambda text: _LETTER.sub(lambda match: mark * len(match.group().encode()), text)


def as_utf8(mark: str) -> Callable[[str], str]:
    """Windows-1252 read as UTF-8, with a mark for every byte that is none."""
    return lambda text: text.encode("cp1252", "ignore").decode("utf-8", "replace").replace("\ufffd", mark)


def read(page: str) -> Callable[[str], str]:
    """UTF-8 read with a page; what it cannot show is replaced."""
    return lambda text: text.encode().decode(page, "replace")


def then(page: str, pattern: re.Pattern[str] | str, new: str) -> Callable[[str], str]:
    """UTF-8 read with a page, then something of the outcome replaced."""
    return lambda text: re.sub(pattern, new, read(page)(text))


def half(page: str) -> Callable[[str], str]:
    """Emoji of which the second surrogate is left, read with a page."""

    def shown(match: re.Match[str]) -> str:
        low = match.group().encode("utf-16-be")[2:].decode("utf-16-be", "surrogatepass")
        return low.encode("utf-8", "surrogatepass").decode(page)

    return lambda text: _EMOJI.sub(shown, text)


class Kind(NamedTuple):
    """A way to lose something; `languages` are those it happens to, () all; `truth` is what can come back."""

    damage: Callable[[str], str]
    languages: tuple[str, ...] = ()
    truth: Callable[[str], str] = str


_WEST = ("de", "es", "fr", "pt", "it", "sv", "da", "nl")
_LATIN = (*_WEST, "tr", "pl", "cs", "hu", "ro")
KINDS: Mapping[str, Kind] = {
    "letters ?": Kind(letters("?"), _LATIN),
    "letters U+FFFD": Kind(letters("\ufffd"), _LATIN),
    "letters ï¿½": Kind(letters("ï¿½"), _LATIN),
    "letters ÔøΩ": Kind(letters("ÔøΩ"), _LATIN),
    "all ?": Kind(lambda text: text.encode("ascii", "replace").decode(), _LATIN),
    "all U+FFFD": Kind(as_utf8("\ufffd"), _WEST),
    "all ï¿½": Kind(as_utf8("ï¿½"), _WEST),
    "bytes ??": Kind(letter_bytes("?"), _LATIN),
    "bytes U+FFFD": Kind(letter_bytes("\ufffd"), _LATIN),
    "1252 undefined ?": Kind(then(_WIN, _UNDEFINED, "?")),
    "1252 undefined U+FFFD": Kind(then(_WIN, _UNDEFINED, "\ufffd")),
    "1252 undefined dropped": Kind(then(_WIN, _UNDEFINED, "")),
    "1252 no-break space": Kind(then(_WIN, "\u00a0", " "), (*_LATIN, *_CYRILLIC)),
    "1252 spaces collapsed": Kind(then(_WIN, "\u00a0 ?", " "), (*_LATIN, *_CYRILLIC)),
    "1252 soft hyphen dropped": Kind(then(_WIN, "\u00ad", ""), (*_LATIN, *_CYRILLIC)),
    "1252 straightened": Kind(lambda text: read(_WIN)(text).translate(_STRAIGHT)),
    "1252 lower": Kind(lambda text: read(_WIN)(text).lower(), _LATIN, str.lower),
    "latin-1 C1 dropped": Kind(then("latin-1", _C1, ""), _LATIN),
    "mac straightened": Kind(lambda text: read(_MAC)(text).translate(_STRAIGHT)),
    "mac U+F8FF dropped": Kind(then(_MAC, "\uf8ff", "")),
    "mac half emoji": Kind(half(_MAC)),
    "1252 half emoji": Kind(half(_WIN)),
    "gbk U+FFFD": Kind(read("gbk")),
    "gbk ?": Kind(then("gbk", "\ufffd", "?")),
    "gbk dropped pairs": Kind(lambda text: in_pairs(text, "gbk"), ("zh", "ja")),
    "cp932 Windows ・": Kind(lambda text: by_windows(text), ("ja", "zh")),
    "cp932 ・": Kind(then("cp932", "\ufffd", "・"), ("ja", "zh")),
    "cp932 ?": Kind(then("cp932", "\ufffd", "?"), ("ja", "zh")),
}


def in_pairs(text: str, page: str) -> str:
    """UTF-8 read in pairs of bytes; a pair without a character is dropped, a single byte becomes `?`."""
    shown, raw, at = [], text.encode(), 0
    while at < len(raw):
        size = 1 if raw[at] < 0x80 else 2
        char = raw[at : at + size].decode(page, "ignore")
        if size == 2 and (at + 1 == len(raw) or raw[at + 1] < 0x40):
            char, size = "?", 1
        shown.append(char)
        at += size
    return "".join(shown)


def by_windows(text: str) -> str:
    """UTF-8 read as Shift JIS by Windows: one mark for a lead byte and the byte after it that are no pair."""
    shown, raw, at = [], text.encode(), 0
    while at < len(raw):
        leads = raw[at] > 0x80 and not 0xA0 <= raw[at] < 0xE0
        # A line break is no part of a pair.
        size = 2 if leads and raw[at + 1 : at + 2] != b"\n" else 1
        char = raw[at : at + size].decode("cp932", "replace")
        shown.append("・" if "\ufffd" in char else char)
        at += size
    return "".join(shown)


def main() -> None:
    """Print a line for each kind and scope."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", metavar="LANGUAGE=FOLDER")
    parser.add_argument("--pages", type=int, default=6, help="pages of each language (6)")
    parser.add_argument("--kind", default="", help="only kinds whose name holds this")
    parser.add_argument("--scope", default="", help="only this scope")
    parser.add_argument("--show", type=int, default=0, help="print so many misses of each line")
    parser.add_argument("--short", type=int, default=0, help="so many short excerpts of each folder instead")
    parser.add_argument("--seed", default="", help="another text draws other excerpts")
    given = parser.parse_args()
    named = [folder.partition("=") for folder in given.folders]
    if given.short:
        drawn = (short(language, Path(folder), given.short, given.seed) for language, _, folder in named)
    else:
        drawn = (sample(language, folder, given.pages) for language, _, folder in named)
    pages = [page for pages in drawn for page in pages]
    figures = f"{'n':>4} {'safe':>4} {'+uns':>4} {'worse':>5} {'words':>6}"
    print(f"{'kind':26} {'scope':7} {figures} right wrong  missed")
    for name, kind in KINDS.items():
        for scope in ("short",) if given.short else ("excerpt", *SCOPES):
            if given.kind in name and given.scope in scope:
                measure(name, kind, scope, pages, given.show)


def measure(name: str, kind: Kind, scope: str, pages: list[tuple[str, str]], show: int) -> None:
    """Damage every page in one way, print what comes back."""
    count: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for language, page in pages:
        if kind.languages and language not in kind.languages:
            continue
        for text in excerpts(page) if scope == "excerpt" else [page]:
            truth, bad = damaged(text, kind, scope, random.Random(name + scope + text))
            if bad == truth:
                continue
            repairs = find_repairs(bad, language)
            safe = applied(bad, repairs, Applicability.SAFE)
            unsafe = applied(bad, repairs, Applicability.UNSAFE)
            lost, right, wrong = words(bad, unsafe, truth)
            count.update(n=1, safe=safe == truth, unsafe=unsafe == truth, worse=is_worse(unsafe, bad, truth))
            count.update(falsely=is_worse(safe, bad, truth), words=lost, right=right, wrong=wrong)
            missed.update([language] * (unsafe != truth))
            if unsafe != truth and count["shown"] < show:
                count["shown"] += 1
                show_words(language, bad, unsafe, truth)
    rest = " ".join(f"{language}:{times}" for language, times in sorted(missed.items()))
    shares = [f"{100 * count[what] / max(count['words'], 1):5.1f}" for what in ("right", "wrong")]
    figures = f"{count['n']:4} {count['safe']:4} {count['unsafe']:4} {count['worse']:5} {count['words']:6}"
    print(f"{name:26} {scope:7} {figures} {' '.join(shares)}  {rest}", flush=True)


def short(language: str, folder: Path, count: int, seed: str) -> Iterator[tuple[str, str]]:
    """Language and one to three lines of text files, drawn at random, always the same ones for a seed."""
    rng = random.Random(language + folder.name + seed)
    files = sorted(file for file in folder.rglob("*") if file.suffix in _TEXTS)
    for _ in range(count * 20 if files else 0):
        text = rng.choice(files).read_text("utf-8", "replace")
        lines = [line.strip()[:300] for line in text.split("\n")]
        telling = [at for at, line in enumerate(lines) if len(_LETTER.findall(line)) > rng.randrange(3)]
        at = rng.choice(telling) if telling and "\ufffd" not in text else 0
        part = "\n".join(lines[at : at + rng.choice((1, 1, 2, 3))])
        if not part.isascii():
            yield language, part
            count -= 1
        if not count:
            return


def excerpts(page: str) -> Iterator[str]:
    """Parts of one to six lines with something beyond ASCII."""
    lines, rng, at = page.split("\n"), random.Random(page), 0
    while at < len(lines):
        size = rng.randint(1, 6)
        part = "\n".join(lines[at : at + size])
        if not part.isascii() and rng.random() < 0.4:
            yield part
        at += size


def damaged(text: str, kind: Kind, scope: str, rng: random.Random) -> tuple[str, str]:
    """The truth and the text with some of its units damaged."""
    pattern, share = SCOPES.get(scope, SCOPES["page"])
    units = [unit for unit in re.finditer(pattern, text) if kind.damage(unit.group()) != unit.group()]
    chosen = [unit for unit in units if rng.random() < share] or ([rng.choice(units)] if units else [])
    bad = [Edit(Span(*unit.span()), kind.damage(unit.group())) for unit in chosen]
    good = [Edit(Span(*unit.span()), kind.truth(unit.group())) for unit in chosen]
    return apply_edits(text, good), apply_edits(text, bad)


def words(bad: str, now: str, truth: str) -> tuple[int, int, int]:
    """How many words were damaged, how many of them are right now, and how many new words are wrong."""
    before, after, wanted = (Counter(text.split()) for text in (bad, now, truth))
    lost = sum((wanted - before).values())
    return lost, lost - sum((wanted - after).values()), sum((after - wanted - before).values())


def show_words(language: str, bad: str, got: str, truth: str) -> None:
    """Print the first lines that did not come back, and words that are wrong now."""
    rows = zip(bad.split("\n"), got.split("\n"), truth.split("\n"), strict=False)
    for old, new, wanted in [row for row in rows if row[1] != row[2]][:2]:
        print(f"--- {language}\n  bad  {ascii_safe(old)}\n  got  {ascii_safe(new)}")
        made = Counter(new.split()) - Counter(wanted.split())
        print(f"  want {ascii_safe(wanted)}\n  wrong {sorted(made - Counter(old.split()))}")
        print("  left", sorted((made & Counter(old.split())).keys())[:12])


def ascii_safe(text: str) -> str:
    """A line that any terminal can show."""
    return text[:160].encode("utf-8", "backslashreplace").decode()


if __name__ == "__main__":
    main()
