"""One code page read as another: `AvancÈ` for `Avancé`, `äëÿ` for `для`.

Nothing in the bytes tells; the words of the language do. A pair of pages is
believed where it turns strange words into common ones, and then for the other
words that it makes regular.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.pairs import PAIRS, Pair, fits, languages_of, table_of
from contentlint.text.mojibake.suspicion import CROWDED, TOKEN
from contentlint.text.mojibake.words import Lexicon, breaks_of_case, flaws, lexicon, odd_signs, signs_inside

# What may hang on to an honest word, and is not read with another page by itself.
_EDGES = "«»„“”‘’‚‹›…–—¡¿°©®™•、。，：；！？（）「」"
# Shorter words are too often words of something.
_SHORT = 2
# A word with so many faults, all of which go away, need not be listed.
_FAULTS = 3
_LONG = 4
# What follows letters: number and ordinal signs.
_MARKED = re.compile(r"[A-Za-zÀ-ÿ]{1,3}[°ºª]")
# As many long sure words show that a page holds words of a language that it is not written in.
_FOREIGN_WORDS = 3


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


class _Verdict(NamedTuple):
    """What a pair makes of a word: `old`, at offset `at` of it, becomes `new`."""

    at: int
    old: str
    new: str
    sure: bool
    broken: bool


def find_swaps(text: str, language: str, proven: Collection[str]) -> Iterator[Swap]:
    """Repairs by the pair of pages that explains most words, where one does.

    `proven` are pages with which other parts of the text were read for certain.
    """
    words = Counter(TOKEN.findall(text))
    best: Mapping[str, _Verdict] = {}
    most, chosen = 0, PAIRS[0]
    for pair in PAIRS:
        for code in languages_of(pair, language):
            verdicts, gain = _try(words, pair, code, language, pair[0] in proven)
            if gain > most:
                best, most, chosen = verdicts, gain, pair
    for match in TOKEN.finditer(text) if best else ():
        verdict = best.get(match.group())
        if verdict:
            start = match.start() + verdict.at
            yield Swap(start, start + len(verdict.old), verdict.new, *chosen, verdict.sure, verdict.broken)


def _try(
    words: Counter[str], pair: Pair, language: str, native: str, proven: bool
) -> tuple[Mapping[str, _Verdict], int]:
    """What a pair makes of the words of a page, and how much better the page becomes; {} if not believed.

    In a page written in another, `native` language, regular words of that stay
    as they are, and several words of the foreign one must agree.
    """
    table, letters, own = table_of(pair), letters_of(language), letters_of(native)
    changed = [word for word in words if fits(word, pair)]
    honest = {word for word in changed if not flaws(word, own)}
    if language != native:
        changed = [word for word in changed if word not in honest or CROWDED.search(word)]
    telling = changed if proven else [word for word in changed if len(word) >= _SHORT]
    if not any(_improves(word, word.translate(table), letters) for word in telling):
        return {}, 0
    if language != native and not _may_be_foreign(changed, pair, letters):
        return {}, 0
    lexis = lexicon(language)
    verdicts = {word: verdict for word in changed if (verdict := _judge(word, lexis, pair, proven))}
    sure = [word for word, verdict in verdicts.items() if verdict.sure]
    if language == native:
        contrary = sum(words[word] for word in honest - verdicts.keys())
        believed = sum(words[word] for word in sure) * 2 >= contrary
        believed = bool(sure) and (believed or any(verdicts[word].broken for word in sure))
        believed = believed or proven
    else:
        long = sum(len(verdicts[word].new) >= _LONG and verdicts[word].new.isalpha() for word in sure)
        believed = long >= _FOREIGN_WORDS and len(verdicts) * 5 >= len(changed) * 4
    return (verdicts, 2 * len(sure) + len(verdicts)) if believed else ({}, 0)


def _may_be_foreign(changed: Collection[str], pair: Pair, letters: frozenset[str]) -> bool:
    """Whether words of a foreign language are regular enough that its word list is worth loading."""
    table = table_of(pair)
    readings = [{word.translate(table), word.strip(_EDGES).translate(table)} for word in changed]
    regular = [news for news in readings if not all(_faults(new, letters) for new in news)]
    long = sum(any(len(new) >= _LONG for new in news) for news in regular)
    return long >= _FOREIGN_WORDS and len(regular) * 5 >= len(changed) * 4


def _improves(old: str, new: str, letters: frozenset[str]) -> bool:
    # Only Catalan has this sign inside words, and any word of a name is better with it.
    return _faults(new, letters) < _faults(old, letters) and ("·" not in new or "·" in letters)


def _faults(word: str, letters: frozenset[str]) -> int:
    return flaws(word, letters) + odd_signs(word)


def _judge(word: str, lexis: Lexicon, pair: Pair, proven: bool) -> _Verdict | None:
    """The repair of a word, without what hangs on to it honestly, or with it where that makes a word."""
    likely: _Verdict | None = None
    for old in dict.fromkeys((word.strip(_EDGES), word)):
        new = old.translate(table_of(pair))
        if old.isascii() or _faults(new, lexis.letters):
            continue
        faults = _faults(old, lexis.letters) if old[0].isalpha() else flaws(old, lexis.letters)
        known, strange = lexis.knows(new), not lexis.lists(old)
        sure = len(new) >= _SHORT and (
            (faults > 0 and known) or flaws(old, lexis.letters) - signs_inside(old) >= _FAULTS
        )
        broken = breaks_of_case(old) + signs_inside(old) + odd_signs(old[1:]) > 0
        spoiled = proven and len(old) > 1 and odd_signs(old) > 0
        marked = spoiled and bool(_MARKED.fullmatch(new)) and old[:-1] == new[:-1]
        verdict = _Verdict(word.index(old), old, new, sure or marked, broken)
        if sure or marked:
            return verdict
        if (faults and (known or strange)) or (known and strange) or spoiled:
            likely = likely or verdict
    return likely
