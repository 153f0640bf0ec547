"""What an escape stands for may be damaged itself: `=C3=83=C2=A9` says `Ã©`, which was `é`."""

from __future__ import annotations

from contentlint.model import Applicability, Edit, Span, apply_edits
from contentlint.text.mojibake import find_repairs


def undamaged(shown: str, before: str, after: str) -> str:
    """The decoded characters `shown` as they were before a wrong code page got between.

    `before` and `after` are the characters beside the escape. What can not be
    repaired safely, or only together with those, stays as it is shown.
    """
    start, end = len(before), len(before) + len(shown)
    repairs = [r for r in find_repairs(before + shown + after) if r.applicability is Applicability.SAFE]
    inside = all(start <= repair.span.start and repair.span.end <= end for repair in repairs)
    edits = [Edit(Span(r.span.start - start, r.span.end - start), r.text) for r in repairs if inside]
    return apply_edits(shown, edits)
