"""The fragments that a page answers to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape

from contentlint.model import HeadingFact, PageFacts
from contentlint.site.address import decoded, folder_of, name_of
from contentlint.text.pattern import Pattern
from contentlint.text.slug import ALGORITHMS, COMMON, page_slugs, slugs

# Made by every renderer with footnotes, by single-page programs (`#/route`,
# `#!route`), by code hosts (`#L10`), for live samples
# (`#frame_x`) and tags (`#tag:x`): never written in the page.
_IMPLIED = Pattern(
    r"(?:user-content-)?fn(?:ref)?[:-]?[\w-]+|[/!].*|L\d+(?:-L?\d+)?|frame_.+|tag:.+", re.DOTALL
)
_TWIN = Pattern(r"_\d+\Z")
_TOP = frozenset({"", "top", "_top"})
_ENTITIES = frozenset("&<>\"'")
_PART_FOLDERS = frozenset({"_includes", "includes", "_partials", "partials", "_snippets", "snippets"})


def anchors_of(page: PageFacts, slug: str) -> frozenset[str]:
    """Slugs of the headings by one algorithm, explicit ids, ids in HTML, and the top of the page."""
    explicit = [decoded(heading.id) for heading in page.outline if heading.id]
    made = made_of(page.outline, slug)
    if explicit and ALGORITHMS[slug].knows_ids:
        made = tuple(each for each, heading in zip(made, page.outline, strict=True) if not heading.id)
    return frozenset([*made, *explicit, *page.ids, *_TOP])


def made_of(outline: Iterable[HeadingFact], slug: str) -> tuple[str, ...]:
    """Slugs of headings, in order, by one algorithm, as if none had an id."""
    return _made(tuple([heading.text for heading in outline]), slug)


@lru_cache(maxsize=2048)
def _made(headings: tuple[str, ...], slug: str) -> tuple[str, ...]:
    """Remembered, because a page is asked again whenever another one was edited or links to it."""
    return slugs(map(decoded, headings), ALGORITHMS[slug])


def moved_anchors(page: PageFacts, slug: str) -> dict[str, str]:
    """Slugs of headings that were damaged -> what they are after the repair.

    The site's own algorithm first, then the others, as links may have been
    written for another one. A slug that still names something is left out.
    """
    moved: dict[str, str] = {}
    if page.former_headings:
        present = anchors_of(page, slug)
        for name in (slug, *COMMON):
            made = made_of(page.outline, name)
            former = slugs(map(decoded, page.former_headings), ALGORITHMS[name])
            for old, new in zip(former, made, strict=True):
                if old and old != new and old not in present:
                    moved.setdefault(old, new)
    return moved


def is_part(path: str) -> bool:
    """Whether the file is pulled into other pages, so that its addresses belong to them."""
    name = name_of(path)
    if name.startswith("_") and not name.startswith("_index."):
        return True
    return not _PART_FOLDERS.isdisjoint(folder_of(path).split("/"))


def may_answer(page: PageFacts, fragment: str, algorithm: str = "", *, keeps_case: bool = False) -> bool:
    """Whether `fragment` can be right though it is none of the page's known anchors.

    True where anchors are made out of sight, and for fragments that renderers
    make themselves. Where the generator's `algorithm` is known, its slugs of the
    headings as written have been asked (`exact_anchors`); where it is not (""), those
    of any common generator are, since a wrong guess must not become a report.
    `keeps_case` says that it leaves the capitals of headings as they are.
    """
    if page.open_anchors or is_part(page.path) or _IMPLIED.fullmatch(fragment):
        return True
    if algorithm:
        return False
    wanted = _bare(fragment.removeprefix("user-content-"))
    known = _known(tuple([heading.text for heading in page.outline]))
    written = (*(decoded(heading.id) for heading in page.outline), *page.ids, *_TOP)
    return (
        wanted in known
        or (keeps_case and wanted.casefold() in known)
        or any(_bare(anchor) in (wanted, wanted.casefold() if keeps_case else wanted) for anchor in written)
    )


@lru_cache(maxsize=512)
def _known(headings: tuple[str, ...]) -> frozenset[str]:
    """The slugs of headings by all common generators, without what these disagree about."""
    made = (anchor for slug in COMMON for anchor in _made(headings, slug))
    return frozenset(map(_bare, (*made, *_escaped(headings))))


def _escaped(headings: Iterable[str]) -> set[str]:
    """Slugs of the headings that hold a sign written as an entity in HTML, made of the HTML (`a-amp-b`)."""
    texts = [escape(heading) for heading in headings if not _ENTITIES.isdisjoint(heading)]
    return {ALGORITHMS[slug].slugify(text) for slug in COMMON for text in texts}


def exact_anchors(page: PageFacts, algorithm: str) -> frozenset[str]:
    """Slugs of the headings as written, with all that a generator sees in them."""
    written = [(heading.raw or heading.text, heading.id) for heading in page.outline]
    return frozenset(map(decoded, page_slugs(algorithm, written)))


def _bare(slug: str) -> str:
    """A slug without what generators disagree about: hyphens at its ends, emoji selectors, `_2` of twins."""
    bare = slug.replace("\ufe0f", "").strip("-_")
    return _TWIN.sub("", bare) if bare[-1:].isdigit() else bare
