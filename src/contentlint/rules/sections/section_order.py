"""A section stands in another place, or on another level, than on other pages of its kind.

Pages of one kind are read side by side, and some are read by programs that
take the third section to be the price. The order is said by the
`sections.yaml` of the page's pack; headings it does not list may stand
anywhere, `order: any` leaves the order free, `any-order` that of a few sections,
and `at: end` binds one to the end of its level. The fewest sections that would
have to move are reported, not all that follow, and each is reported once.

The fix moves them as they are, with the sections inside and the blank lines
around. It needs review, since a text may refer to what stood before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document, Heading
from contentlint.model import Fix, Problem, Related, Severity
from contentlint.packs.outline import Outline, Section, Title
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.sections._alignment import Place, align, out_of_order
from contentlint.rules.sections._move import put_in_order, targets
from contentlint.rules.sections._where import beside

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
        fixed="# Page\n\n## One\n\n## Two\n\n## Three\n",
        options=_FIXED,
        unsafe=True,
    ),
    Example(
        bad="# Page\n\n## One\n\n### Two\n\n## Three\n",
        message="Unexpected level 3 of the section `Two`, expected level 2",
        options=_FIXED,
    ),
)


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    if options.sections:
        yield from _check(align(options.sections, page.headings), None, page)


def _check(places: Sequence[Place], parent: Heading | None, page: Document) -> Iterator[Problem]:
    moved = out_of_order(places)
    fix = put_in_order(page, places, moved) if moved else None
    wanted = targets(places, moved)
    for index, place in enumerate(places):
        heading = place.heading
        if not heading or place.section.need == "forbidden":
            continue
        if place.astray and parent:
            yield _misplaced(heading, beside("in", parent.text), parent)
        elif index in moved:
            number, word = wanted[index]
            near = places[number].heading or heading
            yield _misplaced(heading, beside(word, near.text), near, fix)
        elif heading.level != place.section.level:
            yield Problem(heading.content, LEVEL, _level_data(heading, place.section))
        elif beyond := _beyond(place.section, heading, places, page):
            where = "before" if place.section.at == "start" else "after"
            yield _misplaced(heading, beside(where, beyond.text), beyond)
        if not place.astray:
            yield from _check(place.inside, heading, page)


def _level_data(heading: Heading, section: Section) -> dict[str, str | int]:
    return {"title": heading.text, "level": heading.level, "wanted": section.level}


def _beyond(section: Section, heading: Heading, places: Sequence[Place], page: Document) -> Heading | None:
    """The outermost heading that no section is about, on the wrong side of one bound to the start or end."""
    if not section.at:
        return None
    listed = {place.heading.span.start for place in places if place.heading}
    siblings = _siblings(heading, page)
    if section.at == "start":
        siblings = siblings[::-1]
    past = siblings[siblings.index(heading) + 1 :]
    return next((one for one in reversed(past) if one.span.start not in listed), None)


def _siblings(heading: Heading, page: Document) -> list[Heading]:
    """The headings of the same level in the same outer section."""
    groups: list[list[Heading]] = [[]]
    for one in page.headings:
        if one.level < heading.level:
            groups.append([])
        elif one.level == heading.level:
            groups[-1].append(one)
    return next(group for group in groups if heading in group)


def _misplaced(heading: Heading, where: str, near: Heading, fix: Fix | None = None) -> Problem:
    related = (Related("the section it belongs to", near.content),)
    return Problem(heading.content, MESSAGE, {"title": heading.text, "where": where}, fix, related)
