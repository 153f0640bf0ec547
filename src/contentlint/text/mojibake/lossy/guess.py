"""What is proposed where something was lost."""

from __future__ import annotations

from typing import NamedTuple


class Guess(NamedTuple):
    """`text[start:end]` was most probably `new`; `reason` says why, `way` what happened.

    Where no reading is the most probable one by far, `others` are further ones, the likeliest
    first, and the guess is only shown. Where a `path` leads from the one to the other and back,
    the guess is proved; `sure` says that what else was damaged speaks for it, too.
    """

    start: int
    end: int
    new: str
    way: str
    reason: str
    others: tuple[str, ...] = ()
    path: tuple[tuple[str, str], ...] = ()
    sure: bool = False
