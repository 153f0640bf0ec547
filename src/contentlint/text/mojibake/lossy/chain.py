"""Choose among readings of characters by how the language puts characters together.

For Chinese, Japanese and Korean, whose words have few characters: every character is weighed by how
often it is met, and how often after the one before it, in the words of the list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, partial
from itertools import product
from math import exp, log, prod
from typing import NamedTuple

from contentlint.text.mojibake.words import lexicon
from contentlint.text.pattern import Pattern
from contentlint.text.word_lists import simplified_letters

_EASTERN = frozenset({"zh", "ja", "ko"})
# The share of marks among what follows a word.
_MARKED = 0.1
_UNSEEN = 1e-7
# How much rarer a letter of traditional Chinese is in a text that shows no other.
_TRADITIONAL = 0.1
# How often a character follows another one, at least, where they stand together elsewhere in the page.
_NEARBY = 0.02
_KATAKANA = Pattern("[ァ-ヺー]{2,}")
# More readings of a word are not looked up.
_MOST = 5000
_CERTAIN = 1e9
# Marks are in no list of words; their shares are those of usual prose, by order of magnitude.
_MARKS = {
    **dict.fromkeys("、，。", 0.03),
    **dict.fromkeys("「」（）：“”", 0.003),
    **dict.fromkeys("・ー！？；『』※→", 0.001),
    **dict.fromkeys("★●■…—", 0.0003),
}
# What ends a stretch of text, and by what factor more often than other characters.
END = {"。": 20.0, **dict.fromkeys("，、；：", 4.0)}
# The same at the end of a line, which goes on after commas, and of something in bold at its begin.
LINE = {**END, "，": 2.0, "、": 1.2, "：": 40.0}
LABEL = {**END, "。": 10.0, "：": 400.0}


def is_eastern(language: str) -> bool:
    """Whether the language is written with many thousands of characters."""
    return language in _EASTERN


def likeliest(
    options: Sequence[Sequence[str]],
    language: str,
    ends: Mapping[str, float] = END,
    pairs: Collection[str] = (),
) -> tuple[str, float]:
    """The likeliest text, and by what factor its least sure character beats the next one.

    `ends` says by what factor more often than others some characters end it, `pairs` are characters
    that stand together elsewhere in the page.
    """
    known = _counts(language)
    plain = not any(len(chars) == 1 and chars[0] in known.folded for chars in options)
    step_log = partial(_log, known, pairs, log(_TRADITIONAL) if plain else 0.0)
    best: dict[str, tuple[float, str]] = {"": (0.0, "")}
    for chars in options:
        step: dict[str, tuple[float, str]] = {}
        for char in chars:
            step[char] = max(
                (score + step_log(last, char), text + char) for last, (score, text) in best.items()
            )
        best = step
    text = max((score + log(ends.get(last, 1.0)), text) for last, (score, text) in best.items())[1]
    return text, min(
        (_lead(text, at, chars, step_log, ends) for at, chars in enumerate(options) if len(chars) > 1),
        default=1e9,
    )


def with_words(text: str, options: Sequence[Sequence[str]], language: str) -> str:
    """The text with the most usual words in katakana that the readings of its letters make."""
    frequencies, new = lexicon(language).frequencies, text
    for match in _KATAKANA.finditer(text):
        letters = options[slice(*match.span())]
        if any(len(chars) > 1 for chars in letters) and prod(map(len, letters)) <= _MOST:
            words = ("".join(word) for word in product(*letters))
            best = max(words, key=lambda word: frequencies.get(word, 0.0))
            if frequencies.get(best, 0.0) > frequencies.get(match.group(), 0.0):
                new = new[: match.start()] + best + new[match.end() :]
    return new


def typical(text: str, language: str) -> float:
    """The mean logarithm of the probability of each character after the one before."""
    known = _counts(language)
    steps = [_log(known, (), 0.0, a, b) for a, b in zip(("", *text), text, strict=False)]
    return sum(steps) / max(len(steps), 1)


def _lead(
    text: str,
    at: int,
    chars: Sequence[str],
    step_log: Callable[[str, str], float],
    ends: Mapping[str, float],
) -> float:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]

    def score(char: str) -> float:
        return step_log(before, char) + (step_log(char, after) if after else log(ends.get(char, 1.0)))

    others = [score(char) for char in chars if char != text[at]]
    return exp(min(score(text[at]) - max(others), 20.0)) if others else _CERTAIN


def _log(known: _Counts, nearby: Collection[str], folding: float, last: str, char: str) -> float:
    seen = last + char in nearby
    if known.folded:
        new = known.folded.get(char, char)
        last, char, folding = known.folded.get(last, last), new, 0.0 if new == char else folding
    else:
        folding = 0.0
    within = max(known.pairs.get(last + char, 0.0), _NEARBY if seen else 0.0)
    mark = _MARKS.get(char)
    starts = mark if mark else (1 - _MARKED) * known.starts.get(char, 0.0)
    return log(within + known.ends.get(last, 1.0) * starts + _UNSEEN) + folding


class _Counts(NamedTuple):
    """How the words of a language begin, go on and end.

    `starts` are the shares of first characters of words, `pairs` how often a character follows another
    one within a word, `ends` how often it ends one. `folded` are letters that the lists write as others.
    """

    starts: Mapping[str, float]
    pairs: Mapping[str, float]
    ends: Mapping[str, float]
    folded: Mapping[str, str]


@cache
def _counts(language: str) -> _Counts:
    alone: dict[str, float] = defaultdict(float)
    starts: dict[str, float] = defaultdict(float)
    pairs: dict[str, float] = defaultdict(float)
    ends: dict[str, float] = defaultdict(float)
    for word, frequency in lexicon(language).frequencies.items():
        starts[word[0]] += frequency
        ends[word[-1]] += frequency
        for at, char in enumerate(word):
            alone[char] += frequency
            if at:
                pairs[word[at - 1 : at + 1]] += frequency
    total = sum(starts.values()) or 1.0
    return _Counts(
        {char: share / total for char, share in starts.items()},
        {pair: share / alone[pair[0]] for pair, share in pairs.items()},
        {char: ends.get(char, 0.0) / share for char, share in alone.items()},
        simplified_letters() if language == "zh" else {},
    )
