"""From counted words to a decision: is a stretch surely in another language than expected?"""

from __future__ import annotations

from contentlint.text.language.detector import probability
from contentlint.text.language.evidence import Evidence, Words, best_candidate, weigh, words_of
from contentlint.text.language.masking import HIDDEN
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import scripts_of
from contentlint.text.language.titles import has_english_shape, is_english_phrase, is_english_title

# From which probability on langdetect's answer confirms weak evidence.
_SURE = 0.8
# Letters of words that mean something in many languages.
_MANY_HAVE = 2
_TAIL = " \n\ufffc"
# In capitals, names and titles of works hardly ever hold these.
_IN_HEADINGS = "an are do does from how into is our should using vs what when where why with without your"
_HEADING = frozenset(_IN_HEADINGS.split())
_BEFORE_NAMES = "about after at before by for from in into of off on over per to under up via with"
_PREPOSITIONS = frozenset(_BEFORE_NAMES.split())


def language_by_words(shown: str, expected: str, script: str, heading: bool) -> str | None:
    """The language other than `expected` that the words of `shown`, written in `script`, are surely in.

    `heading`: the text stands where a heading may, not in a list or table.
    """
    words = words_of(shown)
    if words.total < 2:
        return None
    found = best_candidate(words, expected, script)
    if found and _is_by_chance(found, expected) and not _convinces(found, words, shown, expected, heading):
        found = weigh(words, expected, "en")
    return found.candidate if found and _convinces(found, words, shown, expected, heading) else None


def _is_by_chance(found: Evidence, expected: str) -> bool:
    """Does one word, which other languages may have too (`see`), speak for anything but English?

    English is what most texts are translated from. Beside languages in Latin letters it is no stranger.
    """
    return found.candidate != "en" and found.function == 1 and scripts_of(expected) != ("Latin",)


def _convinces(found: Evidence, words: Words, shown: str, expected: str, heading: bool) -> bool:
    """Is the evidence enough, if need be with langdetect's consent?

    The bounds were measured on aligned segments of 28 languages; see the
    figures `benchmarks/language.py` prints.
    """
    if found.candidate == "en" and has_english_shape(shown, expected, heading):
        return True
    if found.own:
        return found.function > 3 and found.function >= 4 * found.own
    if found.candidate != "en":
        return found.function > 1 and words.total > 3 and probability(shown, found.candidate) >= _SURE
    if found.function > (3 if found.title else 2):
        return found.unknown <= 2 * found.strength
    if not function_words(expected) and scripts_of(expected) == ("Latin",) and not _is_surely_english(words):
        # Nothing is known of the language, so its own words look like unknown ones.
        return False
    if found.title and is_english_title(shown, expected, heading):
        return True
    if found.strength < 2 * found.unknown:
        return False
    if found.title:
        # Names hold `of`, `and` and `the`; headings in capitals say how, or speak to somebody.
        return words.total > 3 and not _HEADING.isdisjoint(words.plain | words.names)
    return _is_phrase(found, words, shown) or (
        heading and found.content > 0 and not found.unknown and is_english_phrase(shown, expected)
    )


def _is_surely_english(words: Words) -> bool:
    """Are there function words longer than those that any language may have, as `do` and `as`?"""
    return sum(1 for word in words.plain & function_words("en") if len(word) > _MANY_HAVE) > 1


def _is_phrase(found: Evidence, words: Words, shown: str) -> bool:
    """Is a short text without a word of the expected language more than a term or a name?"""
    end = shown.rstrip(_TAIL)
    sentence = end.endswith((".", "!", "?", ":")) and not end.endswith("vs.")
    if found.function > 1:
        # `on the fly`: three small words are an idiom. Code may be what a heading is about.
        return words.total > (3 if words.small else 2) or (not words.small and HIDDEN in shown)
    if found.function:
        # `From header`: a lone function word in front may belong to a name.
        small = words.small and not shown.startswith(HIDDEN)
        ahead = words.total == 2 and (words.first in _PREPOSITIONS or small)
        return sentence or (found.content > 0 and not ahead)
    if (2 if sentence else 3) * found.unknown > found.content or not found.inner:
        return False
    return found.content > 1 and (sentence or not words.small)
