"""The facts of pages -> how often each choice was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from contentlint.model import HeadingFact, PageFacts, Phrase
from contentlint.packs import typography

_LABELS = {"address": Phrase("form of address"), "headings": Phrase("capitals in headings")}
CASES = {"every word": Phrase("every word"), "first word": Phrase("first word")}
# Languages that write nouns with a capital, or know no capitals: headings show no habit there.
_CASED = frozenset(["en", "fr", "es", "it", "pt", "nl", "pl", "ro", "ru", "uk", "sv", "da", "cs"])
# Shorter words are articles and prepositions, small in both styles.
_LONG_WORD = 4


class Habit(NamedTuple):
    """One choice in one language: `values` are pairs (text chosen, how often), most frequent first.

    `name` is what the configuration calls it, "" where it can not be pinned. `pinned` is the
    text that the configuration asks for, None where it leaves the choice to the pages.
    """

    language: str
    name: str
    label: str
    values: tuple[tuple[str, int], ...]
    pinned: str | None = None

    @property
    def total(self) -> int:
        """In how many places the choice was made."""
        return sum(times for _, times in self.values)


def habits_of(pages: Iterable[PageFacts], pinned: Mapping[str, str]) -> tuple[Habit, ...]:
    """The habits of `pages`, sorted by language and name."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for page in pages:
        language = page.language or ""
        for name, value, times in _choices(page, language):
            counts.setdefault((language, name), Counter())[value] += times
    return tuple(_habit(language, name, found, pinned) for (language, name), found in sorted(counts.items()))


def _choices(page: PageFacts, language: str) -> Iterator[tuple[str, str, int]]:
    for fact in page.style:
        yield fact.feature, fact.value, fact.times
    if language in _CASED:
        for heading in page.outline:
            case = _case(heading)
            if case:
                yield f"{language}-headings", case, 1


def _case(heading: HeadingFact) -> str:
    """`Every Word With a Capital` or `only the first`; "" where a heading is too short to show it."""
    words = [word for word in heading.text.split()[1:] if len(word) >= _LONG_WORD and word.isalpha()]
    plain = [word for word in words if not word.isupper()]
    if len(plain) < 2:
        return ""
    return "every word" if 2 * sum(word[0].isupper() for word in plain) > len(plain) else "first word"


def _habit(language: str, name: str, found: Counter[str], pinned: Mapping[str, str]) -> Habit:
    labels = {choice.name: choice.label for choice in typography(language).choices}
    label = labels.get(name) or _LABELS[name.removeprefix(f"{language}-")]
    values = tuple(sorted(found.items(), key=lambda item: (-item[1], item[0])))
    can_pin = not name.endswith("-headings")
    return Habit(language, name if can_pin else "", label, values, pinned.get(name))
