"""English headings in capitals: what tells `Getting Help` from a name such as `Social Media Manager`.

Where all words are capitalised, nouns prove nothing, because names and terms
are made of them. What names hardly ever have is a verb in front, an adjective
that points to other parts of a text, an article or a pronoun inside.
"""

from __future__ import annotations

from contentlint.text.language.frequency import lift
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import scripts_of
from contentlint.text.language.words_english import is_english
from contentlint.text.pattern import Pattern

_WORD = Pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|&")
# Verbs that open headings and no names of commands (`Get Title`); those in -ing hardly ever belong to
# a noun behind them.
_OPENING_WORDS = """
    avoid choose configure customize ensure explain improve install integrate invalidate learn manage migrate
    understand verify
    adding allowing asking avoiding becoming bringing building changing checking choosing configuring
    contributing controlling converting creating customizing defining deleting disabling displaying enabling
    ensuring explaining finding fixing getting giving handling importing improving installing keeping
    maintaining making managing migrating moving obtaining organizing passing preparing preventing providing
    publishing putting reducing removing renaming replacing running setting showing taking understanding
    storing updating upgrading using verifying working writing
"""
_OPENING = frozenset(_OPENING_WORDS.split())
# Adjectives and determiners that speak of the text itself or of a list, not of one thing with a name.
_POINTING_WORDS = """
    additional all another available completed every existing following further known many missing more
    next other possible previous recommended related remaining required several similar some supported
    these this unsupported upcoming useful
"""
_POINTING = frozenset(_POINTING_WORDS.split())
_AHEAD_WORDS = "about without with before after during"
_AHEAD = frozenset(_AHEAD_WORDS.split())
_INSIDE_WORDS = "an its my our that the their this these those you your"
_INSIDE = frozenset(_INSIDE_WORDS.split())
_ASKING_WORDS = "are does how is should what when where which who why"
_ASKING = frozenset(_ASKING_WORDS.split())
_FOREIGN = 1.2
# As many words as a heading has; a phrase of five with a preposition is longer than names are.
_MOST = 9
_PHRASE = 5


def is_english_title(shown: str, expected: str) -> bool:
    """Is `shown`, a heading in capitals without a word of `expected`, a phrase in English and no name?"""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(shown)]
    # `415 Unsupported Media Type` is what a protocol calls it.
    if not 1 < len(words) <= _MOST or shown[:1].isdigit():
        return False
    english = function_words("en") - function_words(expected)
    known = [word in english or _is_common(word, expected) for word in words]
    if not all(known[:1]) or 3 * known.count(False) > len(words):
        return False
    common = sum(1 for word in words[1:] if _is_common(word, expected))
    return _opens(words, common) or _holds(words, common, english)


def _opens(words: list[str], common: int) -> bool:
    """Does the first word start a phrase of which `common` words carry meaning?"""
    first = words[0]
    if first in _AHEAD:
        return True
    return common > 0 and (first in _OPENING or first in _POINTING or (first in _ASKING and len(words) > 2))


def _holds(words: list[str], common: int, english: frozenset[str]) -> bool:
    """Is there a word inside that holds a phrase together and that names do not have?"""
    inside = words[1:-1]
    if not _INSIDE.isdisjoint(inside) and words[0] not in english and common:
        return True
    if words[0] == "the" and "of" in inside and common > 1:
        return True
    if len(words) >= _PHRASE and common > 2 and not english.isdisjoint(inside):
        return True
    pair = len(words) == 3 and words[1] in ("and", "&")
    return pair and common > 0 and all(_is_plural(word) for word in (words[0], words[2]))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _is_common(word: str, expected: str) -> bool:
    """Is `word` a common English one and, in Latin script, rare in `expected`?"""
    if is_english(word):
        return True
    latin = scripts_of(expected) == ("Latin",)
    return is_english(word, shared=True) and (not latin or lift(word, "en", expected) >= _FOREIGN)
