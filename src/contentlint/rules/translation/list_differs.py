"""A numbered list starts with another number than in the source.

Steps are referred to by their numbers. The fix writes the number of the
source; it needs review, since the other numbers may have to follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.text.pattern import Pattern
from contentlint.twin import Both, Pair

META = RuleMeta(
    id="list-differs",
    summary="List that starts with another number.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected list that begins with {seen}, expected `{expected}` as in the source"

_SOURCE = "# Steps\n\n3. Save.\n4. Send.\n"
GOOD = (Accepted("# Étapes\n\n3. Gardez.\n4. Envoyez.\n", "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad="# Étapes\n\n1. Gardez.\n2. Envoyez.\n",
        message="Unexpected list that begins with `1`, expected `3` as in the source",
        fixed="# Étapes\n\n3. Gardez.\n2. Envoyez.\n",
        path="fr/page.md",
        files=files(_SOURCE),
        unsafe=True,
    ),
)

_NUMBER = Pattern(r"(?P<number>\d+)[.)][ \t]*(?:\[[ xX]\][ \t]+)?\Z")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    begun = set[int]()
    for both in pair.both:
        if both.source.kind != "item" or both.page.kind != "item":
            continue
        one, other = both.source.info, both.page.info
        section = pair.source.sections[both.at]
        # Lists cut by other blocks begin with 1 each time, or go on counting: both are read alike.
        goes_on = one == "1" and section in begun
        if one:
            begun.add(section)
        if not one or one == other or goes_on or not other:
            continue
        agreed = pair.agreed(both.source, attrgetter("info"))
        if agreed is not False:
            data = {"seen": f"`{other}`", "expected": one}
            yield Problem(both.page.span, MESSAGE, data, _fix(pair, both, agreed), beside(pair, both.source))


def _fix(pair: Pair, both: Both, agreed: bool | None) -> Fix | None:
    start = both.page.span.start
    found = _NUMBER.search(pair.page.text, max(0, start - 16), start)
    if not found or not both.source.info:
        return None
    edit = Edit(Span(found.start("number"), found.end("number")), both.source.info)
    make = Fix.safe if agreed and pair.is_amid(both) else Fix.unsafe
    return make(Phrase("Begin with {info}", info=both.source.info), edit)
