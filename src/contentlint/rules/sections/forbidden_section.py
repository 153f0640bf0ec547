"""A page has a section that its kind of page must not have.

A template's "How to use this template" stays in the page, an internal note is
published, a chapter that moved to a page of its own is written twice. The pack
lists such sections with `need: forbidden`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.packs.outline import Outline, Section, Title
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.sections._alignment import Place, align

META = RuleMeta(
    id="forbidden-section",
    summary="A page has a section that its kind of page must not have.",
    severity=Severity.ERROR,
    needs=frozenset({"sections"}),
)
MESSAGE = "Unexpected section `{title}`, expected a page without it"


@dataclass(frozen=True)
class RuleOptions(Options):
    sections: Annotated[Outline | None, FromPack("sections"), "Sections of this kind of page."] = None


_NO_NOTES = RuleOptions(Outline((Section((Title("Notes"),), 2, need="forbidden", pattern="todo.*"),)))
GOOD = (
    "# Page\n\n## Notes\n\nWithout a pack all is allowed.\n",
    Accepted("# Page\n\n## Method\n\n### Notes\n", options=_NO_NOTES),
)
BAD = (
    Example(
        bad="# Page\n\n## NOTES\n\nAsk Ann.\n",
        message="Unexpected section `NOTES`, expected a page without it",
        options=_NO_NOTES,
    ),
    Example(
        bad="# Page\n\n## Todo: prices\n\nAsk Ann.\n",
        message="Unexpected section `Todo: prices`, expected a page without it",
        options=_NO_NOTES,
    ),
)


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    if options.sections:
        yield from _forbidden(align(options.sections, page.headings))


def _forbidden(places: Sequence[Place]) -> Iterator[Problem]:
    for place in places:
        if place.section.need == "forbidden" and place.heading:
            yield Problem(place.heading.content, MESSAGE, {"title": place.heading.text})
        yield from _forbidden(place.inside)
