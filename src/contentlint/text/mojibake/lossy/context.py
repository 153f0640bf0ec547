"""What words beside say about a lost ending: `se complet?` is `completó`, `można zmieni?` is `zmienić`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from contentlint.text.mojibake.lossy.fill import HOLE, Reading
from contentlint.text.mojibake.lossy.marks import SIGN, Marked, holed
from contentlint.text.mojibake.lossy.page import Page, lowered
from contentlint.text.mojibake.words import lexicon
from contentlint.text.pattern import Pattern

_LAST = Pattern(rf"(?:{SIGN}|[^\W\d_]|\?)+(?= \Z)")
# Words after which others have these endings: the third person in Spanish, Italian and Czech; in Polish the
# infinitive; in both the cases that prepositions govern. A begin of words ends in a hyphen.
_MODAL = (
    "moż- mog- móc musi- musz- trzeba należy warto powin- chc- pozwala- umożliwia- zacząć pom- aby żeby by"
)
_GENITIVE = "do z ze od bez u podle během kromě k ke při v ve"
_ENDINGS = {
    "cs": (
        (frozenset({"se", "si"}), ("á", "í")),
        (
            frozenset(
                ["do", "z", "ze", "od", "bez", "u", "podle", "během", "kromě", "k", "ke", "při", "v", "ve"]
            ),
            ("é",),
        ),
    ),
    "es": ((frozenset({"se", "que", "quien", "esto", "esta", "este", "él", "ella"}), ("á", "ó")),),
    "it": ((frozenset({"si", "che", "chi", "questo", "questa"}), ("à",)),),
    "pl": (
        (frozenset(_MODAL.split()), ("ć",)),
        (frozenset({"z", "ze", "nad", "pod", "przed", "między", "poza"}), ("ą",)),
        (frozenset({"przez", "na", "w", "we"}), ("ę",)),
    ),
}
# What may stand between such a word and a verb.
_BETWEEN = {
    "pl": frozenset({"to", "ci", "mu", "je", "go", "się", "sobie", "im", "nam", "wam", "szybko", "łatwo"})
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
    for ending in _endings_after(before, language):
        readings = [Reading(r.weight * (_SAID if r.word.endswith(ending) else 1), r.word) for r in readings]
    ranked = sorted(readings, reverse=True)
    if language not in _SPELLED or len(ranked) < 2:
        return ranked
    first = ranked[0]
    return [first, *(r for r in ranked[1:] if not _is_spelling(r, first))]


def _endings_after(before: str, language: str) -> Iterator[tuple[str, ...]]:
    """The endings that the words before a word ask for."""
    said = _ENDINGS.get(language)
    last = _LAST.search(before) if said else None
    if said and last and _is_among(holed(last.group().lower()), _BETWEEN.get(language, ())):
        last = _LAST.search(before, 0, last.start()) or last
    for words, endings in said or ():
        if last and _is_among(holed(last.group().lower()), words):
            yield endings


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
    """Whether a word, which may have holes, is one of these or begins as one does."""
    return word in words or any(_fits(word, other) for other in words if HOLE in word or other[-1] == "-")


def _fits(word: str, other: str) -> bool:
    begin = other.removesuffix("-")
    same = len(word) >= len(begin) if begin != other else len(word) == len(other)
    return same and all(a in (HOLE, b) for a, b in zip(word, begin, strict=False))


def _is_spelling(other: Reading, first: Reading) -> bool:
    same = other.word.replace("è", "é") == first.word.replace("è", "é")
    return same and first.weight >= _USUAL * other.weight
