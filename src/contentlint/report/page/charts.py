"""Charts of the HTML report, as SVG that needs no script; a table beside each holds the same numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote

from contentlint.model import Finding
from contentlint.report.visible import visible
from contentlint.text.language.paths import language_of_path

_ROW = 24
_MOST = 12
_PAGES = 30
_LABEL = 180
_BAR = 220
_PATH = 230


def charts(findings: Sequence[Finding]) -> str:
    """Findings by rule, by folder and by language, and a map of pages and categories."""
    rules = Counter(finding.rule for finding in findings)
    folders = Counter(finding.path.rpartition("/")[0] or "." for finding in findings)
    languages = Counter(language_of_path(finding.path) or "–" for finding in findings)
    bars = [_bars("by-rule", rules), _bars("by-folder", folders)]
    if len(languages) > 1:
        bars.append(_bars("by-language", languages))
    return "\n".join([*bars, _heat(findings)])


def _bars(name: str, counts: Mapping[str, int]) -> str:
    rows = Counter(counts).most_common(_MOST)
    most = rows[0][1]
    height = len(rows) * _ROW
    shapes = "".join(_bar(at, label, number, most) for at, (label, number) in enumerate(rows))
    svg = (
        f'<svg viewBox="0 0 {_LABEL + _BAR + 45} {height}" role="img" aria-labelledby="{name}-title">'
        f"{shapes}</svg>"
    )
    return figure(name, svg, ("#",), [(label, str(number)) for label, number in rows])


def _bar(at: int, label: str, number: int, most: int) -> str:
    y = at * _ROW
    width = max(2, round(_BAR * number / most))
    return (
        f'<text class="label" x="{_LABEL - 8}" y="{y + 16}">{short(label, 27)}</text>'
        f'<rect class="bar" x="{_LABEL}" y="{y + 4}" width="{width}" height="{_ROW - 8}" rx="3"/>'
        f'<text x="{_LABEL + width + 6}" y="{y + 16}">{number}</text>'
    )


def _heat(findings: Sequence[Finding]) -> str:
    """The pages with most findings against the categories; the darker, the more."""
    cells = Counter((finding.path, finding.category) for finding in findings)
    pages = [path for path, _ in Counter(finding.path for finding in findings).most_common(_PAGES)]
    categories = sorted({category for _, category in cells})
    most = max(cells.values())
    parts = [
        f'<text class="head" x="{_PATH + at * 90 + 45}" y="14">{short(name, 13)}</text>'
        for at, name in enumerate(categories)
    ]
    for row, path in enumerate(pages):
        y = row * _ROW + 20
        parts.append(f'<text class="label" x="{_PATH - 8}" y="{y + 16}">{short(path, 34)}</text>')
        parts += [
            _cell(_PATH + at * 90, y, cells[path, category], most) for at, category in enumerate(categories)
        ]
    width, height = _PATH + len(categories) * 90, len(pages) * _ROW + 24
    svg = (
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-labelledby="heat-title">{"".join(parts)}</svg>'
    )
    rows = [(path, *(str(cells[path, category]) for category in categories)) for path in pages]
    return figure("heat", svg, list(map(_plain, categories)), rows, by_page=True)


def _cell(x: int, y: int, number: int, most: int) -> str:
    level = 0 if not number else 1 + round(4 * (number / most) ** 0.5)
    shown = f'<text class="in{level}" x="{x + 45}" y="{y + 16}">{number}</text>' if number else ""
    return f'<rect class="heat{level}" x="{x + 2}" y="{y + 2}" width="86" height="20" rx="3"/>{shown}'


def figure(
    name: str, svg: str, head: Sequence[str], rows: Sequence[Sequence[str]], *, by_page: bool = False
) -> str:
    """A chart with its title (filled in by the page in the reader's language) and its numbers as a table.

    `head` is HTML, a cell for each column of numbers. With `by_page` each row begins with the path
    of a page, which leads to the findings there, and the chart takes the width of the report.
    """
    cells = "".join(
        f'<tr><th scope="row">{_page_link(row[0]) if by_page else _plain(row[0])}</th>'
        + "".join(f"<td>{cell}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    wide = ' class="wide"' if by_page else ""
    heads = "".join(f'<th scope="col">{title}</th>' for title in head)
    return (
        f'<figure{wide}><figcaption id="{name}-title" data-text="{name}"></figcaption>{svg}'
        f'<details><summary data-text="numbers"></summary><table><thead><tr><td></td>{heads}</tr></thead>'
        f"<tbody>{cells}</tbody></table></details></figure>"
    )


def short(text: str, most: int) -> str:
    """The end of a long text, where paths differ."""
    return _plain(text if len(text) <= most else "…" + text[1 - most :])


def _page_link(path: str) -> str:
    """A link that the script of the page follows to what was found on one page of the site."""
    if path.encode("utf-8", "replace").decode("utf-8") != path:
        return _plain(path)  # no address can hold bytes that are not UTF-8
    address = "#p-" + quote(path)
    return f'<a href="{escape(address)}">{_plain(path)}</a>'


def _plain(text: str) -> str:
    return escape(visible(text))
