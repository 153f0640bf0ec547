"""A container or alert has another kind than in the source: `/// astuce` for `/// tip`, `> [!AVERTISSEMENT]`.

The kind is a word for the program that draws the box, not for the reader; a
translated one is drawn as plain text or not at all. The title beside it is for
readers and may differ.

The fix writes the kind of the source. It is safe: the kind is the same word in
every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.text.pattern import Pattern
from contentlint.twin import Pair, Unit

META = RuleMeta(
    id="admonition-differs",
    summary="Container or alert of another kind than in the source.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected kind `{seen}`, expected `{expected}` as in the source"

_SOURCE = "# Costs\n\n/// tip | Hint\n\nTen.\n\n///\n\n> [!WARNING]\n> Never more.\n"
_GOOD = "# Frais\n\n/// tip | Astuce\n\nDix.\n\n///\n\n> [!WARNING]\n> Jamais plus.\n"
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE)),)
BAD = (
    Example(
        bad=_GOOD.replace("/// tip", "/// astuce"),
        message="Unexpected kind `astuce`, expected `tip` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE),
    ),
    Example(
        bad=_GOOD.replace("WARNING", "AVERTISSEMENT"),
        message="Unexpected kind `AVERTISSEMENT`, expected `WARNING` as in the source",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE),
    ),
)

_KIND = Pattern(r"[ \t>]*(?:\[!|:{3,}|/{3,}|!!!|\?\?\?\+?)[ \t]*(?P<kind>[\w-]+)")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    for both in pair.both:
        if both.source.kind == "marker" and both.source.info != both.page.info:
            wanted, seen = _kind(both.source), _kind(both.page)
            agreed = pair.agreed(both.source, attrgetter("info"))
            if wanted and seen and agreed is not False:
                kind, expected = pair.page.text[slice(*seen)], pair.source.text[slice(*wanted)]
                if kind == expected:  # more or fewer colons
                    continue
                fix = Fix.safe(Phrase("Write `{text}`", text=expected), Edit(seen, expected))
                data = {"seen": kind, "expected": expected}
                yield Problem(seen, MESSAGE, data, fix, beside(pair, both.source))


def _kind(unit: Unit) -> Span | None:
    """Where the kind stands; None for a marker that closes."""
    found = _KIND.match(unit.text)
    start = unit.span.start
    return Span(start + found.start("kind"), start + found.end("kind")) if found else None
