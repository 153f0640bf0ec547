"""The manual is made from the rules, is up to date, and names everything a user can write."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from contentlint.cli.main import COMMANDS, cli
from contentlint.config import schema
from contentlint.engine.findings import ENGINE_RULES
from contentlint.manual import docs, explain, pages
from contentlint.manual.unseen import marked
from contentlint.registry import all_rules, option_docs, option_name
from tests.support.shell import make

ROOT = Path(__file__).parent.parent
USAGE = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """One second-level section of the usage page."""
    (found,) = (part for part in USAGE.split("\n## ") if part.startswith(title + "\n"))
    return found


def manual(*arguments: str | Path) -> tuple[int, str]:
    """Run `python -m contentlint.manual`."""
    done = subprocess.run(
        [sys.executable, "-m", "contentlint.manual", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_the_generated_docs_are_current() -> None:
    assert docs.outdated(ROOT / "docs", cli) == [], "run `make docs`"


def test_writing_comparing_and_what_is_named(tmp_path: Path) -> None:
    status, out = manual("--check", tmp_path)
    assert status == 1
    assert f"out of date: {tmp_path}/rules/broken-link.md\n" in out
    status, out = manual(tmp_path)
    assert status == 0
    assert len(out.splitlines()) == len(docs.pages(cli))
    assert manual("--check", tmp_path) == (0, "")
    (tmp_path / "rules" / "broken-link.md").write_text("old\n")
    (tmp_path / "rules" / "no-rule-any-more.md").write_text("old\n")
    (tmp_path / "schemas" / "config.schema.json").unlink()
    expected = ["rules/broken-link.md", "rules/no-rule-any-more.md", "schemas/config.schema.json"]
    assert manual("--check", tmp_path) == (
        1,
        "".join(f"out of date: {tmp_path}/{name}\n" for name in expected),
    )
    assert manual(tmp_path)[0] == 0
    assert manual("--check", tmp_path) == (0, "")
    assert not (tmp_path / "rules" / "no-rule-any-more.md").exists()


@pytest.mark.parametrize("arguments", [[], ["a", "b"], ["--chek", "docs"], ["--check"]])
def test_wrong_usage_is_2_and_writes_nothing(arguments: list[str]) -> None:
    assert manual(*arguments) == (2, "")


@pytest.mark.parametrize("rule", all_rules())
def test_a_page_has_its_parts_in_a_fixed_order(rule: str) -> None:
    page = explain(rule)
    parts = ["# ", "## Options", "## Reported", "## Accepted", "## Silence it"]
    own = re.sub(r"^(`{3,})markdown\n.*?^\1$", "", page, flags=re.MULTILINE | re.DOTALL)
    places = [own.find(f"\n{part}" if part != "# " else part) for part in parts]
    assert [place for place in places if place >= 0] == sorted(place for place in places if place >= 0)
    assert page.startswith(f"# {rule}\n\n{all_rules()[rule].meta.summary}\n\nCategory: ")
    for name in option_docs(all_rules()[rule].options):
        assert f"| `{option_name(name)}` |" in page
    for example in all_rules()[rule].bad:
        assert f"> {marked(example.message)}" in page


def test_fences_are_longer_than_what_they_hold() -> None:
    assert pages._fence("```\ncode\n```\n") == "````markdown\n```\ncode\n```\n````"


def test_every_command_says_what_it_does_and_how_it_ends() -> None:
    page = docs.pages(cli)["commands.md"]
    for name in COMMANDS:
        command = getattr(importlib.import_module(f"contentlint.cli.{name}"), name)
        part = page.partition(f"## contentlint {name}\n")[2].partition("\n## ")[0]
        assert "Exit status:" in " ".join(part.split()), name
        for option in (each for each in command.params if isinstance(each, click.Option)):
            assert option.help, f"{name} {option.opts}"
            assert all(f"`{flag}" in part for flag in option.opts), name


def test_the_hooks_and_the_job_of_the_page_about_ci_exist() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    shown = [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    (used,) = (text["repos"][0]["hooks"] for text in shown if "repos" in text)
    assert [hook["id"] for hook in used] == [hook["id"] for hook in hooks]
    (steps,) = (text["jobs"]["contentlint"]["steps"] for text in shown if "jobs" in text)
    inputs = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
    (given,) = (step["with"] for step in steps if "contentlint@" in step["uses"])
    assert given.keys() <= inputs.keys()


def test_every_key_has_a_description_and_an_example_that_is_valid() -> None:
    page = docs.pages(cli)["configuration.md"]
    written = "\n".join(re.findall(r"```toml\n(.*?)```", page, re.DOTALL))
    assert Draft202012Validator(yaml.safe_load(docs.config_schema())).is_valid(tomllib.loads(written))
    models = (schema.ConfigModel, schema.SiteModel, schema.RouteModel, schema.PackModel, schema.OverrideModel)
    for model in models:
        for name, field in model.model_fields.items():
            assert field.description, name
            assert field.examples or "Model" in str(field.annotation), name


def test_the_configuration_in_the_usage_page_names_every_key_and_is_valid(tmp_path: Path) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", section("Configuration"), re.DOTALL)
    given = tomllib.loads(text)
    shown: dict[type[BaseModel], dict[str, object]] = {
        schema.ConfigModel: given,
        schema.OverrideModel: given["overrides"][0],
        schema.SiteModel: given["site"],
        schema.RouteModel: given["site"]["routes"][0],
        schema.PackModel: given["pack"]["guides-fr"],
    }
    for model, values in shown.items():
        names = {field.alias or name for name, field in model.model_fields.items()}
        assert names == values.keys(), model.__name__
    assert Draft202012Validator(yaml.safe_load(docs.config_schema())).is_valid(given)
    # And what is shown really loads.
    from contentlint.engine.project import open_project

    folder = make(
        tmp_path / "site",
        {
            "contentlint.toml": text,
            "my-pack/pack.yaml": "name: mine\nversion: '1'\n",
        },
    )
    (tmp_path / "shared.toml").touch()
    assert open_project([folder]).planner.plan("content/en/page.md").language == "en"


def test_the_comments_in_the_usage_page_are_understood() -> None:
    from contentlint.document.directives import read_suppressions

    (text,) = re.findall(r"```markdown\n(.*?)```", section("Silence a finding"), re.DOTALL)
    found = read_suppressions(text)
    assert len(found) == text.count("contentlint-disable")
    assert all(each.reason and set(each.rules) <= all_rules().keys() for each in found)


def test_what_is_reported_without_a_rule_has_a_page_too() -> None:
    for name, (severity, summary) in ENGINE_RULES.items():
        assert summary in explain(name)
        assert severity.label in explain(name)
