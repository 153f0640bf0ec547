"""From counted words to a decision: is a stretch surely in another language than expected?"""

from __future__ import annotations

from contentlint.text.language.detector import probability
from contentlint.text.language.evidence import Evidence, Words, best_candidate, words_of
from contentlint.text.language.profiles import function_words
from contentlint.text.language.words_english import is_english

# From which probability on langdetect's answer confirms weak evidence.
_SURE = 0.8


def language_by_words(shown: str, expected: str, script: str) -> str | None:
    """The language other than `expected` that the words of `shown`, written in `script`, are surely in."""
    words = words_of(shown)
    if words.total < 2:
        return None
    found = best_candidate(words, expected, script)
    return found.candidate if found and _convinces(found, words, shown) else None


def _convinces(found: Evidence, words: Words, shown: str) -> bool:
    """Is the evidence enough, if need be with langdetect's consent?

    The bounds were measured on judged segments of twelve languages and on
    reviewed translations; see the figures `benchmarks/language.py` prints.
    """
    if found.own:
        return found.function > 3 and found.function >= 4 * found.own
    if found.function > (3 if found.title else 2) and found.candidate == "en":
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
