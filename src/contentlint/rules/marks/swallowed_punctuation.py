"""A comma stands inside the text of a link: `[la page,](/page)`.

Translation moves the words of a sentence, and a sign that stood behind the link
ends up in it, where it is underlined.

The fix moves the comma behind the link, or drops it where one is there already.
It is offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document, Link
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta

META = RuleMeta(
    id="swallowed-punctuation",
    summary="Comma inside the text of a link.",
    severity=Severity.INFO,
)
MESSAGE = "Unexpected `{sign}` inside the text of the link `{text}`, expected it behind the link"

GOOD = (
    "Voir [la page](/a), puis [une autre](/b).",
    "[Lesen Sie mehr.](/a) und `[Seite,](/a)`",
    "参见[第一页、第二页](/a)。",
)
BAD = (
    Example(
        bad="Voir [la page,](/a) puis partir.",
        message="Unexpected `,` inside the text of the link `la page,`, expected it behind the link",
        fixed="Voir [la page](/a), puis partir.",
        unsafe=True,
    ),
    Example(
        bad="Siehe [die Seite,](/a), dort.",
        message="Unexpected `,` inside the text of the link `die Seite,`, expected it behind the link",
        fixed="Siehe [die Seite](/a), dort.",
        unsafe=True,
    ),
    Example(
        bad="参见[这个页面，](/a)然后继续。",
        message="Unexpected `，` inside the text of the link `这个页面，`, expected it behind the link",
        fixed="参见[这个页面](/a)，然后继续。",
        unsafe=True,
    ),
)

_COMMAS = (",", "，", "、")


def check(page: Document, _: Options) -> Iterator[Problem]:
    for link in page.links:
        if link.text.endswith(_COMMAS) and link.kind == "link" and link.style in ("inline", "reference"):
            yield _problem(page.text, link)


def _problem(text: str, link: Link) -> Problem:
    sign = link.text[-1]
    end = link.content.end
    data = {"sign": sign, "text": " ".join(link.text.split())}
    if text[end - 1 : end] != sign:
        return Problem(link.span, MESSAGE, data)
    moved = "" if text[link.span.end : link.span.end + 1] in _COMMAS else sign
    edits = (Edit(Span(end - 1, end), ""), Edit(Span(link.span.end, link.span.end), moved))
    fix = Fix.unsafe("Move it behind the link", *(edits if moved else edits[:1]))
    return Problem(link.span, MESSAGE, data, fix)
