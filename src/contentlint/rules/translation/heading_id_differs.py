"""A heading has another explicit id than in the source, or none.

Sites that write ids into their headings (`## Fichiers { #files }`) do so that
links with `#files` work in every language. A translated, misspelt or lost id
breaks them all. A page that writes no ids at all follows another custom and
is left alone. Where translations write the id that the source gets by itself,
most others that write one must have it.

The fix writes the id of the source as the source has it; it is safe, since
such an id is never shown. Where the source writes none and too few others can
be asked it needs review, as the heading of the source may be a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.text.pattern import Pattern
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


# Fewer ids do not show how they are made; one of two words or more does.
_FEW = 2
# What generators add to the id of a second heading with the same text.
_COUNTED = Pattern(r"[-_]\d+\Z")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    headings = [both for both in pair.both if both.source.kind == "heading"]
    slugger = _slugger(headings)
    if not any(both.page.info for both in headings if both.source.info or slugger):
        return
    for both in headings:
        wanted, seen = both.source.info or _slug(slugger, both), both.page.info
        if not wanted or wanted == seen:  # asked first, as votes need all other translations
            continue
        agreed = _agreed(pair, both, wanted)
        if not both.source.info and not agreed and not _is_sure(pair, both, seen, slugger):
            continue
        if agreed is not False and (seen or both.source.info):
            data = {"seen": seen, "expected": wanted}
            fix = _fix(pair, both, wanted, agreed)
            yield Problem(both.page.span, OTHER if seen else LOST, data, fix, beside(pair, both.source))


def _is_sure(pair: Pair, both: Both, seen: str, slugger: str) -> bool:
    """Whether an id is a slip though the source writes none: not that of another heading."""
    slugs = {heading_slug(slugger, unit.text, {}) for unit in pair.source.units if unit.kind == "heading"}
    return pair.is_amid(both) and _COUNTED.sub("", seen) not in slugs


def _agreed(pair: Pair, both: Both, wanted: str) -> bool | None:
    """Whether most other translations have the id; where the source writes none, most that write one."""
    vote = pair.vote(both.source, partial(_has_id, wanted))
    if both.source.info:
        return vote.confirms
    return vote._replace(of=pair.vote(both.source, _has_own_id).kept).confirms


def _slugger(headings: list[Both]) -> str:
    """How the source's own ids are made, where the page writes those of headings that have none; else ""."""
    bare = [both for both in headings if both.page.info and not both.source.info]
    if len(bare) < _FEW:
        return ""
    found = {
        name: [_slug(name, both) for both in bare if _slug(name, both) == both.page.info] for name in COMMON
    }
    best = max(COMMON, key=lambda name: len(found[name]))
    is_shown = len(found[best]) >= _FEW or any("-" in slug for slug in found[best])
    return best if is_shown and len(found[best]) * 2 >= len(bare) else ""


def _slug(name: str, both: Both) -> str:
    return heading_slug(name, both.source.text, {}) if name else ""


def _has_id(wanted: str, unit: Unit) -> bool:
    return unit.info == wanted


def _has_own_id(unit: Unit) -> bool:
    return bool(unit.info)


def _fix(pair: Pair, both: Both, wanted: str, agreed: bool | None) -> Fix | None:
    """Write the id, in the place of another one or as the source adds it."""
    make = Fix.safe if both.source.info or agreed else Fix.unsafe
    seen, unit = both.page.info, both.page
    rest = _rest(pair.page.text, unit)
    if seen:
        found = re.search(rf"(?<![\w-]){re.escape(seen)}(?![\w-])", rest)
        at = unit.span.end + found.start() if found else -1
        return (
            make(Phrase("Write `{text}`", text=wanted), Edit(Span(at, at + len(seen)), wanted))
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
