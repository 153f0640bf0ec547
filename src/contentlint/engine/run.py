"""Map: one page and its rules become facts and problems. Map again: facts and site become problems.

Both maps are pure, per page, and known to nobody but the callers that order
them: in one process, in several, or on other machines.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from contentlint.document import Document, read_source
from contentlint.document.facts import facts_of
from contentlint.engine.read import refuse
from contentlint.model import PageFacts, Problem, Span
from contentlint.registry import PagePlan
from contentlint.rule import ActiveRule
from contentlint.site import Site

UNREADABLE_ID = "unreadable-page"
INTERNAL_ID = "internal-error"
_INTERNAL = "Unexpected error in rule `{rule}`: {error} (please report it with this page)"


class PageResult(NamedTuple):
    """What is kept of a page after the first map: small and picklable.

    `problems` are pairs (rule id, problem) in offsets of the page's repaired
    text, before suppression.
    """

    facts: PageFacts
    problems: tuple[tuple[str, Problem], ...]


def check_page(path: str, data: bytes | Problem, plan: PagePlan) -> PageResult:
    """Read one page and run its page rules. `data` is a Problem where the file could not be read."""
    problem = data if isinstance(data, Problem) else refuse(data)
    if problem or isinstance(data, Problem):
        return PageResult(PageFacts(path), ((UNREADABLE_ID, problem or Problem(Span(0, 0), "")),))
    page = Document(path, read_source(data, plan.language), plan.language)
    problems = _run(plan.page_rules, page.language, lambda rule: rule.rule.check(page, rule.options))
    return PageResult(facts_of(page), problems)


def check_site(facts: PageFacts, site: Site, plan: PagePlan) -> tuple[tuple[str, Problem], ...]:
    """Run the site rules of one page."""
    return _run(plan.site_rules, facts.language, lambda rule: rule.rule.check(facts, site, rule.options))


def _run(
    rules: Sequence[ActiveRule], language: str | None, ask: Callable[[ActiveRule], Iterable[Problem]]
) -> tuple[tuple[str, Problem], ...]:
    """Ask every rule that speaks the page's language; a rule that crashes becomes a problem."""
    primary = (language or "").partition("-")[0].lower()
    found: list[tuple[str, Problem]] = []
    for rule in rules:
        languages = rule.rule.meta.languages
        if languages and primary not in languages:
            continue
        try:
            found.extend([(rule.rule.id, problem) for problem in ask(rule)])
        except Exception as error:  # the one broad except of a run: a bug becomes a report, the run goes on
            found.append((INTERNAL_ID, _internal(rule.rule.id, error)))
    return tuple(found)


def _internal(rule: str, error: Exception) -> Problem:
    """A crash in a rule, told with the line of the code it happened at."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}: {error} at {last.name}, line {last.lineno}"
    return Problem(Span(0, 0), _INTERNAL, {"rule": rule, "error": where})
