"""Words that no list has, built of words and endings that it has: `Weltengr\ufffd\ufffde`, `kullan?c?dan`.

A part without holes has to be a usual word, or to end other words of the language; the part with holes
is the one word that fits there. Only long words are looked into: of short parts many are words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from contentlint.text.mojibake.lossy.fill import DOMINANT, HOLE, Reading
from contentlint.text.mojibake.lossy.parts import VOWELS
from contentlint.text.mojibake.words import lexicon

# Languages that write several words as one, and what stands between them.
_COMPOUNDING = {
    "de": ("", "s", "n", "en", "es"),
    "nl": ("", "s", "en"),
    "sv": ("", "s"),
    "da": ("", "s", "e"),
    "nb": ("", "s", "e"),
    "no": ("", "s", "e"),
    "fi": ("",),
    "hu": ("",),
    "et": ("",),
}
# Languages whose words end in several endings, one after the other.
_ENDING = frozenset({"tr", "fi", "hu", "et", "az"})
# So many letters has a part that was not lost, one that was, and an ending at most.
_SOUND, _LOST, _END = 4, 5, 5
# As many words have to have an ending that is filled.
_MET = 3
# The least frequency of a part: short words of lists are often none.
_USUAL = 1e-6


def compounds(pattern: str, language: str, read: Callable[[str], Sequence[Reading]]) -> list[Reading]:
    """Words of two parts in the place of one with holes, most usual first; `read` fills a part."""
    found: dict[str, float] = {}
    for head, joint, tail in _splits(pattern, language):
        heads = list(read(head)) if HOLE in head else _sound(head, language)
        tails = list(read(tail)) if HOLE in tail else _sound(tail, language)
        for one in heads[:2]:
            for two in tails[:2]:
                word = one.word + joint + two.word
                weight = one.weight * two.weight / _USUAL
                found[word] = max(found.get(word, 0.0), weight)
    return sorted((Reading(weight, word) for word, weight in found.items()), reverse=True)


def inflected(pattern: str, language: str, read: Callable[[str], Sequence[Reading]]) -> list[Reading]:
    """A word before an ending, the longest word that fits; [] in most languages. Both may have holes."""
    if language not in _ENDING:
        return []
    for size in range(1, _END + 1):
        stem, ending = pattern[:-size], pattern[-size:]
        if len(stem) < (_LOST if HOLE in stem else _SOUND):
            break
        found = [one for one in _stems(stem, language, read) if one.weight >= _USUAL]
        if HOLE in ending:
            found = [
                one._replace(word=one.word + new)
                for one in found
                if (new := _ended(one.word, ending, language))
            ]
        elif HOLE in stem:
            found = [one._replace(word=one.word + ending) for one in found]
        if found:
            return found
    return []


def _stems(stem: str, language: str, read: Callable[[str], Sequence[Reading]]) -> Sequence[Reading]:
    return read(stem) if HOLE in stem else _sound(stem, language)


def _ended(stem: str, ending: str, language: str) -> str | None:
    """The ending with letters for its holes that most words with the same last vowel have, by far."""
    vowel = _last_vowel(stem)
    counts = sorted(
        (
            (count, known)
            for (before, known), count in _endings(language).items()
            if before == vowel and len(known) == len(ending) and all(map(_fits, ending, known))
        ),
        reverse=True,
    )
    if not counts or counts[0][0] < _MET or (len(counts) > 1 and counts[0][0] < DOMINANT * counts[1][0]):
        return None
    return counts[0][1]


def _fits(hole: str, char: str) -> bool:
    return hole == char or (hole == HOLE and not char.isascii())


@cache
def _endings(language: str) -> Mapping[tuple[str, str], int]:
    """How many words have an ending after another word, by the last vowel of that."""
    words = lexicon(language).frequencies
    return Counter(
        (_last_vowel(word[:-size]), word[-size:])
        for word in words
        for size in range(1, min(_END, len(word) - _SOUND) + 1)
        if word[:-size] in words and not word[-size:].isascii()
    )


def _last_vowel(word: str) -> str:
    return next((char for char in reversed(word) if char in VOWELS), "")


def _splits(pattern: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Heads, joints and tails of a long word, one of which may have holes."""
    joints = _COMPOUNDING.get(language, ())
    for at in range(_SOUND, len(pattern) - _SOUND + 1):
        for joint in joints:
            if pattern[at:].startswith(joint):
                head, tail = pattern[:at], pattern[at + len(joint) :]
                lost = [part for part in (head, tail) if HOLE in part]
                if min(map(len, lost)) >= _LOST and min(len(head), len(tail)) >= _SOUND:
                    yield head, joint, tail


def _sound(part: str, language: str) -> list[Reading]:
    frequency = lexicon(language).frequency(part)
    return [Reading(frequency, part)] if frequency >= _USUAL else []
