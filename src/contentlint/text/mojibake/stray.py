"""Bytes that are not UTF-8 in a page that should be: `atheling\\x92s`, `n\\xe3o`.

They arrive as lone surrogates. All stray bytes of a page are decided together:
each word is read with every page that the language is written with, the code
page that explains most of them reads all of them, and another one is believed
only where it makes a word of what the first makes none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import islice, product
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.between import may_be_of_any
from contentlint.text.mojibake.eastern import WRITERS
from contentlint.text.mojibake.readings import (
    KNOWN,
    LETTER,
    LISTED,
    POSSIBLE,
    REGULAR,
    Reading,
    as_bytes,
    read,
    read_whole,
    reading_of,
    table_of,
)
from contentlint.text.mojibake.signs import placed_sign
from contentlint.text.mojibake.suspicion import STRAY
from contentlint.text.mojibake.words import MARKS, flaws, lexicon
from contentlint.text.pattern import Pattern

# A letter that stands after a backslash belongs to an escape of a program, not to the word.
_TOKEN = Pattern(
    r"(?:(?<![A-Za-z])|(?<=\\[nrt]))(?:[A-Za-z](?<!\\[nrt])|[\x80-\ud7ff\ue000-\U0010ffff](?<!\s)){0,40}+[\udc80-\udcff]"
    r"(?:[A-Za-z]|[^\x00-\x7f\s]){0,40}"
)
_WEST = ("sloppy-windows-1252", "iso-8859-15", "mac-roman", "cp850", "cp437")
_CENTRAL = ("sloppy-windows-1250", "iso-8859-2", "cp852", "mac-roman")
_BALTIC = ("sloppy-windows-1257",)
_CYRILLIC = ("sloppy-windows-1251", "koi8-r", "cp866", "mac-cyrillic", "iso-8859-5", "cp855")
_PAGES = {
    **dict.fromkeys(("cs", "hu", "pl", "ro", "sk", "sl", "hr", "sq"), _CENTRAL),
    **dict.fromkeys(("lt", "lv", "et"), _BALTIC),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "sr"), _CYRILLIC),
    **dict.fromkeys(("ar", "fa", "ur"), ("sloppy-windows-1256",)),
    "el": ("sloppy-windows-1253", "iso-8859-7", "cp737"),
    "he": ("sloppy-windows-1255",),
    "tr": ("sloppy-windows-1254", "mac-roman", "cp850", "cp857"),
    "vi": ("sloppy-windows-1258",),
}
# Bytes of another page seldom happen to be UTF-8: one valid character for so many stray bytes.
_ACCIDENT = 10
_VALID = Pattern(r"[\x80-\ud7ff\ue000-\ufdcf\ufdf0-\U0010ffff]")
_PART = r"[A-Za-z\x80-\ud7ff\udc80-\udcff\ue000-\ufdcf\ufdf0-\U0010ffff]"
_UNTOUCHED = Pattern(rf"(?<!{_PART}){_VALID.pattern}+(?!{_PART})")
# Signs and emoji that bytes of letters do not happen to be.
_SIGNS = Pattern("[\u2190-\u21ff\u2500-\u27bf\U0001f000-\U0001faff]")
# A word with more stray bytes is of one page.
_MOST_MIXED = 5
# No more such readings are looked at in a text: random bytes have a thousand in every word.
_MOST_READINGS = 10_000
# As many strong words, and so few that nothing explains, let a code page read the names and signs too.
_MANY = 3
_SHARE = 0.9
# So many stray bytes in a row are no word with Latin letters. The languages of other alphabets to try; how
# many of their longer words must be common, and what share of all words listed.
_DENSE = Pattern("[\udc80-\udcff]{4}")
_ALPHABETS = ("ru", "uk", "bg", "el", "he", "ar", "fa")
_ENOUGH = 2
_MOST = 0.75
# Of so many of the words as many may be words of a language at least, or its list is not loaded.
_SAMPLE = 200
# About so many words of a text tell its code page.
_WEIGHED = 400
_LEAST = 0.6
_MASK = "\ufdd0"
# A word that proves a code page has as many letters.
_LONG = 3


class Decoded(NamedTuple):
    """`text[start:end]` holds stray bytes; `new` is what they mean, byte by byte of `pages`.

    `sure` says that the words leave no other reading.
    """

    start: int
    end: int
    new: str
    pages: tuple[str, ...]
    sure: bool


class _Trust(NamedTuple):
    """Which code pages the words of a page speak for.

    `present`: those that make at least one word that no other makes, the best
    first. `rivals`: those that explain nearly as much as the best. `whole`: the
    best one leaves next to nothing.
    """

    best: str
    present: tuple[str, ...]
    rivals: tuple[str, ...]
    whole: bool


class _Row:
    """What a word is in each of some code pages, read when it is asked for: most words ask for one."""

    def __init__(self, word: str, pages: tuple[str, ...], language: str, legacy: bool) -> None:
        self.pages = pages
        self._word, self._language, self._legacy = word, language, legacy
        self._known: dict[str, Reading] = {}

    def __getitem__(self, page: str) -> Reading:
        reading = self._known.get(page)
        if reading is None:
            reading = self._known[page] = read(self._word, page, self._language, self._legacy)
        return reading

    def values(self) -> list[Reading]:
        """The readings in all pages."""
        return [self[page] for page in self.pages]


_Rows = Mapping[str, _Row]


def find_stray(text: str, language: str) -> Iterator[Decoded]:
    """What the stray bytes of a text mean, as far as the language tells.

    Lines full of them in a page with Latin letters are of another alphabet, or of nobody knows which.
    """
    if STRAY.search(text) is None:
        return
    if (is_latin(language) or not language) and _is_dense(text):
        yield from _abroad(_keep(text, _is_dense))
        text = _keep(text, lambda line: not _is_dense(line))
    yield from _find(text, language)


def _keep(text: str, wanted: Callable[[str], bool]) -> str:
    """The text with all other lines masked, offsets unchanged."""
    return "".join(line if wanted(line) else _MASK * len(line) for line in text.splitlines(keepends=True))


def _is_dense(line: str) -> bool:
    return _DENSE.search(line) is not None


def _abroad(text: str) -> list[Decoded]:
    """Words of another alphabet, known in one language; not sure, as the page says nothing."""
    tokens = sorted(set(_TOKEN.findall(text)))
    some = tokens[:: len(tokens) // _SAMPLE + 1]
    for language in _ALPHABETS if tokens else ():
        if not _may_be_of(some, language):
            continue
        found = list(_find(text, language))
        words = {one.new for one in found}
        lexis = lexicon(language)
        long = sum(len(word) >= _LONG and lexis.knows(word) for word in words)
        if long >= _ENOUGH and sum(map(lexis.lists, words)) >= _MOST * len(tokens):
            return [one._replace(sure=False) for one in found]
    return []


def _may_be_of(tokens: Collection[str], language: str) -> bool:
    """Whether enough of some tokens have no faults in one of the pages of a language, listed or not."""
    return sum(_is_fair(token, language) for token in tokens) >= _LEAST * len(tokens)


def _is_fair(token: str, language: str) -> bool:
    letters = letters_of(language)
    forms = {token, as_bytes(token)}
    return any(
        not flaws(form.translate(table_of(page)), letters) for form in forms for page in _PAGES[language]
    )


def _find(text: str, language: str) -> Iterator[Decoded]:
    words = Counter(_TOKEN.findall(text))
    if not words:
        return
    pages = _PAGES.get(language, _WEST)
    lines = _keep(text, lambda line: STRAY.search(line) is not None)
    legacy = len(STRAY.findall(text)) >= _ACCIDENT * _honest(lines, language)
    rows = {word: _Row(word, pages, language, legacy) for word in words}
    trust = _weigh(words, rows)
    chosen: dict[str, Reading | None] = {}
    left = _MOST_READINGS
    for word, row in rows.items():
        left -= _mixtures(word, len(pages)) if row[trust.best].score < POSSIBLE else 0
        chosen[word] = _choose(word, row, trust, language, left >= 0)
    if sum(reading is None for reading in chosen.values()) * 2 > max(len(chosen), _MANY):
        # A page that leaves most of a text unread is not the one it was written in.
        chosen = dict.fromkeys(chosen)
    eastern = language in WRITERS
    agrees = cache(partial(_agree, rows=rows))
    sure = {
        word
        for word, reading in chosen.items()
        if reading
        and not eastern
        and _is_sure(reading, rows[word], trust)
        and (_has_letters(reading) or agrees(reading.pages[0]))
        and not _keeps_strange(word, reading, language)
    }
    for match in _TOKEN.finditer(text):
        reading = chosen[match.group()]
        if eastern and STRAY.sub("", match.group()) == "":
            # Two bytes are a letter of its own.
            continue
        if reading:
            yield Decoded(*match.span(), reading.new, reading.pages, match.group() in sure)
        elif sign := placed_sign(text, *match.span(), trust.present or pages):
            yield Decoded(*match.span(), sign[0], (sign[1],), False)
    if trust.whole:
        yield from _accidents(lines if legacy else text, trust.best, language, legacy)


def _honest(text: str, language: str) -> int:
    """How many characters are valid UTF-8 that somebody may have written."""
    own = letters_of(language) | MARKS
    return sum(char in own or _SIGNS.match(char) is not None for char in _VALID.findall(text))


def _accidents(text: str, page: str, language: str, sure: bool) -> Iterator[Decoded]:
    """Words of a page in another encoding of which all bytes happen to be UTF-8: `\\xa3\\xc5`.

    Where honest letters stand beside them, so that it is not `sure`, only usual words without any.
    """
    own = MARKS.union(letters_of(language))
    for match in _UNTOUCHED.finditer(text):
        word = match.group()
        strange = not own.issuperset(word) if sure else own.isdisjoint(word) and not _SIGNS.search(word)
        if strange and (reading := read(word, page, language, True)).score >= (LISTED if sure else KNOWN):
            yield Decoded(match.start(), match.end(), reading.new, reading.pages, sure)


def _weigh(words: Counter[str], rows: _Rows) -> _Trust:
    """Let all words of the page vote for code pages."""
    some = dict(islice(rows.items(), 0, None, len(rows) // _WEIGHED + 1))
    pages = next(iter(rows.values())).pages
    totals = {page: sum(row[page].score * words[word] for word, row in some.items()) for page in pages}
    best = max(pages, key=lambda page: totals[page])
    explained = {page: sum(row[page].score >= LISTED for row in some.values()) for page in pages}
    strong = sum(1 for _ in islice(filter(partial(_proves, best), rows.values()), _MANY))
    fair = sum(row[best].score >= POSSIBLE for row in rows.values())
    unread = [row for row in rows.values() if row[best].score < POSSIBLE]
    others = tuple(page for page in pages if page != best and any(_proves(page, row) for row in unread))
    present = (best, *others) if strong else others
    rivals = tuple(
        page for page in pages if page != best and explained[page] >= _SHARE * max(explained[best], 1)
    )
    whole = not others and strong >= _MANY and fair >= _SHARE * len(rows)
    return _Trust(best, present, rivals, whole)


def _proves(page: str, row: _Row) -> bool:
    """Whether a page makes a common word of what all pages that read it otherwise make none."""
    reading = row[page]
    return reading.score >= KNOWN and len(reading.new) >= _LONG and _lead(reading, row.values()) >= REGULAR


def _lead(reading: Reading, rivals: Iterable[Reading]) -> int:
    """By how much a reading is better than the best of others that differ from it."""
    return reading.score - max((r.score for r in rivals if r.new != reading.new), default=0)


def _choose(word: str, row: _Row, trust: _Trust, language: str, mixed: bool) -> Reading | None:
    """The reading of the page's best code page where it may stand, else the best of all, else None.

    `mixed`: its bytes may also be of several pages.
    """
    best = row[trust.best]
    if best.score >= LISTED:
        return best
    others = [row[page] for page in trust.present if row[page].score >= KNOWN]
    if best.score < POSSIBLE and mixed:
        others += _mixed(word, row.pages, language)
    if others:
        return max(others, key=_score)
    name = best.fair and (trust.whole or may_be_of_any(best.new))
    if trust.present[:1] == (trust.best,) and (best.score >= POSSIBLE or name):
        return best
    reading = max(row.values(), key=_score)
    if trust.whole:
        return None
    least = LETTER if len(reading.new) == 1 else REGULAR
    return reading if reading.score >= least else None


def _score(reading: Reading) -> int:
    return reading.score


def _mixtures(token: str, pages: int) -> int:
    """In how many ways the bytes of a word can be of so many pages, 0 where that is not asked."""
    count = len(STRAY.findall(token))
    return pages**count if 1 < count <= _MOST_MIXED else 0


def _mixed(token: str, pages: tuple[str, ...], language: str) -> Iterator[Reading]:
    """Readings of a word whose bytes are of different pages: two editors, two systems."""
    parts = STRAY.split(token)
    bytes_ = STRAY.findall(token)
    if not _mixtures(token, len(pages)):
        return
    for choice in product(pages, repeat=len(bytes_)):
        shown = (char.translate(table_of(page)) for char, page in zip(bytes_, choice, strict=True))
        new = parts[0] + "".join(a + b for a, b in zip(shown, parts[1:], strict=True))
        reading = reading_of(new, choice, lexicon(language))
        if reading.score >= LISTED:
            yield reading


def _is_sure(reading: Reading, row: _Row, trust: _Trust) -> bool:
    """Whether the word proves itself, or stands in the company of words that prove its code page."""
    rivals = [row[page] for page in trust.rivals] if trust.whole else row.values()
    if len(set(reading.pages)) > 1:
        return False
    if reading.score >= LISTED and _lead(reading, rivals) >= REGULAR:
        return True
    if reading.score >= LETTER and trust.present and _stands_alone(reading, row.values()):
        return True
    if reading.pages[0] not in trust.present:
        return False
    if reading.score < POSSIBLE:
        return trust.whole and reading.fair and all(r.score < REGULAR for r in row.values())
    rivals = [row[page] for page in (*trust.present, *trust.rivals)]
    return (reading.score >= REGULAR or trust.whole) and _stands_alone(reading, rivals)


def _keeps_strange(word: str, reading: Reading, language: str) -> bool:
    """Whether a letter is left whose bytes may as well be of the word, or that the language has not."""
    left = {char for char in STRAY.sub("", word) if not char.isascii() and char in reading.new}
    if not left or not MARKS.union(letters_of(language)).issuperset(left):
        return bool(left)
    return read_whole(word, reading.pages[0], language).score >= reading.score


def _has_letters(reading: Reading) -> bool:
    return any(char.isalpha() and not char.isascii() for char in reading.new)


def _agree(page: str, rows: _Rows) -> bool:
    """Whether the page that makes marks of bytes reads the words of the text too: `pa’s` may be `país`."""
    unread = sum(row[page].score < POSSIBLE for row in rows.values())
    return unread * _ACCIDENT <= len(rows)


def _stands_alone(reading: Reading, rivals: Iterable[Reading]) -> bool:
    """Whether every other reading is none of the language."""
    return all(rival.score < POSSIBLE for rival in rivals if rival.new != reading.new)
