"""References that readers see as brackets, because the page has no definition of their label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document.definitions import normal_label
from contentlint.document.document import Document
from contentlint.document.includes import includes_others
from contentlint.document.lost_references import LostReference, lost_references
from contentlint.model import Reference, Span
from contentlint.text.pattern import Pattern
from contentlint.text.similar import nearest

# Letters, and none of the signs that names of program parts, formulas and addresses have.
_WORDS = Pattern(r"(?=[^\]]*[^\W\d_]{2})[^\[\]{}<>|\\^$=*+.:;/@#]+")
# A definition whose address a template writes, spaces and all: `[guide]: {% link guide.md %}`.
_FILLED = Pattern(r"^[ ]{0,3}\[(?P<label>[^\[\]\n]+)\]:[ \t]*\{[{%]", re.MULTILINE)
_MOST_PROPOSALS = 50
# From here on, of 100, a label is taken for a slip of another.
_ALIKE = 75.0
# The name of a part of a program: `enum.Enum.value`, `std::vec`.
_PROGRAM = Pattern(r"[A-Za-z_]\w*(?:(?:\.|::)[A-Za-z_]\w*)+(?:\(\))?")
_CODE_BEFORE = Pattern(r"[\w\])}>$\\]")


def undefined_references(page: Document) -> Iterator[Reference]:
    """What asks for a definition, in order; the most alike label of the page is `text`, "" without one."""
    if "][" not in page.text or includes_others(page):
        return
    if not any("][" in prose.text for prose in page.prose):
        return
    filled = {normal_label(found["label"]) for found in _FILLED.finditer(page.text, page.body_start)}
    found = list(lost_references(page.markdown, page.body_start))
    if any(_PROGRAM.fullmatch(one.label) for one in found):
        return  # a generator of API pages finds what these name, and then words as well: `[text][str]`
    lost = [one for one in found if _is_meant(page.text, one) and normal_label(one.label) not in filled]
    known = [definition.label for definition in page.definitions]
    for number, one in enumerate(lost):
        place = Span(one.span.end - 1 - len(one.label), one.span.end - 1)
        is_written = page.text[place.start : place.end] == one.label
        alike = nearest(normal_label(one.label), known, _ALIKE) if number < _MOST_PROPOSALS else None
        yield Reference("undefined", one.label, alike or "", one.span, place if is_written else one.span)


def _is_meant(text: str, lost: LostReference) -> bool:
    """Whether the brackets are a reference rather than indices or the text of a program."""
    before = text[lost.span.start - 1 : lost.span.start] if lost.span.start else ""
    label, collapsed = lost.label, lost.collapsed
    written = text[lost.span.start + 1 : lost.span.end].partition("]")[0]
    return (
        not collapsed
        and not _CODE_BEFORE.match(before)
        and _WORDS.fullmatch(label) is not None
        and any(char.isalpha() for char in written)
        and not written.startswith("^")
    )
