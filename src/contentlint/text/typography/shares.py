"""The words that spelling is judged by, with their shares of all words (see `word_lists`)."""

from __future__ import annotations

from collections.abc import Mapping

from contentlint.text.word_lists import word_shares

# Rarer words are as good as not listed, for lists made from the web hold slips too; they are not read.
_LEAST = 1e-7
# Rarer ones may be slips, and commoner ones are words.
RARE = 1.6e-7
COMMON = 2e-6


def shares(language: str) -> Mapping[str, float]:
    """Share of each word of `language` that is not rarer than one in ten million."""
    return word_shares(language, "large", _LEAST)
