"""Read bytes of UTF-8 of which some were lost: every character with the readings that are left.

An item is a known byte or the bytes that a mark in its place may stand for. Where fewer follow a
lead byte than belong to it, the rest was dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

Item = tuple[int, ...]
_MORE = range(0x80, 0xC0)
# Letters of East Asia have so many bytes.
_THREE = 3


class Unit(NamedTuple):
    """Items `[start:end]` are one character, with its possible readings; `cut` where some was lost."""

    start: int
    end: int
    readings: tuple[str, ...]
    cut: bool


@dataclass(frozen=True, eq=False)
class Losses:
    """What a page loses: `one` byte, `two` for which it has no character, `leads` with another.

    Made once a page, and told apart by identity: what is left of a character is remembered by it.
    """

    one: tuple[int, ...]
    two: tuple[tuple[int, int], ...] = ()
    leads: tuple[int, ...] = ()


def units(items: Sequence[Item], losses: Losses, allowed: Callable[[str], bool]) -> Iterator[Unit | None]:
    """Characters one after the other; None where no character can begin.

    `allowed` tells which characters may have been; one object for a language, as answers are remembered.
    """
    at = 0
    while at < len(items):
        unit = _unit(items, at, losses, allowed)
        yield unit
        at = unit.end if unit else at + 1


def _unit(items: Sequence[Item], at: int, losses: Losses, allowed: Callable[[str], bool]) -> Unit | None:
    lead = items[at]
    if lead[0] < 0x80 and len(lead) == 1:
        return Unit(at, at + 1, (chr(lead[0]),), False)
    size = _size(lead)
    if (
        not size
        and losses.leads
        and items[at + 1 : at + 2]
        and _continues(items[at])
        and _continues(items[at + 1])
    ):
        found = _readings((losses.leads, *items[at : at + 2]), 0, losses, allowed)
        return Unit(at, at + 2, found, True) if found else None
    if not size:
        return None
    end = at + 1
    while end < len(items) and end - at < size and _continues(items[end]):
        end += 1
    if losses.leads and end - at == size == _THREE and _follow(items, end) == 1:
        # One byte is left for a second character: the last of the first was lost with the next lead.
        end -= 1
    known = tuple(items[at:end])
    missing = size - len(known)
    lost = missing > 0 or any(len(item) > 1 for item in known)
    found = _readings(known, missing, losses, allowed) if lost else _decoded(known, ((),))
    return Unit(at, end, found, lost) if found else None


@lru_cache(maxsize=16384)
def _readings(
    known: tuple[Item, ...], missing: int, losses: Losses, allowed: Callable[[str], bool]
) -> tuple[str, ...]:
    """Characters that may have been, where so many bytes are `missing`."""
    tails: Collection[tuple[int, ...]] = ((),)
    if missing == 1:
        tails = [(byte,) for byte in losses.one]
    elif missing == 2:
        tails = losses.two or list(product(losses.one, repeat=2))
    elif missing:
        return ()
    return tuple(filter(allowed, _decoded(known, tuple(tails))))


def _follow(items: Sequence[Item], at: int) -> int:
    """How many bytes from there on continue a character, as far as two of them."""
    return next(
        (more for more, item in enumerate(items[at : at + 2]) if not _continues(item)),
        len(items[at : at + 2]),
    )


def _continues(item: Item) -> bool:
    return all(byte in _MORE for byte in item)


def _size(lead: Item) -> int:
    first = lead[0]
    if len(lead) > 1:
        return 0
    return 2 if 0xC2 <= first < 0xE0 else 3 if 0xE0 <= first < 0xF0 else 4 if 0xF0 <= first < 0xF5 else 0


@lru_cache(maxsize=4096)
def _decoded(known: tuple[Item, ...], tails: tuple[tuple[int, ...], ...]) -> tuple[str, ...]:
    found = []
    for head in product(*known):
        for tail in tails:
            char = bytes((*head, *tail)).decode("utf-8", "ignore")
            if len(char) == 1:
                found.append(char)
    return tuple(dict.fromkeys(found))
