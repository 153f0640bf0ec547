"""Write missing sections into a page, marked for a person to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from contentlint.document import Document, Heading
from contentlint.document.markdown import parse
from contentlint.model import Edit, Fix, Span
from contentlint.packs.outline import Section, in_language, steps
from contentlint.rules.sections._after import headings_after
from contentlint.rules.sections._alignment import Place, out_of_order
from contentlint.rules.sections._extent import extent, text_end
from contentlint.text.pattern import Pattern

MARK_TEXT = "contentlint: fill in"
MARK = Pattern(rf"<!--[ \t]*{MARK_TEXT}[ \t]*-->|\{{/\*[ \t]*{MARK_TEXT}[ \t]*\*/\}}")


class Anchor(NamedTuple):
    """Where a missing section belongs: the heading `near`, the word for where from it, the offset.

    `alone` says that nothing but front matter stands before the offset.
    """

    near: Heading | None
    word: str
    offset: int
    alone: bool = False


def anchor_of(page: Document, places: Sequence[Place], index: int, parent: Heading | None) -> Anchor:
    """After the last section in order before the missing one, else before the next, else in the parent."""
    moved = out_of_order(places)
    settled = [
        (number, one.heading, one.section.level)
        for number, one in enumerate(places)
        if one.heading and not one.astray and one.section.need != "forbidden" and number not in moved
    ]
    before = [entry for entry in settled if entry[0] < index]
    if before:
        _, heading, level = max(before, key=lambda entry: entry[1].span.start)
        return Anchor(heading, "after", extent(page, heading, level, places).end)
    after = [heading for number, heading, _ in settled if number > index]
    if after:
        first = min(after, key=lambda heading: heading.span.start)
        return _ending(page, first, "before", page.body_start, first.span.start)
    if parent:
        return Anchor(parent, "in", extent(page, parent, parent.level, ()).end)
    return _ending(page, page.headings[0] if page.headings else None, "", page.body_start, len(page.text))


def _ending(page: Document, near: Heading | None, word: str, start: int, end: int) -> Anchor:
    offset = text_end(page.text, start, end)
    return Anchor(near, word, offset if offset > start else end, offset == start)


def insertions(page: Document, wanted: Iterable[tuple[Anchor, Section]]) -> Mapping[int, Fix]:
    """A fix for each offset, which writes all sections that belong there, in their order.

    Sections that belong at one place go in together: one by one they would
    wait for each other. Nothing is offered where the new text would not be
    read as sections, as after a code block that is never closed.
    """
    by_offset: dict[int, tuple[Anchor, list[Section]]] = {}
    for anchor, section in wanted:
        by_offset.setdefault(anchor.offset, (anchor, []))[1].append(section)
    return {
        offset: Fix.unsafe("Insert the section" if len(sections) == 1 else "Insert the sections", edit)
        for offset, (anchor, sections) in by_offset.items()
        if _is_read((edit := _edit(page, anchor, sections)), page)
    }


def _edit(page: Document, anchor: Anchor, sections: Sequence[Section]) -> Edit:
    text = "\n\n".join(part for section in sections for part in _written(section, page))
    is_first = anchor.alone and anchor.offset < len(page.text)
    return Edit(Span(anchor.offset, anchor.offset), f"{text}\n\n" if is_first else f"\n\n{text}")


def _written(section: Section, page: Document) -> Iterator[str]:
    """Heading, mark and template of a section and of all that must stand in it."""
    language = page.language or ""
    template = in_language(section.templates, language)
    inner = tuple(needed(section))
    yield f"{'#' * section.level} {section.name(language)}"
    if template or not inner:
        yield f"{{/* {MARK_TEXT} */}}" if page.path.endswith(".mdx") else f"<!-- {MARK_TEXT} -->"
    if template:
        yield template
    for part in inner:
        yield from _written(part, page)


def needed(section: Section) -> Iterator[Section]:
    """The inner sections that must be there, of a group the first."""
    chosen = set()
    for step in steps(section.sections, section.order):
        if step.section.need in ("required", "recommended") and id(step.choice) not in chosen:
            yield step.section
        if step.choice:
            chosen.add(id(step.choice))


def _is_read(edit: Edit, page: Document) -> bool:
    """Whether the headings of the page are still there, and those of the edit with them."""
    before = [heading.text for heading in page.headings]
    alone = [heading.text for heading in parse(edit.text).headings]
    after = [heading.text for heading in headings_after(page, (edit,))]
    at = sum(heading.span.start < edit.span.start for heading in page.headings)
    return after == before[:at] + alone + before[at:]
