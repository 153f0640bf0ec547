"""Every rule proves its own manual page: what it says it reports, it reports, and nothing it accepts."""

from __future__ import annotations

import pytest

from contentlint.manual import fixability
from contentlint.model import Applicability
from contentlint.registry import all_rules
from contentlint.rule import Accepted, Example, Rule
from tests.support.rules import fix_with, run_rule

RULES = list(all_rules().values())
GOOD = [pytest.param(rule, good, id=f"{rule.id}-{n}") for rule in RULES for n, good in enumerate(rule.good)]
BAD = [pytest.param(rule, bad, id=f"{rule.id}-{n}") for rule in RULES for n, bad in enumerate(rule.bad)]
FIXED = [case for case in BAD if isinstance(case.values[1], Example) and case.values[1].fixed is not None]


def is_body(example: Example) -> bool:
    """Examples about front matter, bytes or whole pages can not be moved into a list or a quote."""
    return not example.bad.startswith(("---", "+++", "\ufeff"))


@pytest.mark.parametrize(("rule", "good"), GOOD)
def test_accepted_text_has_no_finding(rule: Rule, good: Accepted) -> None:
    assert run_rule(rule, good.good, good.path, good.options, good.files) == []


@pytest.mark.parametrize(("rule", "bad"), BAD)
def test_reported_text_has_exactly_its_finding(rule: Rule, bad: Example) -> None:
    found = run_rule(rule, bad.bad, bad.path, bad.options, bad.files, bad.answers)
    assert [finding.message for finding in found] == [bad.message]
    assert found[0].span.start <= found[0].span.end <= len(bad.bad)


@pytest.mark.parametrize(("rule", "bad"), FIXED)
def test_the_fix_gives_the_promised_text(rule: Rule, bad: Example) -> None:
    least = Applicability.UNSAFE if bad.unsafe else Applicability.SAFE
    assert fix_with(rule, bad.bad, least, bad.path, bad.options, bad.files, bad.answers) == bad.fixed


@pytest.mark.parametrize(("rule", "bad"), FIXED)
def test_fixed_text_has_nothing_left_to_fix(rule: Rule, bad: Example) -> None:
    assert bad.fixed is not None
    assert (
        fix_with(rule, bad.fixed, Applicability.UNSAFE, bad.path, bad.options, bad.files, bad.answers)
        == bad.fixed
    )


@pytest.mark.parametrize(("rule", "bad"), FIXED)
def test_unsafe_fixes_wait_for_a_person(rule: Rule, bad: Example) -> None:
    if bad.unsafe:
        assert (
            fix_with(rule, bad.bad, Applicability.SAFE, bad.path, bad.options, bad.files, bad.answers)
            == bad.bad
        )


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize(("rule", "bad"), BAD)
def test_line_ends_and_byte_order_mark_change_nothing(
    rule: Rule, bad: Example, newline: str, bom: str
) -> None:
    text = bom + bad.bad.replace("\r\n", "\n").replace("\n", newline)
    found = run_rule(rule, text, bad.path, bad.options, bad.files, bad.answers)
    assert len(found) == 1
    if bad.fixed is not None and not bad.unsafe:
        fixed = fix_with(rule, text, Applicability.SAFE, bad.path, bad.options, bad.files, bad.answers)
        assert fixed == bom + bad.fixed.replace("\r\n", "\n").replace("\n", newline)


def test_every_rule_has_examples_and_a_reason() -> None:
    for rule in RULES:
        assert rule.good, rule.id
        assert rule.bad, rule.id
        assert len(rule.doc.split("\n\n")) >= 2, f"{rule.id}: first line what, then why"


def test_a_rule_that_never_fixes_says_so() -> None:
    assert {fixability(rule) for rule in RULES} <= {"safe", "unsafe", ""}


def test_messages_have_one_grammar() -> None:
    for rule in RULES:
        for bad in rule.bad:
            assert bad.message.startswith(("Unexpected", "Missing")), f"{rule.id}: {bad.message}"
