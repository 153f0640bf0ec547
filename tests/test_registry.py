"""Rules are found by walking the package, joined with options and packs, and planned once for equal pages."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import pytest

import contentlint.rules.typography
from contentlint import registry
from contentlint.config import ConfigError
from contentlint.engine.project import open_project
from contentlint.registry import CATEGORIES, Selection, all_rules, option_docs
from tests.support.shell import make

RULE = '''
"""A rule for tests."""
from contentlint.model import Severity
from contentlint.rule import RuleMeta
META = RuleMeta("made-up", "For tests.", Severity.INFO, preview=True)
MESSAGE = "never"
GOOD = ("text",)
BAD = ()
def check(page, options):
    return ()
'''


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that the registry finds as a further rule in `typography`."""
    registry.all_rules()  # remembered as they are, before there is one more
    package = contentlint.rules.typography
    folder = tmp_path / "modules"
    folder.mkdir()
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(folder)])
    monkeypatch.setattr(registry, "all_rules", registry.all_rules.__wrapped__)
    monkeypatch.delitem(sys.modules, f"{package.__name__}.made_up", raising=False)
    return folder / "made_up.py"


def test_a_new_file_is_a_new_rule(module: Path) -> None:
    module.write_text(RULE)
    (module.parent / "_shared.py").write_text("raise SystemExit\n")
    rule = registry.all_rules()["made-up"]
    assert (rule.category, rule.doc) == ("typography", "A rule for tests.")
    assert list(registry.all_rules()) == sorted([*all_rules(), "made-up"])


@pytest.mark.parametrize("part", ["META", "GOOD", "BAD", "def check"])
def test_a_module_that_lacks_a_part_of_the_contract_is_an_error(module: Path, part: str) -> None:
    module.write_text(RULE.replace(part, "def other" if "def" in part else "OTHER"))
    with pytest.raises(AttributeError):
        registry.all_rules()


def test_a_rule_in_preview_runs_only_where_it_is_named(module: Path, tmp_path: Path) -> None:
    module.write_text(RULE)

    def runs(config: str, *select: str) -> bool:
        folder = make(tmp_path / "site", {"contentlint.toml": config})
        plan = open_project([folder], None, Selection(select or None)).planner.plan("page.md")
        return "made-up" in {rule.rule.id for rule in plan.page_rules}

    assert not runs("")
    assert not runs("", "typography")
    assert not runs('select = ["typography"]')
    assert runs("", "made-up")
    assert runs('select = ["made-up", "links"]')
    assert runs('[rules.made-up]\nseverity = "error"\n')


def test_every_rule_has_a_known_category_and_documented_options() -> None:
    for rule in all_rules().values():
        assert rule.category in CATEGORIES
        assert all(text for _, text in option_docs(rule.options).values())


def test_equal_pages_share_one_plan(tmp_path: Path) -> None:
    text = '[[overrides]]\npaths = ["fr/"]\nlanguage = "fr"\n'
    planner = open_project([make(tmp_path, {"contentlint.toml": text})]).planner
    assert planner.plan("fr/a.md") is planner.plan("fr/b/c.md")
    assert planner.plan("a.md") is planner.plan("b.md")
    assert planner.plan("a.md") is not planner.plan("fr/a.md")


def test_options_reach_the_rule(tmp_path: Path) -> None:
    text = '[rules.link-elision-gap]\nwords = ["d", "l"]\n'
    planner = open_project([make(tmp_path, {"contentlint.toml": text})]).planner
    (rule,) = (each for each in planner.plan("page.md").page_rules if each.rule.id == "link-elision-gap")
    assert asdict(rule.options)["words"] == frozenset({"d", "l"})


def test_a_rule_that_needs_a_pack_runs_on_the_pages_of_a_pack_only(tmp_path: Path) -> None:
    text = 'packs = ["guides-fr"]\n[pack.guides-fr]\nmatch = ["/guides/"]\n'
    planner = open_project([make(tmp_path, {"contentlint.toml": text})]).planner
    guide, other = (
        {rule.rule.id: rule for rule in planner.plan(page).page_rules} for page in ("guides/a.md", "a.md")
    )
    assert "missing-section" in guide
    assert "missing-section" not in other
    # The sections come from the pack.
    assert guide["missing-section"].options != guide["missing-section"].rule.options()


def test_selections_of_unknown_rules_are_errors(tmp_path: Path) -> None:
    for selection in (Selection(("nothing",)), Selection(None, ("nothing",))):
        with pytest.raises(ConfigError, match="Unexpected rule `nothing`"):
            open_project([tmp_path], None, selection)
