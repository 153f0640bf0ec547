"""Tokens that one side of a pair has and the other has not, and what other translations say of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from contentlint.text.similar import nearest
from contentlint.twin.nearby import stands_nearby
from contentlint.twin.pair import Both, Pair
from contentlint.twin.tokens import Token
from contentlint.twin.units import Unit

# Share of letters in common, of 100, from which a token is taken for the changed form of another.
_ALIKE = 60.0
# From here on one is hardly anything but a slip of the other.
_ALMOST = 85.0


class Change(NamedTuple):
    """A token of the source that its translation has not even once, what stands there instead, and the vote.

    `seen` is None where nothing stands instead. `agreed` says whether most other
    translations keep the token; None where too few can be asked. `is_alone` says
    that all keep it, however few, and none has what stands here instead.
    """

    both: Both
    lost: Token
    seen: Token | None
    agreed: bool | None
    is_alone: bool


def changes(pair: Pair, kind: str) -> Iterator[Change]:
    """Every token of a kind that is lost; the first one that is new stands for the first one lost.

    What the page has as often as the source is not lost: it stands in another segment, where the two
    were cut in other places. Only the next ones count where most other translations keep it in place and
    what stands there instead is unknown to the source.
    """
    for both in pair.both:
        one, other = both.source.tokens.get(kind, ()), both.page.tokens.get(kind, ())
        if (not one and not other) or both.source.shape != both.page.shape:  # rows lost with all they hold
            continue
        lost, new = _without(one, other), _without(other, one)
        for place, token in enumerate(lost):
            seen = new[place] if len(new) == len(lost) else _most_like(token, new)
            if seen is None and both.at in pair.shortened:  # lost with all that was said there
                continue
            kept = pair.vote(both.source, partial(_holds, kind, token.value))
            is_alone = seen is not None and not pair.vote(both.source, partial(_holds, kind, seen.value)).kept
            agreed = kept.confirms or (True if is_alone and kept.is_majority else kept.confirms)
            is_new = seen is None or not pair.source.totals[kind, seen.value]
            is_only = len(lost) == len(new) == 1 and pair.is_amid(both)
            is_slip = is_new and (agreed is True or is_only or _is_misspelt(kind, token, seen))
            if _stands_elsewhere(pair, both, kind, token.value, is_slip):
                continue
            is_certain = len(lost) == len(new) == 1 and len(both.source.kept & both.page.kept) > 0
            is_alone = is_alone and kept.is_unopposed and is_certain and pair.is_amid(both)
            yield Change(both, token, seen, agreed, is_alone)


def _is_misspelt(kind: str, lost: Token, seen: Token | None) -> bool:
    """Whether what stands in the place of code is nearly the same."""
    return kind == "code" and seen is not None and nearest(lost.value, [seen.value], _ALMOST) is not None


def _stands_elsewhere(pair: Pair, both: Both, kind: str, value: str, is_slip: bool) -> bool:
    """Whether the page has a token as often as the source: near its place, where it seems to be a slip."""
    if pair.page.totals[kind, value] < pair.source.totals[kind, value]:
        return False
    return not is_slip or stands_nearby(pair, both, partial(_count, kind, value))


def _count(kind: str, value: str, unit: Unit) -> int:
    return sum(token.value == value for token in unit.tokens.get(kind, ()))


def _holds(kind: str, value: str, unit: Unit) -> bool:
    return any(token.value == value for token in unit.tokens.get(kind, ()))


def _most_like(lost: Token, new: list[Token]) -> Token | None:
    """The new token that resembles a lost one, where there are more of one than of the other."""
    value = nearest(lost.value, [token.value for token in new], _ALIKE)
    return next((token for token in new if token.value == value), None)


def _without(one: tuple[Token, ...], other: tuple[Token, ...]) -> list[Token]:
    """The first of each token of `one` that `other` does not have."""
    known = {token.value for token in other}
    found: dict[str, Token] = {}
    for token in one:
        if token.value not in known:
            found.setdefault(token.value, token)
    return list(found.values())
