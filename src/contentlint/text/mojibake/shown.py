"""What else a damaged word may have been, in the evidence of a repair that is only shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from contentlint.model import Phrase, Repair, either

_ALSO = "it may also be "


def evidence_of(others: Iterable[str]) -> tuple[str, ...]:
    """Further readings as evidence, () where there is none: the likeliest first, in backticks."""
    named = " or ".join(f"`{other}`" for other in others)
    return (_ALSO + named,) if named else ()


def readings_of(repair: Repair, first: str) -> str:
    """All readings of a repair in backticks: `first`, how it reads in its word, and those of its evidence."""
    others = (each.removeprefix(_ALSO) for each in repair.evidence if each.startswith(_ALSO))
    return either([f"`{first}`", *(f"`{one}`" for other in others for one in other[1:-1].split("` or `"))])


def in_turn(pages: Sequence[str]) -> str:
    """The code pages of several layers, the first reader first: `A, then as B`."""
    first, *others = pages
    return reduce(_then, others, first)


def _then(before: str, after: str) -> str:
    return Phrase("{before}, then as {after}", before=before, after=after)
