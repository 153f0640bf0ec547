"""What languages call units and months, from the Unicode CLDR as Babel has it, and where texts name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from contentlint.model import Span
from contentlint.text.language.tags import base_language
from contentlint.text.pattern import Pattern

if TYPE_CHECKING:
    from babel import Locale

# Units of the CLDR that texts about programs and daily life hold.
_UNITS = (
    "year", "month", "week", "day", "hour", "minute", "second", "millisecond",
    "bit", "kilobit", "megabit", "gigabit", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "pixel",
    "kilometer", "meter", "centimeter", "millimeter", "mile", "foot", "inch",
    "kilogram", "gram", "milligram", "pound", "ounce", "liter", "milliliter",
    "celsius", "fahrenheit", "percent", "hertz", "kilohertz", "megahertz", "gigahertz",
)  # fmt: skip
_LENGTHS: tuple[Literal["long", "short", "narrow"], ...] = ("long", "short", "narrow")
# Numbers that between them take all forms that languages have for one, two, a few, many and parts.
_COUNTS = (1, 2, 5, 1.5)
# Digits, their separators, and marks of direction.
_DIGITS = Pattern(r"[\d.,٫٬\s\u061c\u200e\u200f]+")
_NAME = Pattern(r"[ \u00a0\u2009\u202f-]?(?P<name>[^\W\d_]+|[%٪]|°[CF])")
# Scripts that put no space behind a word.
_WIDE = Pattern(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_GAP = r"[ \u00a0\u202f]"
# `12 March`, `12. März`, `12 de marzo`, `March 12th`, `March 2024`, `3月12日`.
_DATE = Pattern(
    rf"(?<![\w.])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª])?{_GAP}(?:(?:de|of|di){_GAP})?(?P<month>[^\W\d_]{{3,}})"
    rf"|(?<!\w)(?P<name>[^\W\d_]{{3,}})\.?{_GAP}(?:de{_GAP})?(?P<after>\d{{1,4}})(?!\d)"
    rf"|(?P<number>\d{{1,2}})[月월]{_GAP}?(?P<of>\d{{1,2}})[日일号]"
)


class Date(NamedTuple):
    """A month from 1 to 12, the day or year beside it, and where it is written (offsets in characters)."""

    month: int
    beside: int
    span: Span


@lru_cache(maxsize=64)
def units(language: str) -> Mapping[str, frozenset[str]]:
    """Name or symbol of a unit in a language, in small letters -> the units it may mean; empty where unknown.

    Small letters, since people write `kb`, `Kb` and `KB` alike.
    """
    from babel.units import format_unit

    found: dict[str, set[str]] = defaultdict(set)
    for locale in _locales(language):
        for unit in _UNITS:
            texts = (
                format_unit(count, unit, length, locale=locale) for count in _COUNTS for length in _LENGTHS
            )
            for name in {_DIGITS.sub("", text) for text in texts}:
                if name and (name != unit or locale.language == "en"):  # what Babel writes for want of a name
                    found[name.lower()].add(unit)
    return {name: frozenset(meant) for name, meant in found.items()}


@lru_cache(maxsize=64)
def months(language: str) -> Mapping[str, int]:
    """Name of a month in a language, in small letters and without a stop at its end -> its number from 1."""
    return {
        name.lower().rstrip("."): number
        for locale in _locales(language)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in locale.months[context][width].items()
    }


def unit_at(text: str, at: int, language: str) -> tuple[frozenset[str], Span] | None:
    """What the name behind a number that ends at `at` may mean, and where it stands; None for no unit."""
    found = _NAME.match(text, at)
    if not found:
        return None
    name, known = found["name"].lower(), units(language)
    if name not in known and _WIDE.match(name):
        name = next((name[:end] for end in range(len(name), 0, -1) if name[:end] in known), "")
    start = found.start("name")
    return (known[name], Span(start, start + len(name))) if name in known else None


def dates(text: str, language: str) -> Iterator[Date]:
    """Months that are named with a day or year, where names begin as the language has them."""
    known = months(language)
    for match in _DATE.finditer(text):
        if match["number"]:
            yield Date(int(match["number"]), int(match["of"]), Span(*match.span("number")))
            continue
        group = "month" if match["month"] else "name"
        name = match[group]
        number = known.get(name.lower())
        if number and (language != "en" or name[0].isupper()):
            yield Date(number, int(match["day"] or match["after"]), Span(*match.span(group)))


def _locales(language: str) -> Iterator[Locale]:
    """The CLDR's locales for a language: both scripts of Chinese, else one; none for an unknown language."""
    from babel import Locale, UnknownLocaleError

    base = base_language(language) or ""
    for tag in ("zh_Hans", "zh_Hant") if base == "zh" else (base,):
        try:
            yield Locale.parse(tag)
        except (ValueError, UnknownLocaleError):
            return
