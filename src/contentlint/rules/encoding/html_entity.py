"""A letter is written as an HTML entity, `caf&eacute;`, in a page that writes letters as they are.

An old editor or an import from HTML left it. Browsers show the letter, but
people who edit or translate the page, and search in its source, do not see it.

Reported are Latin letters only, in running text, and only where the page writes
such letters directly elsewhere. `&nbsp;`, `&amp;`, `&lt;`, symbols, code and a
word in quotation marks, which the page speaks about, are left alone. The fix
writes the letter; a browser shows the same page.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import change, in_prose, is_explained, is_quoted
from contentlint.text.characters.entities import ENTITY, decoded, is_latin_letter
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="html-entity",
    summary="Letter written as an HTML entity.",
    severity=Severity.INFO,
)
MESSAGE = "Unexpected entity `{entity}`, expected the letter `{letter}`, as elsewhere on the page"

GOOD = (
    "Le d&eacute;but.",
    "Le café, 5&nbsp;€ &amp; plus &mdash; voilà.",
    'Séance, stored as "S&eacute;ance".',
    "Le café s'écrit `caf&eacute;` en HTML.",
)
BAD = (
    Example(
        bad="Un café et une caf&eacute;tière.",
        message="Unexpected entity `&eacute;`, expected the letter `é`, as elsewhere on the page",
        fixed="Un café et une cafétière.",
    ),
    Example(
        bad="Straße und Stra&#223;en.",
        message="Unexpected entity `&#223;`, expected the letter `ß`, as elsewhere on the page",
        fixed="Straße und Straßen.",
    ),
)

_LETTER = Pattern("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")


def check(page: Document, _: Options) -> Iterator[Problem]:
    if page.text.isascii() or not any(map(_is_letter, set(ENTITY.findall(page.text)))):
        return
    letters = [match for match in in_prose(page, ENTITY) if _is_letter(match.group())]
    if not letters or next(in_prose(page, _LETTER), None) is None:
        return
    for match in letters:
        span, letter = Span(*match.span()), decoded(match.group())
        if not is_quoted(page.text, span) and not is_explained(page, span):
            fix = change("Write the letter", span, letter, safe=True)
            yield Problem(span, MESSAGE, {"entity": match.group(), "letter": letter}, fix)


def _is_letter(entity: str) -> bool:
    return is_latin_letter(decoded(entity))
