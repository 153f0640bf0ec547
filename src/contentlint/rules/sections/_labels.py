"""Labels: bold words with a colon that introduce a line, as in `**Goal**: earn 100 €`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from contentlint.document import Document
from contentlint.model import Span
from contentlint.packs.outline import Labels
from contentlint.rules.sections._extent import blocks_in
from contentlint.text.pattern import Pattern
from contentlint.text.titles import fold_title

# The colon may stand inside or outside the bold words, with a space before it or not.
_LABEL = Pattern(
    r"^ {0,3}(?P<mark>\*\*|__)(?P<label>[^\s*_:\uff1a][^*_\n]{0,80}?)"
    r"(?:[ \u00a0\u202f]?[:\uff1a][ \u00a0\u202f]?(?P=mark)|(?P=mark)[ \u00a0\u202f]?[:\uff1a])",
    re.MULTILINE,
)
# A slip of the keyboard or of a hasty translation: two letters at most, and not all of a short word.
_SLIP = 2
_SHORTEST = 5


class Label(NamedTuple):
    """The words without marks and colon, and their place."""

    text: str
    span: Span

    @property
    def folded(self) -> str:
        return fold_title(self.text)


def labels_in(page: Document, span: Span) -> tuple[Label, ...]:
    """The labels in a part of a page: at the start of a line that is no list item, code or quote."""
    found = candidates(page, span)
    if not found:
        return ()
    code = [block.span for block in blocks_in(page, span) if block.kind in ("code", "html")]
    return tuple(label for label in found if not any(start <= label.span.start < end for start, end in code))


def candidates(page: Document, span: Span) -> tuple[Label, ...]:
    """What looks like a label, in code too: a first look that is much cheaper."""
    return tuple(
        Label(found["label"], Span(*found.span("label"))) for found in _LABEL.finditer(page.text, *span)
    )


def near_label(text: str, known: Sequence[str]) -> str | None:
    """The one label of `known` of which `text` may be a slip, None if there is none or are several."""
    from rapidfuzz.distance import OSA

    folded = fold_title(text)
    near = [
        label
        for label in known
        if min(len(folded), len(label)) >= _SHORTEST
        and 0 < OSA.distance(folded, fold_title(label), score_cutoff=_SLIP) <= _SLIP
    ]
    return near[0] if len(near) == 1 else None


class Paired(NamedTuple):
    """Labels that are not listed, each with the one it stands for or None, and what is still missing."""

    unknown: tuple[tuple[Label, str | None], ...]
    absent: tuple[str, ...]


def paired(labels: Sequence[Label], wanted: Labels) -> Paired:
    """Compare labels with those that are wanted.

    An unknown label stands for the listed one of which it is a slip, and where
    a single unknown label faces a single missing one, for that.
    """
    known = (*wanted.required, *wanted.optional)
    there = {label.folded for label in labels}
    absent = [label for label in wanted.required if fold_title(label) not in there]
    unknown = [label for label in labels if label.folded not in {fold_title(one) for one in known}]
    found: list[tuple[Label, str | None]] = []
    for label in unknown:
        near = near_label(label.text, known)
        found.append((label, near))
        if near in absent:
            absent.remove(near)
    far = [index for index, (_, near) in enumerate(found) if near is None]
    if not wanted.others and len(far) == len(absent) == 1:
        found[far[0]] = (found[far[0]][0], absent.pop())
    return Paired(tuple(found), tuple(absent))
