"""Problems become findings: silenced or not, in offsets of the file on disk, with a fingerprint."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from contentlint.document import Source
from contentlint.engine.run import INTERNAL_ID, UNREADABLE_ID
from contentlint.engine.suppress import UNKNOWN_ID, UNUSED_ID, suppress
from contentlint.model import Confidence, Finding, Fix, PageFacts, Problem, Severity
from contentlint.registry import PagePlan, all_rules
from contentlint.rule import ActiveRule

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


def findings_of(
    facts: PageFacts, problems: Iterable[tuple[str, Problem]], source: Source, plan: PagePlan
) -> list[Finding]:
    """The findings of one page, sorted."""
    active = {rule.rule.id: rule for rule in (*plan.page_rules, *plan.site_rules, *plan.pair_rules)}
    kept = suppress(facts.suppressions, tuple(problems), frozenset(active), frozenset(all_rules()))
    findings = [_finding(facts, rule, problem, source, active.get(rule)) for rule, problem in kept]
    return _with_fingerprints(sorted(findings, key=lambda finding: finding.sort_key), facts, source)


def _finding(
    facts: PageFacts, rule_id: str, problem: Problem, source: Source, active: ActiveRule | None
) -> Finding:
    """One problem with everything the rule itself does not know."""
    if active:
        category, severity = active.rule.category, active.severity
        confidence = problem.confidence or active.rule.meta.confidence
    else:
        category, severity, confidence = ENGINE_CATEGORY, ENGINE_RULES[rule_id][0], Confidence.HIGH
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
        category,
        severity,
        confidence,
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
