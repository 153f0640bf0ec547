"""The language of one masked stretch of text, where it is surely another one than expected.

The script comes first: it costs least and decides most. Languages that share
a script are told apart by letters of their own, else by their words.
"""

from __future__ import annotations

from contentlint.text.language.decide import language_by_words
from contentlint.text.language.evidence import Evidence, best_candidate, words_of
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import (
    DENSE,
    beyond_japanese,
    count_letters,
    language_by_letters,
    languages_in,
    own_letters,
    scripts_of,
)
from contentlint.text.pattern import Pattern

# Letters that a passage in another script has at least; names of languages and sample letters are shorter.
_PASSAGE = {True: 12, False: 16}
_SAMPLE = 40
_STOP = Pattern("[。！？]")
# Letters of a relative that one name does not hold.
_TELLING = 3
# Words of a sentence that is told inside a text in the expected language (one more where no capital begins
# it), and function words beside one word that the expected language has, too.
_SENTENCE = 4
_MANY = 4


def language_of_stretch(shown: str, expected: str, heading: bool = False) -> str | None:
    """The code of the language `shown` is in when that is not `expected`; None in doubt.

    `heading`: the text stands where a heading may, not in a sentence, list or table.
    """
    letters = count_letters(shown)
    if not letters:
        return None
    script = max(letters, key=lambda name: (letters[name], name))
    if script in ("Han", "Kana"):
        return _east_asian(shown, expected, letters)
    scripts = scripts_of(expected)
    if script in scripts:
        if script in DENSE:
            return None
        by_letters = language_by_letters(shown, expected, _TELLING)
        return by_letters or language_by_words(shown, expected, script, heading)
    own = sum(letters.get(name, 0) for name in scripts)
    if script == "Latin":
        return language_by_words(shown, expected, script, heading) if own * 20 <= letters[script] else None
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
    # Where Latin is written, an address or a name is a sample; what somebody said has a full stop.
    least = _PASSAGE[True] if scripts_of(expected) != ("Latin",) or _STOP.search(shown) else _SAMPLE
    return seen if kana + han >= max(least, 2 * own) else None


def _is_neighbour(shown: str, seen: str, letters: int) -> bool:
    """Has the text more than a loan word of the characters that only `seen` writes?"""
    own = own_letters(shown, seen) if seen == "ja" else beyond_japanese(shown)
    return own >= max(2, letters // 12)


def language_of_sentence(shown: str, expected: str) -> str | None:
    """The same for a sentence in a text that is in `expected` as a whole: it must be long and plain."""
    words = words_of(shown)
    if words.total < _SENTENCE + words.small:
        return None
    found = best_candidate(words, expected, "Latin")
    clear = found is not None and _is_plain(found, words.total)
    return language_of_stretch(shown, expected) if clear else None


def _is_plain(found: Evidence, total: int) -> bool:
    """Nothing but words of one language, function words among them, and the more of them the fewer words?"""
    if found.own:
        return found.function > _MANY and found.function >= _MANY * found.own
    enough = found.function > 1 if total == _SENTENCE else found.function > 0
    if found.function > 2 or (found.content > 2 and not found.unknown):
        return True
    return enough and found.strength > 4 and found.unknown < found.function
