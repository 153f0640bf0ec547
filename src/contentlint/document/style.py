"""What a page does where its language leaves a choice; the choices are data of the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from contentlint.document.document import Document
from contentlint.document.reading import Reading
from contentlint.model import StyleFact, StylePlace
from contentlint.packs.language_data import Address, Choice, typography
from contentlint.text.typography import is_written_in

# Enough to show and to mend: what is left over is found when these are mended. What a page mostly
# does is seldom reported.
_PLACES = 40
_USUAL_PLACES = 5
# A form of address is shown, not mended.
_SHOWN = 3


def style_of(page: Document) -> tuple[StyleFact, ...]:
    """Every choice that the page makes, with how often."""
    known = typography(page.language)
    if not known.choices and not known.addresses:
        return ()
    reading = page.reading
    return (
        *(fact for choice in known.choices for fact in _chosen(known.language, choice, reading)),
        *(fact for address in known.addresses for fact in _addressed(known.language, address, reading)),
    )


def _chosen(language: str, choice: Choice, reading: Reading) -> Iterator[StyleFact]:
    """What is wrong counts only in a block that is surely written in the page's language."""
    found: dict[str, list[re.Match[str]]] = {}
    for match in _matches(choice, reading):
        value = match["value"]
        if value not in choice.wrong or is_written_in(reading.block(match.start()).text, language):
            found.setdefault(value, []).append(match)
    most = max(map(len, found.values()), default=0)
    for value, matches in found.items():
        shown = _shown(choice, value, len(matches) == most)
        places = (_place(match, reading) for match in matches[:shown])
        yield StyleFact(choice.name, value, len(matches), tuple(place for place in places if place))


def _shown(choice: Choice, value: str, is_usual: bool) -> int:
    """How many places are kept: few of what the page mostly does, one of what is only counted."""
    if value in choice.wrong:
        return _PLACES
    if not (choice.judged or choice.safe):
        return 1
    return _USUAL_PLACES if is_usual else _PLACES


def _matches(choice: Choice, reading: Reading) -> Iterator[re.Match[str]]:
    """A look at single characters and words is all that most pages cost, and most blocks of the others."""
    if choice.words and reading.vocabulary.isdisjoint(choice.words):
        return
    if choice.words or not choice.gate:
        yield from choice.pattern.finditer(reading.text)
        return
    for start, end in reading.stretches(choice.gate):
        yield from choice.pattern.finditer(reading.text, start, end)


def _place(match: re.Match[str], reading: Reading) -> StylePlace | None:
    span = reading.span(*match.span("value"))
    if span is None:
        return None
    start, end = match.span()
    text = match.string
    whole = reading.span(start, end) if end > start else None
    before, after = text[start : match.start("value")], text[match.end("value") : end]
    return StylePlace(span, before, after, whole or span)


def _addressed(language: str, address: Address, reading: Reading) -> Iterator[StyleFact]:
    """Words inside of sentences: German `Sie` at the beginning of one is as often somebody else."""
    words = reading.vocabulary & address.words
    found = sorted(match.span() for word in words for match in _inside(word).finditer(reading.text))
    if found:
        spans = [reading.span(*place) for place in found[:_SHOWN]]
        places = tuple(StylePlace(span, whole=span) for span in spans if span)
        yield StyleFact(f"{language}-address", address.name, len(found), places)


@cache
def _inside(word: str) -> re.Pattern[str]:
    """The word between two spaces, not behind the end of a sentence; it begins with what is found fast."""
    return re.compile(rf"{word}(?= )(?<=[^.:!?…*\"„“(] {word})")
