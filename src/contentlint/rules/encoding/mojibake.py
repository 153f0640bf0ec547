"""Text was saved with the wrong encoding: `Sp√©cialis√©` instead of `Spécialisé`.

A program read UTF-8 as MacRoman, Windows-1252 or another code page and saved
what it saw, sometimes several times. Readers see garbage in names, prices and
quotation marks; search engines index it; headings lose their anchors.

Each stretch is decoded back exactly, and the outcome is damaged again to prove
it: only where that gives the very characters of the page is the fix safe.
Everything else, line ends, spaces and quotation marks included, stays as it is.
Where more than a handful of places were damaged the same way, they are one
finding, because they have one cause and one fix. Damage quoted on purpose, in
code or next to its correct form, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Related, Repair, Severity, Span
from contentlint.rule import Example, Options, RuleMeta

META = RuleMeta(
    id="mojibake",
    summary="Text that was saved with the wrong encoding.",
    severity=Severity.ERROR,
)
MESSAGE = "Unexpected `{damaged}`, expected `{repaired}` ({how})"
MANY = MESSAGE + "; {count} places in this page are damaged the same way"

# More places than this are one finding: nobody reads a list of three hundred.
_HANDFUL = 5
# How much of the word around a place is shown, in characters to each side.
_SHOWN = 24

GOOD = (
    "Un marché spécialisé, où l’on négocie à 5 € près → voilà.",
    "∫ exp(-x²) dx = √π/2",
    "Fix `Ã©` with the right encoding, it stands for `é`.",
)
BAD = (
    Example(
        bad="Assistant Virtuel Sp√©cialis√©",
        message="Unexpected `Sp√©cialis√©`, expected `Spécialisé` (UTF-8 text was read as MacRoman)",
        fixed="Assistant Virtuel Spécialisé",
    ),
    Example(
        bad="It costs 5 â‚¬.",
        message="Unexpected `â‚¬`, expected `€` (UTF-8 text was read as Windows-1252)",
        fixed="It costs 5 €.",
    ),
    Example(
        bad="Un cafÃƒÂ© noir",
        message=(
            "Unexpected `cafÃƒÂ©`, expected `café` "
            "(UTF-8 text was read as Windows-1252, then as Windows-1252)"
        ),
        fixed="Un café noir",
    ),
    Example(
        bad="Tu g√®res l‚Äô√©quipe, la strat√©gie, le d√©lai, l‚Äôid√©e et le caf√©.",
        message=(
            "Unexpected `g√®res`, expected `gères` (UTF-8 text was read as MacRoman); "
            "6 places in this page are damaged the same way"
        ),
        fixed="Tu gères l’équipe, la stratégie, le délai, l’idée et le café.",
    ),
)


def check(page: Document, _options: Options) -> Iterator[Problem]:
    for _, same in groupby(sorted(page.source.repairs, key=_kind), key=_kind):
        repairs = list(same)
        if len(repairs) > _HANDFUL:
            yield _problem(page, repairs, MANY)
        else:
            for repair in repairs:
                yield _problem(page, [repair], MESSAGE)


def _kind(repair: Repair) -> tuple[int, str]:
    return (-repair.applicability, repair.evidence[0])


def _problem(page: Document, repairs: list[Repair], message: str) -> Problem:
    first = repairs[0]
    shown = _word(page.source.decoded, first.span)
    before = page.source.decoded[shown.start : first.span.start]
    after = page.source.decoded[first.span.end : shown.end]
    return Problem(
        _place(page, first),
        message,
        {
            "damaged": page.source.decoded[shown.start : shown.end],
            "repaired": before + first.text + after,
            "how": first.evidence[0],
            "cause": first.cause,
            "count": len(repairs),
        },
        _fix(page, repairs),
        tuple(Related("damaged the same way", _place(page, repair)) for repair in repairs[1:]),
        first.confidence,
    )


def _fix(page: Document, repairs: Iterable[Repair]) -> Fix:
    """The repaired text in the repaired page: carried to the disk, it replaces the damage."""
    edits = tuple(Edit(_place(page, repair), repair.text) for repair in repairs)
    first = next(iter(repairs))
    title = "Restore the characters" if len(edits) == 1 else f"Restore the characters in {len(edits)} places"
    return Fix(title, edits, first.applicability)


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
