"""The baseline: what was there is known by what it is, wherever it stands."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from contentlint.engine.baseline import known_of
from contentlint.engine.known import compare
from contentlint.model import Confidence, Finding, Severity, Span


def found(rule: str, fingerprint: str, path: str = "page.md", category: str = "links") -> Finding:
    span, level = Span(0, 1), Severity.WARNING
    return Finding(path, rule, category, level, Confidence.HIGH, "m", span, fingerprint=fingerprint)


findings = st.lists(st.builds(found, st.sampled_from("ab"), st.sampled_from("12"), st.sampled_from("xy")))


@given(findings)
def test_nothing_is_new_and_nothing_gone_where_nothing_changed(before: list[Finding]) -> None:
    assert compare(known_of(before), before) == ((), len(before), ())


@given(findings, findings)
def test_every_finding_is_new_or_known_and_every_known_one_met_or_gone(
    before: list[Finding], after: list[Finding]
) -> None:
    compared = compare(known_of(before), after)
    assert len(compared.new) + compared.hidden == len(after)
    assert compared.hidden + len(compared.gone) == len(before)


@given(findings, st.randoms(use_true_random=False))
def test_order_and_place_do_not_matter(before: list[Finding], shuffle: Random) -> None:
    moved = [finding._replace(path="elsewhere.md", span=Span(9, 10)) for finding in before]
    shuffle.shuffle(moved)
    assert compare(known_of(before), moved).new == ()


def test_what_contentlint_says_of_itself_is_never_known() -> None:
    crash = found("internal-error", "1", category="engine")
    assert known_of([crash]) == ()
    assert compare(known_of([found("internal-error", "1")]), [crash]).new == (crash,)


def test_rules_that_did_not_run_have_nothing_gone() -> None:
    known = known_of([found("asks-servers", "1"), found("b", "1")])
    assert [entry.rule for entry in compare(known, [], unasked=["asks-servers"]).gone] == ["b"]
