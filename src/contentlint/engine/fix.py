"""Apply fixes to a text until there is nothing left to fix. Pure: text and fixes in, text out.

Offsets are those of the text on disk (`Source.decoded`). The laws of the loop
are ESLint's and Ruff's: a fix is applied as a whole or not at all, fixes that
meet wait for the next round, and a text that comes back was the work of fixes
that undo each other.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from contentlint.engine.edits import compose
from contentlint.model import Applicability, Edit, Fix, Phrase, apply_edits
from contentlint.text.pattern import Pattern

_LINE_END = Pattern(r"\r\n|\r|\n")
_BARE_NEWLINE = Pattern(r"(?<!\r)\n")


class Selection(NamedTuple):
    """Fixes that can be applied together, and their edits: sorted, without overlap, each once."""

    fixes: tuple[Fix, ...]
    edits: tuple[Edit, ...]


class FixResult(NamedTuple):
    """A text at rest after `rounds` rounds that changed it.

    `edits` lead from the original text to `text` in one step. Where `reason`
    is not empty the fixes never came to rest: `text` is the original, `edits`
    are empty, and `applied` are the fixes to blame.
    """

    text: str
    applied: tuple[Fix, ...]
    edits: tuple[Edit, ...]
    rounds: int
    reason: str = ""

    @property
    def converged(self) -> bool:
        """Whether the fixes came to rest."""
        return not self.reason


def select_edits(fixes: Iterable[Fix], least: Applicability) -> Selection:
    """Choose the fixes of at least this applicability that can be applied together.

    The order of `fixes` has no influence. Safe fixes go first, then the one
    that starts earlier in the text; a fix that meets one already chosen
    (overlaps or touches it) is left for the next round. Fixes with the same
    edits are one change and are chosen together. A fix whose own edits overlap
    is never chosen.
    """
    chosen: list[Fix] = []
    taken: list[Edit] = []
    for edits, group in _changes(fix for fix in fixes if fix.edits and fix.applicability >= least):
        if _is_clear(edits) and all(_fits(edit, taken) for edit in edits):
            chosen += group
            for edit in edits:
                if not _is_in(edit, taken):
                    insort(taken, edit)
    return Selection(tuple(chosen), tuple(taken))


def converge(
    text: str, check: Callable[[str], Iterable[Fix]], least: Applicability, limit: int = 10
) -> FixResult:
    """Apply fixes and check again until nothing changes, `limit` rounds at most.

    `check` returns the fixes of a text, in offsets of that text; the last text
    it is given is the one that is returned, unless the fixes fail. A newline
    in a fix is written as the page writes its own. The original is returned
    with a reason when a text comes back that was there before, when the limit
    is passed, or when a fix points outside the text.
    """
    now, edits, applied = text, tuple[Edit, ...](), list[Fix]()
    newline = _newline(text)
    seen = {text}
    for rounds in range(limit + 1):
        fixes = [_adapted(fix, now, newline) for fix in check(now)]
        stray = [fix for fix in fixes if not _is_inside(fix, len(now))]
        if stray:
            return FixResult(
                text,
                (stray[0],),
                (),
                rounds,
                Phrase("{stray} points outside the page", stray=_names(stray[:1])),
            )
        selection = select_edits((fix for fix in fixes if _has_effect(fix, now)), least)
        fixed = apply_edits(now, selection.edits)
        if fixed == now:
            return FixResult(now, tuple(applied), edits, rounds)
        applied += selection.fixes
        if fixed in seen:
            return FixResult(
                text, tuple(applied), (), rounds, Phrase("{applied} undo each other", applied=_names(applied))
            )
        edits = compose(text, edits, selection.edits, fixed)
        seen.add(fixed)
        now = fixed
    return FixResult(
        text,
        tuple(applied),
        (),
        limit,
        Phrase("{applied} did not end in {limit} rounds", applied=_names(applied), limit=limit),
    )


def _changes(fixes: Iterable[Fix]) -> Iterator[tuple[tuple[Edit, ...], list[Fix]]]:
    """Fixes grouped by what they change: the safest first, then in order of the text."""
    ordered = sorted(fixes, key=lambda fix: (_in_order(fix), -fix.applicability, fix.title))
    groups = [(edits, list(group)) for edits, group in groupby(ordered, key=_in_order)]
    yield from sorted(groups, key=lambda group: -group[1][0].applicability)


def _in_order(fix: Fix) -> tuple[Edit, ...]:
    return tuple(sorted(fix.edits))


def _is_clear(edits: Sequence[Edit]) -> bool:
    """Whether sorted edits of one fix have one meaning: no overlap, no two at one place."""
    return all(a.span.end <= b.span.start and a.span != b.span for a, b in pairwise(edits))


def _fits(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Whether an edit meets none of the taken ones.

    The same replacement in two fixes is one replacement. The same insertion
    is not: two brackets at one place may belong to two different pairs.
    """
    if _is_in(edit, taken):
        return edit.span.start < edit.span.end
    index = bisect_left(taken, edit)
    ends_before = index == 0 or taken[index - 1].span.end < edit.span.start
    return ends_before and (index == len(taken) or edit.span.end < taken[index].span.start)


def _is_in(edit: Edit, taken: Sequence[Edit]) -> bool:
    index = bisect_left(taken, edit)
    return index < len(taken) and taken[index] == edit


def _is_inside(fix: Fix, length: int) -> bool:
    return all(0 <= edit.span.start <= edit.span.end <= length for edit in fix.edits)


def _has_effect(fix: Fix, text: str) -> bool:
    return any(text[edit.span.start : edit.span.end] != edit.text for edit in fix.edits)


def _newline(text: str) -> str:
    """The line end of a text that has only one kind, else `\\n`, which is left as it is."""
    kinds = set(_LINE_END.findall(text))
    return kinds.pop() if len(kinds) == 1 else "\n"


def _adapted(fix: Fix, text: str, newline: str) -> Fix:
    """The fix with its newlines written as the page writes them."""
    if newline == "\n" or not any("\n" in edit.text for edit in fix.edits):
        return fix
    return fix._replace(edits=tuple(_ended(edit, text, newline) for edit in fix.edits))


def _ended(edit: Edit, text: str, newline: str) -> Edit:
    start = edit.span.start
    completes = newline == "\r\n" and text[start - 1 : start] == "\r" and edit.text.startswith("\n")
    head, tail = ("\n", edit.text[1:]) if completes else ("", edit.text)
    return edit._replace(text=head + _BARE_NEWLINE.sub(newline, tail))


def _names(fixes: Sequence[Fix]) -> str:
    titles = list(dict.fromkeys(f"`{fix.title}`" for fix in fixes))
    return ("the fix " if len(titles) == 1 else "the fixes ") + ", ".join(titles[-4:])
