"""A section stands in another place, or on another level, than on other pages of its kind.

Pages of one kind are read side by side, and some are read by programs that
take the third section to be the price. The order is said by the
`sections.yaml` of the page's pack; headings it does not list may stand
anywhere, and `order: any` leaves the order free. The fewest sections that would
have to move are reported, not all that follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document, Heading
from contentlint.model import Problem, Related, Severity
from contentlint.packs import Outline, Section, Title
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.sections._alignment import Place, align, out_of_order

META = RuleMeta(
    id="section-order",
    summary="A section is in another place or on another level than its kind of page has it.",
    severity=Severity.WARNING,
    needs=frozenset({"sections"}),
)
MESSAGE = "Unexpected place of the section `{title}`, expected it {where}"
LEVEL = "Unexpected level {level} of the section `{title}`, expected level {wanted}"


@dataclass(frozen=True)
class RuleOptions(Options):
    sections: Annotated[Outline | None, FromPack("sections"), "Sections of this kind of page."] = None


_PARTS = tuple(Section((Title(name),), 2) for name in ("One", "Two", "Three"))
_FIXED = RuleOptions(Outline(_PARTS))
GOOD = (
    "# Any page\n\n## Three\n\n## One\n",
    Accepted("# Page\n\n## One\n\n## Free\n\n## Two\n\n## Three\n", options=_FIXED),
    Accepted("# Page\n\n## One\n\n## Three\n", options=_FIXED),
    Accepted("# Page\n\n## Three\n\n## One\n\n## Two\n", options=RuleOptions(Outline(_PARTS, "any"))),
)
BAD = (
    Example(
        bad="# Page\n\n## Three\n\n## One\n\n## Two\n",
        message="Unexpected place of the section `Three`, expected it after `Two`",
        options=_FIXED,
    ),
    Example(
        bad="# Page\n\n## One\n\n### Two\n\n## Three\n",
        message="Unexpected level 3 of the section `Two`, expected level 2",
        options=_FIXED,
    ),
)


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    if options.sections:
        yield from _check(align(options.sections, page.headings), options.sections.order, None)


def _check(places: Sequence[Place], order: str, parent: Heading | None) -> Iterator[Problem]:
    moved = out_of_order(places) if order == "fixed" else frozenset()
    for index, place in enumerate(places):
        heading = place.heading
        if not heading:
            continue
        if place.astray and parent:
            yield _misplaced(heading, f"in `{parent.text}`", parent)
        elif index in moved:
            yield _moved(places, index, heading, moved)
        elif heading.level != place.section.level:
            data: dict[str, str | int] = {"title": heading.text, "level": heading.level}
            data["wanted"] = place.section.level
            yield Problem(heading.content, LEVEL, data)
        if not place.astray:
            yield from _check(place.inside, place.section.order, heading)


def _moved(places: Sequence[Place], index: int, heading: Heading, moved: frozenset[int]) -> Problem:
    settled = [
        (number, one.heading)
        for number, one in enumerate(places)
        if one.heading and not one.astray and number not in moved
    ]
    before = next((one for number, one in reversed(settled) if number < index), None)
    if before:
        return _misplaced(heading, f"after `{before.text}`", before)
    after = next(one for number, one in settled if number > index)
    return _misplaced(heading, f"before `{after.text}`", after)


def _misplaced(heading: Heading, where: str, near: Heading) -> Problem:
    related = (Related("the section it belongs to", near.content),)
    return Problem(heading.content, MESSAGE, {"title": heading.text, "where": where}, related=related)
