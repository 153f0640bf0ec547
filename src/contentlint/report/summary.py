"""Count findings by rule, and say what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from contentlint.model import Applicability, Finding, Phrase, Severity
from contentlint.report.outcome import Outcome, Style
from contentlint.report.paint import BOLD, CYAN, painter
from contentlint.report.place import rule_name
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


def plural(number: int, noun: str, many: str = "") -> Phrase:
    """A number with its noun."""
    return Phrase.counted(number, f"{{number}} {noun}", f"{{number}} {many or noun + 's'}")


def hidden_note(number: int, file: str) -> Phrase:
    """That so many problems which a baseline knows are not shown."""
    problems = plural(number, "known problem")
    return Phrase("{problems} of {file} not shown; `--no-baseline` shows all", problems=problems, file=file)


def in_words(counts: Mapping[Severity, int], style: Style) -> str:
    """How many of each severity, those that are there: `1 error, 2 warnings`."""
    return ", ".join(
        style.say(plural(number, severity.label)) for severity, number in counts.items() if number
    )


def summary(outcome: Outcome, style: Style) -> str:
    """What was found, rule by rule, and the next command; without a final line end."""
    if not outcome.findings:
        none = Phrase("No problems in {pages}.", pages=plural(outcome.pages, "page"))
        return style.say(none if outcome.pages else Phrase("No page was checked."))
    counts = by_rule(outcome.findings)
    found = painter(style.color)(BOLD, wrapped(_found(outcome, style), style.width))
    advice = (wrapped(sentence, style.width) for sentence in _advice(counts, style))
    return "\n\n".join([found, "\n".join(_table(counts, style)), "\n".join(advice)])


def _found(outcome: Outcome, style: Style) -> str:
    found = Phrase.counted(
        outcome.pages,
        "Found {problems} in {touched} of {number} page: {kinds}",
        "Found {problems} in {touched} of {number} pages: {kinds}",
        problems=plural(len(outcome.findings), "problem"),
        touched=len({finding.path for finding in outcome.findings}),
        kinds=in_words(by_severity(outcome.findings), style),
    )
    return style.say(found)


def _table(counts: Sequence[RuleCount], style: Style) -> Iterator[str]:
    digits = len(str(counts[0].findings))
    name = max(len(visible(count.rule)) for count in counts)
    for count in counts:
        rule = rule_name(count.rule, CYAN, style) + " " * (name - len(visible(count.rule)))
        yield f"  {count.findings:>{digits}}  {rule}  {_fixes(count, style)}".rstrip()


def _fixes(count: RuleCount, style: Style) -> str:
    kinds = (
        (count.safe, plural(count.safe, "safe", "safe")),
        (count.unsafe, plural(count.unsafe, "to review", "to review")),
        (count.display, plural(count.display, "only shown", "only shown")),
    )
    offered = ", ".join(style.say(kind) for number, kind in kinds if number)
    return style.say(Phrase("fixes: {offered}", offered=offered)) if offered else ""


def _advice(counts: Sequence[RuleCount], style: Style) -> Iterator[str]:
    safe = sum(count.safe for count in counts)
    unsafe = sum(count.unsafe for count in counts)
    if unsafe and (style.unsafe_fixes or not safe):
        advice = Phrase(
            "{number} fixable with `contentlint fix --unsafe-fixes{again}`.",
            number=safe + unsafe,
            again=style.again,
        )
        yield style.say(advice)
    elif unsafe:
        advice = Phrase(
            "{safe} fixable with `contentlint fix{again}`, {unsafe} more with `--unsafe-fixes`.",
            safe=safe,
            unsafe=unsafe,
            again=style.again,
        )
        yield style.say(advice)
    elif safe:
        yield style.say(
            Phrase("{number} fixable with `contentlint fix{again}`.", number=safe, again=style.again)
        )
    if unsafe + sum(count.display for count in counts):
        advice = Phrase(
            "Decide one by one: `contentlint review{again}`, or here `contentlint fix -i{again}`.",
            again=style.again,
        )
        yield style.say(advice)
    if sum(count.findings for count in counts) >= _MANY:
        yield style.say(Phrase("Old problems for later, only new ones from now on: `contentlint baseline`."))
    rule = visible(counts[0].rule)
    yield style.say(Phrase("More about a rule: `contentlint explain {rule}`.", rule=rule))
