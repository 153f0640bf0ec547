"""Two pages of one kind have the same value of a key that must be unique, such as `id`.

The later page overwrites the earlier one in menus, feeds and searches, or the
build stops. Which keys are unique is said by the pack of the page (`unique:
true`), such as addresses and redirects, of which each item of a list counts;
only pages of the same pack are compared. A translation, which has the
same path but for the language, shares its page's id on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.config.settings import matches
from contentlint.model import PageFacts, Problem, Severity
from contentlint.packs import FieldSpec, Schema
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.site import Site
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="duplicate-id",
    summary="A key that must be unique has the same value on another page.",
    severity=Severity.ERROR,
    scope="site",
    reads=frozenset({"fields"}),
    needs=frozenset({"schema"}),
)
MESSAGE = "Unexpected second `{key}` `{value}`, expected one that no other page has; `{other}` has it"


@dataclass(frozen=True)
class RuleOptions(Options):
    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None
    match: Annotated[tuple[str, ...], FromPack("match"), "Pages of this kind."] = ()


_GUIDES = RuleOptions(Schema((FieldSpec("id", unique=True),)), ("guides/*.md", "*/guides/*.md"))
_PAGE = "---\nid: first\n---\n"
GOOD = (
    Accepted(_PAGE, "guides/one.md", _GUIDES, (("guides/two.md", "---\nid: second\n---\n"),)),
    Accepted(_PAGE, "fr/guides/one.md", _GUIDES, (("de/guides/one.md", _PAGE),)),
    Accepted(_PAGE, "guides/one.md", _GUIDES, (("news/one.md", _PAGE),)),
)
BAD = (
    Example(
        bad=_PAGE,
        path="guides/one.md",
        message="Unexpected second `id` `first`, expected one that no other page has; `guides/two.md` has it",
        options=_GUIDES,
        files=(("guides/two.md", _PAGE),),
    ),
    Example(
        bad="---\naliases: [/old, /older]\n---\n",
        path="guides/one.md",
        message="Unexpected second `aliases` `/older`, expected one that no other page has; "
        "`guides/two.md` has it",
        options=RuleOptions(Schema((FieldSpec("aliases", unique=True),))),
        files=(("guides/two.md", "---\naliases:\n  - /older\n---\n"),),
    ),
)

_TAG = r"[a-z]{2}(?:[-_][A-Za-z]{2,4})?"
_LANGUAGE = Pattern(rf"(?:^|(?<=/)){_TAG}/|\.{_TAG}(?=\.\w+$)")


def check(page: PageFacts, site: Site, options: RuleOptions) -> Iterator[Problem]:
    keys = {spec.name for spec in options.schema.fields if spec.unique} if options.schema else set()
    for field in page.fields:
        if field.name not in keys:
            continue
        for other in site.pages_with(field.name, field.value):
            if other != page.path and _same_kind(other, options.match) and not _translated(other, page.path):
                data = {"key": field.name, "value": field.value, "other": other}
                yield Problem(field.span, MESSAGE, data)
                break


def _same_kind(path: str, match: tuple[str, ...]) -> bool:
    return not match or matches(match, path)


def _translated(one: str, other: str) -> bool:
    """Whether two paths differ only in a part that looks like a language: `fr/a.md`, `a.pt-BR.md`."""
    return _LANGUAGE.sub("", one) == _LANGUAGE.sub("", other)
