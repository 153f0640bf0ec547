"""A paragraph, list item, code block or other part of the source is missing in the translation.

The pages are aligned part by part, so one lost paragraph is one report, and
what follows it is still compared. Whoever reads only the translation can not
notice the gap.

A code block is offered from the source; the fix is safe where it holds no
comments and most other translations have it. Prose is never written.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import Fix, Phrase, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._gaps import lost
from contentlint.rules.translation._shared import beside, files, insertion, place, short
from contentlint.twin import Gap, Pair, Unit
from contentlint.twin.code import body_lines

META = RuleMeta(
    id="lost-block",
    summary="Paragraph or other part of the source that the translation lacks.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Missing {what} `{text}`, expected its translation here {place}"

_SOURCE = "# Costs\n\nTen `a` a day.\n\nPaid by `b` only.\n\nKept for `c` years.\n"
_WHOLE = "# Frais\n\nDix `a` par jour.\n\nPayés par `b` seulement.\n\nGardés `c` ans.\n"
GOOD = (Accepted(_WHOLE, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_WHOLE.replace("Payés par `b` seulement.\n\n", ""),
        message="Missing paragraph `Paid by b only.`, expected its translation here in `Costs`",
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)

_NAMES = {
    "item": Phrase("list item"),
    "quote": Phrase("quotation"),
    "code": Phrase("code block"),
    "html": Phrase("HTML"),
    "rule": Phrase("line"),
    "indented": Phrase("indented block"),
    "paragraph": Phrase("paragraph"),
    "table": Phrase("table"),
}


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for gap, units in lost(pair, "block"):
        first = max(units, key=lambda unit: unit.size)
        data = {"what": _what(units, first), "text": _shown(pair, first), "place": place(pair, gap.first)}
        fix = _restored(pair, gap, units)
        yield Problem(pair.span_at(gap.place), MESSAGE, data, fix, beside(pair, first))


def _restored(pair: Pair, gap: Gap, units: tuple[Unit, ...]) -> Fix | None:
    """Put a code block where it stands in the source; nothing where it does not begin at the margin."""
    code = units[0]
    is_flush = pair.source.text[: code.span.start].endswith("\n")
    if len(units) > 1 or code.kind != "code" or not is_flush:
        return None
    if not gap.place or pair.origins.get(gap.place - 1) != gap.first - 1:
        return None
    text = pair.page.text
    line = text.find("\n", pair.page.units[gap.place - 1].span.end)
    lines = [line for line in map(str.strip, body_lines(code.text)) if line]
    make = Fix.safe if lines == [*map(str.strip, code.code)] and pair.lacking(code).confirms else Fix.unsafe
    edit = insertion(text, line if line >= 0 else len(text), "\n\n", code.text)
    return make("Put the code of the source here", edit)


def _what(units: tuple[Unit, ...], first: Unit) -> str:
    name = _NAMES.get(first.kind, first.kind)
    if len(units) == 1:
        return name
    return Phrase("{name} and {number} more, from", name=name, number=len(units) - 1)


def _shown(pair: Pair, unit: Unit) -> str:
    """The text of a block; a line across the page has none, and is shown as it is written."""
    return short(unit.text) or short(pair.source.text[slice(*unit.span)])
