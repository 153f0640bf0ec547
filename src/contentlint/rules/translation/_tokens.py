"""Tokens that must be the same in every language, reported in one way."""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Phrase, Problem
from contentlint.rules.translation._shared import beside, short
from contentlint.twin import Pair, changes


def problems(pair: Pair, kind: str, other: str, lost: str) -> Iterator[Problem]:
    """What differs in one kind of token: `other` tells of one in the place of another, `lost` of none.

    A fix is safe where the other translations agree with the source.
    """
    for change in changes(pair, kind):
        if change.agreed is False or change.lost.value in change.both.page.text:
            continue
        related = beside(pair, change.both.source)
        written = pair.source.text[slice(*change.lost.span)]
        data = {"expected": short(written)}
        if change.seen:
            seen = pair.page.text[slice(*change.seen.span)]
            make = Fix.safe if change.agreed else Fix.unsafe
            fix = make(Phrase("Write `{text}`", text=short(written)), Edit(change.seen.span, written))
            yield Problem(change.seen.span, other, {**data, "seen": short(seen)}, fix, related)
        elif change.agreed:
            yield Problem(change.both.page.span, lost, data, related=related)
