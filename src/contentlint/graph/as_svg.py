"""The graph as a picture for a browser: folders as boxes, pages as dots, links as curves.

Of a small site every link is a curve. Of a large one the links between two
folders are one curve, the thicker the more there are, and titles show when
the pointer rests on a dot. It needs no script and no font of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import hypot, log2
from xml.sax.saxutils import escape

from contentlint.graph.layout import MARGIN, Box, Dot, Layout, lay_out
from contentlint.graph.model import Graph, Page
from contentlint.messages import translate
from contentlint.model import Phrase
from contentlint.report.summary import plural

# More curves than this hide one another.
_CURVES = 220
_TITLE = 24
_STYLE = """\
text{font:13px system-ui,'DejaVu Sans',sans-serif;fill:#222}.h{font-weight:600;font-size:20px}
.l{font-weight:600;font-size:16px}.f{font-weight:600;fill:#555}.s{fill:#555}
.b{fill:#fff;stroke:#d0d4da}.e{fill:none;stroke:#3b6ea8;stroke-opacity:.28}
.page{fill:#3b6ea8}.orphan{fill:#e07b00}.dead{fill:#fff;stroke:#8e8e93;stroke-width:2}
.lost{fill:#e07b00;stroke:#222;stroke-width:1.5}"""


def render(graph: Graph, language: str) -> str:
    """A whole SVG document."""
    layout = lay_out(graph)
    name = translate(Phrase("Links of the site"), language)
    elsewhere = translate(Phrase("Pages in no language's folder"), language)
    size = f'width="{layout.width:.0f}" height="{layout.height:.0f}"'
    view = f'viewBox="0 0 {layout.width:.0f} {layout.height:.0f}"'
    rows = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view} role="img" aria-label="{_safe(name)}">',
        f"<style>{_STYLE}</style>",
        '<rect width="100%" height="100%" fill="#f6f7f9"/>',
        *_head(graph, language),
        *(_text(MARGIN, y + 17, locale or elsewhere, "l") for locale, y in layout.bands),
        *_bundles(graph, layout),
        *map(_frame, layout.boxes),
        *_curves(graph, layout),
        *(row for box in layout.boxes for dot in box.dots for row in _dot(dot, layout.is_labelled, language)),
    ]
    return "\n".join([*rows, "</svg>", ""])


def kind_of(page: Page) -> str:
    """The class of a dot: `page`, `orphan`, `dead` (a dead end), or `lost` (both)."""
    if page.is_orphan:
        return "lost" if page.is_dead_end else "orphan"
    return "dead" if page.is_dead_end else "page"


def _head(graph: Graph, language: str) -> Iterator[str]:
    """The title, and what the dots mean, with numbers."""
    counts = Counter(kind_of(page) for page in graph.pages)
    links = sum(len(page.links) for page in graph.pages)
    counted = {"pages": plural(len(graph.pages), "page"), "links": plural(links, "link")}
    title = Phrase("{pages}, {links} between them", **counted)
    yield _text(MARGIN, 40, translate(title, language), "h")
    words = {
        "page": Phrase("linked both ways"),
        "orphan": Phrase("no way leads here"),
        "dead": Phrase("no way leads on"),
        "lost": Phrase("neither here nor on"),
    }
    x = MARGIN + 6
    for kind, word in words.items():
        label = f"{translate(word, language)}: {counts[kind]}"
        yield f'<circle class="{kind}" cx="{x:.0f}" cy="72" r="6"/>'
        yield _text(x + 12, 77, label)
        x += 42 + 7.6 * len(label)


def _frame(box: Box) -> str:
    name = box.group.folder or "/"
    room = int((box.width - 60) / 8)
    shown = name if len(name) <= room else "…" + name[-room + 1 :]
    place = f'x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}"'
    number = _text(box.x + box.width - 8, box.y + 18, str(len(box.dots)), "s", "end")
    frame = f'<rect class="b" {place} rx="6"><title>{_safe(name)}</title></rect>'
    return frame + _text(box.x + 8, box.y + 18, shown, "f") + number


def _curves(graph: Graph, layout: Layout) -> Iterator[str]:
    """Every link of a small site, over the boxes."""
    edges = [(source, target) for source, target, _ in graph.edges()]
    if len(edges) <= _CURVES:
        at = {dot.page.path: (dot.x, dot.y) for box in layout.boxes for dot in box.dots}
        yield from (_curve(at[source], at[target], 1.2) for source, target in edges)


def _bundles(graph: Graph, layout: Layout) -> Iterator[str]:
    """Links between the folders of a large site, behind the boxes, so that titles stay free."""
    home = {dot.page.path: number for number, box in enumerate(layout.boxes) for dot in box.dots}
    bundles = Counter((home[source], home[target]) for source, target, _ in graph.edges())
    if bundles.total() <= _CURVES:
        return
    middles = [(box.x + box.width / 2, box.y + box.height / 2) for box in layout.boxes]
    for (one, other), count in _largest(bundles):
        label = f"{_name(layout.boxes[one])} → {_name(layout.boxes[other])}: {count}"
        yield _curve(middles[one], middles[other], 0.8 + log2(count), label)


def _largest(bundles: Counter[tuple[int, int]]) -> Iterable[tuple[tuple[int, int], int]]:
    between = {pair: count for pair, count in bundles.items() if pair[0] != pair[1]}
    return Counter(between).most_common(_CURVES)


def _curve(start: tuple[float, float], end: tuple[float, float], width: float, label: str = "") -> str:
    """A curve that leaves the straight line to the right, so that the way back is another one."""
    (x1, y1), (x2, y2) = start, end
    length = hypot(x2 - x1, y2 - y1) or 1.0
    bend = min(60.0, length / 5)
    x, y = (x1 + x2) / 2 - (y2 - y1) / length * bend, (y1 + y2) / 2 + (x2 - x1) / length * bend
    path = f"M{x1:.1f} {y1:.1f}Q{x:.1f} {y:.1f} {x2:.1f} {y2:.1f}"
    title = f"<title>{_safe(label)}</title>" if label else ""
    return f'<path class="e" d="{path}" stroke-width="{width:.1f}">{title}</path>'


def _name(box: Box) -> str:
    return "/".join(part for part in (box.group.locale, box.group.folder) if part) or "/"


def _dot(dot: Dot, is_labelled: bool, language: str) -> Iterator[str]:
    page = dot.page
    links = Phrase("{out} out, {incoming} in", out=len(page.links), incoming=page.incoming)
    told = f"{page.title}\n{page.path}\n{translate(links, language)}"
    radius = 5.0 if is_labelled else 4.5
    circle = f'<circle class="{kind_of(page)}" cx="{dot.x:.1f}" cy="{dot.y:.1f}" r="{radius}">'
    yield f"{circle}<title>{_safe(told)}</title></circle>"
    if is_labelled:
        title = page.title if len(page.title) <= _TITLE else page.title[: _TITLE - 1] + "…"
        yield _text(dot.x + 11, dot.y + 4.5, title)


def _text(x: float, y: float, text: str, kind: str = "", anchor: str = "") -> str:
    look = (f' class="{kind}"' if kind else "") + (f' text-anchor="{anchor}"' if anchor else "")
    return f'<text x="{x:.1f}" y="{y:.1f}"{look}>{_safe(text)}</text>'


def _safe(text: str) -> str:
    """Escaped, and without what XML does not allow."""
    return escape("".join(char if char.isprintable() or char == "\n" else "\ufffd" for char in text))
