"""A space separates an elided French word (`l'`, `d'`, `qu'`) from the link that follows.

Machine translation often cuts a sentence at a link and glues it back with a
space, as in `d' [externaliser](/outsourcing)`. Readers see a slip; screen
readers pause inside a word group.

The fix removes the space. It never touches a letter, so it is safe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="link-elision-gap",
    summary="Space between a French elision and the link that follows it.",
    severity=Severity.WARNING,
    languages=frozenset({"fr"}),
)
MESSAGE = "Unexpected space after `{word}`, expected the link to follow directly"

_FRENCH = "c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu"
ELIDED = frozenset(_FRENCH.split())


@dataclass(frozen=True)
class RuleOptions(Options):
    """Options of `link-elision-gap`."""

    words: Annotated[frozenset[str], "Elided words, without their apostrophe."] = ELIDED


GOOD = (
    Accepted("Il est rare d'[externaliser](/outsourcing) ici.", path="fr/page.md"),
    Accepted("Un mot ' [entre](/x) guillemets.", path="fr/page.md"),
    Accepted("La touche 'd' [ouvre](/x) le menu.", path="fr/page.md"),
    Accepted("Aujourd' [hui](/x) nous partons.", path="fr/page.md"),
)
BAD = (
    Example(
        bad="Il est rare d' [externaliser](/outsourcing) ici.",
        message="Unexpected space after `d'`, expected the link to follow directly",
        fixed="Il est rare d'[externaliser](/outsourcing) ici.",
        path="fr/page.md",
    ),
    Example(
        bad="Il faut qu’ [une personne](/personne) le lise.",
        message="Unexpected space after `qu’`, expected the link to follow directly",
        fixed="Il faut qu’[une personne](/personne) le lise.",
        path="fr/page.md",
    ),
)

_TAIL = Pattern(r"(?<![\w'’])(?P<elided>(?P<word>\w+)(?:['’]|&#39;|&rsquo;))(?P<gap>[ \t\u00a0\u202f]+)\Z")
# Longer than the longest elided word with its apostrophe and any likely gap.
_REACH = 24


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    for link in page.links:
        start = link.span.start
        tail = _TAIL.search(page.text, max(page.body_start, start - _REACH), start)
        if tail and tail["word"].lower() in options.words:
            gap = Span(*tail.span("gap"))
            fix = Fix.safe("Join the word and the link", Edit(gap, ""))
            yield Problem(gap, MESSAGE, {"word": tail["elided"]}, fix)
