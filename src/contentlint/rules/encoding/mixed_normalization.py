"""Accented letters are stored in two ways on one page: as one character, and as a letter with a mark.

File names and text copied on a Mac, or from PDF files, come in the second form.
It looks the same, but search finds only one of the two, links to headings and
comparisons fail, and some fonts put the accent beside the letter.

All places of a page are one finding. The fix writes the one character (Unicode's
normal form C), and is safe in running text. Where one of the places is in a
heading or in front matter, an address may depend on it, and a person decides.
Pages that keep to one form are left alone, whichever it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Applicability, Edit, Fix, Problem, Related, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import in_heading, is_explained, read_by_people
from contentlint.text.characters.normal_form import CLUSTER, LONE_MARK, MARK, composed, has_composed
from contentlint.text.characters.rare import rare_characters

META = RuleMeta(
    id="mixed-normalization",
    summary="Accented letters stored in two ways on one page.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected `{cluster}` of {parts} characters, expected one character as elsewhere on the page"
MANY = MESSAGE + "; {count} places in this page are like it"

GOOD = ("Le café d'été.", "Le cafe\u0301 noir.", "x\u0303 is no letter of its own, é is.")
BAD = (
    Example(
        bad="L'été, un cafe\u0301.",
        message="Unexpected `e\u0301` of 2 characters, expected one character as elsewhere on the page",
        fixed="L'été, un café.",
    ),
    Example(
        bad="# L'e\u0301te\u0301\n\nL'été.\n",
        message=(
            "Unexpected `e\u0301` of 2 characters, expected one character as elsewhere on the page; "
            "2 places in this page are like it"
        ),
        fixed="# L'été\n\nL'été.\n",
        unsafe=True,
    ),
)


def check(page: Document, _: Options) -> Iterator[Problem]:
    if not MARK.search(rare_characters(page.text)) or LONE_MARK.search(page.text):
        return
    edits = tuple(_edits(page))
    if not edits or not has_composed(rare_characters(page.text)):
        return
    first, *others = (edit.span for edit in edits)
    cluster = page.text[first.start : first.end]
    data: dict[str, str | int] = {"cluster": cluster, "parts": len(cluster), "count": len(edits)}
    related = tuple(Related("stored the same way", span) for span in others)
    fix = Fix("Store each letter in one character", edits, _applicability(page, edits))
    yield Problem(first, MANY if others else MESSAGE, data, fix, related)


def _edits(page: Document) -> Iterator[Edit]:
    for match in read_by_people(page, CLUSTER):
        span, char = Span(*match.span()), composed(match.group())
        if char and not is_explained(page, span):
            yield Edit(span, char)


def _applicability(page: Document, edits: tuple[Edit, ...]) -> Applicability:
    """Safe, unless one of the edits is where an address may be made from the text."""
    places = [edit.span.start for edit in edits]
    addressed = any(place < page.body_start or in_heading(page, place) for place in places)
    return Applicability.UNSAFE if addressed else Applicability.SAFE
