"""What a page says about the shape of its kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from contentlint.document import Document
from contentlint.document.values import plain
from contentlint.text.titles import fold_title

_FOLDER_PAGES = ("index", "_index", "README")


class Title(NamedTuple):
    """A heading: its level, its text, and the text as titles are compared."""

    level: int
    text: str
    folded: str


class Shape(NamedTuple):
    """One page: its keys as plain data, None where it has no front matter, and its headings."""

    path: str
    values: Mapping[str, object] | None
    titles: tuple[Title, ...]

    @property
    def stem(self) -> str:
        """The file's name without its ending; the folder's for an index."""
        file = PurePosixPath(self.path)
        return file.parent.name if file.stem in _FOLDER_PAGES else file.name.split(".")[0]

    @property
    def heading(self) -> str:
        """The first heading of level 1, as titles are compared, or ""."""
        return next((title.folded for title in self.titles if title.level == 1), "")


def shape_of(page: Document) -> Shape:
    """The shape of a page. Front matter that can not be read says nothing."""
    front = page.frontmatter
    titles = tuple(Title(one.level, one.text, fold_title(one.text)) for one in page.headings)
    if not front or (front.faults and not front.entries):
        return Shape(page.path, None, titles)
    values = {entry.key: plain(entry.value) for entry in front.entries}
    return Shape(page.path, values, titles)
