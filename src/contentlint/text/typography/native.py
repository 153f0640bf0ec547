"""Is a word one of the language's own, or one that its speakers took from English?

Lists of word frequencies are made from the web and hold words of other
languages too, so being listed says little: the share of a word in its language
is compared with its share in English.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from contentlint.text.asked import AskedOnce
from contentlint.text.mojibake.words import COMMON, LISTED, common_words, lexicon, listed_words
from contentlint.text.pattern import Pattern

# Loans are five and more times as common in English; words both have (`interface`) are not.
_LOAN = 0.2
# Languages that write compounds as one word, and the share of a word that they are made with.
_JOINING = frozenset({"da", "de", "fi", "hu", "nb", "nl", "sv"})
_JOINED = 1e-5
# A part of four letters twice, and one more letter.
_LONG = 8
_TWICE = Pattern(r"([^\W\d_]{4,})\1")


@lru_cache(maxsize=4096)
def is_native(word: str, language: str) -> bool:
    """Whether `language` uses the word, and not mostly as an English one."""
    share = listed_words(language).frequency(word)
    if share < LISTED:
        return False
    # What English has more rarely than that counts as nothing, which is less than any share that is left.
    return language == "en" or not word.isascii() or share >= _LOAN * listed_words("en").frequency(word)


def is_stutter(seen: str, meant: str, part: str, language: str) -> bool:
    """Whether `meant` is a common word of `language`, and `seen` none at all, with its `part` twice.

    Where words are joined, a common word may stand behind one that ends with it (`Beispielspiel`), and
    behind the `s` that joins them (`Ausrichtungsrichtung`).
    """
    common = common_words(language)
    joined = max(common.frequency(part), common.frequency(part.removeprefix("s")))
    if language in _JOINING and joined >= _JOINED:
        return False
    # Hardly ever is the second true, and the short list knows it: the long one takes half a second.
    return common.frequency(meant) >= COMMON and not lexicon(language).frequency(seen)


def stuttering(words: frozenset[str]) -> Collection[str]:
    """Those of `words` that hold a part of four letters and more twice in a row, in no order."""
    return _STUTTERING.those_of(words)


def _stutterers(words: Collection[str]) -> list[str]:
    return [word for word in words if len(word) > _LONG and _TWICE.search(word)]


_STUTTERING = AskedOnce(_stutterers)
