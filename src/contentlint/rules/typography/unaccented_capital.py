"""A capital letter lost its accent: `A partir de`, `Etat`, `E' vero`.

Typewriters could not write accents on capitals, and the habit stayed. The accent is part of the
spelling in French and Italian: without it a screen reader may say another word.

French `A` is reported where only the preposition can begin a sentence (`A partir`, `A la`), `E` in
words that have one reading. Not reported where most pages of the site do without. The fix writes the accent.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._choices import deviations
from contentlint.site import Site

META = RuleMeta(
    id="unaccented-capital",
    summary="Capital letter without its accent.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"style"}),
    languages=frozenset({"fr", "it"}),
)

GOOD = (
    Accepted("À partir d'ici. A priori, `A partir`. A a raison.\n", "fr/page.md"),
    Accepted("Téléchargez et installez la Community Edition.\n", "fr/page.md"),
    Accepted("È vero. E allora?\n", "it/page.md"),
)
BAD = (
    Example(
        bad="A partir de la version 3, tout change.\n",
        message="Unexpected `A partir`, expected `À partir`",
        fixed="À partir de la version 3, tout change.\n",
        path="fr/page.md",
    ),
    Example(
        bad="E' molto semplice, e non si deve fare altro che questo.\n",
        message="Unexpected `E' m`, expected `È m`",
        fixed="È molto semplice, e non si deve fare altro che questo.\n",
        path="it/page.md",
    ),
)


def check(page: PageFacts, site: Site, _options: Options) -> Iterator[Problem]:
    return deviations(page, site, META.id)
