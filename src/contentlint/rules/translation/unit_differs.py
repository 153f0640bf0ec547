"""A number of the source stands with another unit in the translation: `5 MB` became `5 Go`.

The name or symbol behind the number is looked up among the units of the page's
language and of the source's (Unicode CLDR), so that `10 minutes` and `10 分`,
`5 MB` and `5 Mo` are the same. What is no known unit is not judged, nor is a
number that stands more than once. Signs of currencies are compared as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.text.language.quantities import unit_at, units
from contentlint.text.pattern import Pattern
from contentlint.twin import Both, Pair, Unit
from contentlint.twin.tokens import Token

META = RuleMeta(
    id="unit-differs",
    summary="Number with another unit or currency than in the source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected unit `{seen}` of `{number}`, expected `{expected}` as in the source"

_SOURCE = "# Limits\n\nFiles of up to 5 MB, for $20 and 10 minutes.\n"
_GOOD = "# Limites\n\nDes fichiers jusqu’à 5 Mo, pour 20 $ et 10 minutes.\n"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace("Mo", "Go"),
        message="Unexpected unit `Go` of `5`, expected `MB` as in the source",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
    Example(
        bad=_GOOD.replace("$", "€"),
        message="Unexpected unit `€` of `20`, expected `$` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE),
        unsafe=True,
    ),
)

_SIGN_BEFORE = Pattern(r"[$€£¥₽₹₩₺₴](?=[ \u00a0\u202f]?\Z)")
_SIGN_AFTER = Pattern(r"[ \u00a0\u202f]?(?P<sign>[$€£¥₽₹₩₺₴])")
# A sign and a space stand before a number.
_WIDTH = 2
# The nineties are no seconds: `90s`, `1990s`.
_DECADE = Pattern(r"\d0['’]?s\b")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        if "number" in both.source.tokens and both.source.shape == both.page.shape:
            for number, token in _alone(both.source).items():
                seen = _alone(both.page).get(number)
                if seen:
                    yield from _compared(pair, both, token, seen)


def _alone(unit: Unit) -> dict[str, Token]:
    """The numbers of a segment that stand in it once."""
    tokens = unit.tokens.get("number", ())
    values = [token.value for token in tokens]
    return {token.value: token for token in tokens if values.count(token.value) == 1}


def _compared(pair: Pair, both: Both, one: Token, other: Token) -> Iterator[Problem]:
    languages = pair.source.page.language or "en", pair.page.page.language or ""
    wanted = _unit_of(both.source, one, languages[:1])
    seen = _unit_of(both.page, other, languages[::-1]) if wanted else None
    if not wanted or not seen or not wanted[0].isdisjoint(seen[0]):
        return
    expected, span = pair.source.text[slice(*wanted[1])], seen[1]
    if expected.casefold() == pair.page.text[slice(*span)].casefold():
        return
    is_shared = expected in wanted[0] or units(languages[1]).get(expected.lower()) == wanted[0]
    fix = Fix.unsafe(Phrase("Write `{text}`", text=expected), Edit(span, expected)) if is_shared else None
    text = pair.page.text
    data = {"number": text[slice(*other.span)], "seen": text[slice(*span)], "expected": expected}
    yield Problem(span, MESSAGE, data, fix, beside(pair, both.source))


def _unit_of(unit: Unit, token: Token, languages: tuple[str, ...]) -> tuple[frozenset[str], Span] | None:
    """The units or the currency that a number of a segment has, and where that is written in the page."""
    start = unit.span.start
    first, last = token.span.start - start, token.span.end - start
    if _DECADE.match(unit.text, max(first, last - _WIDTH)):
        return None
    before = _SIGN_BEFORE.search(unit.text, max(0, first - _WIDTH), first)
    after = _SIGN_AFTER.match(unit.text, last)
    sign = Span(*before.span()) if before else Span(*after.span("sign")) if after else None
    if sign:
        return frozenset({unit.text[slice(*sign)]}), Span(start + sign.start, start + sign.end)
    found = (unit_at(unit.text, last, language) for language in languages)
    meant = next(filter(None, found), None)
    return (meant[0], Span(start + meant[1].start, start + meant[1].end)) if meant else None
