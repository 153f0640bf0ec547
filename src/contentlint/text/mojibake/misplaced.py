"""Signs where words begin or end, and capitals before small letters, that only a wrong page puts there.

`‰quivalent` and `gro§`, `MÈthode` and `Ècrire`: nothing in these characters is strange by itself. What
tells is that the word without the sign, or with the capital, is next to none, and with the letter that
the other page has in its place a common one.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.between import letters_after_first, may_be_word
from contentlint.text.mojibake.words import Lexicon
from contentlint.text.pattern import Pattern

# What stands before or after each sign where it hardly belongs to honest text.
_BEFORE_WORDS = "≈∆‰¸˙÷³²¹£▄▀¨¤±¢¥†‡ˆ˜´¯¼½¾¬¦"
_AFTER_WORDS = "•‰„‚ˆ˜¸¨§▀†‡¢£¤¥‹÷¬¦©®"
_AFTER_THREE = "¹²³°ª±"
_BEFORE, _AFTER = r"(?<![^\W\d_].)(?=[a-zß-ÿ])", r"(?<=[a-z].)(?!\w)"
_LATER = r"(?<=[a-z]{3}.)(?!\w)"
# Low and single quotation marks before a small letter, if nothing closes them in the line.
_UNCLOSED = {"„": '(?=[a-zß-ÿ][^“”"\n]*$)', "‚": "(?=[a-zß-ÿ][^‘’'\n]*$)", "‹": "(?=[a-zß-ÿ][^›\n]*$)"}
# Languages that write a middle dot in words.
_DOTTED = frozenset({"ca", "fr", "oc"})
# Languages that write no apostrophe in words.
_PLAIN = frozenset({"es", "gl", "pt"})
_INSIDE = r"(?<=[^\W\d_].)(?=[^\W\d_])"
# A capital after another one, before a small letter.
INITIAL = r"(?<=\b[A-ZÀ-ÖØ-Þ].)(?=[a-zß-ÿ])"
_INITIAL = Pattern(rf"[À-ÖØ-Þ]{INITIAL}")
# Capitals that begin words where another letter was meant.
CAPITAL = Pattern("[À-ÖØ-ÞŽŠŒŸ]")
_CAPITAL = Pattern(rf"(?<![^\W\d_]){CAPITAL.pattern}[a-zß-ÿ]")
_LETTERS = Pattern(r"[^\W\d_]+")
# A letter alone hardly stands beside such signs.
_ALONE = 0.1
# So much more common is the repaired word than what else the characters would say.
_TIMES = 20
# Words that are listed at all are believed from so many letters.
_LONG = 6


@cache
def needs_of_signs(language: str) -> dict[str, tuple[str, ...]]:
    """For a sign what stands beside it where it is a reason to look at the word."""
    needs: dict[str, tuple[str, ...]] = {}
    for chars, beside in ((_BEFORE_WORDS, _BEFORE), (_AFTER_WORDS, _AFTER), (_AFTER_THREE, _LATER)):
        for char in chars:
            needs[char] = (*needs.get(char, ()), beside)
    for char, beside in _UNCLOSED.items():
        needs[char] = (*needs.get(char, ()), beside)
    if language not in _DOTTED:
        needs["·"] = (_INSIDE, _BEFORE, _LATER)
    if language in _PLAIN:
        needs["’"] = (_INSIDE,)
    return needs


@cache
def need_of_capital(char: str, language: str) -> str:
    """What follows a capital at the begin of a word where no usual word of the language begins so."""
    after = letters_after_first(char.lower(), language)
    usual = re.escape("".join(sorted(filter(str.isascii, after))))
    return r"(?<![^\W\d_].)(?=[a-z]" + (f"(?<![{usual}]))" if usual else ")")


def may_be_misplaced(text: str, language: str) -> bool:
    """Whether a text holds such a sign or capital at all."""
    if not is_latin(language):
        return False
    if _signs(language).search(text) or _INITIAL.search(text):
        return True
    own = letters_of(language)
    return any(
        first[0] in own and first[1] not in letters_after_first(first[0].lower(), language)
        for first in set(_CAPITAL.findall(text))
    )


def closed_in(text: str) -> frozenset[str]:
    """Quotation marks that stand before small letters, and are closed in every line of a text."""
    found = {char for char in _UNCLOSED if char in text}
    return frozenset(char for char in found if not _unclosed(char).search(text))


@cache
def _unclosed(char: str) -> re.Pattern[str]:
    return re.compile(char + _UNCLOSED[char], re.MULTILINE)


@lru_cache(maxsize=65536)
def is_misplaced(token: str, language: str) -> bool:
    """Whether a token holds a sign or a capital where only a wrong page puts one."""
    if not is_latin(language):
        return False
    if _signs(language).search(token) or _INITIAL.search(token):
        return True
    capital = _CAPITAL.search(token)
    return capital is not None and capital[0][0] in letters_of(language) and not may_be_word(token, language)


@cache
def _signs(language: str) -> re.Pattern[str]:
    needs = needs_of_signs(language).items()
    return re.compile(
        "|".join(re.escape(char) + beside for char, all_ in needs for beside in all_), re.MULTILINE
    )


def completes(old: str, new: str, lexis: Lexicon) -> bool:
    """Whether a letter for a sign, or a small one for a capital, makes a common word of next to none."""
    if not (new.isalpha() and len(new) == len(old) > 1 and lexis.lists(new)):
        return False
    changed = [(one, two) for one, two in zip(old, new, strict=True) if one != two]
    signs = any(not one.isalpha() for one, _ in changed)
    first = len(changed) == 1 and old[0] != new[0] and old.istitle()
    if not signs and not first and not all(one.isupper() and two.islower() for one, two in changed):
        return False
    rarest = min((_share(part, lexis) for part in _LETTERS.findall(old)), default=0.0)
    if not lexis.knows(new) and (rarest > 0 or len(new) < _LONG):
        return False
    return rarest * _TIMES <= lexis.frequency(new)


def _share(part: str, lexis: Lexicon) -> float:
    return lexis.frequency(part) * (_ALONE if len(part) == 1 else 1)
