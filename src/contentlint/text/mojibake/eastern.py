"""Double-byte text in a page of East Asia: `ÀÔ´Ï´Ù`, `‚·‚é`, `¥]`, stray bytes.

In such a page letters of the West hardly ever stand in a row, so stretches of
a few characters are enough: every stretch is decoded with every page that the
language was written in, and the pair of pages that makes most common letters of
all stretches together is believed.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from contentlint.text.mojibake.between import may_be_of_any
from contentlint.text.mojibake.codepages import STRAY_BYTES, chars_of
from contentlint.text.mojibake.common import common_letters
from contentlint.text.mojibake.lossy.chain import typical
from contentlint.text.mojibake.scripts import repeats_letters
from contentlint.text.pattern import Pattern

# The pages that a language was written in, most usual first.
WRITERS = {"ko": ("cp949",), "zh": ("gbk", "big5"), "ja": ("cp932", "euc-jp")}
_READERS = (
    "sloppy-windows-1252", "latin-1", "sloppy-windows-1254", "mac-roman", "sloppy-windows-1250",
    "sloppy-windows-1251", "cp850", "cp437", STRAY_BYTES,
)  # fmt: skip
_STRAY = Pattern(r"[\udc80-\udcff]")
# Marks that stand in honest text of East Asia.
_HONEST = frozenset("“”‘’—–…·•°×÷±§©®™→\xa0\x85") | frozenset(map(chr, range(0x2500, 0x2600)))
# Letters of the West that stand one by one among others are those of words: `Jérém`, `ñas:`.
_NAME = Pattern(r"(?=[^A-Za-z]*[A-Za-z])(?:[!-~]|(?![\x00-\x7f])[^\W\d_](?<![^\x00-\x7f]{2}))+")
# The same with ASCII letters before two of them: `Constelação`.
_WORD = Pattern(r"[A-Za-z]+\Z")
_END = Pattern(r"\n")
_REST = Pattern(r"[A-Za-zÀ-ÖØ-öø-ɏ]+")
_SIGN = Pattern("[\x80-\x9f¡-¦¨ª-¯²-¶¸-¿]")
_REACH = 40
_DEGREES = Pattern(r"\d[ \xa0]?°[CF]?\Z")
# A letter or mark of East Asia.
_EAST = Pattern("[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]")
_ASCII = Pattern(r"[\x00-\x7f]+")
_STRETCH = Pattern(r"(?:[^\x00-\x7f\s]|\xa0(?=[^\x00-\x7f\s]))(?:[!-~\x85\xa0]|[^\x00-\x7f\s])*")
_BETWEEN = Pattern(r"(?:[!-~]|[^\x00-\x7f\s\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef])+")
# Longer stretches are rarely met again.
_LONG = 64
# Letters that prove a pair of pages by themselves, and those that let it be believed after review.
_SAFE, _FEW = 4, 2
# Of so many stretches, pairs that explain so many times less than the best one explain less of all, too.
_SAMPLE, _TIMES = 400, 3
# The best writer explains so much more than the next one.
_LEAD = 1.3
# A page was damaged as a whole where so many times less letters are honest.
_LITTLE = 10
# So many letters tell by themselves which pair is the right one.
_MANY = 20
# The natural logarithm of how often a letter follows one that it never does, and by how much the
# letters of the better one of two pairs are more typical.
_NEVER, _CLEARLY = -16.0, 4.0


class _Trust(Enum):
    """What a stretch has to be: common letters; `SOME` rare ones among them, before `SIGNS`; `ANY` text."""

    COMMON = 0.9
    SOME = 0.75
    SIGNS = 1.0
    ANY = 0.0


# A stretch of nothing but signs that honest text has may be that.
_HONESTLY = frozenset({_Trust.SIGNS, _Trust.ANY})


class Part(NamedTuple):
    """`text[start:end]`, written with `writer`, read with `reader`, was `new` with common `letters`.

    `firm`: believed in any text that the pair of pages is proved for.
    """

    start: int
    end: int
    new: str
    reader: str
    writer: str
    letters: int
    firm: bool = True


class _Piece(NamedTuple):
    """`size` characters `at` an offset of a stretch were `new`, with common `letters`."""

    at: int
    size: int
    new: str
    letters: int


def is_crowded(text: str, language: str) -> bool:
    """Whether letters of the West stand in a row in a page of East Asia, as in double-byte text."""
    return language in WRITERS and _crowd().search(text) is not None


def find_parts(text: str, language: str, explained: Callable[[int, int], bool]) -> tuple[list[Part], bool]:
    """Stretches that the best pair of pages explains, and whether they prove it; [] where no pair does."""
    every = list(_STRETCH.finditer(text))
    stretches = [m for m in every if not explained(*m.span()) and not is_western(text, m.start())]
    # Each different stretch is read once with each pair.
    different = dict.fromkeys(match.group() for match in stretches)
    if not any(map(_is_strange, different)):
        return [], False
    letters = _letters_by_pair(list(different), [(r, w) for w in WRITERS[language] for r in _READERS])
    pair, ahead = _best_pair(letters, different, language)
    # Bytes are no letters of another language.
    if letters[pair] < (1 if pair[0] == STRAY_BYTES else _FEW):
        return [], False
    best = list(_parts(stretches, *pair))
    rivals = (letters[other] for other in letters if other[1] != pair[1])
    proved = ahead and letters[pair] >= max(_SAFE, _LEAD * max(rivals, default=0))
    if proved:
        # What happens to be UTF-8 is no more than a letter or two.
        taken = {match.start() for match in stretches}
        rest = [match for match in every if match.start() not in taken]
        best += [part for part in _parts(rest, *pair) if len(_ASCII.sub("", part.new)) <= _FEW]
        best += _other_parts(text, every, best)
        whole = len(_EAST.findall(text)) * _LITTLE < letters[pair]
        best += _last_parts(text, every, best, whole)
    return best, proved


def _letters_by_pair(
    stretches: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> Mapping[tuple[str, str], int]:
    """How many common letters each pair of pages makes of stretches; of very many a sample tells which do."""
    if (step := len(stretches) // _SAMPLE) > 1:
        some = _letters_by_pair(stretches[::step], pairs)
        most = max(some.values())
        if not most:
            return some
        pairs = [pair for pair in pairs if some[pair] * _TIMES >= most]
    return {pair: _letters(piece for old in stretches for piece in _pieces_of(old, *pair)) for pair in pairs}


def _best_pair(
    letters: Mapping[tuple[str, str], int], different: Iterable[str], language: str
) -> tuple[tuple[str, str], bool]:
    """The pair of pages that makes most letters, and whether it leaves all others behind.

    Of pairs that make nearly as many different ones, that whose letters stand together as in words.
    """
    first = max(letters, key=lambda pair: letters[pair])
    if not letters[first]:
        return first, True
    # Where letters are few, marks tell as much.
    least = letters[first] / _LEAD if letters[first] >= _MANY else 1
    texts: dict[str, tuple[str, str]] = {}
    for pair in sorted(letters, key=lambda pair: -letters[pair]):
        if letters[pair] >= least:
            pieces = (piece.new for old in different for piece in _pieces_of(old, *pair))
            texts.setdefault("".join(pieces), pair)
    scores = sorted(((len(text) * (typical(text, language) - _NEVER), text) for text in texts), reverse=True)
    ahead = len(scores) == 1 or scores[0][0] >= scores[1][0] + _CLEARLY
    return texts[scores[0][1]], ahead


def _other_parts(text: str, stretches: list[re.Match[str]], best: list[Part]) -> Iterator[Part]:
    """What is left of a text that a pair of pages explains: rarer letters, signs that honest text has, too.

    Such signs are believed in a line that is damaged: `±×`; marks of punctuation in all of them: `¡X`.
    """
    taken = {place for part in best for place in range(part.start, part.end)}
    ends = [match.start() for match in _END.finditer(text)]
    lines = {bisect(ends, part.start) for part in best}
    pair = best[0].reader, best[0].writer
    for match in stretches:
        start, end = match.span()
        if not taken.isdisjoint(range(start, end)):
            continue
        known = [part for part in _parts([match], *pair, _Trust.SOME) if part.letters >= _SAFE]
        if not known and start and _WORD.match(text, start - 1, start):
            continue
        found = known or _parts([match], *pair, _Trust.SIGNS)
        damaged = bisect(ends, start) in lines
        if not _DEGREES.search(text, max(0, start - 2), end):
            yield from (part for part in found if damaged or known or not part.letters)


def _last_parts(text: str, stretches: list[re.Match[str]], best: list[Part], whole: bool) -> Iterator[Part]:
    """What is left in lines without an honest letter of East Asia, to be reviewed.

    All of it where the page was damaged as a `whole`, else what consists of characters met elsewhere.
    """
    taken = {place for part in best for place in range(part.start, part.end)}
    left = [match for match in stretches if taken.isdisjoint(range(*match.span()))]
    met = set("".join(part.new for part in best))
    for part in _parts(left, best[0].reader, best[0].writer, _Trust.ANY):
        believed = whole or met.issuperset(_ASCII.sub("", part.new))
        line = text[text.rfind("\n", 0, part.start) + 1 : text.find("\n", part.end) % (len(text) + 1)]
        if believed and not _EAST.search(line) and not is_western(text, part.start):
            yield part._replace(firm=False)


def is_western(text: str, at: int) -> bool:
    """Whether the letter beyond ASCII at `at` goes on with an ASCII word as a language of the West does.

    No such word goes on with signs as pairs of bytes do: `widgetú¼Î¸`.
    """
    head, rest = _WORD.search(text, max(0, at - _REACH), at), _REST.match(text, at, at + _REACH)
    if head is None or rest is None or _SIGN.match(text, rest.end()):
        return False
    return may_be_of_any(head.group() + rest.group())


def _letters(pieces: Iterable[_Piece]) -> int:
    """Common letters of all different pieces; the ASCII that goes on with them makes none different."""
    return sum({_ASCII.sub("", piece.new): piece.letters for piece in pieces}.values())


def _is_strange(stretch: str) -> bool:
    return _STRAY.search(stretch) is not None or _crowd().search(stretch) is not None


@cache
def _crowd() -> re.Pattern[str]:
    """A letter or sign of the West that a lead byte may be, followed by what a second byte may be."""
    shown = {char for reader in _READERS if reader != STRAY_BYTES for char in chars_of(reader)}
    leads = "".join(sorted(shown - _HONEST))
    return re.compile(f"[{re.escape(leads)}](?:[@-~]|[{re.escape(''.join(sorted(shown)))}])")


def _parts(
    stretches: list[re.Match[str]], reader: str, writer: str, trust: _Trust = _Trust.COMMON
) -> Iterator[Part]:
    for match in stretches:
        for at, size, new, letters in _pieces_of(match.group(), reader, writer, trust):
            start = match.start() + at
            yield Part(start, start + size, new, reader, writer, letters)


def _pieces_of(stretch: str, reader: str, writer: str, trust: _Trust = _Trust.COMMON) -> tuple[_Piece, ...]:
    """What a pair of pages makes of parts of a stretch."""
    known = _short_pieces if len(stretch) < _LONG else find_pieces
    return known(stretch, reader, writer, trust)


def find_pieces(stretch: str, reader: str, writer: str, trust: _Trust) -> tuple[_Piece, ...]:
    """The same, for stretches that are too long to be met again."""
    return tuple(_each_piece(stretch, reader, writer, trust))


_short_pieces = lru_cache(maxsize=16384)(find_pieces)


def _each_piece(stretch: str, reader: str, writer: str, trust: _Trust) -> Iterator[_Piece]:
    if (reader == STRAY_BYTES) != bool(_STRAY.search(stretch)):
        return
    for at, old in _pieces(stretch, reader):
        read = _decoded(old, reader, writer, trust)
        if not read and old[0] == "\xa0":
            # It was one.
            at, old = at + 1, old[1:]
            read = _decoded(old, reader, writer, trust)
        if read:
            yield _Piece(at, len(old), *read)


def _pieces(stretch: str, reader: str) -> Iterator[tuple[int, str]]:
    """A stretch, or what honest letters of East Asia leave of one that they stand in."""
    pattern = _BETWEEN if reader == STRAY_BYTES else _shown(reader)
    whole = reader == STRAY_BYTES and not _BETWEEN.fullmatch(stretch)
    if whole and any(_decoded(stretch, reader, writer) for writers in WRITERS.values() for writer in writers):
        yield 0, stretch
        return
    for match in pattern.finditer(stretch):
        if not match.group().isascii():
            yield match.start(), match.group()


@cache
def _shown(reader: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(chars_of(reader))}](?:[!-~]|[{re.escape(chars_of(reader))}])*")


@lru_cache(maxsize=65536)
def _decoded(old: str, reader: str, writer: str, trust: _Trust = _Trust.COMMON) -> tuple[str, int] | None:
    """What a piece was, with the number of its letters; None where it is not common text.

    A piece that consists of signs of honest text has to be nothing but common letters and marks.
    """
    if trust not in _HONESTLY and all(char.isascii() or char in _HONEST for char in old):
        return None
    # Loads ftfy, which a clean page must not.
    from contentlint.text.mojibake.steps import encode

    try:
        new = encode(old, reader).decode(writer)
    except UnicodeError:
        return None
    letters, common = common_letters(new, writer)
    if repeats_letters(new):
        return None
    if common < trust.value * letters or (len(new) >= len(old) and reader != STRAY_BYTES):
        return None
    named = _NAME.fullmatch(old) and (trust is not _Trust.ANY or common < letters)
    return None if named else (new, common)
