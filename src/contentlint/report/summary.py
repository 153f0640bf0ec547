"""Count findings by rule, and say what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from contentlint.model import Applicability, Finding, Severity
from contentlint.report.outcome import Outcome, Style
from contentlint.report.paint import BOLD, painter
from contentlint.report.visible import visible
from contentlint.report.wrap import wrapped

# From so many findings on, fixing all of them is no next step.
_MANY = 100


class RuleCount(NamedTuple):
    """Findings of one rule, and how many of them offer a fix of each kind."""

    rule: str
    category: str
    findings: int
    safe: int
    unsafe: int
    display: int


def by_rule(findings: Iterable[Finding]) -> list[RuleCount]:
    """Counts of each rule, the most frequent first."""
    found: Counter[tuple[str, str]] = Counter()
    fixes: Counter[tuple[str, Applicability]] = Counter()
    for finding in findings:
        found[finding.rule, finding.category] += 1
        if finding.fix is not None:
            fixes[finding.rule, finding.fix.applicability] += 1
    counts = [
        RuleCount(rule, category, number, *(fixes[rule, kind] for kind in reversed(Applicability)))
        for (rule, category), number in found.items()
    ]
    return sorted(counts, key=lambda count: (-count.findings, count.rule))


def by_severity(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings of each severity, the worst first; every severity is a key."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in sorted(Severity, reverse=True)}


def plural(number: int, noun: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{number} {noun if number == 1 else many or noun + 's'}"


def summary(outcome: Outcome, style: Style) -> str:
    """What was found, rule by rule, and the next command; without a final line end."""
    if not outcome.findings:
        return f"No problems in {plural(outcome.pages, 'page')}." if outcome.pages else "No page was checked."
    counts = by_rule(outcome.findings)
    found = painter(style.color)(BOLD, wrapped(_found(outcome), style.width))
    advice = (wrapped(sentence, style.width) for sentence in _advice(counts, style))
    return "\n\n".join([found, "\n".join(_table(counts)), "\n".join(advice)])


def _found(outcome: Outcome) -> str:
    touched = len({finding.path for finding in outcome.findings})
    kinds = ", ".join(
        plural(number, severity.label) for severity, number in by_severity(outcome.findings).items() if number
    )
    pages = plural(outcome.pages, "page")
    return f"Found {plural(len(outcome.findings), 'problem')} in {touched} of {pages}: {kinds}"


def _table(counts: Sequence[RuleCount]) -> Iterator[str]:
    digits = len(str(counts[0].findings))
    name = max(len(visible(count.rule)) for count in counts)
    for count in counts:
        yield f"  {count.findings:>{digits}}  {visible(count.rule):<{name}}  {_fixes(count)}".rstrip()


def _fixes(count: RuleCount) -> str:
    kinds = ((count.safe, "safe"), (count.unsafe, "to review"), (count.display, "only shown"))
    offered = ", ".join(f"{number} {kind}" for number, kind in kinds if number)
    return f"fixes: {offered}" if offered else ""


def _advice(counts: Sequence[RuleCount], style: Style) -> Iterator[str]:
    safe = sum(count.safe for count in counts)
    unsafe = sum(count.unsafe for count in counts)
    if unsafe and (style.unsafe_fixes or not safe):
        yield f"{safe + unsafe} fixable with `contentlint fix --unsafe-fixes{style.again}`."
    elif unsafe:
        yield f"{safe} fixable with `contentlint fix{style.again}`, {unsafe} more with `--unsafe-fixes`."
    elif safe:
        yield f"{safe} fixable with `contentlint fix{style.again}`."
    if unsafe + sum(count.display for count in counts):
        here = f"`contentlint fix -i{style.again}`"
        yield f"Decide one by one: `contentlint review{style.again}`, or here {here}."
    if sum(count.findings for count in counts) >= _MANY:
        yield "Old problems for later, only new ones from now on: `contentlint baseline`."
    yield f"More about a rule: `contentlint explain {visible(counts[0].rule)}`."
