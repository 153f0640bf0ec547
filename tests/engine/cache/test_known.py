"""A project with a baseline goes on from its record, too, unless the baseline itself is to be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint import api
from tests.engine.cache.running import cold, is_remembered, warm
from tests.support.clock import settle
from tests.support.shell import QUOTE, make, run

PAGES = {"one.md": QUOTE, "two.md": f"{QUOTE}\nMore.\n", "guide/three.md": "# Three\n\n## Part\n\nText.\n"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose problems are known."""
    monkeypatch.chdir(make(tmp_path, PAGES))
    assert run("baseline").status == 0
    return tmp_path


@pytest.mark.parametrize("command", [("check",), ("check", "two.md"), ("check", "--no-baseline")])
@pytest.mark.parametrize("added", ["\nA sentence.\n", "\n>\n"])
def test_a_new_problem_is_told_and_known_ones_are_not(
    command: tuple[str, ...], added: str, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle()
    assert warm(*command).status == int("--no-baseline" in command)
    (site / "two.md").write_text(PAGES["two.md"] + added)
    settle()
    expected = cold(*command)
    with monkeypatch.context() as during:
        during.setattr(api, "check_project", None)  # nobody asks for the whole way
        assert warm(*command) == expected
    assert warm(*command) == expected
    assert is_remembered(*command)


def test_what_is_gone_is_taken_out_of_the_baseline(site: Path) -> None:
    file = site / ".contentlint-baseline.json"
    settle()
    warm("check")
    settle()
    before = file.read_text()
    (site / "one.md").write_text("# Page\n\nText.\n")
    assert "1 known problem is gone" in warm("check").out
    assert len(file.read_text()) < len(before)
    settle()
    assert warm("check") == cold("check")
