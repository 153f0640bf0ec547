"""What else a damaged word may have been, in the evidence of a repair that is only shown."""

from __future__ import annotations

from collections.abc import Iterable

from contentlint.model import Repair

_ALSO = "it may also be "


def evidence_of(others: Iterable[str]) -> tuple[str, ...]:
    """Further readings as evidence, () where there is none: the likeliest first, in backticks."""
    named = " or ".join(f"`{other}`" for other in others)
    return (_ALSO + named,) if named else ()


def readings_of(repair: Repair, first: str) -> str:
    """All readings of a repair in backticks: `first`, how it reads in its word, and those of its evidence."""
    others = (each.removeprefix(_ALSO) for each in repair.evidence if each.startswith(_ALSO))
    return " or ".join((f"`{first}`", *others))
