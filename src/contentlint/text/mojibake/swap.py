"""One code page read as another: `AvancÈ` for `Avancé`, `äëÿ` for `для`.

Nothing in the bytes tells; the words of the language do. A pair of pages is
believed where it turns strange words into common ones, and then for the other
words that it makes regular. What it does not explain may be of another pair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from contentlint.text.language.profiles import function_words, known_languages
from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.pairs import Pair, fits, foreign_pairs, languages_of, pairs_of, table_of
from contentlint.text.mojibake.scripts import is_art, is_latin_word, is_of_another_script
from contentlint.text.mojibake.suspicion import APART, CROWDED, LONE, TOKEN, WIDE_TOKEN
from contentlint.text.mojibake.verdicts import Verdict, is_strange, judge, may_become_word
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
    plain = {word.lower() for word in _PLAIN.findall(line)}
    own = len(plain & function_words(native))
    letters = [char for char in old if char.isalpha() and not char.isascii()]
    rivals = (
        name for name in known_languages("Latin") if name != native and letters_of(name).issuperset(letters)
    )
    return not any(len(plain & function_words(name)) > _FEW + own * 2 for name in rivals)


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
    found: tuple[Pair, _Verdicts] | None = None
    most = 0.0
    odd, odd_wide = _odd(words, native), _odd(wide, native)
    for language in languages_of(native):
        plain, spaced = (words, wide) if language == native else (odd, odd_wide)
        for pair in pairs_of(language) if language == native else foreign_pairs(language):
            tokens = spaced if _is_wide(pair) else plain
            verdicts, gain = _try(tokens, pair, language, native, pair[0] in proven, lone)
            if gain > most:
                found, most = (pair, verdicts), gain
    return found


def _odd(words: Counter[str], native: str) -> Counter[str]:
    """Words that are not regular in the language of the page: only these may be of another one."""
    own = letters_of(native)
    return Counter({word: times for word, times in words.items() if flaws(word, own) or CROWDED.search(word)})


def _try(
    words: Counter[str], pair: Pair, language: str, native: str, proven: bool, lone: _Lone
) -> tuple[_Verdicts, float]:
    """What a pair makes of the words of a page, and how much better the page becomes; {} if not believed.

    In a page written in another, `native` language, `words` are those that are not regular
    there, and several words of the foreign one must agree.
    """
    changed = [word for word in words if fits(word, pair)]
    latin = is_latin(language)
    letters = letters_of(language)
    honest = {word for word in changed if is_art(word) or is_of_another_script(word, letters)}
    changed = [word for word in changed if word not in honest]
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
        others = filter(is_latin_word, words) if latin else changed
        strange = sum(word not in verdicts and flaws(word, lexis.letters) > 0 for word in others)
        believed = (bool(sure) or proven) and len(sure) >= strange + len(honest) + bool(honest)
        kept = sum(word not in verdicts and not is_strange(word, lexis) for word in changed)
        if len(sure) < _MANY or kept * _TIMES > len(sure):
            verdicts = {word: verdict for word, verdict in verdicts.items() if verdict.likely}
    gain = sum(verdict.gain for verdict in verdicts.values())
    return (verdicts, gain) if believed else ({}, 0)


def _may_be_dash(word: str, pair: Pair, lone: _Lone) -> bool:
    return (word in lone.words or word in lone.dashes) and word.translate(table_of(pair)) in "–—"


def _may_be_foreign(changed: Collection[str], pair: Pair, language: str) -> bool:
    """Whether words of a foreign language are regular enough that its word list is worth loading."""
    regular = [word for word in changed if may_become_word(word, pair, language, True)]
    long = sum(len(word) >= _LONG for word in regular)
    return long >= _FOREIGN_WORDS and len(regular) * 5 >= len(changed) * 4
