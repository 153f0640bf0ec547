"""Words of which letters were replaced: `d?velopp?`, `Op\ufffdrateur`, `dï¿½faut`.

The words of the language that fit are compared by how usual they are, and those that stand
undamaged in the page count for more. A question mark may be one: at the border of a word it is
believed to be a letter only in the company of others, or where no question could end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from contentlint.model import Phrase
from contentlint.text.mojibake.alphabets import is_latin
from contentlint.text.mojibake.lossy.alone import opening_mark, single_letters
from contentlint.text.mojibake.lossy.built import compounds, inflected
from contentlint.text.mojibake.lossy.context import enclitic, weighed
from contentlint.text.mojibake.lossy.dressed import dressed
from contentlint.text.mojibake.lossy.fill import (
    ELISIONS,
    ENDINGS,
    HOLE,
    VOWELS,
    Reading,
    combined,
    dominant,
    fillings,
    rank,
)
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.lossy.marks import (
    GOES_ON,
    SHORTEST,
    TELLING,
    Marked,
    is_no_question,
    marked_words,
    marks_alone,
    may_tell,
)
from contentlint.text.mojibake.lossy.page import Page, lowered
from contentlint.text.mojibake.lossy.parts import by_parts
from contentlint.text.mojibake.words import COMMON, LISTED, ONE_LETTER, lexicon, listed_words
from contentlint.text.pattern import Pattern

_WAY = Phrase("letters were replaced when the text was converted")
_WORD = "no other word of the language is as common by far"
_BUILT = "words of the language are built like this"
_OPEN = "several words of the language fit"
_QUESTION = "a question begins here"
# Longer words are believed when they are listed at all.
_LONG = 6
# A word so many times as usual as another says that the other is none.
_NO_WORD = 100
# Languages that lose letters at the end of words only, so that one such word speaks for others.
_AT_ENDS = frozenset({"it"})
# No more words that are not listed are looked at, and no more readings are shown.
_STRANGE_WORDS, _SHOWN = 200, 3
# Of a word with more holes too little is left.
_MOST_HOLES = 5
# Look so far, in characters, for the word before.
_NEAR = 24
_CLEAN = Pattern(r"[^\W\d_]+")
# A question does not end before these.
_ENDS = Pattern(r"[*_\"'»”)]*\s*(?:\Z|\n|[A-ZÀ-Þ])")
# So many times as likely has a letter to be as a question, in company and alone.
_RATHER, _ONLY = 5, 50
# How much that says, also in the company of words with question marks for letters.
_LIKELY, _UNLIKELY = (30.0, 1000.0), 0.2


def find_lost_letters(text: str, language: str) -> Iterator[Guess]:
    """Words with replaced letters of which one filling is far more usual than all others."""
    marked = list(marked_words(text))
    # Questions alone load no word list.
    if not (may_tell(text, marked, language) or _is_marked(text, marked, language)):
        return
    page = Page(text, language, _sound_words(text, marked), frozenset(text))
    doubled = _are_doubled(marked)
    cache: dict[str, list[Reading]] = {}
    for found in marked:
        cache.setdefault(found.word, enclitic(found, page) or _read(found.word, page, doubled))
    opened = list(_opened(marked, cache, page, doubled))
    _close(marked, cache, page, doubled)
    company = {m.word for m in marked if _is_telling(m, cache[m.word], page)}
    ends = {m.word for m in marked if _ends_in_letter(m, cache[m.word], page)}
    if len(ends) > 1 or language in _AT_ENDS:
        company |= ends
    kinds = {False, *(m.asked for m in marked if m.word in company)}
    yield from (guess for guess, asked in opened if asked in kinds)
    yield from _decide(marked, cache, page, len(company))
    for found, letter in single_letters(page):
        if found.asked in kinds or is_no_question(found, text, language):
            yield Guess(found.start, found.end, letter, _WAY, _WORD)


def _sound_words(text: str, marked: list[Marked]) -> frozenset[str]:
    """The words of a text in small letters, without what is left of damaged ones."""
    words: set[str] = set()
    at = 0
    for start, end in sorted((found.start, found.end) for found in marked):
        words.update(_CLEAN.findall(text[at:start].lower()))
        at = end
    return frozenset(words.union(_CLEAN.findall(text[at:].lower())))


def _is_marked(text: str, marked: list[Marked], language: str) -> bool:
    """Whether marks that nobody writes stand for a word of one letter, or open a question."""
    signs = (found for found in marked if not found.asked)
    return any(
        not found.asked or is_no_question(found, text, language) for found in marks_alone(text)
    ) or any(opening_mark(found, text, language) for found in signs)


def _opened(
    marked: list[Marked], cache: dict[str, list[Reading]], page: Page, doubled: bool
) -> Iterator[tuple[Guess, bool]]:
    """Marks that open a question, with whether they are question marks; what follows stays in their place."""
    for at, found in enumerate(marked):
        capital = found.word[1:2].isupper() and not found.word[1:].isupper()
        opening = None if cache[found.word] and not capital else opening_mark(found, page.text, page.language)
        if opening:
            end, mark = opening
            yield Guess(found.start, end, mark, _WAY, _QUESTION), found.asked
            rest = Marked(end, found.end, found.word[1:], found.asked)
            marked[at] = rest
            cache.setdefault(rest.word, _read(rest.word, page, doubled) if HOLE in rest.word else [])


def _close(marked: list[Marked], cache: dict[str, list[Reading]], page: Page, doubled: bool) -> None:
    """Take from words with lost letters the question marks that end a question: `m?chte?`."""
    for at, found in enumerate(marked):
        stem = found.word[:-1]
        if not (found.asked and found.word.endswith(HOLE) and HOLE in stem.strip(HOLE)):
            continue
        cache.setdefault(stem, _read(stem, page, doubled))
        whole, without = cache[found.word], cache[stem]
        ends = _RATHER if _ENDS.match(page.text, found.end) else 1 / _RATHER
        if without and (not whole or without[0].weight * ends > whole[0].weight):
            marked[at] = Marked(found.start, found.end - 1, stem, True)


def _are_doubled(marked: list[Marked]) -> bool:
    """Whether every lost byte left a mark, two or three for each character."""
    runs = [len(run) for word in {found.word for found in marked} for run in re.findall(f"{HOLE}+", word)]
    return len(runs) > 1 and min(runs) > 1


def _is_telling(found: Marked, readings: list[Reading], page: Page) -> bool:
    """Whether a word cannot be honest: marks inside it or before it, and one word that fits."""
    inner = found.word.strip(HOLE)
    if HOLE in inner:
        return len(found.word) >= TELLING and dominant(readings) is not None
    return found.word[0] == HOLE and _needs_letter(found, readings, page)


def _ends_in_letter(found: Marked, readings: list[Reading], page: Page) -> bool:
    """Whether a word is none without the question mark after it, and goes on where no question does."""
    stem = lowered(found.word.rstrip(HOLE), page.language)
    if (
        not found.asked
        or stem == lowered(found.word, page.language)
        or len(stem) < SHORTEST
        or HOLE in stem
        or dominant(readings) is None
    ):
        return False
    if GOES_ON.match(page.text, found.end) is None:
        return False
    return readings[0].weight > _NO_WORD * lexicon(page.language).frequency(stem)


def _decide(
    marked: list[Marked], cache: Mapping[str, list[Reading]], page: Page, company: int
) -> Iterator[Guess]:
    strange = 0
    for found in marked:
        readings = cache[found.word]
        if found.asked:
            readings = _not_asked(found, readings, page, company)
        if HOLE not in found.word:
            continue
        if readings:
            readings = weighed(readings, page.text[max(0, found.start - _NEAR) : found.start], page.language)
            new = dominant(readings)
            shown = [dressed(found, reading.word, page) for reading in readings[:_SHOWN]]
            others = () if new else tuple(shown[1:])
            yield Guess(found.start, found.end, shown[0], _WAY, _OPEN if others else _WORD, others)
        elif strange < _STRANGE_WORDS and (not found.asked or (company and HOLE in found.word.rstrip(HOLE))):
            strange += 1
            built = _built(found.word, page.language)
            if built:
                yield Guess(found.start, found.end, dressed(found, built, page), _WAY, _BUILT)


def _read(word: str, page: Page, doubled: bool) -> list[Reading]:
    """What a word with holes may be, most usual first."""
    word = lowered(word, page.language)
    single = re.sub(f"{HOLE}{{2,3}}", HOLE, word) if doubled else word
    capital = "i" + word[1:] if page.language == "tr" and word[0] == HOLE else word
    for pattern in dict.fromkeys((single, word, capital, *_halved(word))):
        found = _words(pattern, page) + (_capital(capital, page) if pattern == word else [])
        listed = {reading.word for reading in found}
        found += (reading for reading in _elided(pattern, page) if reading.word not in listed)
        found.sort(reverse=True)
        if found:
            return found
    fill = partial(_words, page=page)
    return compounds(single, page.language, fill) or inflected(single, page.language, fill)


def _capital(word: str, page: Page) -> list[Reading]:
    """A Turkish word that lost nothing but a capital `İ`, as the lists write it: many have `ı` there."""
    sound = word[0] == "i" and len(word) > SHORTEST and HOLE not in word and page.language == "tr"
    return rank([word], lexicon("tr"), page.words, COMMON) if sound else []


def _halved(word: str) -> list[str]:
    """The word if both bytes of its only lost letter left a mark."""
    return [word.replace(HOLE * 2, HOLE)] if HOLE * 2 in word and word.count(HOLE) == len(HOLE * 2) else []


def _words(pattern: str, page: Page) -> list[Reading]:
    least = COMMON if len(pattern) <= _LONG else LISTED
    if len(pattern.strip(HOLE)) == 0:
        least = ONE_LETTER
    if is_latin(page.language):
        return fillings(pattern, page.language, page.words, least)
    small = sorted(char for char in lexicon(page.language).letters if char.islower())
    if pattern.count(HOLE) > 3 or len(pattern) < 2 * pattern.count(HOLE):
        return []
    return combined([small if char == HOLE else char for char in pattern], page.language, page.words, least)


def _elided(pattern: str, page: Page) -> list[Reading]:
    """A word after one that lost its vowel, where the apostrophe is the first hole; an English ending."""
    head, hole, rest = pattern.partition(HOLE)
    if not (head and hole and rest):
        return []
    lexis = listed_words(page.language)
    if head in ELISIONS.get(page.language, ()) and rest[0] in VOWELS:
        known = fillings(rest, page.language, page.words, LISTED) if HOLE in rest else []
        known = known or rank([rest], lexis, page.words, LISTED)
        return [Reading(weight, f"{head}’{word}") for weight, word in known]
    if page.language == "en" and rest in ENDINGS and lexis.frequency(head) >= COMMON:
        return [Reading(lexis.frequency(head), f"{head}’{rest}")]
    return []


def _not_asked(found: Marked, readings: list[Reading], page: Page, company: int) -> list[Reading]:
    """The readings of a word with question marks in which none of them can be one."""
    inner = HOLE in found.word.strip(HOLE)
    if inner and (len(found.word) >= TELLING or company):
        readings = readings if company or dominant(readings) else []
    elif found.word.startswith(HOLE):
        readings = readings if company or _needs_letter(found, readings, page) else []
    if not found.word.endswith(HOLE) or not readings:
        return readings
    return _without_question(found, readings, page, company)


def _needs_letter(found: Marked, readings: list[Reading], page: Page) -> bool:
    """Whether a word is none without the letter that the mark before it stands for: two stand for two."""
    stem = lowered(found.word.strip(HOLE), page.language)
    twice = found.word.startswith(HOLE * 2)
    known = (twice or len(found.word) >= TELLING) and HOLE not in stem and dominant(readings) is not None
    if twice and len(stem) < SHORTEST:
        return known
    return known and readings[0].weight > _NO_WORD * lexicon(page.language).frequency(stem)


def _without_question(found: Marked, readings: list[Reading], page: Page, company: int) -> list[Reading]:
    """The readings, where the word without its last mark is by far less usual, or is no word either."""
    stem = lowered(found.word.rstrip(HOLE), page.language)
    lexis = lexicon(page.language)
    rest = page.text[found.end : found.end + 12]
    likely = _LIKELY[bool(company)] if GOES_ON.match(rest) else _UNLIKELY if _ENDS.match(rest) else 1.0
    if HOLE in stem:
        asked = max((reading.weight for reading in _read(stem, page, False)), default=0.0)
    else:
        asked = lexis.frequency(stem)
    best = readings[0]
    if best.weight * likely < (_RATHER if company else _ONLY) * asked:
        return []
    telling = len(stem) >= TELLING or best.weight > _NO_WORD * asked
    return readings if company or (likely > 1 and best.weight >= COMMON and telling) else []


def _built(word: str, language: str) -> str | None:
    """The word as other words of the language are built, letter by letter."""
    word = lowered(word, language)
    if not is_latin(language) or len(word) < _LONG or word.count(HOLE) > _MOST_HOLES:
        return None
    small = sorted(char for char in lexicon(language).letters if char.islower())
    return by_parts([small if char == HOLE else char for char in word], language)
