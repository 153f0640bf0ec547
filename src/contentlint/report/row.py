"""One line of text as a terminal shows it: what stands in which column.

The unit is the grapheme cluster (Unicode Standard Annex 29), so that a flag, a
family emoji or a letter with its accents is never taken apart. Widths are
those of the wcwidth package (Unicode Standard Annex 11).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from contentlint.model import Span
from contentlint.report.visible import visible
from contentlint.text.pattern import Pattern

# Characters that are a cluster of one column each: no need to load tables for European text.
_NARROW = Pattern(r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u2013-\u2026\u20ac]*")
_TAB_STOP = 4


class Row(NamedTuple):
    """Clusters of a line: `shown` text, source offset and column of each edge (one more than clusters)."""

    shown: Sequence[str]
    edges: Sequence[int]
    columns: Sequence[int]

    @classmethod
    def of(cls, line: str) -> Row:
        """Lay out one line (no line end in it); hidden characters become visible, tabs become spaces."""
        if _NARROW.fullmatch(line):
            return cls(line, range(len(line) + 1), range(len(line) + 1))
        clusters = _clusters(line)
        shown: list[str] = []
        columns = [0]
        for cluster in clusters:
            text, width = _show(cluster, columns[-1])
            shown.append(text)
            columns.append(columns[-1] + width)
        return cls(shown, list(accumulate(map(len, clusters), initial=0)), columns)

    def covering(self, span: Span) -> Span:
        """The clusters that a span of characters touches; empty only for an empty span."""
        first = bisect_right(self.edges, span.start) - 1
        last = bisect_left(self.edges, span.end)
        return Span(min(first, len(self.shown)), max(first, last) if span.end > span.start else first)

    def text(self, first: int, last: int) -> str:
        """What is shown for the clusters from `first` up to `last`."""
        return "".join(self.shown[first:last])


def width(text: str) -> int:
    """Columns that a visible text takes in a terminal."""
    return len(text) if text.isascii() and text.isprintable() else Row.of(text).columns[-1]


def _clusters(line: str) -> list[str]:
    """Grapheme clusters; one that hides something is taken apart, so that each notation stands alone."""
    from wcwidth import iter_graphemes

    clusters: list[str] = []
    for cluster in iter_graphemes(line):
        if visible(cluster) == cluster:
            clusters.append(cluster)
        else:
            clusters.extend(cluster)
    return clusters


def _show(cluster: str, column: int) -> tuple[str, int]:
    """Text and width of one cluster that starts at a column."""
    if cluster == "\t":
        gap = _TAB_STOP - column % _TAB_STOP
        return " " * gap, gap
    text = visible(cluster)
    columns = _columns(text)
    # A mark without a letter would sit on the character before it: give it a dotted circle.
    return (text, columns) if columns > 0 else ("\u25cc" + text, 1)


def _columns(text: str) -> int:
    from wcwidth import wcswidth

    return wcswidth(text)
