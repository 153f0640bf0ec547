"""Where boxes and pages stand in the picture. All lengths are pixels."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt
from typing import NamedTuple

from contentlint.graph.groups import Group, group_pages
from contentlint.graph.model import Graph, Page

# Up to this many pages each has its title beside it; of more, only dots are drawn.
LABELLED = 160
MARGIN, GAP, HEAD = 24.0, 18.0, 26.0
TOP = 112.0
_TITLE_ROW, _TITLE_WIDTH = 22.0, 210.0
_DOT = 13.0
_LEAST_WIDTH = 156.0
# The width of the picture over its height, as on most screens.
_SHAPE = 1.6


class Dot(NamedTuple):
    """A page and its middle."""

    page: Page
    x: float
    y: float


class Box(NamedTuple):
    """A group, its corner and size, and its pages."""

    group: Group
    x: float
    y: float
    width: float
    height: float
    dots: tuple[Dot, ...]


class Layout(NamedTuple):
    """The whole picture. `bands` are (locale, y of its first line)."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    bands: tuple[tuple[str, float], ...]
    is_labelled: bool


def lay_out(graph: Graph) -> Layout:
    """Boxes in rows, language by language, so that the picture is about as wide as a screen."""
    groups = group_pages(graph.pages)
    is_labelled = len(graph.pages) <= LABELLED
    sizes = [_size(group, is_labelled) for group in groups]
    area = sum((width + GAP) * (height + GAP) for width, height in sizes)
    room = max([sqrt(area * _SHAPE) * 1.1, 640.0, *(width for width, _ in sizes)])
    boxes: list[Box] = []
    bands: list[tuple[str, float]] = []
    y = TOP
    for locale in graph.locales:
        if len(graph.locales) > 1:
            bands.append((locale, y))
            y += HEAD
        chosen = [(group, size) for group, size in zip(groups, sizes, strict=True) if group.locale == locale]
        y = _rows(chosen, y, room, boxes, is_labelled)
    return Layout(room + 2 * MARGIN, y + MARGIN, tuple(boxes), tuple(bands), is_labelled)


def _rows(
    chosen: Sequence[tuple[Group, tuple[float, float]]],
    y: float,
    room: float,
    boxes: list[Box],
    is_labelled: bool,
) -> float:
    """Fill rows from the left, the tallest boxes first; returns where the next row begins."""
    x, tallest = MARGIN, 0.0
    for group, (width, height) in sorted(chosen, key=lambda pair: (-pair[1][1], pair[0].folder)):
        if x > MARGIN and x + width > MARGIN + room:
            x, y, tallest = MARGIN, y + tallest + GAP, 0.0
        boxes.append(Box(group, x, y, width, height, tuple(_dots(group, x, y, is_labelled))))
        x, tallest = x + width + GAP, max(tallest, height)
    return y + tallest + GAP


def _columns(count: int, is_labelled: bool) -> int:
    """Columns of a box: of titles two where there are many, of dots about twice as many as rows."""
    if is_labelled:
        return 1 if count <= 12 else 2
    return max(ceil(_LEAST_WIDTH / _DOT), ceil(sqrt(count * 2)))


def _size(group: Group, is_labelled: bool) -> tuple[float, float]:
    columns = _columns(len(group.pages), is_labelled)
    rows = ceil(len(group.pages) / columns)
    if is_labelled:
        return columns * _TITLE_WIDTH + 12, HEAD + rows * _TITLE_ROW + 8
    return columns * _DOT + 16, HEAD + rows * _DOT + 10


def _dots(group: Group, x: float, y: float, is_labelled: bool) -> list[Dot]:
    columns = _columns(len(group.pages), is_labelled)
    across, down = (_TITLE_WIDTH, _TITLE_ROW) if is_labelled else (_DOT, _DOT)
    rows = ceil(len(group.pages) / columns)
    left, top = x + 14, y + HEAD + down / 2
    if is_labelled:  # column by column, as a list is read
        return [Dot(p, left + n // rows * across, top + n % rows * down) for n, p in enumerate(group.pages)]
    return [Dot(p, left + n % columns * across, top + n // columns * down) for n, p in enumerate(group.pages)]
