"""A heading has another explicit id than in the source, or none.

Sites that write ids into their headings (`## Fichiers { #files }`) do so that
links with `#files` work in every language. A translated, misspelt or lost id
breaks them all. A page that writes no ids at all follows another custom and
is left alone. Where translations write the id that the source gets by itself,
most others must have it.

The fix writes the id of the source as the source has it; it is safe, since
such an id is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.text.slug import COMMON, heading_slug
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


# Fewer ids do not show how they are made.
_FEW = 3


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    headings = [both for both in pair.both if both.source.kind == "heading"]
    slugger = _slugger(headings)
    if not any(both.page.info for both in headings if both.source.info or slugger):
        return
    for both in headings:
        wanted, seen = both.source.info or _slug(slugger, both), both.page.info
        if not wanted or wanted == seen:  # asked first, as votes need all other translations
            continue
        agreed = pair.vote(both.source, partial(_has_id, wanted)).confirms
        if agreed is not False and (both.source.info or (seen and agreed)):
            data = {"seen": seen, "expected": wanted}
            fix = _fix(pair, both, wanted)
            yield Problem(both.page.span, OTHER if seen else LOST, data, fix, beside(pair, both.source))


def _slugger(headings: list[Both]) -> str:
    """How the source's own ids are made, where the page writes those of headings that have none; else ""."""
    bare = [both for both in headings if both.page.info and not both.source.info]
    if len(bare) < _FEW:
        return ""
    counts = {name: sum(_slug(name, both) == both.page.info for both in bare) for name in COMMON}
    best = max(COMMON, key=lambda name: counts[name])
    return best if counts[best] * 2 >= len(bare) else ""


def _slug(name: str, both: Both) -> str:
    return heading_slug(name, both.source.text, {}) if name else ""


def _has_id(wanted: str, unit: Unit) -> bool:
    return unit.info == wanted


def _fix(pair: Pair, both: Both, wanted: str) -> Fix | None:
    """Write the id, in the place of another one or as the source adds it."""
    seen, unit = both.page.info, both.page
    rest = _rest(pair.page.text, unit)
    if seen:
        found = re.search(rf"(?<![\w-]){re.escape(seen)}(?![\w-])", rest)
        at = unit.span.end + found.start() if found else -1
        return (
            Fix.safe(Phrase("Write `{text}`", text=wanted), Edit(Span(at, at + len(seen)), wanted))
            if found
            else None
        )
    if not both.source.info:
        return None
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
