"""The literate specs in tests/rules: findings exactly where the carets stand, and the text after fixing."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.model import Applicability, Finding
from contentlint.registry import all_rules
from tests.support.rules import fix_with, run_rule
from tests.support.spec import Case, Expected, read_spec

SPECS = sorted((Path(__file__).parent / "rules").glob("*.md"))
CASES = [
    pytest.param(spec.stem, case, id=f"{spec.stem}: {case.name}")
    for spec in SPECS
    for case in read_spec(spec)
]


def place(finding: Finding, text: str) -> Expected:
    start, end = finding.span
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    end = min(end, len(text) if line_end < 0 else line_end)
    return Expected(text.count("\n", 0, start) + 1, start - line_start + 1, max(1, end - start), finding.rule)


@pytest.mark.parametrize(("rule_id", "case"), CASES)
def test_findings_stand_where_the_spec_says(rule_id: str, case: Case) -> None:
    found = run_rule(all_rules()[rule_id], case.text, case.path, files=case.files)
    assert sorted(place(finding, case.text) for finding in found) == list(case.expected)


@pytest.mark.parametrize(("rule_id", "case"), CASES)
def test_fixing_gives_the_text_of_the_spec(rule_id: str, case: Case) -> None:
    rule = all_rules()[rule_id]
    for least, wanted in ((Applicability.SAFE, case.fixed), (Applicability.UNSAFE, case.fixed_unsafe)):
        if wanted is not None:
            assert fix_with(rule, case.text, least, case.path, files=case.files) == wanted


def test_every_spec_is_about_a_rule() -> None:
    assert {spec.stem for spec in SPECS} <= set(all_rules())
