"""A Spanish question or exclamation lacks the `¿` or `¡` that opens it.

Translations and quick typing lose it, because no other language has it.
Readers learn too late that they read a question.

Reported where the question begins the sentence; not where most pages of the site leave the mark out. The
fix writes the mark at the beginning of the sentence and is offered, because the question may begin later.
"""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.model import PageFacts, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._choices import deviations
from contentlint.site import Site

META = RuleMeta(
    id="missing-opening-mark",
    summary="Spanish question or exclamation without its opening mark.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"style"}),
    languages=frozenset({"es"}),
)

GOOD = (
    Accepted("¿Qué es esto? Si quieres, ¿puedes venir? ¡Hola!\n", "es/page.md"),
    Accepted("O que é isto? Olá!\n", "pt/page.md"),
)
BAD = (
    Example(
        bad="Qué es una variable?\n",
        message="Unexpected `Qué`, expected `¿Qué`",
        fixed="¿Qué es una variable?\n",
        path="es/page.md",
        unsafe=True,
    ),
)


def check(page: PageFacts, site: Site, _options: Options) -> Iterator[Problem]:
    return deviations(page, site, META.id)
