"""A heading stands on another level than in the source.

The table of contents of the translation then has another shape, and sections
hang below the wrong one. The fix writes as many `#` as in the source; it needs
review, since the level may have been changed on purpose, unless most other
translations keep it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import attrgetter

from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.text.pattern import Pattern
from contentlint.twin import Both, Pair

META = RuleMeta(
    id="heading-level-differs",
    summary="Heading on another level than in the source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected heading of level {seen}, expected level {expected} as in the source"

_SOURCE = "# Costs\n\nTen.\n\n## Files `a`\n\nTwo.\n"
GOOD = (Accepted("# Frais\n\nDix.\n\n## Fichiers `a`\n\nDeux.\n", "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad="# Frais\n\nDix.\n\n### Fichiers `a`\n\nDeux.\n",
        message="Unexpected heading of level 3, expected level 2 as in the source",
        fixed="# Frais\n\nDix.\n\n## Fichiers `a`\n\nDeux.\n",
        path="fr/page.md",
        files=files(_SOURCE),
        unsafe=True,
    ),
)

# A page that moves so many headings by as much has an order of its own.
_CUSTOM = 3
# Fewer headings than this show no order of their own.
_FEW = 3
_MARKS = Pattern(r"(?P<marks>#+)[ \t]+\Z")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    headings = [both for both in pair.both if both.source.kind == "heading"]
    shifts = Counter(both.page.level - both.source.level for both in headings)
    usual = {
        shift for shift, count in shifts.items() if count * 2 > max(_FEW, len(headings)) or count >= _CUSTOM
    }
    for both in headings:
        if both.page.level - both.source.level in usual:
            continue
        if (both.source.kept or both.page.kept) and both.source.kept.isdisjoint(both.page.kept):
            continue  # headings of two different things
        if both.source.level != both.page.level:
            agreed = pair.agreed(both.source, attrgetter("level"))
            if agreed or (agreed is None and pair.is_amid(both)):
                data = {"seen": both.page.level, "expected": both.source.level}
                yield Problem(
                    both.page.span, MESSAGE, data, _fix(pair, both, agreed), beside(pair, both.source)
                )


def _fix(pair: Pair, both: Both, agreed: bool | None) -> Fix | None:
    start = both.page.span.start
    found = _MARKS.search(pair.page.text, max(0, start - 12), start)
    if not found:
        return None
    edit = Edit(Span(found.start("marks"), found.end("marks")), "#" * both.source.level)
    make = Fix.safe if agreed and pair.is_amid(both) else Fix.unsafe
    return make("Write the heading on the level of the source", edit)
