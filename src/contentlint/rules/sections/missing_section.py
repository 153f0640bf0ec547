"""A page lacks a section that every page of its kind has.

Readers who know one guide look for the same things in the next: what it costs,
whom it suits, where to begin. Which sections a page needs is said by the
`sections.yaml` of its pack, with other titles and titles in other languages;
case, quotes, dashes, spaces and final dots do not count. All that is missing is
reported in one run, each at the heading after which it belongs. A section that
stands elsewhere is not missing, and nothing is asked of the inside of a section
that is.

Where a heading is only a slip away from the missing title, the fix renames it.
Else it writes the section where it belongs, with the text of the pack's
template in the page's language, and marks it with
`<!-- contentlint: fill in -->`; `unfilled-section` reports the mark until a
person has taken it away. Both need review.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document, Heading
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.packs.outline import Outline, Section, Title
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.sections._alignment import Place, align, missing
from contentlint.rules.sections._insert import Anchor, anchor_of, insertions
from contentlint.rules.sections._where import beside
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
        fixed="# Soup\n\n## What you need\n\n<!-- contentlint: fill in -->\n\n## Method\n\n### Steps\n",
        options=_RECIPE,
        unsafe=True,
    ),
    Example(
        bad="# Soup\n\n## Ingredients\n\n## Method\n",
        message="Missing required section, expected `Steps` in `Method`",
        fixed="# Soup\n\n## Ingredients\n\n## Method\n\n### Steps\n\n<!-- contentlint: fill in -->\n",
        options=_RECIPE,
        unsafe=True,
    ),
    Example(
        bad="# Soup\n\n## Ingredeints\n\n## Method\n\n### Steps\n",
        message="Unexpected heading `Ingredeints`, expected `Ingredients`",
        fixed="# Soup\n\n## Ingredients\n\n## Method\n\n### Steps\n",
        options=_RECIPE,
        unsafe=True,
    ),
)

_NEEDS = {"required": Phrase("required"), "recommended": Phrase("recommended")}


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    if options.sections:
        needs = ("required", "recommended") if options.recommended else ("required",)
        yield from _missing(align(options.sections, page.headings), None, page, needs)


def _missing(
    places: Sequence[Place], parent: Heading | None, page: Document, needs: tuple[str, ...]
) -> Iterator[Problem]:
    absent = [index for index in _first_of_groups(places) if places[index].section.need in needs]
    anchors = [anchor_of(page, places, index, parent) for index in absent]
    wanted = zip(anchors, (places[index].section for index in absent), strict=True)
    fixes = insertions(page, wanted) if absent else {}
    for index, anchor in zip(absent, anchors, strict=True):
        yield _absent(places[index], anchor, page, fixes.get(anchor.offset))
    for place in places:
        if place.renamed and place.heading and place.section.need in needs:
            yield _renamed(place.section, place.heading)
        if place.heading and not place.astray:
            yield from _missing(place.inside, place.heading, page, needs)


def _first_of_groups(places: Sequence[Place]) -> Iterator[int]:
    """Indexes of what is missing; of a group of which one is enough, only the first."""
    seen = set()
    for index in missing(places):
        choice = places[index].choice
        if choice is None or id(choice) not in seen:
            yield index
        seen.add(id(choice))


def _absent(place: Place, anchor: Anchor, page: Document, fix: Fix | None) -> Problem:
    """A missing section, reported at the heading beside which it belongs."""
    language = page.language or ""
    choices = place.choice.sections if place.choice else (place.section,)
    data = {
        "need": _NEEDS.get(place.section.need, place.section.need),
        "title": "` or `".join(section.name(language) for section in choices),
        "where": _where(anchor),
    }
    span = anchor.near.content if anchor.near else Span(page.body_start, page.body_start)
    return Problem(span, MESSAGE, data, fix)


def _where(anchor: Anchor) -> Phrase:
    if anchor.near and anchor.word:
        return beside(anchor.word, anchor.near.text)
    return Phrase("on this page")


def _renamed(section: Section, heading: Heading) -> Problem:
    title = _nearest_title(section, heading.text)
    data = {"heading": heading.text, "title": title}
    fix = Fix.unsafe("Rename the section", Edit(heading.content, title))
    return Problem(heading.content, RENAMED, data, fix)


def _nearest_title(section: Section, text: str) -> str:
    from rapidfuzz import fuzz

    titles = (title.text for title in section.titles)
    return max(titles, key=lambda title: fuzz.ratio(fold_title(title), fold_title(text)))
