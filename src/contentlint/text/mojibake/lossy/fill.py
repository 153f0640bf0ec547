"""Fill the holes of a word: which words of the language have these letters around them?

A hole is written U+FFFD. It stands for a character beyond ASCII, as nothing else is ever lost, so
the words of a language are kept by what is left of them when all such letters are gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from contentlint.text.mojibake.words import LISTED, Lexicon, listed_words
from contentlint.text.pattern import Pattern

HOLE = "\ufffd"
# By how much the first of several words has to be more usual than the second to be proposed: of short
# excerpts in ten languages with their letters replaced, 5 leaves 16 wrong words in 1,000 and 3 leaves 17.
DOMINANT = 3
# A word that stands undamaged elsewhere in the page is so much more probable than its frequency says.
_NEARBY = 30
# More combinations of letters are not tried.
_MOST = 30_000
_HIGH = Pattern(r"[^\x00-\x7f]")


# Words that lose their vowel before another, without their apostrophe.
ELISIONS = {
    "fr": frozenset(("c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quelqu")),
    "it": frozenset(("c", "d", "l", "m", "s", "t", "v", "un", "all", "dall", "dell", "nell", "sull")),
    "ca": frozenset(("d", "l", "m", "n", "s", "t")),
}
ENDINGS = frozenset(["t", "s", "re", "ve", "ll", "d", "m"])
VOWELS = frozenset("aeiouyhàâéèêëîïôöûüœ" + HOLE)


class Reading(NamedTuple):
    """How often a word is met, and the word in small letters."""

    weight: float
    word: str


def dominant(readings: Sequence[Reading]) -> str | None:
    """The first of sorted readings, where it is `DOMINANT` times as usual as the second."""
    if not readings or (len(readings) > 1 and readings[0].weight < DOMINANT * readings[1].weight):
        return None
    return readings[0].word


def fillings(word: str, language: str, nearby: Collection[str], least: float) -> list[Reading]:
    """Words in the place of one with holes, most usual first; `word` is in small letters.

    `nearby` are words of the page, `least` is the frequency under which a word is none, `LISTED` or more.
    """
    found = _by_skeleton(language).get(_HIGH.sub(HOLE, word), ())
    same = [new for new in found if all(a in (HOLE, b) for a, b in zip(word, new, strict=True))]
    return rank(same, listed_words(language), nearby, least)


def combined(
    parts: Sequence[str | Sequence[str]], language: str, nearby: Collection[str], least: float
) -> list[Reading]:
    """Words from parts of which some have several readings, most usual first."""
    options = [(part,) if isinstance(part, str) else part for part in parts]
    size = 1
    for option in options:
        size *= len(option)
    if not 0 < size <= _MOST:
        return []
    return rank(map("".join, product(*options)), listed_words(language), nearby, least)


def rank(words: Iterable[str], lexis: Lexicon, nearby: Collection[str], least: float) -> list[Reading]:
    """Words of at least a frequency, most usual first; a word of the page counts as a frequent one."""
    known = ((word, _weight(word, lexis)) for word in set(words))
    found = [
        Reading(max(weight, LISTED) * (_NEARBY if word.lower() in nearby else 1), word)
        for word, weight in known
        if weight >= least or word.lower() in nearby
    ]
    return sorted(found, reverse=True)


def _weight(word: str, lexis: Lexicon) -> float:
    """How often a word is met; one of two that an apostrophe joins as often as the second of them."""
    head, mark, rest = word.partition("’")
    if not mark:
        return lexis.frequency(word)
    listed = lexis.frequency(f"{head}'{rest}")
    if head.lower() in ELISIONS.get(lexis.language, ()):
        return max(listed, lexis.frequency(rest) if rest[:1].lower() in VOWELS else 0.0)
    return max(listed, lexis.frequency(head) if lexis.language == "en" and rest in ENDINGS else 0.0)


@cache
def _by_skeleton(language: str) -> Mapping[str, Sequence[str]]:
    """Words by what is left of them without their letters beyond ASCII."""
    lexis = listed_words(language)
    found: dict[str, list[str]] = defaultdict(list)
    double = "ss" if language == "de" else "'"
    for listed in lexis.frequencies:
        # Most words of most lists have nothing that could be lost.
        if listed.isascii() and "'" not in listed and double not in listed:
            continue
        for word in _written(listed, language):
            high = _HIGH.findall(word)
            if high and (lexis.letters.issuperset(high) or "’" in word):
                found[_HIGH.sub(HOLE, word)].append(word)
    return found


def _written(word: str, language: str) -> Iterable[str]:
    """How a listed word is written: the lists have a straight apostrophe and no `ß`."""
    yield word
    if "'" in word[1:-1]:
        yield word.replace("'", "’")
    if language == "de" and "ss" in word:
        yield from (word[:at] + "ß" + word[at + 2 :] for at in range(len(word)) if word.startswith("ss", at))
