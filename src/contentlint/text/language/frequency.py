"""How common a word is in a language, from wordfreq's lists; read when a text stays in doubt.

Every list made from the web holds noise of English (`of` is as common in the
French list as many French words), so being listed proves nothing. The
difference between two lists does: see `lift`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import log10

from contentlint.text.word_lists import word_shares

# Zipf scale: 3 is once in a million words, 6 once in a thousand. Words that the small lists leave
# out (below 3) count as this much, which keeps the difference to them cautious.
UNLISTED = 2.5


def zipf(word: str, language: str) -> float:
    """Frequency of the lower-case `word` on the Zipf scale, `UNLISTED` where the list has it not."""
    share = _shares(language).get(word)
    return log10(share) + 9 if share else UNLISTED


def lift(word: str, language: str, other: str) -> float:
    """How many powers of ten the lower-case `word` is more common in `language` than in `other`."""
    return zipf(word, language) - zipf(word, other)


@cache
def _shares(language: str) -> Mapping[str, float]:
    """Share of each common word among all words; empty for a language without a list (0.05 s a list)."""
    return word_shares(language, "small")
