"""sections.yaml -> the sections of a kind of page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from contentlint.packs.outline import (
    Content,
    Count,
    Entry,
    Group,
    GroupKind,
    Labels,
    Lines,
    Outline,
    Section,
    Title,
)
from contentlint.packs.outline_templates import Templates, read_templates

if TYPE_CHECKING:
    from contentlint.packs.outline_model import ContentModel, SectionModel, Titles

    # A bare title is short for a required section of that title.
    Written = SectionModel | str


def read_outline(path: Path) -> Outline | None:
    """Sections of the file at `path`, None if there is none. Raises PackError with file, line and column.

    Texts in the folder `templates` beside it go to the sections they are named after.
    """
    if not path.exists():
        return None
    from contentlint.packs.outline_model import SectionsModel
    from contentlint.packs.parse import read_part

    _, model = read_part(path, SectionsModel)
    templates = read_templates(path.parent / "templates")
    outline = Outline(_entries(model.sections, 2, templates), model.order)
    templates.check_used()
    return outline


def _entries(models: Sequence[Written], level: int, templates: Templates) -> tuple[Entry, ...]:
    return tuple(_entry(model, level, templates) for model in models)


def _entry(model: Written, level: int, templates: Templates) -> Entry:
    if isinstance(model, str):
        return _section(model, level, templates)
    kinds: tuple[tuple[GroupKind, list[Written]], ...] = (
        ("any-order", model.any_order),
        ("any-of", model.any_of),
    )
    for kind, members in kinds:
        if members:
            return Group(kind, tuple(_section(one, level, templates) for one in members))
    return _section(model, level, templates)


def _section(model: Written, level: int, templates: Templates) -> Section:
    if isinstance(model, str):
        titles: tuple[Title, ...] = (Title(model),)
        return Section(titles, level, templates=tuple(templates.of(titles)))
    here = model.level or level
    titles = tuple(_titles(model.title))
    return Section(
        titles=titles,
        level=here,
        need=model.need,
        pattern=model.pattern,
        order=model.order,
        sections=_entries(model.sections, here + 1, templates),
        repeat=model.repeat,
        at=model.at,
        content=_content(model.content) if model.content else None,
        templates=(*(one for one in _titles(model.template) if one.text), *templates.of(titles)),
    )


def _titles(written: Titles | dict[str, str], language: str = "") -> Iterable[Title]:
    if isinstance(written, str):
        yield Title(written, language)
    elif isinstance(written, list):
        for one in written:
            yield Title(one, language)
    else:
        for tag, held in written.items():
            yield from _titles(held, tag)


def _content(model: ContentModel) -> Content:
    return Content(
        words=_count(model.words),
        paragraphs=_count(model.paragraphs),
        items=_count(model.items),
        numbered=model.numbered,
        table=tuple(model.table),
        lines=Lines(model.lines.start, _count(model.lines.count) or Count(1)) if model.lines else None,
        labels=_labels(model),
        code=None if model.code is False else "" if model.code is True else model.code,
    )


def _labels(model: ContentModel) -> Labels | None:
    if model.labels is None:
        return None
    if isinstance(model.labels, list):
        return Labels(tuple(model.labels))
    return Labels(tuple(model.labels.required), tuple(model.labels.optional), model.labels.others)


def _count(counted: int | str | None) -> Count | None:
    if counted is None or isinstance(counted, int):
        return None if counted is None else Count(counted)
    least, _, most = counted.partition("-")
    return Count(int(least), int(most))
