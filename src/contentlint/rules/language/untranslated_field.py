"""The title or description of the page was left in another language.

Readers see it first, in search results and menus. Where at least four of
five pages of the folder leave it so (five pages at least), that is taken for a
decision, and `field-left-by-policy` says it once for all of them. A run over
some pages of a site knows only those.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.document.passages import excerpt, hide_terms
from contentlint.model import PageFacts, Problem, Severity, Span
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.site import Site
from contentlint.site.slots import foreign_slots
from contentlint.text.language import judge_title, name_of

META = RuleMeta(
    id="untranslated-field",
    summary="Title or description in another language than the page.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"slots"}),
)
MESSAGE = "Unexpected {seen}, expected {expected}: `{text}`"


@dataclass(frozen=True)
class RuleOptions(Options):
    """The terms that packs keep."""

    keep: Annotated[tuple[str, ...], FromPack("keep"), "Terms that may stay."] = ()


_ENGLISH = "---\nlang: fr\ntitle: How to open an account\n---\n"

GOOD = (
    Accepted("---\nlang: fr\ntitle: Ouvrir un compte\n---\n"),
    Accepted("---\nlang: de\ntitle: Social Media Manager\n---\n"),
    Accepted(_ENGLISH, files=tuple((f"{name}.md", _ENGLISH) for name in "abcd")),
)
BAD = (
    Example(
        bad=_ENGLISH,
        message="Unexpected English, expected French: `How to open an account`",
    ),
)


def check(page: PageFacts, site: Site, options: RuleOptions) -> Iterator[Problem]:
    """Report the fields that are in another language, unless their folder leaves them so."""
    for name, (field, language) in foreign_slots(page).items():
        expected = page.language or ""
        if site.slots.policy(page, name, language) or not judge_title(
            hide_terms(field.value, options.keep), expected
        ):
            continue
        text = excerpt(field.value, Span(0, len(field.value)))
        names = {"seen": name_of(language), "expected": name_of(expected)}
        yield Problem(field.span, MESSAGE, {**names, "text": text})
