"""What words beside say about a lost ending: `se complet?` is `completó`, `można zmieni?` is `zmienić`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from contentlint.text.mojibake.lossy.fill import HOLE, Reading
from contentlint.text.mojibake.lossy.marks import SIGN, Marked, holed
from contentlint.text.mojibake.lossy.page import Page, lowered
from contentlint.text.mojibake.words import lexicon
from contentlint.text.pattern import Pattern

_LAST = Pattern(rf"(?:{SIGN}|[^\W\d_]|\?)+(?= \Z)")
# Words after which verbs have these endings: the third person in Spanish and Italian, the infinitive
# in Polish.
_MODAL = (
    "może możesz można mogą możemy musi musisz muszą musimy trzeba należy warto powinien powinna powinno "
    "powinny powinieneś chce chcesz chcą chcemy pozwala pozwalają umożliwia zacząć"
)
_ENDINGS = {
    "es": (frozenset({"se", "que", "quien", "esto", "esta", "este", "él", "ella"}), ("á", "ó")),
    "it": (frozenset({"si", "che", "chi", "questo", "questa"}), ("à",)),
    "pl": (frozenset(_MODAL.split()), ("ć",)),
}
# Portuguese verbs that lost their `r` to a pronoun: what they end in before it, and in the infinitive.
_PRONOUN = Pattern(r"-l[oa]s?\b")
_INFINITIVES = {"á": "ar", "ê": "er", "í": "ir"}
# How much that says.
_SAID = 10.0
# In French and Italian both accents are met on the same words, of which one spelling is the usual one.
_SPELLED = frozenset({"fr", "it"})
_USUAL = 1.5


def weighed(readings: Sequence[Reading], before: str, language: str) -> list[Reading]:
    """Readings of a word after the text `before`, most usual first; other spellings of the first left out."""
    said = _ENDINGS.get(language)
    last = _LAST.search(before) if said else None
    if said and last and _is_among(holed(last.group().lower()), said[0]):
        readings = [Reading(r.weight * (_SAID if r.word.endswith(said[1]) else 1), r.word) for r in readings]
    ranked = sorted(readings, reverse=True)
    if language not in _SPELLED or len(ranked) < 2:
        return ranked
    first = ranked[0]
    return [first, *(r for r in ranked[1:] if not _is_spelling(r, first))]


def enclitic(found: Marked, page: Page) -> list[Reading]:
    """What a Portuguese verb before a pronoun may be, most usual first: `mov?-lo` is `movê-lo`."""
    if page.language != "pt" or not _PRONOUN.match(page.text, found.end):
        return []
    stem, lexis = lowered(found.word[:-1], "pt"), lexicon("pt")
    if HOLE in stem or found.word[-1] != HOLE:
        return []
    found_verbs = (Reading(lexis.frequency(stem + end), stem + char) for char, end in _INFINITIVES.items())
    return sorted((reading for reading in found_verbs if reading.weight), reverse=True)


def _is_among(word: str, words: Collection[str]) -> bool:
    """Whether a word, which may have holes, is one of these."""
    if HOLE not in word:
        return word in words
    same = (other for other in words if len(other) == len(word))
    return any(all(a in (HOLE, b) for a, b in zip(word, other, strict=True)) for other in same)


def _is_spelling(other: Reading, first: Reading) -> bool:
    same = other.word.replace("è", "é") == first.word.replace("è", "é")
    return same and first.weight >= _USUAL * other.weight
