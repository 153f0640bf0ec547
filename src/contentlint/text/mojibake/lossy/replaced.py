"""Words of which letters were replaced: `d?velopp?`, `Op\ufffdrateur`, `dï¿½faut`.

The words of the language that fit are compared by how usual they are, and those that stand
undamaged in the page count for more. A question mark may be one: at the border of a word it is
believed to be a letter only in the company of others, or where no question could end.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from contentlint.model import Phrase
from contentlint.text.mojibake.alphabets import is_latin
from contentlint.text.mojibake.lossy.fill import (
    DOMINANT,
    ELISIONS,
    ENDINGS,
    HOLE,
    VOWELS,
    Reading,
    by_parts,
    combined,
    dominant,
    fillings,
    rank,
)
from contentlint.text.mojibake.lossy.guess import Guess
from contentlint.text.mojibake.lossy.marks import (
    GOES_ON,
    TELLING,
    Marked,
    marked_words,
    marks_alone,
    may_tell,
)
from contentlint.text.mojibake.words import COMMON, LISTED, lexicon
from contentlint.text.pattern import Pattern

_WAY = Phrase("letters were replaced when the text was converted")
_WORD = "no other word of the language is as common by far"
_BUILT = "words of the language are built like this"
_OPEN = "several words of the language fit"
# Longer words are believed when they are listed at all.
_LONG = 6
# A word of one letter is one in a hundred to a thousand words of a language.
_ONE_LETTER = 1e-3
# A word so many times as usual as another says that the other is none.
_NO_WORD = 100
# By how much the first word has to be more usual where few letters are left to tell it by.
_FEW_LETTERS = 25
# In Portuguese the verb `é` stands before these, and `à`, which holds an article, does not.
_ONE_BEFORE = {
    "pt": ("é", frozenset({"o", "a", "os", "as", "um", "uma", "que", "por", "como", "apenas", "muito"}))
}
# No more words that are not listed are looked at, and no more readings are shown.
_STRANGE_WORDS, _SHOWN = 200, 3
_CLEAN = Pattern(r"[^\W\d_]+")
_SENTENCE = Pattern(r"(?:\A|[\n.!:]|[#>*|-])[\s*_\"'«“(\[]*\Z")
# A question does not end before these.
_ENDS = Pattern(r"[*_\"'»”)]*\s*(?:\Z|\n|[A-ZÀ-Þ])")
_NOUN = Pattern(r"(?:ung|heit|keit|schaft|ion|tät)(?:en)?s?\Z|nis(?:se)?\Z|(?:tag|blick|trag|name)s?\Z")
# How much that says, also in the company of words with question marks for letters.
_LIKELY, _UNLIKELY = (30.0, 1000.0), 0.2


class _Page(NamedTuple):
    """What the words of a page are compared with: their language and its undamaged words."""

    text: str
    language: str
    words: Collection[str]


def find_lost_letters(text: str, language: str) -> Iterator[Guess]:
    """Words with replaced letters of which one filling is far more usual than all others."""
    marked = list(marked_words(text))
    # Questions alone load no word list.
    if not may_tell(text, marked, language):
        return
    page = _Page(text, language, frozenset(_CLEAN.findall(text.lower())))
    doubled = _are_doubled(marked)
    cache: dict[str, list[Reading]] = {}
    for found in marked:
        cache.setdefault(found.word, _read(found.word, page, doubled))
    company = {m.word for m in marked if _is_telling(m, cache[m.word])}
    ends = {m.word for m in marked if _ends_in_letter(m, cache[m.word], page)}
    company |= ends if len(ends) > 1 else set()
    yield from _decide(marked, cache, page, len(company))
    kinds = {m.asked for m in marked if m.word in company}
    if kinds:
        yield from (guess for guess, asked in _single_letters(page) if asked in kinds)


def _are_doubled(marked: list[Marked]) -> bool:
    """Whether every lost byte left a mark, two or three for each character."""
    runs = [len(run) for found in marked for run in re.findall(f"{HOLE}+", found.word)]
    return len(runs) > 1 and min(runs) > 1


def _is_telling(found: Marked, readings: list[Reading]) -> bool:
    """Whether a word cannot be honest: marks inside it, and one word that fits."""
    inner = found.word.strip(HOLE)
    return HOLE in inner and len(found.word) >= TELLING and dominant(readings) is not None


def _ends_in_letter(found: Marked, readings: list[Reading], page: _Page) -> bool:
    """Whether a word is none without the question mark after it, and goes on where no question does."""
    stem = _lowered(found.word[:-1], page.language)
    if not found.asked or len(stem) < TELLING or HOLE in stem or dominant(readings) is None:
        return False
    goes_on = GOES_ON.match(page.text, found.end)
    return goes_on is not None and readings[0].weight > _NO_WORD * lexicon(page.language).frequency(stem)


def _decide(
    marked: list[Marked], cache: Mapping[str, list[Reading]], page: _Page, company: int
) -> Iterator[Guess]:
    strange = 0
    for found in marked:
        readings = cache[found.word]
        if found.asked:
            readings = _not_asked(found, readings, page, company)
        if readings:
            new = dominant(readings, _FEW_LETTERS if _is_sparse(found.word) else DOMINANT)
            shown = [_dressed(found, reading.word, page) for reading in readings[:_SHOWN]]
            others = () if new else tuple(shown[1:])
            yield Guess(found.start, found.end, shown[0], _WAY, _OPEN if others else _WORD, others)
        elif strange < _STRANGE_WORDS and (company or not found.asked) and HOLE in found.word.rstrip(HOLE):
            strange += 1
            built = _built(found.word, page.language)
            if built:
                yield Guess(found.start, found.end, _dressed(found, built, page), _WAY, _BUILT)


def _is_sparse(word: str) -> bool:
    """Whether at most as many letters are left as were lost."""
    return len(word) > 2 and 2 * word.count(HOLE) >= len(word)


def _read(word: str, page: _Page, doubled: bool) -> list[Reading]:
    """What a word with holes may be, most usual first."""
    word = _lowered(word, page.language)
    single = re.sub(f"{HOLE}{{1,3}}", HOLE, word) if doubled else word
    for pattern in dict.fromkeys((single, word, re.sub(f"{HOLE}{{2}}", HOLE, word))):
        found = _words(pattern, page)
        listed = {reading.word for reading in found}
        found += (reading for reading in _elided(pattern, page) if reading.word not in listed)
        found.sort(reverse=True)
        if found:
            return found
    return []


def _words(pattern: str, page: _Page) -> list[Reading]:
    least = COMMON if len(pattern) <= _LONG else LISTED
    if len(pattern.strip(HOLE)) == 0:
        least = _ONE_LETTER
    if is_latin(page.language):
        return fillings(pattern, page.language, page.words, least)
    small = sorted(char for char in lexicon(page.language).letters if char.islower())
    if pattern.count(HOLE) > 3 or len(pattern) < 2 * pattern.count(HOLE):
        return []
    return combined([small if char == HOLE else char for char in pattern], page.language, page.words, least)


def _elided(pattern: str, page: _Page) -> list[Reading]:
    """A word after one that lost its vowel, where the apostrophe is the first hole; an English ending."""
    head, hole, rest = pattern.partition(HOLE)
    if not (head and hole and rest):
        return []
    lexis = lexicon(page.language)
    if head in ELISIONS.get(page.language, ()) and rest[0] in VOWELS:
        known = fillings(rest, page.language, page.words, LISTED) if HOLE in rest else []
        known = known or rank([rest], lexis, page.words, LISTED)
        return [Reading(weight, f"{head}’{word}") for weight, word in known]
    if page.language == "en" and rest in ENDINGS and lexis.frequency(head) >= COMMON:
        return [Reading(lexis.frequency(head), f"{head}’{rest}")]
    return []


def _not_asked(found: Marked, readings: list[Reading], page: _Page, company: int) -> list[Reading]:
    """The readings of a word with question marks in which none of them can be one."""
    inner = HOLE in found.word.strip(HOLE)
    if inner and (len(found.word) >= TELLING or company):
        readings = readings if company or dominant(readings) else []
    elif found.word.startswith(HOLE):
        readings = readings if company or _needs_letter(found, readings, page) else []
    if not found.word.endswith(HOLE) or not readings:
        return readings
    return _without_question(found, readings, page, company)


def _needs_letter(found: Marked, readings: list[Reading], page: _Page) -> bool:
    """Whether a word is none without the letter that the mark before it stands for."""
    stem = _lowered(found.word.strip(HOLE), page.language)
    known = len(found.word) >= TELLING and HOLE not in stem and dominant(readings) is not None
    return known and readings[0].weight > _NO_WORD * lexicon(page.language).frequency(stem)


def _without_question(found: Marked, readings: list[Reading], page: _Page, company: int) -> list[Reading]:
    """The readings, where the word without its last mark is by far less usual, or is no word either."""
    stem = _lowered(found.word[:-1], page.language)
    lexis = lexicon(page.language)
    rest = page.text[found.end : found.end + 12]
    likely = _LIKELY[bool(company)] if GOES_ON.match(rest) else _UNLIKELY if _ENDS.match(rest) else 1.0
    if HOLE in stem:
        asked = max((reading.weight for reading in _read(stem, page, False)), default=0.0)
    else:
        asked = lexis.frequency(stem)
    best = readings[0]
    if best.weight * likely < DOMINANT * asked:
        return []
    return readings if company or (likely > 1 and best.weight >= COMMON and len(stem) >= TELLING) else []


def _built(word: str, language: str) -> str | None:
    """The word as other words of the language are built, letter by letter."""
    word = _lowered(word, language)
    if not is_latin(language) or len(word) < _LONG or word.count(HOLE) > 3:
        return None
    small = sorted(char for char in lexicon(language).letters if char.islower())
    return by_parts([small if char == HOLE else char for char in word], language)


def _single_letters(page: _Page) -> Iterator[tuple[Guess, bool]]:
    """Words of one letter, such as `à`, and whether question marks stand for them."""
    usual = dominant(_words(HOLE, page))
    known, before = _ONE_BEFORE.get(page.language, ("", frozenset()))
    for found in marks_alone(page.text) if usual or known else ():
        follows = _CLEAN.search(page.text, found.end, found.end + 24)
        letter = known if follows and follows.group() in before else usual
        if letter:
            head = page.text[max(0, found.start - 12) : found.start]
            begins = _SENTENCE.search(head) and not head.rstrip().endswith(":")
            new = _raised(letter, page.language) if begins else letter
            yield Guess(found.start, found.end, new, _WAY, _WORD), found.asked


def _lowered(word: str, language: str) -> str:
    return word.replace("I", "ı").lower() if language == "tr" else word.lower()


def _dressed(found: Marked, word: str, page: _Page) -> str:
    """The word with capitals where the damaged one has them, and where a sentence begins with a hole."""
    shown = found.word.replace(HOLE, "")
    if len(shown) > 1 and shown.isupper():
        return _raised(word, page.language)
    if found.word[0] == HOLE and _is_capital(found, word, page):
        return _raised(word[0], page.language) + word[1:]
    if shown[:1].isupper() and found.word[0] != HOLE:
        return found.word[0] + _kept(found.word[1:], word[1:])
    return _kept(found.word, word)


def _is_capital(found: Marked, word: str, page: _Page) -> bool:
    """Whether a lost first letter was a capital: at a sentence, in a German noun, or as in the page."""
    if _SENTENCE.search(page.text, max(0, found.start - 12), found.start):
        return True
    noun = page.language == "de" and _NOUN.search(word) is not None
    return noun or _raised(word[0], page.language) + word[1:] in page.text


def _kept(old: str, new: str) -> str:
    """The new letters, with the case of the old ones where both have as many."""
    if len(old) != len(new):
        head, tail = old.partition(HOLE)[0], old.rpartition(HOLE)[2]
        return head + new[len(head) : len(new) - len(tail)] + tail
    return "".join(b if a == HOLE else a for a, b in zip(old, new, strict=True))


def _raised(word: str, language: str) -> str:
    return (word.replace("i", "İ") if language == "tr" else word).upper()
