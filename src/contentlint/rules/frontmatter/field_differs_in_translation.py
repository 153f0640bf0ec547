"""A key that all translations of a page share has another value in this one.

A date, a price or a difficulty is a fact about the page, not about its
language. When one translation is corrected and the others are not, readers of
different languages are told different things. Which keys are shared is said by
the pack (`same-in-translations: true`). A page is compared with the page of
the same path in the folder of the language it was translated from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.model import Field, PageFacts, Problem, Related, Severity
from contentlint.packs import FieldSpec, Schema
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.frontmatter._faults import shorten
from contentlint.site import Site

META = RuleMeta(
    id="field-differs-in-translation",
    summary="A key that all translations share has another value than in the page translated from.",
    severity=Severity.WARNING,
    scope="site",
    reads=frozenset({"fields"}),
    needs=frozenset({"schema"}),
)
MESSAGE = "Unexpected `{seen}` for `{key}`, expected `{expected}` as in `{other}`"


@dataclass(frozen=True)
class RuleOptions(Options):
    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None


_GUIDES = RuleOptions(Schema((FieldSpec("price", same_in_translations=True), FieldSpec("title"))))
_ENGLISH = ("en/one.md", "---\ntitle: One\nprice: 10\n---\n")
_MORE = (("en/two.md", ""), ("fr/two.md", ""), ("en/three.md", ""))
GOOD = (
    Accepted("---\ntitle: Un\nprice: 10\n---\n", "fr/one.md", _GUIDES, (_ENGLISH, *_MORE)),
    Accepted("---\ntitle: Un\n---\n", "fr/one.md", _GUIDES, (_ENGLISH, *_MORE)),
)
BAD = (
    Example(
        bad="---\ntitle: Un\nprice: 12\n---\n",
        path="fr/one.md",
        message="Unexpected `12` for `price`, expected `10` as in `en/one.md`",
        options=_GUIDES,
        files=(_ENGLISH, *_MORE),
    ),
)


def check(page: PageFacts, site: Site, options: RuleOptions) -> Iterator[Problem]:
    fields = options.schema.fields if options.schema else ()
    shared = [spec.name for spec in fields if spec.same_in_translations]
    path = site.locales.stand_in(page.path) if shared else None
    other = site.pages.get(path) if path else None
    for key in shared if other else ():
        here = [field for field in page.fields if field.name == key]
        there = [field for field in other.fields if field.name == key] if other else []
        if here and there and [one.value for one in here] != [one.value for one in there] and other:
            yield _problem(key, here, there, other.path)


def _problem(key: str, here: list[Field], there: list[Field], other: str) -> Problem:
    data = {"key": key, "seen": _shown(here), "expected": _shown(there), "other": other}
    related = (Related("in the page translated from", there[0].span, other),)
    return Problem(here[0].span, MESSAGE, data, related=related)


def _shown(fields: list[Field]) -> str:
    return shorten(", ".join(field.value for field in fields))
