"""The state of translations as a table, as JSON, and as pictures."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator, Mapping

from contentlint.messages import ENGLISH, translate
from contentlint.model import Phrase
from contentlint.status.model import LocaleStatus, PageStatus, Status
from contentlint.status.trend import Moment

_MISSING_SHOWN = 5
_CELL = 9
_LEGEND = Phrase("Words are those of the sources; columns from `current` on count segments.")
_HEAD = (
    Phrase("locale"),
    Phrase("pages"),
    Phrase("missing"),
    Phrase("orphaned"),
    Phrase("words"),
    Phrase("current"),
    Phrase("stale"),
    Phrase("lacking"),
    Phrase("untranslated"),
)
_STYLE = "body{font:15px sans-serif;margin:2em}td,th{padding:.2em .8em;text-align:right}svg{max-width:100%}"
_LEFT, _TOP = 320, 70
# Width and height of the lines over time.
_CHART = 240, 80
_RED, _YELLOW, _GREEN, _GREY = (214, 69, 65), (240, 190, 70), (64, 150, 96), "#d9d9d9"


def render(name: str, status: Status, language: str = ENGLISH) -> str:
    """The text of one of `FORMATS`, for readers of a language; JSON is the same for all."""
    return FORMATS[name](status, language)


def _table(status: Status, language: str) -> str:
    if not status.locales:
        none = Phrase("No translations were found (see `contentlint config PAGE`).")
        return translate(none, language) + "\n"
    rows = [
        tuple(translate(each, language) for each in _HEAD),
        *(_row(each, status) for each in status.locales),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [
        "  ".join(_padded(cell, widths[column], column) for column, cell in enumerate(row)).rstrip()
        for row in rows
    ]
    told = [translate(status.note, language), "", *lines, "", translate(_LEGEND, language)]
    told += [translate(line, language) for each in status.locales for line in _wanted(each)]
    return "\n".join(told) + "\n"


def _padded(cell: str, width: int, column: int) -> str:
    return cell.rjust(width) if column else cell.ljust(width)


def _row(locale: LocaleStatus, status: Status) -> tuple[str, ...]:
    segments = sum(page.segments for page in locale.pages)
    current = sum(page.translated for page in locale.pages)
    wanted = sum(status.words[path] for path in status.sources)
    words = sum(page.words_translated for page in locale.pages)
    return (
        locale.locale or "-",
        str(len(locale.pages)),
        str(len(locale.missing)),
        str(len(locale.orphaned)),
        _percent(words, wanted),
        _percent(current, segments),
        str(sum(page.stale for page in locale.pages)),
        str(sum(page.missing for page in locale.pages)),
        str(sum(page.untranslated for page in locale.pages)),
    )


def _percent(part: int, whole: int) -> str:
    """Rounded down, so that 100 % means all."""
    return f"{part * 1000 // whole / 10:.1f} %" if whole else "-"


def _wanted(locale: LocaleStatus) -> list[str]:
    moved: list[str] = [
        Phrase("{page}: its source is now {source}", page=page, source=source)
        for page, source in locale.moved.items()
    ]
    if not locale.missing:
        return moved
    more = len(locale.missing) - _MISSING_SHOWN
    named = ", ".join(locale.missing[:_MISSING_SHOWN])
    if more > 0:
        named = Phrase("{named} and {more} more", named=named, more=more)
    wanted = {"locale": locale.locale or "-", "named": named}
    return [Phrase("missing in {locale}, most linked first: {named}", **wanted), *moved]


def _json(status: Status, _language: str) -> str:
    data = {
        "note": status.note,
        "sources": {path: status.words[path] for path in status.sources},
        "locales": [
            {
                "locale": each.locale,
                "pages": [{**page._asdict(), "share": round(page.share, 4)} for page in each.pages],
                "missing": each.missing,
                "orphaned": each.orphaned,
                "unread": each.unread,
                "moved": each.moved,
            }
            for each in status.locales
        ],
        "trend": [moment._asdict() for moment in status.trend],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _svg(status: Status, language: str) -> str:
    """A heat map, a row for each source and a column for each locale, grey is missing; below, the trend."""
    by_source = [{page.source: page for page in each.pages} for each in status.locales]
    bottom = _TOP + _CELL * len(status.sources) + 20
    width = _LEFT + max(_CELL * 3 * len(by_source), _CHART[0] + 40) + 20
    height = bottom + (_CHART[1] + 40 if status.trend else 0)
    title = f'role="img"><title>{html.escape(translate(status.note, language))}</title>'
    box = f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="7"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {box} {title}']
    for column, each in enumerate(status.locales):
        x, name = _LEFT + column * _CELL * 3, html.escape(each.locale or "-")
        parts.append(f'<text x="{x}" y="{_TOP - 6}">{name}</text>')
    for row, source in enumerate(status.sources):
        y = _TOP + row * _CELL
        parts.append(
            f'<text x="{_LEFT - 6}" y="{y + 7}" text-anchor="end">{html.escape(source[-70:])}</text>'
        )
        parts += [_cell(pages, source, column, y, language) for column, pages in enumerate(by_source)]
    return "\n".join([*parts, *_lines(status.trend, bottom), "</svg>", ""])


def _lines(trend: tuple[Moment, ...], top: int) -> Iterator[str]:
    """A line for each locale: its pages over time, from the first day to the last."""
    locales = sorted({locale for moment in trend for locale in moment.pages})
    most = max((count for moment in trend for count in moment.pages.values()), default=1)
    low = top + _CHART[1]
    for number, locale in enumerate(locales):
        counts = [moment.pages.get(locale, 0) for moment in trend]
        places = [
            (_LEFT + _CHART[0] * step // (len(counts) - 1), low - _CHART[1] * count // most)
            for step, count in enumerate(counts)
        ]
        colour, name = f"hsl({360 * number // len(locales)} 60% 40%)", html.escape(locale or "-")
        points = " ".join(f"{x},{y}" for x, y in places)
        yield (
            f'<polyline points="{points}" fill="none" stroke="{colour}">'
            f"<title>{name}: {counts[0]} → {counts[-1]}</title></polyline>"
        )
        yield f'<text x="{places[-1][0] + 4}" y="{places[-1][1] + 3}" fill="{colour}">{name}</text>'
    if locales:
        yield f'<text x="{_LEFT}" y="{low + 12}">{trend[0].day}</text>'
        yield f'<text x="{_LEFT + _CHART[0]}" y="{low + 12}" text-anchor="end">{trend[-1].day}</text>'


def _cell(pages: Mapping[str, PageStatus], source: str, column: int, y: int, language: str) -> str:
    page = pages.get(source)
    told = translate(Phrase("missing"), language) if page is None else f"{page.path}: {page.share:.0%}"
    x = _LEFT + column * _CELL * 3
    return (
        f'<rect x="{x}" y="{y}" width="{_CELL * 3 - 1}" height="{_CELL - 1}" '
        f'fill="{_colour(page.share) if page else _GREY}"><title>{html.escape(told)}</title></rect>'
    )


def _colour(share: float) -> str:
    one, other, part = (_RED, _YELLOW, share * 2) if share < 0.5 else (_YELLOW, _GREEN, share * 2 - 1)
    mixed = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return "#" + "".join(f"{each:02x}" for each in mixed)


def _html(status: Status, language: str) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in _row(each, status)) + "</tr>"
        for each in status.locales
    )
    head = "".join(f"<th>{translate(name, language)}" for name in _HEAD)
    title, note = translate(Phrase("Translations"), language), translate(status.note, language)
    return (
        f'<!doctype html>\n<html lang="{language}"><meta charset="utf-8"><title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n<h1>{title}</h1><p>{html.escape(note)}</p>\n"
        f"<table><tr>{head}</tr>{rows}</table>\n<p>{translate(_LEGEND, language)}</p>\n"
        f"{_svg(status, language)}</html>\n"
    )


FORMATS: dict[str, Callable[[Status, str], str]] = {
    "table": _table,
    "json": _json,
    "svg": _svg,
    "html": _html,
}
