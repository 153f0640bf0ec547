"""The literate specs in tests/rules: findings exactly where the carets stand, and the text after fixing."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.config.settings import Layer, PageConfig
from contentlint.model import Applicability, Finding
from contentlint.packs import load_pack
from contentlint.registry import Selection, all_rules, make_plan
from contentlint.rule import Options
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


def options_of(rule_id: str, case: Case, folder: Path) -> Options | None:
    """The options that the pack of a case gives: its files are those in `pack/`."""
    parts = [(name, text) for name, text in case.files if name.startswith("pack/")]
    if not parts:
        return None
    for name, text in (("pack/pack.yaml", "name: pack\n"), *parts):
        (folder / "pack").mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    page = PageConfig(case.path, (Layer("test"),), (load_pack(folder / "pack"),))
    plan = make_plan(page, Selection((rule_id,)))
    return (*plan.page_rules, *plan.site_rules)[0].options


@pytest.mark.parametrize(("rule_id", "case"), CASES)
def test_findings_stand_where_the_spec_says(rule_id: str, case: Case, tmp_path: Path) -> None:
    options = options_of(rule_id, case, tmp_path)
    found = run_rule(all_rules()[rule_id], case.text, case.path, options, case.files)
    assert sorted(place(finding, case.text) for finding in found) == list(case.expected)


@pytest.mark.parametrize(("rule_id", "case"), CASES)
def test_fixing_gives_the_text_of_the_spec(rule_id: str, case: Case, tmp_path: Path) -> None:
    rule = all_rules()[rule_id]
    options = options_of(rule_id, case, tmp_path)
    for least, wanted in ((Applicability.SAFE, case.fixed), (Applicability.UNSAFE, case.fixed_unsafe)):
        if wanted is not None:
            assert fix_with(rule, case.text, least, case.path, options, case.files) == wanted


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_every_page_of_a_spec_belongs_to_a_case(spec: Path) -> None:
    written = spec.read_text(encoding="utf-8").count("\n````markdown")
    assert written == len(list(read_spec(spec)))


def test_every_spec_is_about_a_rule() -> None:
    assert {spec.stem for spec in SPECS} <= set(all_rules())
