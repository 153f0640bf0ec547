"""Repair a text that was saved with the wrong encoding; nothing else of contentlint is needed.

    >>> from contentlint.encoding import repair
    >>> repair("Sp√©cialis√© √† Paris").text
    'Spécialisé à Paris'

Every repair says what it changes, how that was found out and how sure it is. A
`SAFE` one is proved: damaging the new text along `path` gives the old text. An
`UNSAFE` one rests on the words of the language and wants a reader's eye.
"""

from __future__ import annotations

from typing import NamedTuple

from contentlint.document.source import source_of
from contentlint.model import Applicability, Repair

__all__ = ["Applicability", "Repair", "RepairedText", "repair"]


class RepairedText(NamedTuple):
    """A text after its safe repairs.

    `repairs` are all that were found, sorted and without overlap, with spans in
    characters of the text that was given; those that are not SAFE are not in `text`.
    """

    text: str
    repairs: tuple[Repair, ...]


def repair(text: str, language: str | None = None) -> RepairedText:
    """Undo encoding damage that leaves no doubt, and propose the rest.

    `language` is the BCP 47 tag of the text, such as `fr` or `pt-BR`; without
    it the words tell, and less is certain. Lone surrogates U+DC80 to U+DCFF stand
    for bytes that are not UTF-8, as `bytes.decode("utf-8", "surrogateescape")`
    gives them. Text outside the repairs stays as it is, and a second call changes
    nothing more. Raises no error for any text.
    """
    source = source_of(text, language=language)
    return RepairedText(source.text, source.repairs)
