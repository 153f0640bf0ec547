"""A page lacks a section that every page of its kind has.

Readers who know one guide look for the same things in the next: what it costs,
whom it suits, where to begin. Which sections a page needs is said by the
`sections.yaml` of its pack, with other titles and titles in other languages;
case, quotes, dashes, spaces and final dots do not count. All that is missing is
reported in one run, each at the heading after which it belongs. A section that
stands elsewhere is not missing, and nothing is asked of the inside of a section
that is.

Where a heading is only a slip away from the missing title, the fix renames it.
Somebody may have meant another title, so it needs review.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document, Heading
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.packs import Outline, Section, Title
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.sections._alignment import Place, align
from contentlint.text.titles import fold_title

META = RuleMeta(
    id="missing-section",
    summary="A section that every page of this kind has is missing.",
    severity=Severity.ERROR,
    needs=frozenset({"sections"}),
)
MESSAGE = "Missing {need} section, expected `{title}` {where}"
RENAMED = "Unexpected heading `{heading}`, expected `{title}`"


@dataclass(frozen=True)
class RuleOptions(Options):
    sections: Annotated[Outline | None, FromPack("sections"), "Sections of this kind of page."] = None
    recommended: Annotated[bool, "Report recommended sections too."] = True


_STEPS = Section((Title("Steps"),), 3)
_RECIPE = RuleOptions(
    Outline(
        (
            Section((Title("What you need"), Title("Ingredients")), 2),
            Section((Title("Method"),), 2, sections=(_STEPS,)),
            Section((Title("See also"),), 2, need="optional"),
        )
    )
)
GOOD = (
    "# Any page\n\nWithout a pack nothing is asked.\n",
    Accepted("# Soup\n\n## INGREDIENTS\n\n## Method…\n\n### Steps\n", options=_RECIPE),
    Accepted("# Soup\n\n## Method\n\n### Steps\n\n## What you  need\n", options=_RECIPE),
)
BAD = (
    Example(
        bad="# Soup\n\n## Method\n\n### Steps\n",
        message="Missing required section, expected `What you need` before `Method`",
        options=_RECIPE,
    ),
    Example(
        bad="# Soup\n\n## Ingredients\n\n## Method\n",
        message="Missing required section, expected `Steps` in `Method`",
        options=_RECIPE,
    ),
    Example(
        bad="# Soup\n\n## Ingredeints\n\n## Method\n\n### Steps\n",
        message="Unexpected heading `Ingredeints`, expected `Ingredients`",
        fixed="# Soup\n\n## Ingredients\n\n## Method\n\n### Steps\n",
        options=_RECIPE,
        unsafe=True,
    ),
)


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    if options.sections:
        needs = ("required", "recommended") if options.recommended else ("required",)
        places = align(options.sections, page.headings)
        yield from _missing(places, None, page, needs)


def _missing(
    places: Sequence[Place], parent: Heading | None, page: Document, needs: tuple[str, ...]
) -> Iterator[Problem]:
    for index, place in enumerate(places):
        if place.section.need in needs and place.renamed and place.heading:
            yield _renamed(place.section, place.heading)
        elif place.section.need in needs and not place.heading:
            yield _absent(places, index, parent, page)
        if place.heading and not place.astray:
            yield from _missing(place.inside, place.heading, page, needs)


def _absent(places: Sequence[Place], index: int, parent: Heading | None, page: Document) -> Problem:
    """A missing section, reported where it belongs: after the one before it, before the one after it."""
    before = next((one.heading for one in reversed(places[:index]) if one.heading and not one.astray), None)
    after = next((one.heading for one in places[index:] if one.heading and not one.astray), None)
    near, word = (before, "after") if before else (after, "before") if after else (parent, "in")
    section = places[index].section
    data = {"need": section.need, "title": section.name(page.language or ""), "where": "on this page"}
    if near:
        data["where"] = f"{word} `{near.text}`"
        return Problem(near.content, MESSAGE, data)
    first = page.headings[0].content if page.headings else Span(page.body_start, page.body_start)
    return Problem(first, MESSAGE, data)


def _renamed(section: Section, heading: Heading) -> Problem:
    title = _nearest_title(section, heading.text)
    data = {"heading": heading.text, "title": title}
    return Problem(
        heading.content, RENAMED, data, Fix.unsafe("Rename the section", Edit(heading.content, title))
    )


def _nearest_title(section: Section, text: str) -> str:
    from difflib import SequenceMatcher

    return max(
        (title.text for title in section.titles),
        key=lambda title: SequenceMatcher(None, fold_title(title), fold_title(text)).ratio(),
    )
