"""`--report`: several formats from one run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Site
from tests.support.shell import QUOTE, run


def test_several_reports_come_from_one_run(site: Site) -> None:
    folder = site({"page.md": QUOTE})
    ran = run("check", "--report", "sarif=out.sarif", "--report", "csv=out.csv")
    assert ran.status == 1
    assert "empty-blockquote" in ran.out
    assert json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "empty-blockquote" in (folder / "out.csv").read_text(encoding="utf-8")


def test_what_fix_leaves_is_reported_too(site: Site) -> None:
    folder = site({"page.md": QUOTE + "\n[x](no.md)\n"})
    run("fix", "--report", "junit=left.xml")
    text = (folder / "left.xml").read_text(encoding="utf-8")
    assert "broken-link" in text
    assert "empty-blockquote" not in text


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("serif=x", "did you mean `sarif`?"),
        ("sarif", "names no file"),
        ("sarif=no/such/folder/x", "No such file or directory"),
    ],
)
def test_a_report_that_can_not_be_made_is_2(site: Site, value: str, said: str) -> None:
    site({"page.md": QUOTE})
    ran = run("check", "--report", value)
    assert ran.status == 2
    assert said in ran.err


def test_a_job_of_github_gets_its_summary(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    site({"page.md": QUOTE})
    run("check")
    assert summary.read_text(encoding="utf-8") == "before\n"
    run("check", "--output-format", "github")
    assert summary.read_text(encoding="utf-8").startswith("before\n## contentlint: 1 warning\n")


def test_an_earlier_report_stands_beside_this_one(site: Site) -> None:
    folder = site({"page.md": QUOTE, "other.md": "# O\n"})
    run("check", "--output-format", "json", "--output-file", "monday.json")
    (folder / "page.md").write_text("# Page\n\n[x](no.md)\n", encoding="utf-8")
    assert run("check", "--report", "html=out.html", "--trend", "monday.json").status == 1
    text = (folder / "out.html").read_text(encoding="utf-8")
    assert 'data-name="monday" data-new="1" data-gone="1"' in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--trend", "page.md", "--report", "html=x.html"), "is no JSON report of contentlint"),
        (("--trend", "page.md"), "needs an HTML report"),
        (("--trend", "none.json", "--report", "html=x.html"), "does not exist"),
    ],
)
def test_a_trend_that_can_not_be_told_is_2(site: Site, arguments: tuple[str, ...], said: str) -> None:
    site({"page.md": QUOTE})
    ran = run("check", *arguments)
    assert ran.status == 2
    assert said in ran.err
