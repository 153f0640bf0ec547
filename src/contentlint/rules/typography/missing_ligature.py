"""French words with `œ` are written with two letters: `noeud`, `coeur`, `oeuvre`.

Keyboards lack the letter, so it is left out by hand and by older machine
translation. Search in the page finds one of the two only.

Not reported where most pages of the site write two letters. The fix writes the one letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._choices import deviations
from contentlint.site import Site

META = RuleMeta(
    id="missing-ligature",
    summary="French word written with `oe` instead of `œ`.",
    severity=Severity.INFO,
    scope="site",
    reads=frozenset({"style"}),
    languages=frozenset({"fr"}),
)

GOOD = (
    Accepted("Le nœud au cœur de l'œuvre, et un coefficient.\n", "fr/page.md"),
    Accepted("Voir `noeud` et https://example.org/noeud.\n", "fr/page.md"),
)
BAD = (
    Example(
        bad="Chaque noeud a un parent.\n",
        message="Unexpected `noeud`, expected `nœud`",
        fixed="Chaque nœud a un parent.\n",
        path="fr/page.md",
    ),
)


def check(page: PageFacts, site: Site, _options: Options) -> Iterator[Problem]:
    return deviations(page, site, META.id)
