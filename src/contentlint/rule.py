"""The contract of a rule: a module with META, MESSAGE, GOOD, BAD and a function `check`.

A page rule is `check(page: Document, options) -> Iterator[Problem]`, a site
rule `check(page: PageFacts, site: Site, options) -> Iterator[Problem]`, a rule
about a page and the page it was translated from `check(pair: Pair, options)`. A rule
receives values and yields values: it keeps nothing from one page to the next,
reads no file, and knows neither its severity nor other rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Literal, NamedTuple

from contentlint.model import Confidence, ExternalAnswer, Problem, Severity

Scope = Literal["page", "site", "pair"]


@dataclass(frozen=True)
class Options:
    """Options of a rule without options; others derive from it.

    Each field is `Annotated[type, "what it means"]` and has a default. A field
    annotated with `FromPack("name")` is filled from the page's packs and can
    not be set by hand.
    """


class FromPack(NamedTuple):
    """Marks an option that comes from the part `part` of the page's packs."""

    part: str


class Example(NamedTuple):
    """Text that the rule reports: exact message, and the text after the fix where there is one.

    `files` are other pages or files of the site, `(path, text)`. `unsafe` says
    that `fixed` is reached only with unsafe fixes. `answers` are what servers
    said of external targets.
    """

    bad: str
    message: str
    fixed: str | None = None
    path: str = "page.md"
    options: Options | None = None
    files: tuple[tuple[str, str], ...] = ()
    unsafe: bool = False
    answers: tuple[tuple[str, ExternalAnswer], ...] = ()


class Accepted(NamedTuple):
    """Text that the rule accepts, where a bare string is not enough."""

    good: str
    path: str = "page.md"
    options: Options | None = None
    files: tuple[tuple[str, str], ...] = ()


class RuleMeta(NamedTuple):
    """What is known of a rule before it runs.

    `languages` empty means every language; otherwise the rule sees only pages
    written in one of them. `reads` names the site tables a site rule uses.
    `needs` names parts of a pack without which there is nothing to check: the
    rule runs only on pages whose packs have them.
    """

    id: str
    summary: str
    severity: Severity
    scope: Scope = "page"
    reads: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    since: str = "0.1"
    tags: frozenset[str] = frozenset()
    preview: bool = False
    confidence: Confidence = Confidence.HIGH


class Rule(NamedTuple):
    """A rule module frozen into a value."""

    meta: RuleMeta
    category: str
    check: Callable[..., Iterable[Problem]]
    options: type[Options]
    doc: str
    good: tuple[Accepted, ...]
    bad: tuple[Example, ...]

    @property
    def id(self) -> str:
        """The words a user writes to select or silence the rule."""
        return self.meta.id

    @classmethod
    def from_module(cls, module: ModuleType) -> Rule:
        """Freeze a rule module; its category is the folder it stands in.

        Raises AttributeError when the module lacks a part of the contract.
        """
        given: Any = module
        return cls(
            meta=given.META,
            category=module.__name__.split(".")[-2],
            check=given.check,
            options=getattr(module, "RuleOptions", Options),
            doc=(module.__doc__ or "").strip(),
            good=tuple(Accepted(g) if isinstance(g, str) else g for g in given.GOOD),
            bad=tuple(given.BAD),
        )


class ActiveRule(NamedTuple):
    """A rule with the options and severity that hold for some pages."""

    rule: Rule
    options: Options
    severity: Severity
