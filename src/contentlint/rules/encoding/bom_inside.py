"""A byte order mark (U+FEFF) stands inside the page instead of at the very beginning of the file.

Programs that join files leave it there, whole or read with a wrong code page
(`ï»¿`). A heading or front matter behind it is not recognised, and search does not
find the word it is in.

The fix deletes it. It is safe in running text, where the mark does nothing: at
the borders of a line or a word, and between two letters; also before a heading and
at the begin of the page, which then reads as its author wrote it. Elsewhere somebody
may have used it to forbid a line break, and the fix is offered. Before a list, a
table or a line of dashes it is reported only, because the page would have another
structure there, which a person should see. Code is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.marks import is_mark
from contentlint.model import Edit, Fix, Problem, Repair, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import beside, change, is_explained, read_by_people
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="bom-inside",
    summary="Byte order mark inside the page.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected byte order mark U+FEFF inside the page, expected it nowhere or at the beginning"
DAMAGED = "Unexpected `{damaged}`, a byte order mark that was damaged, expected nothing ({how})"

TITLE = "Delete the byte order mark"

GOOD = ("# Title\n\nText.\n", "In code, `\\ufeff` stands for it.")
BAD = (
    Example(bad="One part.\n\n\ufeffAnother part.\n", message=MESSAGE, fixed="One part.\n\nAnother part.\n"),
    Example(
        bad="One part.\n\n\ufeff# Another part\n", message=MESSAGE, fixed="One part.\n\n# Another part\n"
    ),
    Example(bad="One part.\n\n\ufeff- A list\n", message=MESSAGE),
    Example(bad="A wo\ufeffrd.\n", message=MESSAGE, fixed="A word.\n"),
    Example(
        bad="One part.\n\nï»¿# Another part\n",
        message=(
            "Unexpected `ï»¿`, a byte order mark that was damaged, expected nothing "
            "(UTF-8 text was read as Windows-1252)"
        ),
        fixed="One part.\n\n# Another part\n",
    ),
    Example(bad="10\ufeff–20\n", message=MESSAGE, fixed="10–20\n", unsafe=True),
)

_MARKS = Pattern("\ufeff+")
_MARKUP = Pattern(r"(?!#{1,6}[ \t])(?:[ \t]*(?:[#>+*_=~`|<:\[-]|\d+[.)]|$)|    |\t)", re.MULTILINE)
# Lines may be broken between the letters of writing systems beyond this one (CJK radicals).
_IDEOGRAPHS = "\u2e80"


def check(page: Document, _: Options) -> Iterator[Problem]:
    yield from (_damaged(page, repair) for repair in page.source.repairs if is_mark(repair))
    if "\ufeff" not in page.text:
        return
    for match in read_by_people(page, _MARKS):
        span = Span(*match.span())
        if not is_explained(page, span):
            safe = _does_nothing(page.text, span)
            fix = None if _hides_markup(page.text, span) else change(TITLE, span, "", safe)
            yield Problem(span, MESSAGE, fix=fix)


def _damaged(page: Document, repair: Repair) -> Problem:
    """The page is read without the mark, so its place there is empty."""
    span = page.source.offsets.from_source(repair.span)
    data = {"damaged": page.source.decoded[slice(*repair.span)], "how": repair.evidence[0]}
    return Problem(span, DAMAGED, data, Fix(TITLE, (Edit(span, ""),), repair.applicability))


def _hides_markup(text: str, span: Span) -> bool:
    """Whether the mark begins a line that would be a list, a fence or nothing without it.

    What it hides at the begin of the page, and a heading, are what the author wrote.
    """
    begins = beside(text, span)[0] in ("", "\n", "\r")
    return begins and span.start > 0 and _MARKUP.match(text, span.end) is not None


def _does_nothing(text: str, span: Span) -> bool:
    before, after = beside(text, span)
    if not before.strip() or not after.strip():
        return True
    return before.isalpha() and after.isalpha() and max(before, after) < _IDEOGRAPHS
