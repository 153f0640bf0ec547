"""One code page read as another: `AvancÈ` for `Avancé`, `äëÿ` for `для`.

Nothing in the bytes tells; the words of the language do. A pair of pages is
believed where it turns strange words into common ones, and then for the other
words that it makes regular. What it does not explain may be of another pair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from contentlint.text.language.profiles import function_words, known_languages
from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.pairs import (
    Pair,
    fits,
    foreign_pairs,
    languages_of,
    pairs_of,
    shown_by,
    table_of,
)
from contentlint.text.mojibake.scripts import is_art, is_latin_word, is_of_another_script
from contentlint.text.mojibake.suspicion import APART, CROWDED, LONE, TOKEN, WIDE_TOKEN
from contentlint.text.mojibake.verdicts import MOST_GAIN, Verdict, is_strange, judge, may_become_word
from contentlint.text.mojibake.words import flaws, lexicon
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
    taken: set[int] = set()
    for _ in range(_ROUNDS):
        found = _best(words, wide, language, proven, lone)
        if not found:
            return
        pair, verdicts = found
        swaps: list[Swap] = []
        for match in (WIDE_TOKEN if _is_wide(pair) else TOKEN).finditer(text):
            verdict = verdicts.get(match.group())
            start = match.start() + verdict.at if verdict else 0
            if (
                verdict
                and _is_spoken(_line_at(text, match.start()), verdict.old, language)
                and taken.isdisjoint(range(start, start + len(verdict.old)))
            ):
                taken.update(range(start, start + len(verdict.old)))
                end = start + len(verdict.old)
                swaps.append(Swap(start, end, verdict.new, *pair, verdict.sure, verdict.broken))
        # What only follows others has nobody to follow where all those stand in honest lines.
        if pair[0] in proven or any(swap.sure for swap in swaps):
            yield from swaps
        words = Counter({word: times for word, times in words.items() if word not in verdicts})
        wide = Counter({word: times for word, times in wide.items() if word not in verdicts})


def _is_spoken(line: str, old: str, native: str) -> bool:
    """Whether a line does not rather speak another language that has the letters of the word as it stands."""
    if not is_latin(native) or not function_words(native):
        return True
    plain = _plain_words(line)
    least = _FEW + 2 * len(plain & function_words(native))
    if len(plain) <= least:
        return True
    letters = frozenset(char for char in old if char.isalpha() and not char.isascii())
    return not any(len(plain & words) > least for words in _words_of_others(letters, native))


@lru_cache(maxsize=1024)
def _plain_words(line: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _PLAIN.findall(line))


@lru_cache(maxsize=4096)
def _words_of_others(letters: frozenset[str], native: str) -> tuple[frozenset[str], ...]:
    """The function words of each other language that is written with some letters."""
    names = (name for name in known_languages("Latin") if name != native)
    return tuple(function_words(name) for name in names if letters_of(name).issuperset(letters))


def _line_at(text: str, at: int) -> str:
    """The line that an offset stands in, as far as it tells the language of its words."""
    start = text.rfind("\n", max(0, at - _REACH), at) + 1 or max(0, at - _REACH)
    end = text.find("\n", at, at + _REACH)
    return text[start : end if end >= 0 else at + _REACH]


def _is_wide(pair: Pair) -> bool:
    """Whether what the reader shows as a no-break space is a letter."""
    return table_of(pair).get(0xA0, "").isalpha()


def _best(
    words: Counter[str], wide: Counter[str], native: str, proven: Collection[str], lone: _Lone
) -> tuple[Pair, _Verdicts] | None:
    """The pair that makes the page better by most, and what it makes of the words; None if none does."""
    rivals = sorted(_rivals(words, wide, native), key=lambda rival: -rival.pieces)
    found: tuple[Pair, _Verdicts] | None = None
    # The first of equals wins.
    most = 0.0, 0
    for rival in rivals:
        # Few words can not gain more than a pair does that makes many of them better.
        if rival.pieces * MOST_GAIN < most[0]:
            break
        verdicts, gain = _try(rival, native, rival.pair[0] in proven, lone)
        if gain > 0 and (gain, -rival.order) > most:
            found, most = (rival.pair, verdicts), (gain, -rival.order)
    return found


class _Rival(NamedTuple):
    """A pair of pages for words of a language: those `changed`, and how many `honest` ones would be, too.

    `flawed` are all words of the page that are none of the language. `order`: less usual pairs come later.
    """

    order: int
    pair: Pair
    language: str
    changed: Sequence[str]
    honest: int
    flawed: Sequence[str]

    @property
    def pieces(self) -> int:
        """How many words these seem to be; where a no-break space was a letter, one seems to be several."""
        return len(self.changed) + (sum(w.count("\xa0") for w in self.changed) if _is_wide(self.pair) else 0)


def _rivals(words: Counter[str], wide: Counter[str], native: str) -> Iterator[_Rival]:
    """All pairs that change some words. In a page of another language only odd ones count."""
    order = 0
    for language in languages_of(native):
        plain = _told(words, language, native)
        spaced = plain if wide is words else _told(wide, language, native)
        for pair in pairs_of(language) if language == native else foreign_pairs(language):
            order += 1
            told = spaced if _is_wide(pair) else plain
            shown, other = shown_by(pair)
            changed = [
                w for w, chars in told.words if not other.isdisjoint(chars) and shown.issuperset(chars)
            ]
            if changed:
                honest = sum(fits(chars, pair) for chars in told.honest)
                yield _Rival(order, pair, language, changed, honest, told.flawed)


class _Told(NamedTuple):
    """Words with their characters; those of `honest` ones, which no pair may change; and all flawed words."""

    words: Sequence[tuple[str, frozenset[str]]]
    honest: Sequence[frozenset[str]]
    flawed: Sequence[str]


def _told(words: Iterable[str], language: str, native: str) -> _Told:
    letters, own = letters_of(language), letters_of(native)
    if language != native:
        words = [word for word in words if flaws(word, own) or CROWDED.search(word)]
    sound, honest = [], []
    for word in words:
        if is_art(word) or is_of_another_script(word, letters):
            honest.append(frozenset(word))
        else:
            sound.append((word, frozenset(word)))
    latin = is_latin(language)
    flawed = [word for word in words if flaws(word, letters) and (not latin or is_latin_word(word))]
    return _Told(sound, honest, flawed)


def _try(rival: _Rival, native: str, proven: bool, lone: _Lone) -> tuple[_Verdicts, float]:
    """What a pair makes of the words of a page, and how much better the page becomes; {} if not believed.

    In a page written in another, `native` language several words of the foreign one must agree.
    """
    pair, language, changed = rival.pair, rival.language, rival.changed
    if language != native:
        if not _may_be_foreign(changed, pair, language):
            return {}, 0
    elif not any(
        may_become_word(word, pair, language, proven) or _may_be_dash(word, pair, lone)
        for word in changed[:_SAMPLE]
    ):
        return {}, 0
    lexis = lexicon(language)
    verdicts = {
        word: verdict
        for word in changed
        if (verdict := judge(word, lexis, pair, proven, word in lone.words, word in lone.dashes))
    }
    sure = [word for word, verdict in verdicts.items() if verdict.sure]
    if language != native:
        news = (verdicts[word].new for word in sure)
        long = sum(len(new) >= _LONG and new.isalpha() and lexis.knows(new) for new in news)
        believed = long >= _FOREIGN_WORDS and len(verdicts) * 5 >= len(changed) * 4
    else:
        others = rival.flawed if is_latin(language) else set(changed).intersection(rival.flawed)
        strange = sum(word not in verdicts for word in others)
        believed = (bool(sure) or proven) and len(sure) >= strange + rival.honest + bool(rival.honest)
        kept = sum(word not in verdicts and not is_strange(word, lexis) for word in changed)
        if len(sure) < _MANY or kept * _TIMES > len(sure):
            verdicts = {word: verdict for word, verdict in verdicts.items() if verdict.likely}
    # Where a no-break space was a letter, a word stands for the pieces that it seems to be.
    gain = sum(verdict.gain * len(verdict.old.split("\xa0")) for verdict in verdicts.values())
    return (verdicts, gain) if believed else ({}, 0)


def _may_be_dash(word: str, pair: Pair, lone: _Lone) -> bool:
    return (word in lone.words or word in lone.dashes) and word.translate(table_of(pair)) in "–—"


def _may_be_foreign(changed: Collection[str], pair: Pair, language: str) -> bool:
    """Whether words of a foreign language are regular enough that its word list is worth loading."""
    regular = [word for word in changed if may_become_word(word, pair, language, True)]
    long = sum(len(word) >= _LONG for word in regular)
    return long >= _FOREIGN_WORDS and len(regular) * 5 >= len(changed) * 4
