"""Double-byte text read with a single-byte page: `ÀÔ´Ï´Ù` for `입니다`, `ÖÐÎÄ` for `中文`.

A line is decoded as a whole: Western text that happens to decode as Korean or
Chinese gives rare characters, damaged text gives the ones everybody uses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from contentlint.text.mojibake.alphabets import is_latin
from contentlint.text.mojibake.codepages import STRAY_BYTES
from contentlint.text.mojibake.common import common_letters
from contentlint.text.mojibake.eastern import WRITERS, find_parts
from contentlint.text.mojibake.gate import FEW, PAIRED, READERS
from contentlint.text.mojibake.scripts import is_sandwiched, repeats_letters
from contentlint.text.mojibake.steps import encode
from contentlint.text.mojibake.swap import find_swaps
from contentlint.text.pattern import Pattern

_WRITERS = ("cp949", "gbk", "cp932", "big5", "euc-jp")
_LANGUAGES = {"cp949": "ko", "gbk": "zh", "cp932": "ja", "big5": "zh", "euc-jp": "ja"}
_HIGH = Pattern(r"[^\x00-\x7f]+")
_LINE = Pattern(r"[^\r\n]+")
_STRAY = Pattern(r"[\udc80-\udcff]")
_STRAY_RUN = Pattern(r"[\udc80-\udcff]+")
_WORD = Pattern(r"\S+")
_COMMON_SHARE = 0.9


class Doubled(NamedTuple):
    """`text[start:end]` was written with `writer` and read with `reader`; `sure` where the language of
    the page says the same."""

    start: int
    end: int
    new: str
    reader: str
    writer: str
    sure: bool


def find_doubled(text: str, language: str, explained: Callable[[int, int], bool]) -> Iterator[list[Doubled]]:
    """Line by line, stretches that decode in pairs to common letters of East Asia.

    Second bytes may be ASCII, but in a page of another language stray bytes that
    stand alone are its own letters, and those of another alphabet stand in pairs as well.
    Lines between two places that are `explained` otherwise are left out.
    """
    if language in WRITERS:
        parts, proved = find_parts(text, language, explained)
        yield [
            _trimmed(
                text[p.start : p.end],
                p.new,
                p.start,
                0,
                Doubled(0, 0, "", p.reader, p.writer, proved and p.firm),
            )
            for p in parts
        ]
        return
    western = is_latin(language) or not language
    for match in _LINE.finditer(text):
        line = match.group()
        if line.isascii() or explained(*match.span()):
            continue
        readers: tuple[str, ...]
        if _STRAY.search(line):
            readers = (STRAY_BYTES,) if western and _pairs_bytes(line) else ()
        else:
            readers = READERS if _is_paired(line) else ()
        found = _best(line, language, readers)
        if found and not is_sandwiched(found.new) and not _is_swapped(line, language):
            yield list(_parts(line, match.start(), found))


def _is_swapped(line: str, language: str) -> bool:
    """Whether most of a line are words of a language with an alphabet, in another code page."""
    covered = sum(
        swap.end - swap.start for swap in find_swaps(line, language, ()) if swap.broken or swap.sure
    )
    return covered * 2 >= len(line) - sum(map(str.isascii, line))


def _is_paired(line: str) -> bool:
    paired = sum(map(len, PAIRED.findall(line)))
    return paired >= FEW and paired >= sum(map(len, _HIGH.findall(line))) * _COMMON_SHARE


def _pairs_bytes(line: str) -> bool:
    runs = [len(run) for run in _STRAY_RUN.findall(line)]
    return max(runs) >= FEW and sum(run for run in runs if run > 1) >= sum(runs) * _COMMON_SHARE


def _best(line: str, language: str, readers: Iterable[str]) -> Doubled | None:
    best: tuple[float, Doubled] | None = None
    for reader in readers:
        try:
            raw = encode(line, reader)
        except UnicodeEncodeError:
            continue
        for writer in _WRITERS:
            new = _decode(raw, writer)
            if new is None or repeats_letters(new):
                continue
            letters, common = common_letters(new, writer)
            count = sum(ord(char) >= 0x2E80 and char.isalpha() for char in new)
            share = common / letters if count and letters else 0.0
            fits = language == _LANGUAGES[writer]
            score = share + 0.5 * fits
            enough = count > 1 if fits else count >= FEW
            if share >= _COMMON_SHARE and enough and (not best or score > best[0]):
                best = score, Doubled(0, 0, new, reader, writer, fits and count >= FEW)
    return best[1] if best else None


def _decode(raw: bytes, writer: str) -> str | None:
    try:
        return raw.decode(writer)
    except UnicodeDecodeError:
        return None


def _parts(line: str, start: int, found: Doubled) -> Iterator[Doubled]:
    """The damaged stretches of a line, where each decodes by itself; else all of it."""
    parts = []
    for match in _WORD.finditer(line):
        if match.group().isascii():
            continue
        new = _decode(encode(match.group(), found.reader), found.writer)
        if new is None:
            parts = [_trimmed(line, found.new, 0, start, found)]
            break
        parts.append(_trimmed(match.group(), new, match.start(), start, found))
    yield from parts


def _trimmed(old: str, new: str, at: int, start: int, found: Doubled) -> Doubled:
    """Without the ASCII that both texts begin and end with."""
    size = min(len(old), len(new))
    left = next((i for i in range(size) if old[i] != new[i]), size)
    size -= left
    right = next((i for i in range(size) if old[-1 - i] != new[-1 - i]), size)
    first = start + at + left
    return found._replace(start=first, end=start + at + len(old) - right, new=new[left : len(new) - right])
