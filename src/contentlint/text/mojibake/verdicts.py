"""What a pair of code pages makes of one word, and how much that speaks for the pair."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.between import may_be_compound, may_be_word
from contentlint.text.mojibake.formed import holds_word, is_formed
from contentlint.text.mojibake.misplaced import completes, is_misplaced
from contentlint.text.mojibake.pairs import Pair, table_of
from contentlint.text.mojibake.words import (
    COMMON,
    MARKS,
    RIGHT_MARKS,
    Lexicon,
    breaks_of_case,
    controls,
    flaws,
    lexicon,
    odd_signs,
    signs_inside,
)
from contentlint.text.pattern import Pattern

# What may hang on to an honest word, and is not read with another page by itself.
EDGES = "«»„“”‘’‚‹›…–—¡¿°©®™•、。，：；！？（）「」\u00a0\u00ad"
# Shorter words are too often words of something.
_SHORT = 2
# A word with so many faults, all of which go away, need not be listed.
_FAULTS = 3
# Longer words are believed when they are listed at all, or where nothing but the order of letters is wrong.
_LONG = 6
_WORD = 4
# One in a thousand words: the words of one letter that a language really has.
_ONE_LETTER = 1e-3
# Words of one letter that every few lines hold; only these are believed where authors put a sign.
_EVERYWHERE = 3e-3
_NOTES = frozenset("‡‰")
# Squares and cubes; Cyrillic units whose case changes inside them.
_UNIT = Pattern("(?:[cdkmnµ]?m|s)[²³]|[кмн](?:[АБВН]|Вт|Гц|Дж|Ом|Па)|[МГТ](?:Вт|Гц|Дж|Ом|Па)")
# What follows letters: number and ordinal signs.
_MARKED = Pattern(r"[A-Za-zÀ-ÿ]{1,3}[°ºª]")
# These follow letters or figures, and stand nowhere alone.
_ORDINALS = frozenset("ªº")
_INITIALS = Pattern(r"(?:(?<=[A-Z])|(?<=[a-z]))[À-ÖØ-Þ](?=[a-zß-ÿ])")
_ASCII_WORD = Pattern(r"[A-Za-z]+")
# What an apostrophe joins: `l’avis`, `dell’anno`, `author’s`, `don’t`.
_ENDED = r"[A-Za-z]{2,}(?:’s|n’t|’ll|’re|’ve|’d|’m)|I’(?:m|d|ll|ve)"
_APOSTROPHE = Pattern(
    r"(?:[cdjlmnstCDJLMNSTO]|qu|Qu|(?:jus|lors|puis)qu|un|(?:[Aa]|[DdNn]e|[Dd]a|[Ss]u|[Qq]ue)ll|[Qq]uest)’[A-Za-z]{2,}"
    rf"|{_ENDED}"
)
_ELIDING = frozenset({"ca", "fr", "it"})
# The same in languages whose words do not lose their vowel before others.
_ENDING = Pattern(_ENDED)
# A word in quotation marks, and one with the sign that begins a question or an exclamation.
_QUOTED = Pattern("(?:“[A-Za-z]{2,}”|‘[A-Za-z]{2,}’|«[A-Za-z]{2,}»|„[A-Za-z]{2,}“)…?")
_OPENED = Pattern("[¡¿][A-Za-z]{2,}")
_OPENING = frozenset({"ast", "es", "gl"})
_JOINED = Pattern("[A-Za-z]’[A-Za-z]")
# Languages that are written from right to left with marks of their own.
_RIGHT = frozenset({"ar", "fa", "ur"})
_CYRILLIC = frozenset({"sloppy-windows-1251", "koi8-r", "cp866"})


class Verdict(NamedTuple):
    """What a pair makes of a word: `old`, at offset `at` of it, becomes `new`.

    `sure`: speaks for the pair. `likely`: follows where other words speak for it;
    others follow in a page that is damaged as a whole. `broken`: `old` is a word of
    no language. `gain`: how much better the page becomes.
    """

    at: int
    old: str
    new: str
    sure: bool
    likely: bool
    broken: bool
    gain: float


class _Form(NamedTuple):
    """What is seen of a word of a language: `faults` are its flaws and odd signs, of which `inside` between
    letters; `letters` those beyond ASCII; `broken`: it is a word of no language."""

    faults: int
    flaws: int
    inside: int
    initials: int
    controls: int
    odd: int
    broken: bool
    letters: int
    known: bool
    listed: bool


# No verdict has more gain.
MOST_GAIN = 2.4


@lru_cache(maxsize=65536)
def _form(word: str, language: str) -> _Form:
    lexis = lexicon(language)
    wrong, odd, inside = flaws(word, lexis.letters), odd_signs(word), signs_inside(word)
    return _Form(
        wrong + odd,
        wrong,
        inside,
        len(_INITIALS.findall(word)),
        controls(word),
        odd,
        breaks_of_case(word) + inside + odd_signs(word[1:]) > 0,
        _letters(word),
        lexis.knows(word),
        lexis.lists(word),
    )


def may_become_word(word: str, pair: Pair, language: str, proven: bool) -> bool:
    """Whether a pair takes faults from a word and leaves none; no word list is needed to see it."""
    letters, table = letters_of(language), table_of(pair)
    for old in {word, word.strip(EDGES)}:
        new = old.translate(table)
        if old.isascii() or _faults(new, letters) or ("·" in new and "·" not in letters):
            continue
        usual = may_be_word(new, language) or may_be_compound(new, language)
        if not usual or not (proven or _letters(new) or _is_marked(new, language)):
            continue
        if (
            proven
            or _faults(old, letters)
            or is_misplaced(old, language)
            or (pair[0] in _CYRILLIC and "я" in letters and len(old) >= _WORD)
        ):
            return True
    return False


def _is_marked(new: str, language: str) -> bool:
    """Whether this is a word with marks as they stand in or around words, and hardly by accident."""
    joined = _APOSTROPHE if language in _ELIDING else _ENDING
    opened = language in _OPENING and _OPENED.fullmatch(new)
    return bool(joined.fullmatch(new) or _QUOTED.fullmatch(new) or opened)


def is_strange(word: str, language: str) -> bool:
    """Whether a word is none of the language as it stands."""
    return _faults(word.strip(EDGES), letters_of(language)) > 0 or not _form(word, language).listed


@lru_cache(maxsize=16384)
def judge(
    word: str, language: str, pair: Pair, proven: bool, lone: bool, dash: bool = False
) -> Verdict | None:
    """The repair of a word, without what hangs on to it honestly, or with it where that makes a word.

    `lone`: it stands between two ordinary words, as a word of one letter does; `dash`: or as a dash does.
    """
    found: Verdict | None = None
    verdict: Verdict | None
    table, letters = table_of(pair), letters_of(language)
    for old in dict.fromkeys((word.strip(_edges(pair, language)), word)):
        new = old.translate(table)
        if old.isascii() or _faults(new, letters) or ("·" in new and "·" not in letters):
            continue
        if _UNIT.fullmatch(old):
            continue
        at = word.index(old)
        if _letters(new):
            verdict = _of_letters(at, old, new, lexicon(language), pair, proven, lone)
            worse = _form(old, language).listed and not _form(new, language).listed
            if not verdict.sure and (_loses_letters(old, new, letters) or (worse and not verdict.likely)):
                verdict = None
        else:
            verdict = _of_marks(at, old, new, language, proven, lone or dash)
        grown = found and _letters(new) > _letters(found.new) and new.strip(EDGES) == new
        if old.islower() and new.isupper() and len(new) > _SHORT and not lexicon(language).lists(new):
            # KOI8 turns small letters into capitals: what it would make of honest words shouts.
            verdict = None
        if verdict and (not found or (verdict.sure, verdict.gain) > (found.sure, found.gain) or grown):
            found = verdict
    return found


@cache
def _edges(pair: Pair, language: str) -> str:
    """What may hang on to an honest word, without what would be a mark of the language alone."""
    own = RIGHT_MARKS if language in _RIGHT else ""
    return "".join(char for char in EDGES if char.translate(table_of(pair)) not in own)


def _of_letters(at: int, old: str, new: str, lexis: Lexicon, pair: Pair, proven: bool, lone: bool) -> Verdict:
    was, is_ = _form(old, lexis.language), _form(new, lexis.language)
    faults = (was.faults if old[0].isalpha() else was.flaws) + was.initials
    known, listed = is_.known, is_.listed
    # A part of a word says nothing about the whole.
    was_listed = was.listed and was.letters == is_.letters
    if len(new) == 1:
        known = listed = lexis.frequency(new) >= _ONE_LETTER > lexis.frequency(old)
        was_listed = was_listed and not known
    removed = was.flaws - was.inside >= _FAULTS
    sure = (len(new) >= _SHORT or was.controls > 0) and (
        (faults > 0 and (known or (listed and not was_listed and len(new) >= _LONG)))
        or (removed and len(new) >= _WORD)
        or (_is_cyrillic(pair, lexis) and known and not was.listed and len(new) >= _WORD)
        or completes(old, new, lexis)
        or (faults > 0 and not was_listed and holds_word(old, new, lexis))
        or (faults > 0 and not was_listed and len(new) >= _WORD and is_formed(old, new, lexis.language))
    )
    spoiled = proven and len(old) > 1 and was.odd > 0
    sure = sure or (lone and known and len(new) == 1 and new.islower() and not _stands_alone(old, new, lexis))
    likely = (faults > 0 and (len(new) > 1 or known)) or (listed and not was_listed) or spoiled
    # A dash before a name stands where a word of one letter would.
    likely = likely and (sure or lone or len(new) > 1 or new.islower() or old not in MARKS)
    gain = (2 if sure else 1 if likely else 0.2) + 0.2 * known + 0.1 * listed + 0.05 * new.islower()
    return Verdict(at, old, new, sure, likely or sure, was.broken, gain)


def _is_cyrillic(pair: Pair, lexis: Lexicon) -> bool:
    """Whether both the word that was read and the one that was meant may be letters of one alphabet."""
    return pair[0] in _CYRILLIC and "я" in lexis.letters


def _stands_alone(old: str, new: str, lexis: Lexicon) -> bool:
    """Whether a sign is one that authors put between words: `†`, `§`, `×`."""
    everywhere = old in _NOTES and lexis.frequency(new) >= _EVERYWHERE
    return unicodedata.category(old) in {"Po", "Sm"} and not everywhere


def _of_marks(at: int, old: str, new: str, language: str, proven: bool, lone: bool) -> Verdict | None:
    """Typographic marks around words without letters beyond ASCII: `“word”`, `l’avis`, `–`."""
    marks = {char for char in new if not char.isascii()}
    if language in _RIGHT and marks <= set(RIGHT_MARKS):
        return Verdict(at, old, new, False, True, False, 1)
    opened = language in _OPENING and _OPENED.fullmatch(new) is not None
    honest = all(char in MARKS or char.isascii() for char in old) and old not in _ORDINALS and not opened
    if not marks <= MARKS or honest or (_JOINED.search(new) and not _APOSTROPHE.fullmatch(new)):
        return None
    letters = _ASCII_WORD.findall(new)
    spoken = bool(letters) and all(lexicon(language).frequency(part) >= COMMON for part in letters)
    faulty = _faults(old, letters_of(language)) > 0
    spoiled = proven and len(old) > 1 and odd_signs(old) > 0
    marked = opened or _APOSTROPHE.fullmatch(new) or _QUOTED.fullmatch(new)
    sure = bool(marked) and spoken and faulty
    sure = sure or (spoiled and bool(_MARKED.fullmatch(new)) and old[:-1] == new[:-1])
    sure = sure or (lone and new in "–—" and faulty and old.isalpha())
    likely = sure or faulty or old in _ORDINALS
    likely = likely or (len(old) == 1 and lexicon(language).frequency(old) < _ONE_LETTER)
    likely = likely or (opened and spoken and not lexicon(language).lists(old))
    broken = odd_signs(old[1:]) > 0
    return Verdict(at, old, new, sure, likely, broken, 2 if sure else 1 if likely else 0.2)


def _loses_letters(old: str, new: str, letters: frozenset[str]) -> bool:
    """Whether signs would stand for letters of the language."""
    return any(one in letters and not two.isalpha() for one, two in zip(old, new, strict=False))


def _letters(word: str) -> int:
    """How many letters beyond ASCII a word has; ordinal signs are none."""
    return sum(char.isalpha() and not char.isascii() and char not in MARKS for char in word)


@lru_cache(maxsize=65536)
def _faults(word: str, letters: frozenset[str]) -> int:
    return flaws(word, letters) + odd_signs(word)
