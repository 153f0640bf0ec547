"""UTF-8 read with Shift JIS, of which pairs without a character became a mark: `縺・↑縺・` is `ないない`.

Windows shows one mark for two bytes that are no pair, others one for a single byte. Which bytes are no
pair is known, and UTF-8 says where a byte belongs: what a mark can stand for is little.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product

_PAGE = "cp932"
_MARKS = frozenset("・?\ufffd")
_MORE = tuple(bytes((code,)) for code in range(0x80, 0xC0))
_LEADS = tuple(bytes((code,)) for code in (0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF))
_FIRST_LEAD, _DROPPED = b"\xe0", (b"\x80",)
# Bytes that begin a pair.
_PAIRED = frozenset((*range(0x81, 0xA0), *range(0xE0, 0xFD)))
# A character of East Asia has so many bytes.
_SIZE = 3

# What one byte, or two that belong together, may have been.
_Item = tuple[bytes, ...]


def cells_of(run: str, two: bool, fits: Callable[[str], bool]) -> list[tuple[str, ...]] | None:
    """What each character of a run may have been, None where it is no such text.

    A mark stands for `two` bytes or for one; `fits` tells which characters may have been.
    """
    cells: list[tuple[str, ...]] = []
    items: list[_Item] = []
    for item in _items(run, two):
        if _length(items) == _SIZE - 1 and len(item) == 1 and item[0] >= _FIRST_LEAD:
            # The page has no character for this byte, which programs drop.
            ends = _readings([*items, _DROPPED], fits)
            cells.append((*(_readings([items[0], _DROPPED, items[1]], fits) if items[1:] else ()), *ends))
            items = []
        items.append(item)
        if _length(items) >= _SIZE:
            cells.append(_readings(items, fits))
            items = []
    if _length(items) == _SIZE - 1:
        cells.append(_readings([*items, _MORE], fits))
    return cells if _length(items) != 1 and all(cells) else None


def _length(items: Sequence[_Item]) -> int:
    return sum(len(item[0]) for item in items)


def _items(run: str, two: bool) -> Iterator[_Item]:
    """The bytes of a run, one after the other, and what its marks stand for."""
    place = 0
    for at, char in enumerate(run):
        try:
            new = _lost(place, two and at + 1 < len(run)) if char in _MARKS else _bytes(char)
        except UnicodeEncodeError:
            # No byte of UTF-8, so that no character can be made.
            new = [(b"\xff",)]
        for item in new:
            leads = len(item) == 1 and item[0] >= _FIRST_LEAD
            place = 1 if leads or item is _LEADS else (place + len(item[0])) % _SIZE
            yield item


def _bytes(char: str) -> list[_Item]:
    # Windows shows a no-break space for the byte A0, other programs something for private use.
    return [(bytes((byte,)),) for byte in char.replace("\xa0", "\uf8f0").encode(_PAGE)]


def _lost(place: int, two: bool) -> list[_Item]:
    """What a mark stands for, where so many bytes of the character are known.

    Before a line break or a space the last byte of a character begins no pair.
    """
    if place == _SIZE - 1:
        return [_firsts(_MORE, _LEADS), _LEADS] if two else [_MORE]
    first = _MORE if place else _LEADS
    return [_no_pairs(first, _MORE)] if two else [first]


@cache
def _no_pairs(first: _Item, second: _Item) -> _Item:
    """Two bytes for which the page has no character."""
    return tuple(
        one + two for one in first for two in second if one[0] in _PAIRED and not _is_shown(one + two)
    )


@cache
def _firsts(first: _Item, second: _Item) -> _Item:
    """The first ones of such bytes."""
    return tuple(dict.fromkeys(pair[:1] for pair in _no_pairs(first, second)))


def _is_shown(pair: bytes) -> bool:
    try:
        pair.decode(_PAGE)
    except UnicodeDecodeError:
        return False
    return True


def _readings(items: Sequence[_Item], fits: Callable[[str], bool]) -> tuple[str, ...]:
    chars = (b"".join(raw).decode("utf-8", "ignore") for raw in product(*items))
    return tuple(dict.fromkeys(char for char in chars if len(char) == 1 and fits(char)))
