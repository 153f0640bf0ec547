"""A heading has another explicit id than in the source, or none.

Sites that write ids into their headings (`## Fichiers { #files }`) do so that
links with `#files` work in every language. A translated, misspelt or lost id
breaks them all. A page that writes no ids at all follows another custom and
is left alone.

The fix writes the id of the source as the source has it; it is safe, since
such an id is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.twin import Both, Pair, Unit

META = RuleMeta(
    id="heading-id-differs",
    summary="Heading with another id than in the source, or none.",
    severity=Severity.WARNING,
    scope="pair",
)
OTHER = "Unexpected id `{seen}`, expected `{expected}` as in the source"
LOST = "Unexpected heading without an id, expected `{expected}` as in the source"
MESSAGE = OTHER

_SOURCE = "# Costs { #costs }\n\nTen.\n\n## Files { #files }\n\nTwo.\n"
_GOOD = "# Frais { #costs }\n\nDix.\n\n## Fichiers { #files }\n\nDeux.\n"
GOOD = (
    Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),
    Accepted("# Frais\n\nDix.\n\n## Fichiers\n\nDeux.\n", "fr/page.md", None, files(_SOURCE)),
)
BAD = (
    Example(
        bad=_GOOD.replace("#files", "#fichiers"),
        message="Unexpected id `fichiers`, expected `files` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE),
    ),
    Example(
        bad=_GOOD.replace(" { #files }", ""),
        message="Unexpected heading without an id, expected `files` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    headings = [both for both in pair.both if both.source.kind == "heading" and both.source.info]
    if not any(both.page.info for both in headings):
        return
    for both in headings:
        wanted, seen = both.source.info, both.page.info
        agreed = pair.agreed(both.source, attrgetter("info"))
        if wanted != seen and agreed is not False:
            data = {"seen": seen, "expected": wanted}
            fix = _fix(pair, both)
            yield Problem(both.page.span, OTHER if seen else LOST, data, fix, beside(pair, both.source))


def _fix(pair: Pair, both: Both) -> Fix | None:
    """Write the id, in the place of another one or as the source adds it."""
    wanted, seen, unit = both.source.info, both.page.info, both.page
    rest = _rest(pair.page.text, unit)
    if seen:
        found = re.search(rf"(?<![\w-]){re.escape(seen)}(?![\w-])", rest)
        at = unit.span.end + found.start() if found else -1
        return (
            Fix.safe(Phrase("Write `{text}`", text=wanted), Edit(Span(at, at + len(seen)), wanted))
            if found
            else None
        )
    written = _rest(pair.source.text, both.source).rstrip()
    if rest.strip() or wanted not in written:
        return None
    return Fix.safe(
        Phrase("Add `{text}`", text=written.strip()), Edit(Span(unit.span.end, unit.span.end), written)
    )


def _rest(text: str, unit: Unit) -> str:
    """What stands in the line of a heading after its text."""
    end = text.find("\n", unit.span.end)
    return text[unit.span.end : end if end >= 0 else len(text)]
