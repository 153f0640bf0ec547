"""Leave out the problems that comments in the page silence, and report comments that silence nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from contentlint.model import Problem, Suppression

UNUSED_ID = "unused-suppression"
UNKNOWN_ID = "unknown-suppression"

_UNUSED = "Unexpected suppression of `{rule}`, expected a problem of that rule where the comment applies"
_UNUSED_ALL = "Unexpected suppression of all rules, expected a problem where the comment applies"
_UNKNOWN = "Unexpected rule `{rule}` in a suppression, expected the id of a rule"
_MISSPELT = "Unexpected rule `{rule}` in a suppression, expected `{nearest}`"

Found = tuple[str, Problem]


def suppress(
    suppressions: Sequence[Suppression],
    problems: Sequence[Found],
    ran: Collection[str],
    known: Collection[str],
) -> tuple[Found, ...]:
    """The problems that stay, as pairs (rule id, problem), and those of the suppressions themselves.

    Positions are offsets of the page's repaired text. A problem is silenced
    where it starts. `ran` are the ids of the rules that looked at this page: a
    suppression of a rule that did not run is never called unused, nor is one
    of all rules unless all rules of `known` ran. What the engine itself
    reports (ids outside `known`) is not silenced: a page that was not checked
    must not look clean.
    """
    if not suppressions:
        return tuple(problems)
    kept: list[Found] = []
    used: set[tuple[Suppression, str]] = set()
    for rule, problem in problems:
        silencing = _silencing(suppressions, rule, problem) if rule in known else []
        used.update(silencing)
        if not silencing:
            kept.append((rule, problem))
    own = [found for each in suppressions for found in _problems_of(each, used, ran, known)]
    # A page may silence reports of idle comments too, by name.
    return (*kept, *(found for found in own if not _is_silenced_by_name(suppressions, *found)))


def _silencing(
    suppressions: Sequence[Suppression], rule: str, problem: Problem
) -> list[tuple[Suppression, str]]:
    """The suppressions that silence this problem, each with the id it names ("" for all rules)."""
    start = problem.span.start
    return [
        (each, rule if each.rules else "")
        for each in suppressions
        if each.scope.start <= start < each.scope.end and (not each.rules or rule in each.rules)
    ]


def _problems_of(
    suppression: Suppression,
    used: Collection[tuple[Suppression, str]],
    ran: Collection[str],
    known: Collection[str],
) -> Iterator[Found]:
    """What is wrong with one suppression: names nobody knows, names that silenced nothing."""
    if not suppression.rules and (suppression, "") not in used and set(known) <= set(ran):
        yield UNUSED_ID, Problem(suppression.span, _UNUSED_ALL)
    for rule in dict.fromkeys(suppression.rules):
        if rule in known:
            if rule in ran and (suppression, rule) not in used:
                yield UNUSED_ID, Problem(suppression.span, _UNUSED, {"rule": rule})
        elif rule not in (UNUSED_ID, UNKNOWN_ID):
            yield UNKNOWN_ID, _unknown(suppression, rule, known)


def _unknown(suppression: Suppression, rule: str, known: Collection[str]) -> Problem:
    from difflib import get_close_matches

    nearest = get_close_matches(rule, sorted(known), n=1)
    if nearest:
        return Problem(suppression.span, _MISSPELT, {"rule": rule, "nearest": nearest[0]})
    return Problem(suppression.span, _UNKNOWN, {"rule": rule})


def _is_silenced_by_name(suppressions: Sequence[Suppression], rule: str, problem: Problem) -> bool:
    return any(name == rule for _, name in _silencing(suppressions, rule, problem))
