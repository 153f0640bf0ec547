"""sections.yaml -> the sections of a kind of page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from contentlint.packs.outline import Outline, Section, Title

if TYPE_CHECKING:
    from contentlint.packs.outline_model import SectionModel, Titles


def read_outline(path: Path) -> Outline | None:
    """Sections of the file at `path`, None if there is none. Raises PackError with file, line and column."""
    if not path.exists():
        return None
    from contentlint.packs.outline_model import SectionsModel
    from contentlint.packs.parse import read_part

    _, model = read_part(path, SectionsModel)
    return Outline(tuple(_section(one, 2) for one in model.sections), model.order)


def _section(model: SectionModel, level: int) -> Section:
    here = model.level or level
    return Section(
        titles=tuple(_titles(model.title)),
        level=here,
        need=model.need,
        pattern=model.pattern,
        order=model.order,
        sections=tuple(_section(one, here + 1) for one in model.sections),
    )


def _titles(written: Titles, language: str = "") -> Iterable[Title]:
    if isinstance(written, str):
        yield Title(written, language)
    elif isinstance(written, list):
        for one in written:
            yield Title(one, language)
    else:
        for tag, held in written.items():
            yield from _titles(held, tag)
