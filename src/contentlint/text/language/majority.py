"""The language most of a page is written in, where it is clear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice

from contentlint.text.language.evidence import words_of
from contentlint.text.language.masking import mask
from contentlint.text.language.profiles import (
    all_function_words,
    distinctive,
    function_words,
    known_languages,
)
from contentlint.text.language.scripts import count_letters, languages_in

# Paragraphs read at most: enough for any page, and the cost of a long one stays bounded.
_SAMPLE = 200
_LETTERS = 20
_WORDS = 6


def majority_language(texts: Iterable[str]) -> str | None:
    """The code of the language that `texts` are clearly written in, or None.

    The order of `texts` does not matter unless there are more than 200.
    """
    read = [_read(text) for text in sorted(islice(texts, _SAMPLE))]
    letters: Counter[str] = Counter()
    for counted, _, _ in read:
        letters.update(counted)
    if not letters:
        return None
    script = max(letters, key=lambda name: (letters[name], name))
    if letters[script] < _LETTERS or 2 * letters[script] < sum(letters.values()):
        return None
    candidates = known_languages(script)
    if not candidates:
        return _without_spaces(letters)
    # What begins a heading or cell with a capital may be a name: only one such word counts.
    plain = frozenset({read[0][1]}).union(*(words for _, _, words in read))
    best = max(candidates, key=lambda name: (len(plain & function_words(name)), name))
    if len(plain & function_words(best)) < _WORDS:
        return None
    rivals = [name for name in candidates if name != best]
    return best if all(_outweighs(plain, best, rival) for rival in rivals) else None


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[dict[str, int], str, frozenset[str]]:
    """Letters by script, first word, function words in lower case; in an editor most paragraphs stay."""
    shown = mask(text)
    words = words_of(shown)
    plain = words.plain if words.small else words.plain - {words.first}
    return count_letters(shown), words.first, plain & all_function_words()


def _outweighs(plain: frozenset[str], best: str, rival: str) -> bool:
    """Has the text at least twice as many words that only `best` has as words that only `rival` has?"""
    return len(plain & distinctive(best, rival)) >= 2 * len(plain & distinctive(rival, best))


def _without_spaces(letters: Mapping[str, int]) -> str | None:
    """Chinese, Japanese, Korean, Thai and others known by their letters alone."""
    if "Han" in letters or "Kana" in letters:
        return "ja" if 10 * letters.get("Kana", 0) > letters.get("Han", 0) else "zh"
    script = max(letters, key=lambda name: (letters[name], name))
    known = languages_in(script)
    return known[0] if known else None
