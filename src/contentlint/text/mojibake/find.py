"""Propose repairs of a whole text."""

from __future__ import annotations

from contentlint.model import Repair
from contentlint.text.mojibake.gate import suspects
from contentlint.text.mojibake.quiet import is_quiet, without_quiet
from contentlint.text.mojibake.suspicion import needs_words
from contentlint.text.mojibake.uniform import uniform_page
from contentlint.text.mojibake.wrapped import find_wrapped, may_be_wrapped


def find_repairs(text: str, language: str | None = None) -> tuple[Repair, ...]:
    """Return repairs of `text`, sorted and without overlap; empty for clean text.

    `text` may hold lone surrogates U+DC80 to U+DCFF for bytes that are not
    UTF-8. `language` is the BCP 47 tag of the page or None. A repair that is
    SAFE is lossless, proved by damaging its outcome again, and strong by itself
    or by what else was damaged in the text; an UNSAFE one rests on the words of
    the language.
    """
    wrapped = _wrapped(text) if may_be_wrapped(text) else ()
    if is_quiet(text, language):
        return wrapped
    loud = without_quiet(text, language) if language else text
    page = uniform_page(text)
    pages = (page,) if page else suspects(loud, language)
    if not pages and not _needs_words(text, loud, language):
        return wrapped
    from contentlint.text.mojibake.hypotheses import settle

    return tuple(sorted((*settle(text, pages, language), *wrapped)))


def _needs_words(text: str, loud: str, language: str | None) -> bool:
    """Whether words have to tell what the `loud` lines of a text are; sound ones may speak for them."""
    if not needs_words(loud, language, damaged=False):
        return False
    return loud == text or needs_words(text, language, damaged=False)


def _wrapped(text: str) -> tuple[Repair, ...]:
    from contentlint.text.mojibake.mention import without_mentions

    return tuple(without_mentions(text, find_wrapped(text)))
