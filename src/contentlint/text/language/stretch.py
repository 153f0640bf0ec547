"""The language of one masked stretch of text, where it is surely another one than expected."""

from __future__ import annotations

from contentlint.text.language.detector import probability
from contentlint.text.language.evidence import Evidence, Words, best_candidate, words_of
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import DENSE, count_letters, languages_in, own_letters, scripts_of
from contentlint.text.language.words_english import is_english

# Letters that a passage in another script has at least; names of languages and sample letters are shorter.
_PASSAGE = {True: 12, False: 16}
_SURE = 0.8


def language_of_stretch(shown: str, expected: str) -> str | None:
    """The code of the language `shown` is in when that is not `expected`; None in doubt."""
    letters = count_letters(shown)
    if not letters:
        return None
    script = max(letters, key=lambda name: (letters[name], name))
    if script in ("Han", "Kana"):
        return _east_asian(shown, expected, letters)
    scripts = scripts_of(expected)
    if script in scripts:
        return None if script in DENSE else _by_letters(shown, expected) or _by_words(shown, expected, script)
    own = sum(letters.get(name, 0) for name in scripts)
    if script == "Latin":
        return _by_words(shown, expected, script) if own * 20 <= letters[script] else None
    if letters[script] < max(_PASSAGE[script in DENSE], 2 * own):
        return None
    return _in_script(shown, script)


def _in_script(shown: str, script: str) -> str:
    """The language of `script` with most letters and function words of its own, else the commonest."""
    words = words_of(shown)
    return max(
        languages_in(script),
        key=lambda name: (own_letters(shown, name), len(words.plain & function_words(name))),
    )


def _east_asian(shown: str, expected: str, letters: dict[str, int]) -> str | None:
    """Chinese or Japanese where the other one, or none of the two, is expected."""
    kana, han = letters.get("Kana", 0), letters.get("Han", 0)
    seen = "ja" if 6 * kana >= han else "zh"
    if seen == expected or (expected in ("ja", "zh") and not _is_neighbour(shown, seen, kana + han)):
        return None
    own = sum(letters.get(name, 0) for name in scripts_of(expected) if name not in ("Han", "Kana"))
    return seen if kana + han >= max(_PASSAGE[True], 2 * own) else None


def _is_neighbour(shown: str, seen: str, letters: int) -> bool:
    """Has the text more than a loan word of the characters that only `seen` writes?"""
    return own_letters(shown, seen) >= max(2, letters // 12)


def _by_letters(shown: str, expected: str) -> str | None:
    """Russian in a Ukrainian page and the reverse: letters that the other alphabet has not."""
    other = {"ru": "uk", "uk": "ru"}.get(expected)
    if other and own_letters(shown, other) >= 3 and not own_letters(shown, expected):
        return other
    return None


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
    if found.candidate != "en":
        return found.function > 1 and words.total > 3 and probability(shown, found.candidate) >= _SURE
    if found.title or found.strength <= found.unknown:
        return False
    if found.function > 1:
        telling = words.total > 3 or (words.total == 3 and (found.content or words.names))
        return bool(telling) and _sounds_like(shown, found)
    if found.function:
        # `From header`: a lone function word in front may belong to a name.
        ahead = words.total == 2 and words.first in function_words(found.candidate)
        return found.content > 0 and not ahead and _sounds_like(shown, found)
    return _is_statement(found, words, shown)


def _sounds_like(shown: str, found: Evidence) -> bool:
    """Are all words known to be English, or does langdetect name the same language?"""
    return not found.unknown or probability(shown, found.candidate) >= _SURE


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
