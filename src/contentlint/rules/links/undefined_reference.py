"""A reference asks for a definition that the page does not have.

`[text][label]` is a link only where `[label]: address` stands on the page.
Otherwise readers see the brackets. Usually the label was translated or
mistyped in one of the two places, or the definitions were lost.

Names of program parts (`[Engine][app.Engine]`) are resolved by generators of API
pages: pages that use them, and pages that include other files, are left alone. The nearest label
of the page is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.definitions import normal_label
from contentlint.document.includes import includes_others
from contentlint.document.lost_references import LostReference, lost_references
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.links._shown import shown
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="undefined-reference",
    summary="Reference to a definition that the page does not have.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected reference to `[{label}]`, expected a definition of it on the page"
MESSAGE_NEAREST = MESSAGE + "; nearest is `[{nearest}]`"

GOOD = (
    "See [the guide][g].\n\n[G]: /guide\n",
    "Call `a[i][j]`, x[0][1] or see [1][2] and [Engine][app.Engine].\n",
    "See [the value][enum.Enum.value] and [text][str].\n",
    "See \\[the guide][g].\n",
    "See [the guide][guide].\n\n[guide]: {% link guide.md %}\n",
)
BAD = (
    Example(
        bad="See [the guide][leitfaden].\n\n[guide]: /guide\n",
        message="Unexpected reference to `[leitfaden]`, expected a definition of it on the page",
    ),
    Example(
        bad="See [the guide][guid].\n\n[guide]: /guide\n",
        message="Unexpected reference to `[guid]`, expected a definition of it on the page; "
        "nearest is `[guide]`",
        fixed="See [the guide][guide].\n\n[guide]: /guide\n",
        unsafe=True,
    ),
)

# Letters, and none of the signs that names of program parts, formulas and addresses have.
_WORDS = Pattern(r"(?=[^\]]*[^\W\d_]{2})[^\[\]{}<>|\\^$=*+.:;/@#]+")
# A definition whose address a template writes, spaces and all: `[guide]: {% link guide.md %}`.
_FILLED = Pattern(r"^[ ]{0,3}\[(?P<label>[^\[\]\n]+)\]:[ \t]*\{[{%]", re.MULTILINE)
_MOST_PROPOSALS = 50
# The name of a part of a program: `enum.Enum.value`, `std::vec`.
_PROGRAM = Pattern(r"[A-Za-z_]\w*(?:(?:\.|::)[A-Za-z_]\w*)+(?:\(\))?")
_CODE_BEFORE = Pattern(r"[\w\])}>$\\]")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if "][" not in page.text or includes_others(page):
        return
    if not any("][" in prose.text for prose in page.prose):
        return
    known = [definition.label for definition in page.definitions]
    filled = {normal_label(found["label"]) for found in _FILLED.finditer(page.text, page.body_start)}
    found = list(lost_references(page.text, page.body_start))
    if any(_PROGRAM.fullmatch(one.label) for one in found):
        return  # a generator of API pages finds what these name, and then words as well: `[text][str]`
    lost = [one for one in found if _is_meant(page.text, one) and normal_label(one.label) not in filled]
    for number, one in enumerate(lost):
        yield _problem(page, one, known if number < _MOST_PROPOSALS else [])


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


def _problem(page: Document, lost: LostReference, known: list[str]) -> Problem:
    place = Span(lost.span.end - 1 - len(lost.label), lost.span.end - 1)
    data = {"label": shown(lost.label)}
    nearest = _nearest(lost.label, known)
    if not nearest:
        return Problem(lost.span, MESSAGE, data)
    data["nearest"] = shown(nearest)
    fix = None
    if page.text[place.start : place.end] == lost.label:
        fix = Fix.unsafe(Phrase("Refer to [{nearest}]", nearest=shown(nearest)), Edit(place, nearest))
    return Problem(lost.span, MESSAGE_NEAREST, data, fix)


def _nearest(label: str, known: list[str]) -> str:
    """The definition whose label is most alike, if one is alike enough."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(normal_label(label), known, scorer=fuzz.ratio, score_cutoff=75)
    return found[0] if found else ""
