"""Map: one page and its rules become facts and problems. Map again: facts and site become problems.

Both maps are pure, per page, and known to nobody but the callers that order
them: in one process, in several, or on other machines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from contentlint.document import Document, read_source
from contentlint.document.facts import facts_of
from contentlint.engine.read import refuse
from contentlint.model import PageFacts, Problem, Span
from contentlint.rule import ActiveRule, Options

if TYPE_CHECKING:  # a run that goes on where another ended needs none of them
    from contentlint.registry import PagePlan
    from contentlint.site import Site
    from contentlint.twin import Pair

UNREADABLE_ID = "unreadable-page"
INTERNAL_ID = "internal-error"
_INTERNAL = "Unexpected error in {where}: {error} (please report it with this page)"

# A rule's id and what it says.
Found = tuple[str, Problem]
_Result = TypeVar("_Result")
# What is asked of a rule: its id, its check and its options.
Asked = tuple[str, Callable[..., Iterable[Problem]], Options]
# Number of a plan's rules and language -> these rules, and those of them that speak it.
_spoken: dict[tuple[int, str], tuple[tuple[ActiveRule, ...], tuple[Asked, ...]]] = {}
_MOST_SPOKEN = 256


class PageResult(NamedTuple):
    """What is kept of a page after the first map: small and picklable.

    `problems` are pairs (rule id, problem) in offsets of the page's repaired
    text, before suppression.
    """

    facts: PageFacts
    problems: tuple[Found, ...]


def check_page(path: str, data: bytes | Problem, plan: PagePlan) -> PageResult:
    """Read one page and run its page rules. `data` is a Problem where the file could not be read."""
    asked = partial(_speaking, plan.page_rules)
    return look_at(path, data, plan.language, asked, counts_style=plan.counts_style)


def look_at(
    path: str,
    data: bytes | Problem,
    language: str | None,
    asked: Callable[[str], tuple[Asked, ...]],
    *,
    counts_style: bool,
) -> PageResult:
    """Read one page, whose configured language is given, and ask the rules that are `asked` in its own.

    `asked` is given the first part of a tag in lower case, "" for an unknown language. `counts_style` as in
    `PagePlan`.
    """
    if isinstance(data, Problem):
        return _unchecked(path, (UNREADABLE_ID, data))
    refused = refuse(data)
    if refused:
        return _unchecked(path, (UNREADABLE_ID, refused))
    return _guarded(
        "reading",
        lambda: _check(path, data, language, asked, counts_style),
        lambda found: _unchecked(path, found),
    )


def check_site(facts: PageFacts, site: Site, plan: PagePlan) -> tuple[Found, ...]:
    """Run the site rules of one page."""
    return _run(partial(_speaking, plan.site_rules), facts.language, facts, site)


def check_pair(facts: PageFacts, pair: Pair, plan: PagePlan) -> tuple[Found, ...]:
    """Run the rules about a page and its source."""
    return _run(partial(_speaking, plan.pair_rules), facts.language, pair)


def _unchecked(path: str, found: Found) -> PageResult:
    return PageResult(PageFacts(path), (found,))


def _check(
    path: str,
    data: bytes,
    language: str | None,
    asked: Callable[[str], tuple[Asked, ...]],
    counts_style: bool,
) -> PageResult:
    page = Document(path, read_source(data, path, language), language)
    problems = _run(asked, page.language, page)
    return PageResult(facts_of(page, counts_style=counts_style), problems)


def _run(
    speaking: Callable[[str], tuple[Asked, ...]], language: str | None, *given: object
) -> tuple[Found, ...]:
    """Ask every rule that speaks the page's language; `given` is what their checks take before options."""
    asked = speaking((language or "").partition("-")[0].lower())
    # Rules are pure, so all are asked at once, and one by one only where one of them crashed.
    return _guarded(
        "rules",
        lambda: tuple(
            [(rule_id, problem) for rule_id, check, options in asked for problem in check(*given, options)]
        ),
        lambda _: tuple([found for rule in asked for found in _answers(rule, given)]),
    )


def _speaking(rules: tuple[ActiveRule, ...], language: str) -> tuple[Asked, ...]:
    """Those of the rules that speak a language. Thousands of pages ask the same, so it is remembered."""
    key = (id(rules), language)
    # The rules are kept with the answer, so that no others can get their number.
    if key not in _spoken:
        if len(_spoken) >= _MOST_SPOKEN:
            _spoken.clear()
        speaking = (
            each for each in rules if not each.rule.meta.languages or language in each.rule.meta.languages
        )
        _spoken[key] = rules, tuple((each.rule.id, each.rule.check, each.options) for each in speaking)
    return _spoken[key][1]


def _answers(asked: Asked, given: tuple[object, ...]) -> list[Found]:
    rule_id, check, options = asked
    return _guarded(
        f"rule `{rule_id}`",
        lambda: [(rule_id, problem) for problem in check(*given, options)],
        lambda found: [found],
    )


def _guarded(where: str, work: Callable[[], _Result], failed: Callable[[Found], _Result]) -> _Result:
    """Do `work`; a crash becomes a problem that tells the line of the code, and the run goes on."""
    try:
        return work()
    except Exception as error:  # the one broad except of a run: a bug becomes a report
        import traceback

        last = traceback.extract_tb(error.__traceback__)[-1]
        told = f"{type(error).__name__}: {error} at {last.name}, line {last.lineno}"
        return failed((INTERNAL_ID, Problem(Span(0, 0), _INTERNAL, {"where": where, "error": told})))
