"""From proposed repairs to problems: alike damage is one problem, with one fix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from contentlint.document import Document
from contentlint.model import Applicability, Edit, Fix, Phrase, Problem, Related, Repair, Span, apply_edits
from contentlint.text.mojibake import readings_of

# Nothing is written where several readings fit: a person knows the word.
_PROBABLY = "Unexpected `{damaged}`, probably {readings} ({how})"
# More places than this are one finding: nobody reads a list of three hundred.
_HANDFUL = 5
# How much of the word around a place is shown, in characters to each side.
_SHOWN = 24


def problems_of(page: Document, repairs: Iterable[Repair], one: str, many: str) -> Iterator[Problem]:
    """One problem for each repair, or for all of a kind where they are many.

    `one` and `many` are message templates for `damaged`, `repaired`, `how`,
    `cause` and `count`. Where several readings fit they are named, and there is no fix. What a
    comment silences is never one with what it does not.
    """

    def key(repair: Repair) -> tuple[int, str, tuple[int, ...]]:
        return (-repair.applicability, repair.evidence[0], _silenced(page, repair))

    for _, same in groupby(sorted(repairs, key=key), key=key):
        alike = list(same)
        if len(alike) > _HANDFUL and not _is_shown(alike[0]):
            yield _problem(page, alike, many)
        else:
            yield from (_problem(page, [repair], one) for repair in alike)


def _is_shown(repair: Repair) -> bool:
    return repair.applicability is Applicability.DISPLAY


def _silenced(page: Document, repair: Repair) -> tuple[int, ...]:
    """Which of the page's comments that silence findings hold where the repair stands."""
    start = _place(page, repair).start if page.directives else 0
    scopes = (each.scope for each in page.directives)
    return tuple(number for number, (first, end) in enumerate(scopes) if first <= start < end)


def _problem(page: Document, repairs: list[Repair], message: str) -> Problem:
    first = repairs[0]
    text = page.source.decoded
    shown = _word(text, first.span)
    inside = [repair for repair in repairs if shown.start <= repair.span.start < shown.end]
    repaired = _visible(_repaired(text, shown, inside))
    data: dict[str, str | int] = {
        "damaged": _visible(text[shown.start : shown.end]),
        "repaired": repaired,
        "how": first.evidence[0],
        "cause": first.cause,
        "count": len(repairs),
    }
    related = tuple(Related("damaged the same way", _place(page, repair)) for repair in repairs[1:])
    if _is_shown(first):
        data["readings"] = readings_of(first, repaired)
        return Problem(_place(page, first), _PROBABLY, data, confidence=first.confidence)
    return Problem(_place(page, first), message, data, _fix(page, repairs), related, first.confidence)


def _fix(page: Document, repairs: list[Repair]) -> Fix:
    """The repaired text in the repaired page: carried to the disk, it replaces the damage."""
    edits = tuple(Edit(_place(page, repair), repair.text) for repair in repairs)
    title = (
        "Restore the characters"
        if len(edits) == 1
        else Phrase("Restore the characters in {number} places", number=len(edits))
    )
    return Fix(title, edits, repairs[0].applicability)


def _place(page: Document, repair: Repair) -> Span:
    return page.source.offsets.from_source(repair.span)


def _word(text: str, span: Span) -> Span:
    """The span with the letters to both sides, as far as they help to recognise the word."""
    start, end = span
    while start > max(0, span.start - _SHOWN) and _in_word(text[start - 1]):
        start -= 1
    while end < min(len(text), span.end + _SHOWN) and _in_word(text[end]):
        end += 1
    return Span(start, end)


def _in_word(char: str) -> bool:
    return char.isalnum() or (not char.isascii() and not char.isspace())


def _repaired(text: str, shown: Span, repairs: Iterable[Repair]) -> str:
    start = shown.start
    edits = [Edit(Span(r.span.start - start, r.span.end - start), r.text) for r in repairs]
    return apply_edits(text[start : max(shown.end, edits[-1].span.end + start)], edits)


def _visible(text: str) -> str:
    """Bytes that are not UTF-8 as people write them, `\\x92`."""
    return "".join(f"\\x{ord(c) - 0xDC00:02x}" if "\udc80" <= c <= "\udcff" else c for c in text)
