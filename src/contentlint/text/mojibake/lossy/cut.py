"""Words of UTF-8 that was read with a code page and then lost bytes: `Ð¿Ñ?Ð¸Ð²ÐµÑ‚`, `cÅ"ur`, `dÃa`.

Code pages do not define every byte, no-break spaces and soft hyphens are dropped, quotation marks are
made straight. What is left of a character allows a few letters of the language; its words decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import product
from math import prod
from typing import NamedTuple

from contentlint.model import Phrase
from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.between import may_be_word
from contentlint.text.mojibake.codepages import code_pages, label_of
from contentlint.text.mojibake.lossy.chain import is_eastern, likeliest
from contentlint.text.mojibake.lossy.fill import DOMINANT, combined
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.lossy.parts import by_parts
from contentlint.text.mojibake.lossy.units import Item, Losses, Unit, units
from contentlint.text.mojibake.targets import Target, target_of
from contentlint.text.mojibake.words import COMMON, LISTED, MARKS, Lexicon, lexicon
from contentlint.text.pattern import Pattern

_WINDOWS, _LATIN = "sloppy-windows-1252", "latin-1"
_WORD = "no other word of the language is as common by far"
_BUILT = "words of the language are built like this"
_CHARS = "no other characters are as usual together by far"
_SPACED = Pattern(r" [ ,.;:)]")
_STRAIGHT = {'"': "“”„", "'": "‘’‚"}
_MARKS = "\ufffd?"
# Bytes of Latin-1 whose signs ISO-8859-15 has not, and replaces.
_NOT_IN_LATIN_9 = (0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE)
_CONTROL = Pattern("[\x80-\x9f]")
# A title with spaces between its capitals.
_DRAWN_OUT = Pattern(r"[A-Z] [^\x00-\x7f] [A-Z]")
# Marks at the border of a word are its own where they end a line or a longer word; words of one letter
# are one in a thousand.
_ONE_LETTER = 1e-3
# By what factor the least sure character beats the next one, in a run of several and alone.
_SURE, _ALONE = 3.0, 20.0
# So many letters before the first character beyond ASCII are a part of its word.
_MOST = 40
_HEAD = Pattern(r"[A-Za-z]{1,41}\Z")
# More readings of a word are not looked at before a word list is.
_FEW = 64
# Longer runs are rarely met again, and would fill the memory.
_LONG = 64
# Longer runs are no words, and not even sentences of languages without spaces.
_LONGEST = 2_000

# A place in a run, with the characters there.
_Part = tuple[int, int, tuple[Unit, ...]]


class _Page(NamedTuple):
    """How a code page shows bytes, and which it loses; `region` is a word from its first such byte."""

    name: str
    items: dict[str, Item]
    losses: Losses
    region: re.Pattern[str]


class _Cut(NamedTuple):
    """Characters in a row at `text[start:end]`, at least one of which lost something."""

    start: int
    end: int
    units: tuple[Unit, ...]


def find_cut_words(text: str, language: str, proven: Collection[str]) -> list[Guess]:
    """Words that lost bytes after UTF-8 was read with a page, sorted; `proven` pages are tried first."""
    found: list[Guess] = []
    for name in dict.fromkeys((*(page for page in proven if page in code_pages()), _WINDOWS, _LATIN)):
        page = _page(name)
        taken = {place for guess in found for place in range(guess.start, guess.end)}
        for cut in _cuts(text, page, language):
            # Only here a word list is loaded: text of which nothing was lost needs none.
            guess = _decide(text, cut, page, lexicon(language)) if _may_be_cut(text, cut, language) else None
            if (
                guess
                and guess.new != text[guess.start : guess.end]
                and taken.isdisjoint(range(guess.start, guess.end))
            ):
                found.append(guess)
    return sorted(found)


def _cuts(text: str, page: _Page, language: str) -> Iterator[_Cut]:
    """Runs of characters of which some lost something."""
    for match in page.region.finditer(text):
        start, run = match.start(), match.group()
        if len(run) > _LONGEST:
            continue
        head = _HEAD.search(text, max(0, start - _MOST - 1), start)
        if head:
            start, run = head.start(), head.group() + run
            if len(head.group()) > _MOST:
                continue
        for first, last, parts in _cut_parts(run, page.name, language):
            cut = _Cut(start + first, start + last, parts)
            if _is_whole(text, cut, page.name):
                yield cut


def _cut_parts(run: str, page: str, language: str) -> tuple[_Part, ...]:
    return _short_parts(run, page, language) if len(run) < _LONG else find_cut_parts(run, page, language)


def find_cut_parts(run: str, name: str, language: str) -> tuple[_Part, ...]:
    """Places in a run with the characters there, one at least of which lost something."""
    page = _page(name)
    found: list[_Part] = []
    row: list[Unit] = []
    items = [page.items[char] for char in run]
    for unit in [*units(items, page.losses, _fitting(language)), None]:
        if unit:
            row.append(unit)
            continue
        if any(part.cut for part in row):
            found.append((row[0].start, row[-1].end, tuple(row)))
        row = []
    return tuple(found)


_short_parts = lru_cache(maxsize=65536)(find_cut_parts)


def _is_whole(text: str, cut: _Cut, page: str) -> bool:
    """Whether a run ends where the word does; the marks of Windows-1252 may be bytes of another page."""
    if _DRAWN_OUT.search(text, max(0, cut.start - 2), cut.end + 2):
        return False
    around = text[max(0, cut.start - 1) : cut.start] + text[cut.end : cut.end + 1]
    honest = MARKS if page == _WINDOWS else ()
    return not any(char.isalpha() or (not char.isascii() and char not in honest) for char in around)


@lru_cache(maxsize=16384)
def _fits(char: str, language: str) -> bool:
    if is_eastern(language):
        return "\u2e80" < char < "\uffef" and target_of(char) >= Target.SCRIPT
    return char in letters_of(language) or char in "’ºª°"


@cache
def _fitting(language: str) -> Callable[[str], bool]:
    return partial(_fits, language=language)


def _may_be_cut(text: str, cut: _Cut, language: str) -> bool:
    """Whether what is left may be of a word, as far as that is seen without a word list."""
    if is_eastern(language):
        # Nobody writes letters of East Asia inside a word of the West.
        plain = "".join("a" if unit.readings[0].isascii() else " " for unit in cut.units)
        return " " not in plain.strip()
    old = text[cut.start : cut.end]
    native = letters_of(language)
    if all(char.isascii() or char in native for char in old) and may_be_word(old, language):
        return False
    options = [unit.readings for unit in cut.units]
    few = prod(map(len, options)) <= _FEW
    return not few or any(may_be_word("".join(word), language) for word in product(*options))


def _decide(text: str, cut: _Cut, page: _Page, lexis: Lexicon) -> Guess | None:
    way = Phrase("UTF-8 text was read as {way}, then bytes were lost", way=label_of(page.name))
    old = text[cut.start : cut.end]
    parts = [unit.readings for unit in cut.units]
    if is_eastern(lexis.language):
        new, sure = likeliest(parts, lexis.language)
        several = sum(unit.readings[0] > "\x80" for unit in cut.units) > 1
        return Guess(cut.start, cut.end, new, way, _CHARS) if sure >= (_SURE if several else _ALONE) else None
    least = COMMON if len(parts) <= 3 else LISTED
    least = _ONE_LETTER if len(parts) == 1 else least
    cased = [_cased(parts, at) for at in range(len(parts))]
    if not all(cased):
        return None
    ranked = combined(cased, lexis.language, (), least)
    raw = lexis.frequency(old)
    if ranked:
        second = ranked[1].weight if len(ranked) > 1 else 0.0
        if ranked[0].weight < DOMINANT * max(second, raw):
            return None
        return Guess(cut.start, _spaced(text, cut), ranked[0].word, way, _WORD)
    if raw or not any(not unit.cut and unit.readings[0] > "\x80" for unit in cut.units):
        return None
    built = by_parts(cased, lexis.language)
    return Guess(cut.start, _spaced(text, cut), built, way, _BUILT) if built else None


def _cased(parts: Sequence[tuple[str, ...]], at: int) -> tuple[str, ...]:
    """The readings without capitals inside a small word, of which there may be none."""
    options = parts[at]
    if len(options) == 1 or at == 0:
        return options
    before = parts[at - 1][0]
    return tuple(
        char for char in options if not char.isupper() or (len(parts[at - 1]) == 1 and before.isupper())
    )


def _spaced(text: str, cut: _Cut) -> int:
    """The end of a word, with a space that was a no-break space of its last character."""
    last = cut.units[-1]
    follows = text[cut.end : cut.end + 2]
    if (
        last.cut
        and last.end - last.start == 1
        and follows[:1] == " "
        and follows[1:] in (" ", ",", ".", ";", ":", ")")
    ):
        return cut.end + 1
    return cut.end


@cache
def _page(name: str) -> _Page:
    chars = code_pages()[name].chars
    lost = tuple(code for code, char in enumerate(chars[:0x40], 0x80) if _is_lost(char))
    undefined = tuple(code for code, char in enumerate(chars[:0x40], 0x80) if _CONTROL.match(char))
    items: dict[str, Item] = {char: (code,) for code, char in enumerate(chars, 0x80)}
    items.update({chr(code): (code,) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), 0x27, 0x2D)})
    for mark in _MARKS:
        items[mark] = (*undefined, *(_NOT_IN_LATIN_9 if name == _LATIN else ())) or tuple(range(0x80, 0xC0))
    for mark, curly in _STRAIGHT.items():
        codes = tuple(code for code, char in enumerate(chars[:0x40], 0x80) if char in curly)
        if codes:
            items[mark] = codes
    high = f"[{re.escape(chars)}]"
    marks = "[" + "".join(mark for mark in (*_MARKS, *_STRAIGHT) if mark in items) + "]"
    region = re.compile(
        f"{high}(?:{high}|(?<={high}){marks}|(?<={high}{marks}){marks}|(?<={high})[A-Za-z-]+|(?<={marks})[A-Za-z]+)*"
    )
    return _Page(name, items, Losses(lost), region)


def _is_lost(char: str) -> bool:
    """Characters that programs drop, or make spaces of."""
    return char in "\u00a0\u00ad" or _CONTROL.match(char) is not None
