"""Cut masked prose into sentences, and trim what is hidden off the ends of a range."""

from __future__ import annotations

from itertools import pairwise

from contentlint.text.language.masking import HIDDEN
from contentlint.text.pattern import Pattern

_SENTENCE_END = Pattern(
    r"(?<=[.!?:;])[\s\ufffc]+|(?<=[。！？：；।])|(?<=[.!?])(?=[\u3040-\u30ff\u3400-\u9fff])"
)

_AHEAD = f"{HIDDEN}:,;"


def sentences(shown: str) -> list[tuple[int, int]]:
    """Ranges of the sentences of `shown`, in order, without gaps. A colon ends a sentence, too."""
    bounds = [0, *(found.end() for found in _SENTENCE_END.finditer(shown)), len(shown)]
    return [(start, end) for start, end in pairwise(bounds) if end > start]


def trimmed(shown: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space and placeholders at its ends, and without marks in front."""
    while start < end and (shown[start] in _AHEAD or shown[start].isspace()):
        start += 1
    while end > start and (shown[end - 1] == HIDDEN or shown[end - 1].isspace()):
        end -= 1
    return start, end
