"""Lines of a long text that one pair of code pages explains as a whole; a sample of them tells the pair.

Whatever a part of such a line might be besides, it is an accident: no other explanation is looked for there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from functools import cache

from contentlint.model import Span
from contentlint.text.mojibake.common import common_letters
from contentlint.text.mojibake.contest import is_wide
from contentlint.text.mojibake.eastern import WRITERS, find_parts
from contentlint.text.mojibake.pairs import Pair, has_pages
from contentlint.text.mojibake.scripts import repeats_letters
from contentlint.text.mojibake.steps import decode, encode
from contentlint.text.mojibake.suspicion import TOKEN, WIDE_TOKEN
from contentlint.text.mojibake.swap import find_swaps
from contentlint.text.mojibake.uniform import is_read_through
from contentlint.text.mojibake.verdicts import judge

# A text with fewer characters beyond ASCII costs little, whatever is asked; lines by which the pair is told.
_LONG_TEXT, _SAMPLE = 10_000, 48
# So many characters of a line.
_LONG_LINE = 500
# The pair explains so much of the sample, and others and UTF-8 no more than that.
_MOST, _FEW = 0.5, 0.1
# Common letters among those of a line of East Asia.
_COMMON = 0.9


def solid_lines(text: str, pages: Collection[str], told: Callable[[], str]) -> list[Span]:
    """The lines of a long text that the pair explains which its lines were read with; [] for other texts.

    `pages` are those that may have read UTF-8; `told` gives the code of the language of the page, or "".
    """
    if len(text) < _LONG_TEXT or _beyond_ascii(text) < _LONG_TEXT:
        return []
    language = told()
    if not (language in WRITERS or has_pages(language)):
        return []
    lines = [line for line in text.split("\n") if not line.isascii()]
    sample = [_begin(line) for line in lines[:: len(lines) // _SAMPLE + 1]]
    if sum(is_read_through(line, pages) for line in sample) > _FEW * len(sample):
        return []
    explains = _explaining("\n".join(sample), language)
    return list(_explained_lines(text, explains)) if explains else []


def _beyond_ascii(text: str) -> int:
    """How many characters are beyond ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _begin(line: str) -> str:
    """Some words of a line, all if it is not too long."""
    return line if len(line) <= _LONG_LINE else line[:_LONG_LINE].rpartition(" ")[0]


def _explained_lines(text: str, explains: Callable[[str], bool]) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if not line.isascii() and explains(line):
            yield Span(at, at + len(line))
        at += len(line) + 1


def _explaining(sample: str, language: str) -> Callable[[str], bool] | None:
    """Whether the pair that explains most of a sample explains all of a line; None without such a pair."""
    cover: Counter[Pair] = Counter()
    for start, end, pair in _explained(sample, language):
        cover[pair] += _beyond_ascii(sample[start:end])
    best, most = cover.most_common(1)[0] if cover else (("", ""), 0)
    if most < _MOST * _beyond_ascii(sample) or cover.total() - most > _FEW * most:
        return None
    reader, writer = best
    if language in WRITERS:
        return lambda line: _is_eastern(line, reader, writer)
    known = cache(lambda word: _is_word(word, best, language))
    token = WIDE_TOKEN if is_wide(best) else TOKEN
    return lambda line: token.sub("", line).isascii() and all(map(known, token.findall(line)))


def _explained(sample: str, language: str) -> Iterator[tuple[int, int, Pair]]:
    if language in WRITERS:
        parts, proved = find_parts(sample, language, lambda _start, _end: False)
        yield from ((part.start, part.end, (part.reader, part.writer)) for part in parts if proved)
    else:
        swaps = find_swaps(sample, language, ())
        yield from ((swap.start, swap.end, (swap.reader, swap.writer)) for swap in swaps)


def _is_word(word: str, pair: Pair, language: str) -> bool:
    """Whether a pair makes a word of all of this."""
    verdict = judge(word, language, pair, False, False)
    return verdict is not None and verdict.old == word


def _is_eastern(line: str, reader: str, writer: str) -> bool:
    """Whether a line decodes as a whole to common letters of East Asia."""
    try:
        new = decode(encode(line, reader), writer)
    except UnicodeError:
        return False
    letters, common = common_letters(new, writer)
    return common >= _COMMON * letters > 0 and not repeats_letters(new)
