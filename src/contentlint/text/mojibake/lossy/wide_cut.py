"""Lines of East Asia read with a double-byte page that lost what makes no pair: `鏂囦欢鐨勬枃浠?`.

The last byte of an odd number stands alone and becomes a question mark, and pairs for which the page
has no character are dropped. The characters that are left say which ones are usual between them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache, partial
from itertools import pairwise

from contentlint.model import Phrase
from contentlint.text.mojibake.codepages import errors_of, label_of
from contentlint.text.mojibake.lossy.chain import END, LABEL, LINE, likeliest, typical, with_words
from contentlint.text.mojibake.lossy.clues import WIDE_PAGES
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.lossy.jis_cut import cells_of
from contentlint.text.mojibake.lossy.units import Item, Losses, Unit, units
from contentlint.text.mojibake.targets import Target, target_of
from contentlint.text.pattern import Pattern

_RUN = Pattern(r"[^\x00-\x7f\ufdd0](?:[^\x00-\x7f\ufdd0]|\?)+")
# The first byte of a character of East Asia is that of an ideograph in these pages, or of half a kana.
_IDEOGRAPH = Pattern("[\u2e80-\ufffc]")
_LETTER = Pattern("[A-Za-z]")
# What programs write after a string.
_AFTER_STRING = Pattern(r"\s*[);,\]}]")
_STOPS = "。，、；：！？）"
_MARKS = "?\ufffd・"
_ONE_BYTE = "?\ufffd"
_GBK, _JIS = "gbk", "cp932"
# Less typical is no text.
_FAR = 1e9
_MORE = tuple(range(0x80, 0xC0))
_LEADS = (0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF)
_CHARS = "no other characters are as usual together by far"
# By what factor the least sure character beats the next one.
_SURE = 2.0
# Of so many times as many characters the likeliest reading is taken as it is.
_CONTEXT = 2
# The same where another character beside it was lost: a word takes the place of another one.
_ALONE = 20.0
# As much more typical, in natural logarithms a character, is the text than what stands there.
_BETTER = 2.0
# So many characters have to be whole.
_WITNESSES = 2


def find_wide_cuts(text: str, language: str, proven: Collection[str]) -> Iterator[Guess]:
    """Runs of UTF-8 read with a double-byte page of which something was lost, sorted.

    `proven` are pages with which other parts of the text were read for certain.
    """
    pages = WIDE_PAGES.get(language, ())
    runs = [match for match in _RUN.finditer(text) if _IDEOGRAPH.search(match.group())] if pages else []
    seen = frozenset(pair for match in runs for page in pages for pair in _pairs(match.group(), page))
    read = partial(_first, language=language, seen=seen)
    found = {match: read(match, pages, _WITNESSES) for match in runs}
    ways = {guess.way for guess in found.values() if guess}
    proved = [page for page in pages if page in proven or _way(page) in ways]
    for match, guess in found.items():
        # Where others were read the same way, a few characters are enough.
        guess = guess or read(match, proved, 0)
        if guess:
            yield guess


def _first(
    match: re.Match[str], pages: Collection[str], witnesses: int, language: str, seen: Collection[str]
) -> Guess | None:
    """A run as the first of the pages explains it, with so many characters that are whole."""
    return next(filter(None, (_read(match, page, witnesses, language, seen) for page in pages)), None)


def _way(page: str) -> Phrase:
    return Phrase("UTF-8 text was read as {way}, then bytes were lost", way=label_of(page))


def _read(
    match: re.Match[str], page: str, witnesses: int, language: str, seen: Collection[str]
) -> Guess | None:
    """A run as a page explains it."""
    if page == _JIS:
        guess = _read_marks(match, witnesses, language, seen)
        if guess or not witnesses:
            return guess
    whole = _units(match.group(), page, witnesses == 0)
    cut = sum(unit.cut for unit in whole if unit)
    if not 0 < cut <= len(whole) - witnesses:
        return None
    found = [unit for unit in whole if unit and _is_text(unit)]
    if len(found) < len(whole):
        return None
    new, sure = likeliest(list(_closed(found)), language, _ends(match), seen)
    if typical(new, language) < typical(match.group(), language) + _BETTER:
        return None
    least = _ALONE if _touch(found, new) else _least(cut, len(found))
    if match.group().endswith("?"):
        new += _swallowed(match)
    return Guess(*match.span(), new, _way(page), _CHARS) if sure >= least else None


def _pairs(run: str, page: str) -> Iterator[str]:
    """Characters beside each other in a run that a page read without a loss."""
    whole = _units(run, page, False)
    if whole and all(unit and _is_text(unit) for unit in whole):
        readings = [unit.readings if unit and not unit.cut else () for unit in whole]
    else:
        readings = _cells(run, True) or [] if page == _JIS else []
    for one, two in pairwise(readings):
        if len(one) == len(two) == 1:
            yield one[0] + two[0]


@lru_cache(maxsize=4096)
def _units(run: str, page: str, plain: bool) -> list[Unit | None]:
    """The characters of a run, signs only where it is not to be `plain`; [] where there are none."""
    return list(units(_items(run, page), _losses(page), _fits if plain else _fits_or_sign))


@lru_cache(maxsize=4096)
def _cells(run: str, two: bool) -> list[tuple[str, ...]] | None:
    return cells_of(run, two, _fits_or_sign)


def _is_text(unit: Unit) -> bool:
    """Whether a unit is a character of East Asia, a sign, or a letter that made a pair with a byte."""
    char = unit.readings[0]
    return _fits_or_sign(char) or (not unit.cut and "@" <= char <= "~")


def _read_marks(match: re.Match[str], witnesses: int, language: str, seen: Collection[str]) -> Guess | None:
    """The same for Shift JIS, of which marks tell what was lost."""
    best = (-_FAR, "")
    for two in (True, False):
        cells = _cells(match.group(), two)
        cut = sum(len(cell) > 1 for cell in cells or ())
        if cells and 0 < cut <= len(cells) - witnesses:
            new, sure = likeliest(cells, language, _ends(match), seen)
            if sure >= _least(cut, len(cells)):
                best = max(best, (typical(new, language), with_words(new, cells, language)))
    if not best[1] or best[0] < typical(match.group(), language) + _BETTER:
        return None
    # A letter would have made a pair: the mark is a space, too.
    spaced = match.group()[-1] in _MARKS and _LETTER.match(match.string, match.end())
    return Guess(*match.span(), best[1] + (" " if spaced else ""), _way(_JIS), _CHARS)


def _ends(match: re.Match[str]) -> Mapping[str, float]:
    """How much more often than others characters end a run, by what stands beside it."""
    text, (start, end) = match.string, match.span()
    if text[end : end + 1] in ("", "\n", "\r"):
        return LINE
    return LABEL if text[end : end + 2] == text[start - 2 : start] == "**" else END


def _least(cut: int, size: int) -> float:
    """By what factor the least sure of some characters has to beat the next one, next to sound ones."""
    return _SURE if size < _CONTEXT * cut else 0.0


def _swallowed(match: re.Match[str]) -> str:
    """What went with the last byte of a run: a letter would have made a pair, a quotation ends."""
    if _LETTER.match(match.string, match.end()):
        return " "
    start = match.string.rfind("\n", 0, match.start()) + 1
    line = match.string[start:].partition("\n")[0]
    closes = line.count('"') % 2 == 1 and match.string.count('"', start, match.start()) % 2 == 1
    return '"' if closes and _AFTER_STRING.match(match.string, match.end()) else ""


def _touch(whole: list[Unit], new: str) -> bool:
    """Whether beside a letter that lost most of its bytes another one lost some."""
    cut = [
        len(unit.readings) if unit.cut and char not in _STOPS else 1
        for unit, char in zip(whole, new, strict=True)
    ]
    return any(min(pair) > 1 and max(pair) > len(_MORE) for pair in pairwise(cut))


def _items(run: str, page: str) -> list[Item]:
    """The bytes of a run, [] where the page has no such characters.

    In GBK a mark stands for the last byte of a character, which makes no pair with what follows; other
    marks say nothing.
    """
    items: list[Item] = []
    for char in run:
        if char in _ONE_BYTE and page == _GBK:
            items.append(_MORE)
        elif char not in _MARKS:
            try:
                items += [(byte,) for byte in char.encode(page, errors_of(page))]
            except UnicodeEncodeError:
                return []
    return items


def _closed(whole: list[Unit]) -> Iterator[tuple[str, ...]]:
    """The readings of each character; a bracket that was opened is closed where that is possible."""
    opened = ""
    for unit in whole:
        readings = unit.readings
        if opened and unit.cut and opened in readings:
            readings = (opened,)
        if len(readings) == 1:
            opened = {"（": "）", "「": "」"}.get(readings[0], "" if readings[0] == opened else opened)
        yield readings


@lru_cache(maxsize=65536)
def _fits_or_sign(char: str) -> bool:
    return _fits(char) or ("\u2000" < char < "\u2e80" and target_of(char) is Target.USUAL)


@lru_cache(maxsize=65536)
def _fits(char: str) -> bool:
    return "\u2e80" < char < "\uffef" and target_of(char) >= Target.SCRIPT


@cache
def _losses(page: str) -> Losses:
    """A page loses every byte that stands alone, and pairs without a character."""
    pairs = ((one, two) for one in _MORE for two in _MORE)
    return Losses(_MORE, tuple(pair for pair in pairs if not _is_shown(bytes(pair), page)), _LEADS)


def _is_shown(pair: bytes, page: str) -> bool:
    """Whether a page has characters for two bytes, control characters not counted."""
    try:
        return min(pair.decode(page)) > "\x9f"
    except UnicodeDecodeError:
        return False
