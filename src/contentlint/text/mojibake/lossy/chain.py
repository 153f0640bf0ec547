"""Choose among readings of characters by how the language puts characters together.

For Chinese, Japanese and Korean, whose words have few characters: every character is weighed by how
often it is met, and how often after the one before it, in the words of the list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log

from contentlint.text.mojibake.words import lexicon

_EASTERN = frozenset({"zh", "ja", "ko"})
# How much the neighbour says, against the character alone.
_BESIDE = 0.8
_UNSEEN = 1e-8
_CERTAIN = 1e9
# Marks are in no list of words; their shares are those of usual prose, by order of magnitude.
_MARKS = {
    **dict.fromkeys("、，。", 0.03),
    **dict.fromkeys("「」（）：", 0.003),
    **dict.fromkeys("・ー！？；『』", 0.001),
}
# What ends a stretch of text, and by what factor more often than other characters.
_STOPS = {"。": 20.0, **dict.fromkeys("，、；：", 4.0)}


def is_eastern(language: str) -> bool:
    """Whether the language is written with many thousands of characters."""
    return language in _EASTERN


def likeliest(options: Sequence[Sequence[str]], language: str) -> tuple[str, float]:
    """The likeliest text, and by what factor its least sure character beats the next one."""
    best: dict[str, tuple[float, str]] = {"": (0.0, "")}
    for chars in options:
        step: dict[str, tuple[float, str]] = {}
        for char in chars:
            step[char] = max(
                (score + _log(last, char, language), text + char) for last, (score, text) in best.items()
            )
        best = step
    text = max((score + _ends(last), text) for last, (score, text) in best.items())[1]
    return text, min(
        (_lead(text, at, chars, language) for at, chars in enumerate(options) if len(chars) > 1), default=1e9
    )


def typical(text: str, language: str) -> float:
    """The mean logarithm of the probability of each character after the one before."""
    steps = [_log(a, b, language) for a, b in zip(("", *text), text, strict=False)]
    return sum(steps) / max(len(steps), 1)


def _lead(text: str, at: int, chars: Sequence[str], language: str) -> float:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]

    def score(char: str) -> float:
        return _log(before, char, language) + (_log(char, after, language) if after else _ends(char))

    others = [score(char) for char in chars if char != text[at]]
    return exp(min(score(text[at]) - max(others), 20.0)) if others else _CERTAIN


def _ends(char: str) -> float:
    """The logarithm of how often a stretch of text ends with a character, next to one with any other."""
    return log(_STOPS.get(char, 1.0))


def _log(last: str, char: str, language: str) -> float:
    alone, pairs = _counts(language)
    follows = pairs.get(last + char, 0.0) / alone[last] if last in alone else 0.0
    share = _MARKS.get(char) or alone.get(char, 0.0)
    return log(_BESIDE * follows + (1 - _BESIDE) * share + _UNSEEN)


@cache
def _counts(language: str) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """Shares of characters, and of pairs of them, in the words of a language."""
    alone: dict[str, float] = defaultdict(float)
    pairs: dict[str, float] = defaultdict(float)
    for word, frequency in lexicon(language).frequencies.items():
        for at, char in enumerate(word):
            alone[char] += frequency
            if at:
                pairs[word[at - 1 : at + 1]] += frequency
    total = sum(alone.values()) or 1.0
    return {char: share / total for char, share in alone.items()}, {
        pair: share / total for pair, share in pairs.items()
    }
