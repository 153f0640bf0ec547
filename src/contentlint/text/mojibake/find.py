"""Propose repairs of a whole text."""

from __future__ import annotations

from collections.abc import Sequence

from contentlint.model import Repair
from contentlint.text.mojibake.alphabets import as_written
from contentlint.text.mojibake.gate import suspects
from contentlint.text.mojibake.quiet import loud_lines
from contentlint.text.mojibake.suspicion import needs_words
from contentlint.text.mojibake.wrapped import find_wrapped, may_be_wrapped

# Where so much more of a text is sound, what is not is asked first.
_FEW = 4


def find_repairs(text: str, language: str | None = None) -> tuple[Repair, ...]:
    """Return repairs of `text`, sorted and without overlap; empty for clean text.

    `text` may hold lone surrogates U+DC80 to U+DCFF for bytes that are not
    UTF-8. `language` is the BCP 47 tag of the page or None. A repair that is
    SAFE is lossless, proved by damaging its outcome again, and strong by itself
    or by what else was damaged in the text; an UNSAFE one rests on the words of
    the language.
    """
    wrapped = _wrapped(text, language) if may_be_wrapped(text) else ()
    language = as_written(text, language)
    lines = loud_lines(text, language)
    if not lines:
        return wrapped
    from contentlint.text.mojibake.uniform import uniform_page

    loud = "\n".join(text[start:end] for start, end in lines) if language else text
    page = uniform_page(text)
    pages = (page,) if page else suspects(loud, language)
    if not pages and not needs_words(loud, language, damaged=False):
        return wrapped
    return tuple(sorted((*_settled(text, loud, pages, language), *wrapped)))


def _settled(text: str, loud: str, pages: Sequence[str], language: str | None) -> Sequence[Repair]:
    """All repairs of a text; none where its `loud` lines have none, or where sound ones speak for them."""
    from contentlint.text.mojibake.hypotheses import settle

    if len(loud) * _FEW < len(text) and not settle(loud, pages, language):
        return ()
    if not pages and loud != text and not needs_words(text, language, damaged=False):
        return ()
    return settle(text, pages, language)


def _wrapped(text: str, language: str | None) -> tuple[Repair, ...]:
    from contentlint.text.mojibake.mention import without_mentions

    return tuple(without_mentions(text, find_wrapped(text, language)))
