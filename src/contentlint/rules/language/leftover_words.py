"""English words were left inside a sentence of another language.

Translators overlook the small words beside names and links (`Livres of Tim
Ferriss`), the label that opens a paragraph (`Next step :`), a verb at the
beginning of a table cell (`Gaining 100 € par mois`), or the second half of a
sentence. Readers stumble, and screen readers mispronounce the words.

Terms and loanwords are English, too, and stay: only words that hold sentences
together, verbs and everyday words are reported, and only where no quotation,
name, link, code or interface path explains them. A pack can list more terms
that may stay (`keep` in `pack.yaml`). Text that is in English as a whole is
left to `wrong-language`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Annotated

from contentlint.document import Document
from contentlint.document.passages import Passage, excerpt, link_texts, shown_text
from contentlint.model import Confidence, Problem, Severity
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.text.language import (
    Leftover,
    is_own_term,
    judge,
    label_left,
    leftovers,
    mask,
    name_of,
    stems_of,
    telling_words,
)

META = RuleMeta(
    id="leftover-words",
    summary="English words left in a sentence of another language.",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
)
MESSAGE = "Unexpected English `{text}`, expected {expected}"


@dataclass(frozen=True)
class RuleOptions(Options):
    """The terms that packs keep."""

    keep: Annotated[tuple[str, ...], FromPack("keep"), "Terms that may stay."] = ()


GOOD = (
    Accepted("Une offre « state of the art », en remote, avec un laptop.\n", "fr/page.md"),
    Accepted("Die Bank of America und das Internet of Things.\n", "de/page.md"),
    Accepted("Per i siti: *The Art of War*, `the name of it`.\n", "it/page.md"),
    Accepted("El paquete Copy and Paste se instala solo.\n", "es/page.md"),
)
BAD = (
    Example(
        bad="Les recettes of Marie Durand sont ici.\n",
        message="Unexpected English `of`, expected French",
        path="fr/page.md",
    ),
    Example(
        bad="**First thing** : ouvre un compte à la banque.\n",
        message="Unexpected English `First thing`, expected French",
        path="fr/page.md",
    ),
    Example(
        bad="Die Karte ist kostenlos, but you can pay with it später.\n",
        message="Unexpected English `but you can pay with it`, expected German",
        path="de/page.md",
    ),
)
# A label stands at the beginning of its text.
_LABEL = 40


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    """Look closely only at passages with a word that a leftover needs, or with a label."""
    expected = page.language
    telling = telling_words(expected) if expected else frozenset()
    if not expected or not telling:
        return
    doubtful = list(_doubtful(page, expected, telling))
    links = link_texts(page.links) if doubtful else []
    for passage in doubtful:
        shown = shown_text(page.text, passage, links, options.keep)
        for each in _found(passage, shown, expected, page.passages):
            span = passage.span_of(each.start, each.end)
            yield Problem(span, MESSAGE, {"text": excerpt(page.text, span), "expected": name_of(expected)})


def _doubtful(page: Document, expected: str, telling: frozenset[str]) -> Iterator[Passage]:
    """Passages with a label or a telling word; most pages have no such word in their running text."""
    for slot in page.slots:
        if not telling.isdisjoint(slot.words) or _has_label(slot.text, expected):
            yield slot
    reading, before = page.reading, len(page.slots)
    words: Iterable[Sequence[str]] = reading.block_words
    if telling.isdisjoint(reading.vocabulary):
        words = repeat(())
    for number, (text, each) in enumerate(zip(reading.texts, words, strict=False), before):
        if (each and not telling.isdisjoint(each)) or _has_label(text, expected):
            yield page.passages[number]


def _has_label(text: str, expected: str) -> bool:
    return ":" in text[:_LABEL] and label_left(text, expected) is not None


def _found(passage: Passage, shown: str, expected: str, texts: Sequence[Passage]) -> Iterator[Leftover]:
    """What was left in one passage, unless all of it is in another language."""
    label = label_left(passage.text, expected)
    inside = list(leftovers(passage.text, mask(shown), expected))
    if (label or inside) and not judge(shown, expected):
        if label and not _is_term(passage, label, texts):
            yield label
        yield from inside


def _is_term(passage: Passage, label: Leftover, texts: Sequence[Passage]) -> bool:
    """Does the rest of the page use the words of the label?"""
    used = stems_of(text.text for text in texts if text is not passage)
    return is_own_term(passage.text[label.start : label.end], "en", used)
