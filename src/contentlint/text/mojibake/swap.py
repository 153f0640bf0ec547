"""One code page read as another: `AvancÈ` for `Avancé`, `äëÿ` for `для`.

Nothing in the bytes tells; the words of the language do. A pair of pages is
believed where it turns strange words into common ones, and then for the other
words that it makes regular. What it does not explain may be of another pair.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from contentlint.text.language.profiles import all_function_words, function_words, known_languages
from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.contest import Rival, is_wide, rivals_in
from contentlint.text.mojibake.pairs import Pair, table_of
from contentlint.text.mojibake.suspicion import APART, LONE, TOKEN, WIDE_TOKEN
from contentlint.text.mojibake.verdicts import MOST_GAIN, Verdict, is_strange, judge, may_become_word
from contentlint.text.mojibake.words import lexicon
from contentlint.text.pattern import Pattern

# As many long sure words show that a page holds words of a language that it is not written in.
_FOREIGN_WORDS = 3
_LONG = 4
# So many sure words, and ten times as many as honest ones that would change, show a page damaged as a whole.
_MANY = 3
_TIMES = 10
# A page is hardly ever damaged in more ways than that.
_ROUNDS = 3
# Characters to both sides of a word that tell which language a line is written in.
_REACH = 200
# A line speaks another language where it holds twice as many words of that, and more than this.
_FEW = 1
_PLAIN = Pattern(r"(?<![^\x00-\x7f])\b[A-Za-z]{2,}\b(?![^\x00-\x7f])")
# Words that a pair is chosen by; more would only cost time.
_SAMPLE = 400
# Of more words a sample tells which pairs to try, where one of them makes it so much better.
_VERY_MANY, _CLEAR = 1200, 40


class Swap(NamedTuple):
    """`text[start:end]` was written with `writer` and read with `reader`; `new` is what it was.

    `sure`: the old word is not one of the language, the new one is common, or
    only a sign of mathematics became one that follows letters (`n∞`, `n°`) where
    the reader is proved. `broken`: the old one is a word of no language.
    """

    start: int
    end: int
    new: str
    reader: str
    writer: str
    sure: bool
    broken: bool


class _Lone(NamedTuple):
    """Characters that stand where words of one letter stand, or dashes."""

    words: frozenset[str]
    dashes: frozenset[str]


_Verdicts = Mapping[str, Verdict]


def find_swaps(text: str, language: str, proven: Collection[str]) -> Iterator[Swap]:
    """Repairs by the pair of pages that explains most words, then by those that explain what is left.

    `proven` are pages with which other parts of the text were read for certain.
    """
    words = Counter(TOKEN.findall(text))
    wide = Counter(WIDE_TOKEN.findall(text)) if "\xa0" in text else words
    lone = _Lone(frozenset(LONE.findall(text)), frozenset(APART.findall(text)))
    speech: _Speech | None = None
    taken: set[int] = set()
    hopeless: set[tuple[str, Pair]] = set()
    for _ in range(_ROUNDS):
        found = _best(words, wide, language, proven, lone, hopeless)
        if not found:
            return
        pair, verdicts = found
        speech = speech or _Speech(text, language)
        swaps: list[Swap] = []
        for match in (WIDE_TOKEN if is_wide(pair) else TOKEN).finditer(text):
            verdict = verdicts.get(match.group())
            start = match.start() + verdict.at if verdict else 0
            if (
                verdict
                and speech.is_native(match.start(), verdict.old)
                and (not taken or taken.isdisjoint(range(start, start + len(verdict.old))))
            ):
                end = start + len(verdict.old)
                swaps.append(Swap(start, end, verdict.new, *pair, verdict.sure, verdict.broken))
        taken.update(place for swap in swaps for place in range(swap.start, swap.end))
        # What only follows others has nobody to follow where all those stand in honest lines.
        if pair[0] in proven or any(swap.sure for swap in swaps):
            yield from swaps
        words = Counter({word: times for word, times in words.items() if word not in verdicts})
        wide = Counter({word: times for word, times in wide.items() if word not in verdicts})


class _Speech:
    """Tells which words stand in lines that rather speak another language."""

    def __init__(self, text: str, native: str) -> None:
        """Keep a text in a language and where its plain words are."""
        self._text, self._native = text, native
        known = is_latin(native) and function_words(native)
        words = list(_PLAIN.finditer(text)) if known else []
        self._words = [match.group().lower() for match in words]
        self._starts = [match.start() for match in words]
        self._spoken = lru_cache(maxsize=64)(self._spoken_in)

    def is_native(self, at: int, old: str) -> bool:
        """Whether the line does not rather speak another language that has the letters of `old`."""
        if not self._words:
            return True
        start, end = _line_at(self._text, at)
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if last - first <= _FEW:
            return True
        spoken, least = self._spoken(first, last)
        if len(spoken) <= least:
            return True
        return not any(
            len(spoken & words) > least for words in _words_of_others(_high_letters(old), self._native)
        )

    def _spoken_in(self, first: int, last: int) -> tuple[frozenset[str], int]:
        """The function words among some words, and how many of another language may be there."""
        plain = all_function_words().intersection(self._words[first:last])
        return plain, _FEW + 2 * len(plain & function_words(self._native))


@lru_cache(maxsize=4096)
def _high_letters(word: str) -> frozenset[str]:
    return frozenset(char for char in word if char.isalpha() and not char.isascii())


@lru_cache(maxsize=4096)
def _words_of_others(letters: frozenset[str], native: str) -> tuple[frozenset[str], ...]:
    """The function words of each other language that is written with some letters."""
    names = (name for name in known_languages("Latin") if name != native)
    return tuple(function_words(name) for name in names if letters_of(name).issuperset(letters))


def _line_at(text: str, at: int) -> tuple[int, int]:
    """Where the line of an offset begins and ends, as far as it tells the language of its words."""
    start = text.rfind("\n", max(0, at - _REACH), at) + 1 or max(0, at - _REACH)
    end = text.find("\n", at, at + _REACH)
    return start, end if end >= 0 else at + _REACH


def _best(
    words: Counter[str],
    wide: Counter[str],
    native: str,
    proven: Collection[str],
    lone: _Lone,
    hopeless: set[tuple[str, Pair]],
) -> tuple[Pair, _Verdicts] | None:
    """The pair that makes the page better by most, and what it makes of the words; None if none does.

    To `hopeless` go pairs that explain nothing of these words, and so nothing of fewer.
    """
    only = _likely(words, wide, native, proven, lone) if len(words) > _VERY_MANY else None
    rivals = sorted(rivals_in(words, wide, native, only), key=lambda rival: -rival.pieces)
    found: tuple[Pair, _Verdicts] | None = None
    # The first of equals wins.
    most = 0.0, 0
    for rival in rivals:
        # Few words can not gain more than a pair does that makes many of them better.
        if rival.pieces * MOST_GAIN < most[0]:
            break
        if (rival.language, rival.pair) in hopeless:
            continue
        tried = _try(rival, native, rival.pair[0] in proven, lone)
        if tried is None:
            hopeless.add((rival.language, rival.pair))
        elif tried.gain > 0 and (tried.gain, -rival.order) > most:
            found, most = (rival.pair, tried.verdicts), (tried.gain, -rival.order)
    return found


def _likely(
    words: Counter[str], wide: Counter[str], native: str, proven: Collection[str], lone: _Lone
) -> set[tuple[str, Pair]] | None:
    """The pairs that may be the best one as a sample of very many words tells; None where it does not."""
    some = Counter(list(words)[:: len(words) // _SAMPLE])
    told = some if wide is words else Counter(list(wide)[:: len(words) // _SAMPLE])
    gains: dict[tuple[str, Pair], float] = {}
    for rival in rivals_in(some, told, native):
        tried = _try(rival, native, rival.pair[0] in proven, lone)
        gains[rival.language, rival.pair] = tried.gain if tried else 0
    most = max(gains.values(), default=0)
    return {rival for rival, gain in gains.items() if gain * 2 > most} if most > _CLEAR else None


class _Tried(NamedTuple):
    """What a pair makes of the words of a page, and how much better the page becomes; 0 if not believed."""

    verdicts: _Verdicts
    gain: float


class _Needed(NamedTuple):
    """What sure words of a pair of the language stand against: flawed words, and honest ones."""

    flawed: Set[str]
    honest: int

    def without(self, explained: Iterable[str]) -> int:
        """How many sure words are needed where some are explained."""
        return len(self.flawed - set(explained)) + self.honest


_NOTHING = _Tried({}, 0)


def _try(rival: Rival, native: str, proven: bool, lone: _Lone) -> _Tried | None:
    """What a pair makes of the words of a page; None where it makes no word of it for sure.

    In a page written in another, `native` language several words of the foreign one must agree.
    """
    pair, language = rival.pair, rival.language
    changed = rival.changed()
    possible = [word for word, may in changed if may]
    if language != native:
        if not _may_be_foreign(possible, len(changed), pair, language):
            return _NOTHING
    elif not _may_be_native(rival, changed, proven, lone):
        return None if len(changed) <= _SAMPLE else _NOTHING
    needed = _needed(rival, changed) if language == native else _Needed(frozenset(), 0)
    least = needed.without(possible)
    if not proven and (len(possible) < least or not _holds_hopeful(rival, possible, lone, min(least, _MANY))):
        return _NOTHING
    verdicts = {
        word: verdict
        for word in possible
        if (verdict := judge(word, language, pair, proven, word in lone.words, word in lone.dashes))
    }
    sure = [word for word, verdict in verdicts.items() if verdict.sure]
    if not sure and not proven:
        return None
    if language != native:
        news = (verdicts[word].new for word in sure)
        knows = lexicon(language).knows
        long = sum(len(new) >= _LONG and new.isalpha() and knows(new) for new in news)
        believed = long >= _FOREIGN_WORDS and len(verdicts) * 5 >= len(changed) * 4
    else:
        believed = len(sure) >= needed.without(verdicts)
        kept = sum(word not in verdicts and not is_strange(word, language) for word, _ in changed)
        if len(sure) < _MANY or kept * _TIMES > len(sure):
            verdicts = {word: verdict for word, verdict in verdicts.items() if verdict.likely}
    # Where a no-break space was a letter, a word stands for the pieces that it seems to be.
    gain = sum(verdict.gain * len(verdict.old.split("\xa0")) for verdict in verdicts.values())
    return _Tried(verdicts, gain) if believed else _NOTHING


def _may_be_native(rival: Rival, changed: Sequence[tuple[str, bool]], proven: bool, lone: _Lone) -> bool:
    """Whether one of the first words would be a word or a dash; no word list is needed to see it."""
    return any(True for _ in _hopeful(rival, (word for word, may in changed[:_SAMPLE] if may), lone, proven))


def _hopeful(rival: Rival, words: Iterable[str], lone: _Lone, proven: bool = False) -> Iterator[str]:
    """The words that may speak for a pair."""
    pair, language = rival.pair, rival.language
    return (w for w in words if may_become_word(w, pair, language, proven) or _may_be_dash(w, pair, lone))


def _holds_hopeful(rival: Rival, words: Iterable[str], lone: _Lone, least: int) -> bool:
    return sum(1 for _ in islice(_hopeful(rival, words, lone), least)) >= least


def _needed(rival: Rival, changed: Iterable[tuple[str, bool]]) -> _Needed:
    flawed = set(rival.flawed)
    others = flawed if is_latin(rival.language) else flawed.intersection(word for word, _ in changed)
    return _Needed(others, rival.honest + bool(rival.honest))


def _may_be_dash(word: str, pair: Pair, lone: _Lone) -> bool:
    return (word in lone.words or word in lone.dashes) and word.translate(table_of(pair)) in "–—"


def _may_be_foreign(words: Collection[str], all_: int, pair: Pair, language: str) -> bool:
    """Whether enough words, among `all_`, are regular ones of a language for its list to be worth loading."""
    if len(words) * 5 < all_ * 4:
        return False
    regular = [word for word in words if may_become_word(word, pair, language, True)]
    long = sum(len(word) >= _LONG for word in regular)
    return long >= _FOREIGN_WORDS and len(regular) * 5 >= all_ * 4
