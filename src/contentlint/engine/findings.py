"""Problems become findings: silenced or not, in offsets of the file on disk, with a fingerprint."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from contentlint.digest import blake2b
from contentlint.document import Source
from contentlint.engine.run import INTERNAL_ID, UNREADABLE_ID
from contentlint.engine.suppress import UNKNOWN_ID, UNUSED_ID, suppress
from contentlint.model import Confidence, Edit, Finding, Fix, PageFacts, Problem, Severity, Span

if TYPE_CHECKING:
    from contentlint.registry import PagePlan

# What the engine itself reports, always on, in a category of its own.
ENGINE_CATEGORY = "engine"
REFUSED_ID = "refused-fix"
ENGINE_RULES: Mapping[str, tuple[Severity, str]] = {
    UNREADABLE_ID: (Severity.ERROR, "A page that can not be read as UTF-8 text."),
    INTERNAL_ID: (
        Severity.ERROR,
        "A defect of contentlint itself, with the rule and the page it came up in.",
    ),
    REFUSED_ID: (Severity.WARNING, "A fix that was not applied because it could not be proven to be exact."),
    UNUSED_ID: (Severity.WARNING, "A comment that silences a rule where there is nothing to silence."),
    UNKNOWN_ID: (Severity.WARNING, "A comment that silences a rule that does not exist."),
}


class Told(NamedTuple):
    """What the findings of a rule say of it."""

    category: str
    severity: Severity
    confidence: Confidence


def findings_of(
    facts: PageFacts, problems: Iterable[tuple[str, Problem]], source: Source, plan: PagePlan
) -> list[Finding]:
    """The findings of one page, sorted."""
    from contentlint.registry import all_rules

    active = {
        each.rule.id: Told(each.rule.category, each.severity, each.rule.meta.confidence)
        for each in (*plan.page_rules, *plan.site_rules, *plan.pair_rules)
    }
    kept = suppress(facts.suppressions, tuple(problems), frozenset(active), frozenset(all_rules()))
    return stamped(facts, kept, source, active)


def stamped(
    facts: PageFacts,
    problems: Sequence[tuple[str, Problem]],
    source: Source,
    told: Mapping[str, Told],
) -> list[Finding]:
    """The findings that problems of one page are, sorted; `told` knows all rules but those of the engine."""
    findings = [_finding(facts, rule, problem, source, told.get(rule)) for rule, problem in _once(problems)]
    return _with_fingerprints(sorted(findings, key=lambda finding: finding.sort_key), facts, source)


def _once(problems: Sequence[tuple[str, Problem]]) -> list[tuple[str, Problem]]:
    """Without what another rule says, too: the same edits in the same place.

    One slip is one finding. The rule that comes first in the alphabet keeps it, in whatever order they ran.
    """
    first: dict[tuple[Span, tuple[Edit, ...]], str] = {}
    for rule, problem in problems:
        if problem.fix:
            place = problem.span, problem.fix.edits
            first[place] = min(rule, first.get(place, rule))
    return [
        (rule, problem)
        for rule, problem in problems
        if not problem.fix or first[problem.span, problem.fix.edits] == rule
    ]


def _finding(facts: PageFacts, rule_id: str, problem: Problem, source: Source, told: Told | None) -> Finding:
    """One problem with everything the rule itself does not know."""
    of_rule = told or Told(ENGINE_CATEGORY, ENGINE_RULES[rule_id][0], Confidence.HIGH)
    offsets = facts.repairs
    related = tuple(
        place if place.path else place._replace(span=offsets.to_source(place.span))
        for place in problem.related
    )
    fix = problem.fix and _fix_on_disk(problem.fix, source)
    span = offsets.to_source(problem.span)
    return Finding(
        facts.path,
        rule_id,
        of_rule.category,
        of_rule.severity,
        (problem.confidence if told else None) or of_rule.confidence,
        problem.text,
        span,
        fix,
        related,
        cause=problem.cause,
    )


def _fix_on_disk(fix: Fix, source: Source) -> Fix:
    """The same fix as edits of the text on disk, with the repairs that it touches."""
    return fix._replace(edits=source.offsets.edits_to_source(fix.edits, source.text))


def _with_fingerprints(findings: list[Finding], facts: PageFacts, source: Source) -> list[Finding]:
    """Stamp each finding with a digest of rule, text in the span and nearest heading.

    No line number and no path goes in, so a fingerprint survives edits and
    moves; the number of equal findings before it tells repeats apart.
    """
    headings = [facts.repairs.to_source(heading.span).start for heading in facts.outline]
    seen: Counter[tuple[str, str, str]] = Counter()
    stamped = []
    for finding in findings:
        index = bisect_right(headings, finding.span.start) - 1
        heading = facts.outline[index].text if index >= 0 else ""
        key = (finding.rule, source.decoded[finding.span.start : finding.span.end], heading)
        seen[key] += 1
        parts = "\0".join((*key, str(seen[key])))
        digest = blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
        stamped.append(finding._replace(fingerprint=digest))
    return stamped
