"""An image of the source is missing in the translation, or it is another one.

Text that speaks of a picture which is not there puzzles its readers. Images
may be translated: one in the place of another is accepted where its name shows
that it belongs to the language.

The fix puts the image where it stands in the source. Its text for those who
can not see it is still that of the source, so the fix needs review.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from contentlint.model import Fix, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._gaps import lost
from contentlint.rules.translation._links import counted, has
from contentlint.rules.translation._shared import beside, files, insertion, short
from contentlint.twin import Both, Pair, Unit
from contentlint.twin.targets import common

META = RuleMeta(
    id="lost-image",
    summary="Image of the source that the translation lacks.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Missing image `{expected}`, expected it here as in the source"

_SOURCE = "# Menu\n\nOpen the menu.\n\n![The menu](/img/menu.png)\n\nChoose one.\n"
_BAD = "# Menu\n\nOuvrez le menu.\n\nChoisissez.\n"
GOOD = (
    Accepted(_BAD.replace("Choi", "![Le menu](/img/menu.png)\n\nChoi"), "fr/page.md", None, files(_SOURCE)),
)
BAD = (
    Example(
        bad=_BAD,
        message="Missing image `/img/menu.png`, expected it here as in the source",
        fixed=_BAD.replace("Choi", "![The menu](/img/menu.png)\n\nChoi"),
        path="fr/page.md",
        files=files(_SOURCE),
        unsafe=True,
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for gap, units in lost(pair, "image"):
        place = pair.span_at(gap.place)
        link = next(iter(counted(units[0].links, True).values()))
        target, written = link.target, pair.source.text[slice(*link.span)]
        if not _is_scarce(pair, common(target)):
            continue
        edit = insertion(pair.page.text, place.end, "\n\n", written)
        fix = Fix.unsafe("Put the image of the source here", edit) if place.end else None
        yield Problem(place, MESSAGE, {"expected": short(target)}, fix, beside(pair, units[0]))
    for both in pair.both:
        yield from _inside(pair, both)


def _inside(pair: Pair, both: Both) -> Iterator[Problem]:
    one = counted(both.source.links, True)
    other = counted(both.page.links, True) if one else {}
    gone = [link for key, link in one.items() if key not in other]
    if not gone or len(one) == len(other):
        return
    for link in gone:
        vote = pair.vote(both.source, partial(_shows, common(link.target), len(one)))
        if vote.confirms is not False and _is_scarce(pair, common(link.target)):
            data = {"expected": short(link.target)}
            yield Problem(both.page.span, MESSAGE, data, related=beside(pair, both.source))


def _shows(key: str, number: int, unit: Unit) -> bool:
    """Whether a unit shows an image, or as many as the source: each language may have its own."""
    return has(key, True, unit) or len(counted(unit.links, True)) == number


def _is_scarce(pair: Pair, key: str) -> bool:
    """Whether the page shows an image less often than the source, wherever it stands."""
    return pair.page.targets[True, key] < pair.source.targets[True, key]
