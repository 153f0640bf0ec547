"""The part of a fix that is shown where it has many edits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from contentlint.model import Edit
from contentlint.report.lines import Lines

# A reader has understood by then; and what a single line may hold, where a whole page is one.
_ENOUGH = 12
_MOST = 40


class Portion(NamedTuple):
    """The first edits in order, and the line (from 1) of the next one, 0 where there is none.

    That line is not shown beside them: it would look as if the fix forgot it.
    """

    edits: tuple[Edit, ...]
    end: int


def portion_of(edits: Iterable[Edit], lines: Lines) -> Portion:
    """The first twelve edits and the others on the line of the last one, as far as that line holds few."""
    ordered = sorted(edits)
    if not ordered:
        return Portion((), 0)
    number = min(_ENOUGH, len(ordered))
    last = lines.position(ordered[number - 1].span.start).line
    while number < min(_MOST, len(ordered)) and lines.position(ordered[number].span.start).line == last:
        number += 1
    rest = ordered[number:]
    end = max(lines.position(rest[0].span.start).line, last + 1) if rest else 0
    return Portion(tuple(ordered[:number]), end)
