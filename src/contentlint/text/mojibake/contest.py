"""The pairs of code pages that may explain the words of a page, with how many words each may explain at most.

Words are compared with pairs by their characters, each of which is a bit of a number: a page has thousands
of words, and there are hundreds of pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.codepages import chars_of
from contentlint.text.mojibake.pairs import (
    Pair,
    foreign_pairs,
    languages_of,
    pairs_of,
    shown_by,
    table_of,
)
from contentlint.text.mojibake.scripts import is_art, is_latin_word, is_of_another_script
from contentlint.text.mojibake.suspicion import CROWDED
from contentlint.text.mojibake.verdicts import EDGES
from contentlint.text.mojibake.words import flaws, odd_signs

# The bit of all letters of ASCII.
_PLAIN = 1
# Where words have so many characters, so many words are looked at first; as many are wrong by chance.
_MUCH, _SAMPLE, _CHANCE = 30_000, 300, 30


class _Told(NamedTuple):
    """Words with their characters; `honest`: no pair may change them, `flawed`: none of the language.

    `pieces` and `wide_pieces` say how many words have the same characters: the latter where a no-break
    space was a letter, so that one word seems to be several.
    """

    words: Sequence[tuple[str, int]]
    pieces: Mapping[int, int]
    wide_pieces: Mapping[int, int]
    honest: Mapping[int, int]
    flawed: Sequence[str]


class _Masks(NamedTuple):
    """Characters that a pair changes, that its reader does not show, that it turns into no letter."""

    other: int
    hidden: int
    spoilt: int


class Rival(NamedTuple):
    """A pair of pages for words of a `language`. `order`: less usual pairs come later.

    `pieces`: how many words it may explain at most; `honest`: how many honest ones it would change, too;
    `flawed`: all words of the page that are none of the language.
    """

    order: int
    pair: Pair
    language: str
    pieces: int
    honest: int
    flawed: Sequence[str]
    words: Sequence[tuple[str, int]]
    masks: _Masks

    def changed(self) -> list[tuple[str, bool]]:
        """The words that the pair changes, and whether what becomes of each may be a word."""
        other, hidden, spoilt = self.masks
        return [(word, not mask & spoilt) for word, mask in self.words if mask & other and not mask & hidden]


def rivals_in(
    words: Collection[str],
    wide: Collection[str],
    native: str,
    only: Collection[tuple[str, Pair]] | None = None,
) -> Iterator[Rival]:
    """All pairs that may explain some words. In a page of another language only odd ones count.

    `wide` are the words where a no-break space may be a letter; `native` is a code or "".
    Of very many words a sample tells first which pairs leave too much unexplained, where it is not known
    yet which `only` are worth looking at: a language and a pair.
    """
    step = len(words) // _SAMPLE
    if only is None and step > 1 and sum(map(len, words)) > _MUCH:
        some = list(islice(words, 0, None, step))
        rivals = _rivals(some, some if wide is words else list(islice(wide, 0, None, step)), native, None)
        only = {(rival.language, rival.pair) for rival in rivals if not _is_hopeless(rival, native)}
    return (rival for rival in _rivals(words, wide, native, only) if rival.pieces)


def _is_hopeless(rival: Rival, native: str) -> bool:
    """Whether a pair leaves much more than it may explain: then it is not believed in the whole text."""
    changed = rival.changed()
    possible = {word for word, may in changed if may}
    if rival.language != native:
        return len(changed) - len(possible) > len(possible) + _CHANCE
    others = rival.flawed if is_latin(native) else {w for w, _ in changed}.intersection(rival.flawed)
    return len(set(others) - possible) > 3 * len(possible) + _CHANCE


def _rivals(
    words: Collection[str],
    wide: Collection[str],
    native: str,
    only: Collection[tuple[str, Pair]] | None,
) -> Iterator[Rival]:
    order = 0
    bits: dict[str, int] = {}
    plain_masks = _marked(words, bits)
    wide_masks = plain_masks if wide is words else _marked(wide, bits)
    for language in languages_of(native):
        pairs = pairs_of(language) if language == native else foreign_pairs(language)
        order += len(pairs)
        if only is not None and not any((language, pair) in only for pair in pairs):
            continue
        plain = _told(plain_masks, language, native)
        spaced = plain if wide is words else _told(wide_masks, language, native)
        for number, pair in enumerate(pairs, order - len(pairs) + 1):
            if only is None or (language, pair) in only:
                told = spaced if is_wide(pair) else plain
                yield _rival(number, pair, language, told, _masks(pair, language, bits))


def _rival(order: int, pair: Pair, language: str, told: _Told, masks: _Masks) -> Rival:
    other, hidden, spoilt = masks
    never = hidden | spoilt
    sizes = told.wide_pieces if is_wide(pair) else told.pieces
    pieces = sum(size for mask, size in sizes.items() if mask & other and not mask & never)
    honest = sum(count for mask, count in told.honest.items() if mask & other and not mask & hidden)
    return Rival(order, pair, language, pieces, honest, told.flawed, told.words, masks)


def is_wide(pair: Pair) -> bool:
    """Whether what the reader shows as a no-break space is a letter."""
    return table_of(pair).get(0xA0, "").isalpha()


def _marked(words: Iterable[str], bits: dict[str, int]) -> dict[str, int]:
    """Words with their characters; `bits` is filled with those that are new."""
    found: dict[str, int] = {}
    for word in words:
        mask = 0
        for char in set(word):
            if char.isascii():
                mask |= _PLAIN
            elif char in bits:
                mask |= bits[char]
            else:
                mask |= bits.setdefault(char, 2 << len(bits))
        found[word] = mask
    return found


def _told(masks: Mapping[str, int], language: str, native: str) -> _Told:
    letters, own = letters_of(language), letters_of(native)
    words: Collection[str] = masks
    if language != native:
        words = [word for word in masks if flaws(word, own) or CROWDED.search(word)]
    sound: list[tuple[str, int]] = []
    honest: Counter[int] = Counter()
    pieces: Counter[int] = Counter()
    wide: Counter[int] = Counter()
    for word in words:
        mask = masks[word]
        if is_art(word) or is_of_another_script(word, letters):
            honest[mask] += 1
        else:
            sound.append((word, mask))
            pieces[mask] += 1
            wide[mask] += 1 + word.count("\xa0")
    latin = is_latin(language)
    # What a foreign pair leaves is the page's own.
    asked = words if language == native else ()
    flawed = [word for word in asked if flaws(word, letters) and (not latin or is_latin_word(word))]
    return _Told(sound, pieces, wide, honest, flawed)


def _masks(pair: Pair, language: str, bits: Mapping[str, int]) -> _Masks:
    chars = bits.keys()
    shown, other = shown_by(pair)
    spoilt = sum(map(bits.__getitem__, chars & _spoilers(pair, language)))
    # Where words have another alphabet, none of them holds a letter of ASCII.
    foreign = flaws("a", letters_of(language)) > 0
    return _Masks(
        sum(map(bits.__getitem__, chars & other)),
        sum(map(bits.__getitem__, chars - shown)),
        spoilt | _PLAIN if foreign else spoilt,
    )


@cache
def _spoilers(pair: Pair, language: str) -> frozenset[str]:
    """What a pair turns into a character that no word of a language holds; not what may hang on to one."""
    never = _never_in_words(pair[1], language)
    return frozenset(chr(code) for code, meant in table_of(pair).items() if meant in never).difference(EDGES)


@cache
def _never_in_words(page: str, language: str) -> frozenset[str]:
    """Characters of a page that no word of a language holds."""
    letters = letters_of(language)
    return frozenset(char for char in chars_of(page) if flaws(char, letters) or odd_signs(char))
