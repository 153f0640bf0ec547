"""What a page does otherwise than its site, or than its language, for the rules that report it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from contentlint.model import (
    Applicability,
    Edit,
    Fix,
    PageFacts,
    Phrase,
    Problem,
    Span,
    StyleFact,
    StylePlace,
)
from contentlint.packs import typography
from contentlint.packs.language_data import Choice
from contentlint.site import Site, Usual

_MESSAGE = "Unexpected `{seen}`, expected `{meant}`{why}"
_SPACED = "Unexpected {seen} in `{place}`, expected {meant}{why}"
_MISSING = "Unexpected `{seen}`, expected `{meant}` with a {space}"
_SPACES = {
    "": Phrase("no space"),
    " ": Phrase("space"),
    "\u00a0": Phrase("no-break space"),
    "\u202f": Phrase("narrow no-break space"),
}


class _Deviation(NamedTuple):
    choice: Choice
    fact: StyleFact
    usual: Usual


def deviations(facts: PageFacts, site: Site, rule_id: str) -> Iterator[Problem]:
    """The places that the rule `rule_id` reports in one page, each with its fix."""
    for fact in facts.style:
        choice = _choices(facts.language or "").get(fact.feature)
        if choice is None or choice.rule != rule_id:
            continue
        usual = _expected(choice, fact.value, site)
        if usual:
            for place in fact.places:
                yield _problem(_Deviation(choice, fact, usual), place, facts)


@cache
def _choices(language: str) -> dict[str, Choice]:
    return {choice.name: choice for choice in typography(language).choices}


def _expected(choice: Choice, value: str, site: Site) -> Usual | None:
    """What stands in the place of `value`, None where it may stay."""
    table = site.style
    if value in choice.wrong:
        usual = table.instead_of(choice.name, choice.wrong, choice.usual)
    else:
        pinned = choice.name in table.pinned
        usual = table.settled(choice.name) if pinned or choice.judged else None
    return usual if usual and usual.text != value and usual.text not in choice.wrong else None


def _problem(found: _Deviation, place: StylePlace, facts: PageFacts) -> Problem:
    usual, value = found.usual, found.fact.value
    before, after = (text.replace("\ufffc", "…") for text in (place.before, place.after))
    seen, meant = f"{before}{value}{after}", f"{before}{usual.text}{after}"
    safe = found.choice.safe and not _in_heading(facts, place.span)
    level = Applicability.SAFE if safe else Applicability.UNSAFE
    fix = Fix(Phrase("Write `{text}`", text=meant), (Edit(place.span, usual.text),), level)
    span = place.whole if place.whole.end > place.whole.start else place.span
    template, data = _words(found, seen, meant)
    return Problem(span, template, {**data, "why": _why(found)}, fix)


def _words(found: _Deviation, seen: str, meant: str) -> tuple[str, dict[str, str]]:
    """The message's template and values; spaces look alike and are called by their names."""
    value, text = found.fact.value, found.usual.text
    if value not in _SPACES or text not in _SPACES:
        return _MESSAGE, {"seen": seen, "meant": meant}
    if value in found.choice.wrong:
        return _MISSING, {"seen": seen, "meant": meant, "space": _SPACES[text]}
    return _SPACED, {"seen": _SPACES[value], "meant": _SPACES[text], "place": seen}


def _why(found: _Deviation) -> str:
    """Where the expectation comes from, when it is not the language itself."""
    if found.fact.value in found.choice.wrong:
        return ""
    usual = found.usual
    if not usual.total:
        return Phrase(" as the configuration says")
    return Phrase(" as in {times} of {total} places", times=usual.times, total=usual.total)


def _in_heading(facts: PageFacts, span: Span) -> bool:
    """Whether a place belongs to a heading, whose anchor others may link to."""
    at = bisect_right(facts.outline, span.start, key=lambda heading: heading.span.start) - 1
    return at >= 0 and span.start < facts.outline[at].span.end
