"""A date or a number is written as English writes it: `March 5, 2024`, `1,234.56`.

Translation leaves both as they were. A reader takes a comma for the decimal sign, and a date for two numbers.

Reported is what nobody else writes: a month in English before day and year, a number that groups by
commas and has a point or a second comma; not `1,234`, which may be a decimal number. Spanish groups by
commas in some countries. Text that is in English as a whole is left to `wrong-language`. No fix: how the
language writes it, a person knows. In preview: a third of what it found on published pages were samples.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.text.language import name_of
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_written_in

META = RuleMeta(
    id="english-form",
    summary="Date or number in its English form.",
    severity=Severity.WARNING,
    preview=True,
)
MESSAGE = "Unexpected English form `{seen}`, expected a {kind} as {language} writes it"

GOOD = (
    Accepted("Le 5 mars 2024, la page a 1 234,56 lignes, ou 1,234.\n", "fr/page.md"),
    Accepted("Am 5. April 2024 hat die Seite 1.234,56 Zeilen. Version 1,234,5.6.\n", "de/page.md"),
    Accepted("On March 5, 2024 the page has 1,234.56 lines.\n", "en/page.md"),
)
BAD = (
    Example(
        bad="La version est sortie le March 5, 2024 pour tous les utilisateurs.\n",
        message="Unexpected English form `March 5, 2024`, expected a date as French writes it",
        path="fr/page.md",
    ),
    Example(
        bad="Die Seite hat am Ende 1,234.56 Zeilen.\n",
        message="Unexpected English form `1,234.56`, expected a number as German writes it",
        path="de/page.md",
    ),
    Example(
        bad="このページは March 5, 2024 に公開されました。\n",
        message="Unexpected English form `March 5, 2024`, expected a date as Japanese writes it",
        path="ja/page.md",
    ),
)

_LONG = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
_MONTH = frozenset((*_LONG.split("|"), *_SHORT.split("|"), *(f"{each}." for each in _SHORT.split("|"))))
_DATE = Pattern(rf"(?<![\w-])(?:(?:{_LONG})|(?:{_SHORT})\.?) \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d(?!\d)")
# Between spaces, brackets or signs of money: numbers in lists of lines stand between other signs.
_NUMBER = Pattern(r"(?<![^\s($€£])\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})(?![\w/\]:-]|[.,]\d)")
_GROUPED = Pattern(r"\d,\d{3}[.,]\d")
# These write a comma before decimals, wherever they are spoken.
_COMMA_WORDS = "bg cs da de el fi fr hr hu id it lt nb nl pl pt ro ru sk sl sr sv tr uk vi"
_COMMA = frozenset(_COMMA_WORDS.split())


def check(page: Document, _options: Options) -> Iterator[Problem]:
    language = page.language
    if not language or language == "en":
        return
    if not _MONTH.isdisjoint(page.reading.vocabulary):
        yield from _found(page, _DATE, "date")
    if language in _COMMA and _GROUPED.search(page.reading.text):
        yield from _found(page, _NUMBER, "number")


def _found(page: Document, pattern: Pattern, kind: str) -> Iterator[Problem]:
    language = page.language or ""
    reading = page.reading
    for match in pattern.finditer(reading.text):
        span = reading.span(*match.span())
        if span and is_written_in(reading.block(match.start()).text, language):
            data = {"seen": match.group(), "kind": kind, "language": name_of(language)}
            yield Problem(span, MESSAGE, data)
