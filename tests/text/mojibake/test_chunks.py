"""What paragraphs stand in what order, and which of them are there, changes no safe repair of the others.

The one exception is meant: what talks of damage nearby makes a mention of it, and is left alone.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.mojibake.repairing import damaged, repaired

from contentlint.model import Applicability
from contentlint.text.mojibake import find_repairs

_SENTENCES = {
    "fr": "L’été déjà, où tout coûte 5 € à Besançon.",
    "de": "Größe und Übermut – ein schönes Gefühl.",
    "es": "El niño comió piñas y después bailó.",
    "ru": "Съешь ещё этих мягких булок.",
    "cs": "Příliš žluťoučký kůň úpěl → ďábelské ódy.",
    "ja": "この文書は正しく読めます。",
}
_READERS = ("mac-roman", "sloppy-windows-1252", "latin-1", "cp850", "sloppy-windows-1251")
_LANGUAGES = st.sampled_from([None, *_SENTENCES])
# A paragraph as its author wrote it, or read with one page, whichever it may be.
_PARAGRAPHS = st.builds(
    lambda sentence, reader: damaged(sentence, reader) if reader else sentence,
    st.sampled_from(list(_SENTENCES.values())),
    st.sampled_from(["", *_READERS]),
)
# Each example repairs several texts.
_FEW = settings(max_examples=settings().max_examples // 4)
_PAGES = st.lists(_PARAGRAPHS, min_size=2, max_size=6, unique=True)


@given(_PAGES, _LANGUAGES, st.data())
@_FEW
def test_paragraphs_in_another_order_have_the_same_safe_repairs(
    paragraphs: list[str], language: str | None, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(paragraphs))
    assert safe_repairs(shuffled, language) == safe_repairs(paragraphs, language)


@given(_PAGES, _LANGUAGES)
@_FEW
def test_a_paragraph_alone_is_repaired_as_among_others_or_not_at_all(
    paragraphs: list[str], language: str | None
) -> None:
    together = repaired("\n\n".join(paragraphs), language).split("\n\n")
    for paragraph, among_others in zip(paragraphs, together, strict=True):
        assert repaired(paragraph, language) in (paragraph, among_others)


@given(st.binary(max_size=200), st.sampled_from([None, "fr", "pl", "ru", "ar", "zh", "ja", "ko"]))
@_FEW
def test_arbitrary_bytes_have_repairs_or_none(raw: bytes, language: str | None) -> None:
    text = raw.decode("utf-8", "surrogateescape")
    for repair in find_repairs(text, language):
        assert repair.text != text[slice(*repair.span)]


def safe_repairs(paragraphs: list[str], language: str | None) -> set[tuple[str, int, str]]:
    """Paragraph, offset in it and new text of each safe repair."""
    text = "\n\n".join(paragraphs)
    starts = [0]
    for paragraph in paragraphs:
        starts.append(starts[-1] + len(paragraph) + 2)
    found = set()
    for repair in find_repairs(text, language):
        if repair.applicability is Applicability.SAFE:
            number = max(n for n, start in enumerate(starts) if start <= repair.span.start)
            found.add((paragraphs[number], repair.span.start - starts[number], repair.text))
    return found
