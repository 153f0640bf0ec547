"""The documentation does what it tells others to do: its links lead somewhere, and what it shows is true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from contentlint.api import check_paths
from contentlint.model import Applicability
from contentlint.rule import Rule
from tests.support.rules import fix_with, run_rule
from tests.support.shell import make, run
from tests.support.spec import read_spec

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def test_our_own_pages_have_no_findings() -> None:
    own = [DOCS, ROOT / "README.md", ROOT / "CHANGELOG.md"]
    outcome = check_paths(own)
    assert outcome.pages > 100
    assert [(found.path, found.rule, found.message) for found in outcome.findings] == []


def test_every_page_stands_in_the_navigation_of_the_site() -> None:
    """Pages of single rules are reached by the list of all."""
    site = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))
    shown = re.findall(r"'([^']+\.md)'", str(site["project"]["nav"]))
    pages = [page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md")]
    wanted = sorted(page for page in pages if not re.search(r"(?:^|/)rules/(?!README)", page))
    assert sorted(shown) == wanted, "add new pages to `nav` in zensical.toml, and take removed ones from it"


def test_the_first_five_minutes_are_as_they_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (DOCS / "start.md").read_text(encoding="utf-8")
    shown = re.findall(r"`(content/[^`]+\.md)`:\n\n```markdown\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(make(tmp_path, dict(shown)))
    told = re.findall(r"```console\n\$ contentlint (\w+)\n(.*?)```", text, re.DOTALL)
    assert [command for command, _ in told] == ["check", "fix"]
    for command, printed in told:
        assert run(command).out == printed


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        ("README.md", "(UTF-8 text was read as MacRoman)\nTu aides à gérer des tâches.\n"),
        ("docs/encoding.md", "Spécialisé à Paris\n"),
    ],
)
def test_python_that_is_shown_runs(page: str, printed: str, capsys: pytest.CaptureFixture[str]) -> None:
    (source,) = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    exec(source, {})  # noqa: S102
    assert printed in capsys.readouterr().out


def test_the_rule_that_rule_authors_are_shown_keeps_the_contract(tmp_path: Path) -> None:
    text = (DOCS / "writing-rules.md").read_text(encoding="utf-8")
    (source,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    module = ModuleType("contentlint.rules.typography.double_stop")
    exec(source, module.__dict__)  # noqa: S102
    rule = Rule.from_module(module)
    for example in rule.bad:
        assert [found.message for found in run_rule(rule, example.bad)] == [example.message]
        assert fix_with(rule, example.bad, Applicability.SAFE) == example.fixed
    assert not any(run_rule(rule, each.good) for each in rule.good)

    (cases,) = re.findall(r"^`````markdown\n(.*?)^`````$", text, re.DOTALL | re.MULTILINE)
    spec = tmp_path / "double-stop.md"
    spec.write_text(cases, encoding="utf-8")
    for case in read_spec(spec):
        assert [found.span.end - found.span.start for found in run_rule(rule, case.text, case.path)] == [
            expected.length for expected in case.expected
        ]
        if case.fixed is not None:
            assert fix_with(rule, case.text, Applicability.SAFE) == case.fixed
