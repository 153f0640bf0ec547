"""The language of one masked stretch of text, where it is surely another one than expected."""

from __future__ import annotations

import re

from contentlint.text.language.detector import probability
from contentlint.text.language.evidence import Evidence, Words, best_candidate, words_of
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import DENSE, count_letters, languages_in, scripts_of
from contentlint.text.language.words_english import is_english

# Letters that a passage in another script has at least; names of languages and sample letters are shorter.
_PASSAGE = {True: 12, False: 16}
# Characters that Chinese writes and Japanese does not: simplified forms of the commonest words.
_CHINESE = re.compile("[这们个为说时没还让从给进过开关见问间长门车东语请认识对应该吗呢么]")
_SURE = 0.8


def language_of_stretch(shown: str, expected: str) -> str | None:
    """The code of the language `shown` is in when that is not `expected`; None in doubt."""
    letters = count_letters(shown)
    if not letters:
        return None
    scripts = scripts_of(expected)
    script = max(letters, key=lambda name: (letters[name], name))
    own = sum(letters.get(name, 0) for name in scripts)
    if script in scripts:
        return _among_relatives(shown, expected, script, letters)
    if script == "Latin":
        return _by_words(shown, expected, script) if own * 20 <= letters[script] else None
    if expected == "zh" and script == "Kana":
        own = 0
    if letters[script] < max(_PASSAGE[script in DENSE], 3 * own):
        return None
    return _in_script(words_of(shown), script)


def _in_script(words: Words, script: str) -> str:
    """The language of `script` with most function words in `words`, else the commonest."""
    return max(languages_in(script), key=lambda name: len(words.plain & function_words(name)))


def _among_relatives(shown: str, expected: str, script: str, letters: dict[str, int]) -> str | None:
    """Another language in the expected script."""
    if script == "Han":
        kana = letters.get("Kana", 0)
        if expected == "ja" and not kana and len(_CHINESE.findall(shown)) >= 2:
            return "zh"
        if expected == "zh" and kana >= 4 and 5 * kana >= letters["Han"]:
            return "ja"
    return None if script in DENSE else _by_words(shown, expected, script)


def _by_words(shown: str, expected: str, script: str) -> str | None:
    words = words_of(shown)
    if words.total < 2:
        return None
    found = best_candidate(words, expected, script)
    return found.candidate if found and _convinces(found, words, shown) else None


def _convinces(found: Evidence, words: Words, shown: str) -> bool:
    """Is the evidence enough, if need be with langdetect's consent?"""
    if found.own:
        return found.function > 3 and found.function >= 4 * found.own
    if found.function > 2 and found.candidate == "en":
        return found.unknown <= 2 * found.strength
    if found.title or found.strength <= found.unknown:
        return False
    if found.function > 1:
        return words.total > 2 and _sounds_like(shown, found)
    if found.function:
        # `From header`: a lone function word in front may belong to a name.
        ahead = words.total == 2 and words.first in function_words(found.candidate)
        return found.content > 0 and not ahead and _sounds_like(shown, found)
    return _is_statement(found, words, shown)


def _sounds_like(shown: str, found: Evidence) -> bool:
    """Are all words known to be English, or does langdetect name the same language?"""
    if found.candidate == "en" and not found.unknown:
        return True
    return probability(shown, found.candidate) >= _SURE


def _is_statement(found: Evidence, words: Words, shown: str) -> bool:
    """Nothing but common English words: a sentence, or three words with a participle among them."""
    if found.unknown or not found.content or words.total < 3:
        return False
    participle = any(word.endswith(("ed", "ing")) and is_english(word) for word in words.plain)
    return (found.content > 2 and participle) or shown.rstrip().endswith((".", "!", "?"))


def language_of_sentence(shown: str, expected: str) -> str | None:
    """The same for a sentence in a text that is in `expected` as a whole: it must be long and plain."""
    words = words_of(shown)
    if words.total < 5:
        return None
    found = best_candidate(words, expected, "Latin")
    clear = found is not None and found.function >= 3 and not found.own
    return language_of_stretch(shown, expected) if clear else None
