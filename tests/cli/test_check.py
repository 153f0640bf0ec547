"""`contentlint check`: what is looked at, what is said, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Site
from tests.support.shell import BROKEN, QUOTE, QUOTE_FIXED, run


def rules_found(*arguments: str) -> list[str]:
    """The rules of the findings that `check` reports with these arguments, in order."""
    ran = run("check", *arguments, "--output-format", "jsonl")
    return [json.loads(line)["rule"] for line in ran.out.splitlines()]


def test_a_clean_page_is_0_and_said_so(site: Site) -> None:
    site({"page.md": QUOTE_FIXED})
    assert run("check") == (0, "No problems in 1 page.\n", "")


def test_a_finding_is_1(site: Site) -> None:
    site({"page.md": QUOTE})
    ran = run("check", "page.md")
    assert ran.status == 1
    assert ran.out.startswith("page.md:3:1: warning empty-blockquote ")
    assert "1 fixable with `contentlint fix page.md`." in ran.out
    assert ran.err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.md"], "There is no file or folder `nowhere.md`"),
        (["--select", "linkss"], "did you mean `links`?"),
        (["--select", "broken-lnk"], "did you mean `broken-link`?"),
        (["--ignore", "encodng"], "did you mean `encoding`?"),
        (["--config", "nowhere.toml"], "nowhere.toml: The configuration can not be read"),
        (["--exclude", "!"], "Unexpected pattern `!`"),
        (["--output-format", "xml"], "'xml' is not one of"),
        (["--fail-level", "fatal"], "'fatal' is not one of"),
        (["--colour"], "No such option"),
        (["--stdin-filename", "a.md"], "names the page on standard input"),
        (["-", "page.md"], "name no other paths"),
        (["--output-file", "no/such/folder.txt"], "No such file or directory"),
    ],
)
def test_what_can_not_be_run_is_2_and_said_on_standard_error(
    site: Site, arguments: list[str], said: str
) -> None:
    site({"page.md": QUOTE})
    ran = run("check", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_select_takes_ids_and_categories_joined_by_commas_or_repeated(site: Site) -> None:
    site({"page.md": QUOTE + BROKEN + "\n[There](#none)\n"})
    assert rules_found() == ["empty-blockquote", "broken-link", "broken-anchor"]
    assert rules_found("--select", "links") == ["broken-link", "broken-anchor"]
    assert rules_found("--select", "broken-link,typography") == ["empty-blockquote", "broken-link"]
    assert rules_found("--select", "broken-link", "--select", "broken-anchor") == [
        "broken-link",
        "broken-anchor",
    ]
    assert rules_found("--select", "encoding") == []


def test_ignore_takes_away_and_an_id_wins_over_its_category(site: Site) -> None:
    site({"page.md": QUOTE + BROKEN + "\n[There](#none)\n"})
    assert rules_found("--ignore", "links") == ["empty-blockquote"]
    assert rules_found("--select", "links", "--ignore", "broken-link") == ["broken-anchor"]
    assert rules_found("--select", "broken-link", "--ignore", "links") == ["broken-link"]
    assert rules_found("--ignore", "all") == []


def test_the_command_line_wins_over_the_configuration(site: Site) -> None:
    site(
        {
            "page.md": QUOTE + BROKEN,
            "contentlint.toml": 'ignore = ["broken-link"]\n[rules.empty-blockquote]\nseverity = "off"\n',
        }
    )
    assert rules_found() == []
    assert rules_found("--select", "broken-link") == ["broken-link"]
    assert rules_found("--select", "empty-blockquote") == ["empty-blockquote"]
    # A category names nobody in particular: what was switched off stays off.
    assert rules_found("--select", "links,typography") == []


def test_exit_zero(site: Site) -> None:
    site({"page.md": QUOTE})
    ran = run("check", "--exit-zero")
    assert ran.status == 0
    assert "empty-blockquote" in ran.out


def test_fail_level_decides_about_the_status_only(site: Site) -> None:
    site({"page.md": QUOTE})
    assert run("check", "--fail-level", "warning").status == 1
    ran = run("check", "--fail-level", "error")
    assert ran.status == 0
    assert "empty-blockquote" in ran.out


def test_the_configured_fail_level_holds_until_a_flag_says_otherwise(site: Site) -> None:
    site({"page.md": QUOTE, "contentlint.toml": 'fail-level = "error"\n'})
    assert run("check").status == 0
    assert run("check", "--fail-level", "info").status == 1


def test_infos_do_not_fail_a_run_by_default(site: Site) -> None:
    site({"page.md": QUOTE, "contentlint.toml": '[rules.empty-blockquote]\nseverity = "info"\n'})
    assert run("check").status == 0
    assert run("check", "--fail-level", "info").status == 1


def test_quiet_prints_findings_only(site: Site) -> None:
    site({"page.md": QUOTE, "clean.md": QUOTE_FIXED, "empty/x.txt": ""})
    assert run("check", "--quiet", "clean.md", "empty") == (0, "", "")
    loud, quiet = run("check", "page.md"), run("check", "-q", "page.md")
    assert "Found 1 problem" in loud.out
    assert "Found" not in quiet.out
    assert loud.out.startswith(quiet.out.rstrip("\n"))


def test_what_was_named_but_not_checked_is_said(site: Site) -> None:
    site({"page.md": QUOTE_FIXED, "style.css": "", "empty/x.txt": ""})
    ran = run("check", "style.css", "empty")
    assert ran.status == 0
    assert "`style.css` was not checked: expected a file that ends in .md" in " ".join(ran.out.split())
    assert "`empty` holds no Markdown page" in ran.out


def test_excluded_paths_are_left_out_and_a_named_one_is_said(site: Site) -> None:
    site({"page.md": QUOTE, "old/page.md": QUOTE})
    assert rules_found("--exclude", "old/") == ["empty-blockquote"]
    assert rules_found("--exclude", "old/", "--exclude", "/page.md") == []
    assert "`old/page.md` was not checked: the configuration excludes it" in " ".join(
        run("check", "old/page.md", "--exclude", "old").out.split()
    )


def test_no_cache_is_accepted(site: Site) -> None:
    site({"page.md": QUOTE_FIXED})
    assert run("check", "--no-cache").status == 0


def test_config_names_the_file_and_its_folder_is_the_root_where_it_holds_the_pages(site: Site) -> None:
    folder = site({"docs/page.md": QUOTE, "docs/own.toml": 'exclude = ["/page.md"]\n', "page.md": QUOTE})
    assert rules_found("docs", "--config", "docs/own.toml") == []
    (folder / "ci").mkdir()
    (folder / "docs/own.toml").rename(folder / "ci/strict.toml")
    ran = run("check", "--config", "ci/strict.toml", "--output-format", "jsonl")
    assert [json.loads(line)["path"] for line in ran.out.splitlines()] == ["docs/page.md"]


def test_paths_are_relative_to_the_root_wherever_one_stands(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site({"fr/guides/page.md": BROKEN, "contentlint.toml": ""})
    monkeypatch.chdir(folder / "fr" / "guides")
    ran = run("check", "--output-format", "jsonl")
    assert json.loads(ran.out)["path"] == "fr/guides/page.md"


def test_the_report_goes_into_a_file(site: Site) -> None:
    folder = site({"page.md": QUOTE})
    assert run("check", "--output-format", "json", "--output-file", "report.json") == (1, "", "")
    assert json.loads((folder / "report.json").read_bytes())["summary"]["findings"] == 1


def test_fix_on_check_is_fix(site: Site) -> None:
    folder = site({"page.md": QUOTE})
    ran = run("check", "--fix")
    assert ran.status == 0
    assert "Fixed 1 problem in 1 page." in ran.out
    assert (folder / "page.md").read_text() == QUOTE_FIXED


def test_diff_on_check_writes_nothing_and_is_1(site: Site) -> None:
    folder = site({"page.md": QUOTE})
    ran = run("check", "--diff")
    assert ran.status == 1
    assert ran.out.startswith("--- a/page.md\n+++ b/page.md\n@@ ")
    assert (folder / "page.md").read_text() == QUOTE
    assert run("check", "--diff", "--exit-zero").status == 0


def test_the_same_link_to_the_tree_gives_the_same(site: Site, tmp_path: Path) -> None:
    folder = site({"page.md": QUOTE, "contentlint.toml": "", "also.md": QUOTE_FIXED})
    (folder / "alias.md").symlink_to("also.md")
    (tmp_path / "link").symlink_to(folder)
    assert rules_found(str(tmp_path / "link")) == ["empty-blockquote"]
    assert rules_found(str(tmp_path / "link" / "page.md"), str(tmp_path / "link" / "alias.md")) == [
        "empty-blockquote"
    ]
