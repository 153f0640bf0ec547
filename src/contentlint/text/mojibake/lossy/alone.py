"""Lost words of one letter, and lost marks before Spanish questions: `Elle va ? la mer`, `?Est? ah??`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.text.mojibake.lossy.fill import HOLE, dominant, fillings
from contentlint.text.mojibake.lossy.marks import Marked, first_mark, marks_alone
from contentlint.text.mojibake.lossy.page import Page, raised
from contentlint.text.mojibake.words import ONE_LETTER
from contentlint.text.pattern import Pattern

_NEXT = Pattern(r"[^\W\d_]+")
_LAST = Pattern(r"[^\W\d_]+(?=\W*\Z)")
_NEAR = 24
# French has no `à` before these, but a quotation ends there.
_CLOSING = Pattern(r"[ \t]*(?:[,;.:!)]|\?(?![\w?])|$)", re.MULTILINE)
# Between numbers stands a dash, in French a word as well.
_DIGIT_BEFORE, _DIGIT_AFTER = Pattern(r"\d *\Z"), Pattern(r" *\d")
# Portuguese has two such words. `à` holds an article: it follows words that ask for it and begins some
# phrases (Cunha and Cintra, Nova Gramática do Português Contemporâneo, on `crase`); elsewhere it is `é`.
_ASKING = (
    "devido devida devidos devidas relação respeito frente graças quanto junto igual acesso referente "
    "referentes relativo relativa relativos relativas rumo direito oposto ligado ligada semelhante superior "
    "inferior pertencente equivalente contrário"
)
_PHRASES = (
    "direita esquerda venda vista noite tarde toa parte base medida mão vontade espera procura disposição "
    "exceção luz frente margem distância força"
)
_OF_TWO = {"pt": ("é", "à", frozenset(_ASKING.split()), frozenset(_PHRASES.split()))}
# Marks that open a question and a cry.
_OPENING = {"es": {"?": "¿", "!": "¡"}, "gl": {"?": "¿", "!": "¡"}}
_BEFORE = frozenset(" \t\n\"'«“*_>#(/;,.:")
_CLOSES = Pattern(r"[^\n]*?(?P<end>[?!])(?![^\s\"'»”)*_<\\.,;])")
# The same where question marks stand for letters: programs have them between other signs.
_PLAIN = Pattern(r"[\w ,.'\"“”:?-]*?(?P<end>[?!])(?![^\s\"'»”)*_<\\.,;])")


def single_letters(page: Page) -> Iterator[tuple[Marked, str]]:
    """Marks that are words of one letter, such as `à`, and the letter."""
    usual = dominant(fillings(HOLE, page.language, page.words, ONE_LETTER))
    first, second, asking, phrases = _OF_TWO.get(page.language, (usual, usual, (), ()))
    for found in marks_alone(page.text) if first else ():
        if page.language != "fr" and _is_between_digits(found, page.text):
            continue
        follows = _NEXT.search(page.text, found.end, found.end + _NEAR)
        leads = _LAST.search(page.text, max(0, found.start - _NEAR), found.start)
        other = (leads and leads.group().lower() in asking) or (follows and follows.group() in phrases)
        letter = (second if other else first) or ""
        if page.language == "fr" and _CLOSING.match(page.text, found.end):
            continue
        begins = page.begins_sentence(found.start) and not page.text[: found.start].rstrip().endswith(":")
        yield found, raised(letter, page.language) if begins else letter


def _is_between_digits(found: Marked, text: str) -> bool:
    near = max(0, found.start - _NEAR)
    return _DIGIT_BEFORE.search(text, near, found.start) is not None and bool(
        _DIGIT_AFTER.match(text, found.end)
    )


def opening_mark(found: Marked, text: str, language: str) -> tuple[int, str] | None:
    """Where the mark ends that a word begins with, and the mark that opens a question or a cry instead."""
    marks = _OPENING.get(language)
    if not marks or found.word[0] != HOLE or len(found.word) < 2:
        return None
    before = text[found.start - 1 : found.start]
    if before not in _BEFORE and not text[: found.start].endswith(("\\n", "\\t")):
        return None
    end = first_mark(text, found.start)
    closed = (_PLAIN if found.asked else _CLOSES).match(text, end)
    return (end, marks[closed["end"]]) if closed else None
