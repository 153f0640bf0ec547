"""What a text would be if parts of it were UTF-8 read as one code page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from contentlint.text.mojibake.codepages import (
    SPACED,
    VARIANTS,
    byte_of,
    code_pages,
    from_variants,
    utf8_shape,
)
from contentlint.text.mojibake.strength import is_strong
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.targets import Target, believable_starts, target_of
from contentlint.text.mojibake.wide import WIDE_PAGES, pages_of_wide, propose_wide
from contentlint.text.pattern import Pattern

# What a shape of UTF-8 can stand in: characters beyond ASCII, and spaces that were no-break spaces.
REGION = Pattern(r"[^\x00-\x7f](?:[^\x00-\x7f]| (?=[^\x00-\x7f]))+")
# Longer runs are rarely met again.
_LONG = 64


def possible_pages(run: str) -> tuple[str, ...]:
    """Code pages through which two characters of a run begin a believable UTF-8 character."""
    return _short_pages(run) if len(run) < _LONG else find_pages(run)


def find_pages(run: str) -> tuple[str, ...]:
    """The same, for runs that are too long to be met again."""
    found: set[str] = set(pages_of_wide(run))
    for pair in set(pairwise(run)):
        found.update(known_pairs().get(pair, ()))
    return tuple(page for page in (*code_pages(), *WIDE_PAGES) if page in found) if found else ()


_short_pages = lru_cache(maxsize=65536)(find_pages)


@cache
def known_pairs() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """First two characters of every believable UTF-8 character, and the pages that show them so."""
    pairs: dict[tuple[str, str], list[str]] = {}
    starts = sorted(believable_starts())
    for name, page in code_pages().items():
        for lead, more in starts:
            pairs.setdefault((page.chars[lead - 0x80], page.chars[more - 0x80]), []).append(name)
    return {pair: tuple(names) for pair, names in pairs.items()}


def propose(text: str, page: str) -> Iterator[Stretch]:
    """Everything in a text that decodes through `page` to characters that somebody writes."""
    if page in WIDE_PAGES:
        yield from propose_wide(text, page)
        return
    for match in REGION.finditer(text):
        run, at = match.group(), match.start()
        for part in parts_of(run, page) if len(run) < _LONG else _each_part(run, page):
            start, end = at + part.start, at + part.end
            before, after = text[start - 1 : start] if start else "", text[end : end + 1]
            strong = is_strong(before, text[start:end], after, part.new)
            yield Stretch(start, end, part.new, part.page, part.codec, strong)


def regions_of(text: str) -> dict[str, list[int]]:
    """What a shape of UTF-8 can stand in: each different region of a text, and where it begins."""
    regions: dict[str, list[int]] = {}
    for match in REGION.finditer(text):
        regions.setdefault(match.group(), []).append(match.start())
    return regions


def propose_in(text: str, regions: Mapping[str, Sequence[int]], page: str) -> list[Stretch]:
    """What `propose` finds in some regions of a text; every different one is decoded once."""
    found: list[Stretch] = []
    for region in _shaped(regions, page):
        for part in parts_of(region, page):
            old, new = region[part.start : part.end], part.new
            for at in regions[region]:
                start, end = at + part.start, at + part.end
                strong = is_strong(text[start - 1 : start] if start else "", old, text[end : end + 1], new)
                found.append(Stretch(start, end, new, part.page, part.codec, strong))
    found.sort(key=_start)
    return found


def _start(stretch: Stretch) -> int:
    return stretch.start


def _shaped(regions: Iterable[str], page: str) -> Iterator[str]:
    """Regions that have the shape of UTF-8 through a page, found in all of them at once."""
    regions = list(regions)
    last = -1
    ends = list(accumulate(len(region) + 1 for region in regions))
    for shape in utf8_shape(page).finditer("\n".join(regions)):
        number = bisect_right(ends, shape.start())
        if number != last:
            yield regions[number]
            last = number


class Part(NamedTuple):
    """`run[start:end]` decodes to `new`."""

    start: int
    end: int
    new: str
    page: str
    codec: str


def decode_run(run: str, page: str) -> tuple[Part, ...]:
    """Decode a run of whole UTF-8 shapes; characters that nobody writes are left out."""
    if " " in run:
        page, run = page + SPACED, run.replace(" ", "\u00a0")
    raw = bytes(map(byte_of(page.removesuffix(SPACED)).__getitem__, run))
    try:
        return tuple(_believable_parts(raw.decode("utf-8"), page, "utf-8"))
    except UnicodeDecodeError:
        pass
    try:
        return tuple(_believable_parts(from_variants(raw), page, VARIANTS))
    except UnicodeDecodeError:
        return ()


def decode_parts(region: str, page: str) -> tuple[Part, ...]:
    """Everything in a region that decodes; most regions of a damaged page are alike."""
    return tuple(_each_part(region, page))


def _each_part(region: str, page: str) -> Iterator[Part]:
    for shape in utf8_shape(page).finditer(region):
        first = shape.start()
        for start, end, *rest in decode_run(shape.group(), page):
            yield Part(first + start, first + end, *rest)


def parts_of(region: str, page: str) -> tuple[Part, ...]:
    """The same; regions that are short are met again and remembered."""
    return _short_parts(region, page) if len(region) < _LONG else decode_parts(region, page)


_short_parts = lru_cache(maxsize=65536)(decode_parts)


def _believable_parts(new: str, page: str, codec: str) -> Iterator[Part]:
    if all(map(_believable, set(new))):
        yield Part(0, _length(new, codec), new, page, codec)
        return
    at = 0
    for believable, chars in groupby(new, _believable):
        part = "".join(chars)
        end = at + _length(part, codec)
        if believable:
            yield Part(at, end, part, page, codec)
        at = end


def _believable(char: str) -> bool:
    return target_of(char) not in (Target.NEVER, Target.ODD)


def _length(part: str, codec: str) -> int:
    if codec == "utf-8":
        return len(part.encode())
    return sum(6 if ord(char) > 0xFFFF else len(char.encode()) for char in part)
