"""The public Python face: what the command line, editors and hooks call."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint import api
from contentlint.api import ConfigError, check_paths, check_text, fix_paths, fix_text, undo_last
from contentlint.model import Severity
from tests.support.shell import BROKEN, QUOTE, QUOTE_FIXED, make


def test_everything_public_is_there_and_documented() -> None:
    for name in api.__all__:
        assert getattr(api, name).__doc__


def test_check_text() -> None:
    (finding,) = check_text(QUOTE)
    assert (finding.path, finding.rule, finding.severity) == ("page.md", "empty-blockquote", Severity.WARNING)
    assert check_text(QUOTE_FIXED) == ()
    assert check_text(QUOTE, select=["links"]) == ()
    assert check_text(QUOTE, ignore=["typography"]) == ()
    assert check_text("[Away](gone.md)", "fr/page.md")[0].path == "fr/page.md"


@pytest.mark.parametrize(
    "text", ["", "\ufeff", "\ufeff# A\r\n", "caf\udce9\n", "# A\n\n>\n\nB", "\ufeff" + QUOTE]
)
def test_fix_text_keeps_what_it_does_not_fix(text: str) -> None:
    fixed = fix_text(text, ignore=["encoding"])
    assert fixed.text == text.replace("\n>\n", "")
    assert [each.rule for each in fixed.applied] == ["empty-blockquote"] * (">" in text)
    assert fixed.left == ()


def test_fix_text_applies_what_needs_review_only_where_agreed() -> None:
    text = "# Chapter one\n\n[There](#chapter-on)\n"
    assert fix_text(text).text == text
    assert fix_text(text, unsafe=True).text == "# Chapter one\n\n[There](#chapter-one)\n"


def test_unknown_rules_are_errors() -> None:
    for call in (check_text, fix_text):
        with pytest.raises(ConfigError, match="did you mean `links`"):
            call("text", select=["linkss"])


def test_paths_as_text_or_path(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": BROKEN})
    assert check_paths([str(folder)]).findings == check_paths([folder]).findings
    assert check_paths([folder]).pages == 1
    with pytest.raises(ConfigError, match="There is no file or folder"):
        check_paths([folder / "none"])


def test_buffers_stand_for_files_and_are_never_written(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": QUOTE_FIXED, "other.md": "[There](page.md#new)\n"})
    page = folder / "page.md"
    held = {page: b"\xef\xbb\xbf# New\n\n>\n"}
    outcome = check_paths([folder], buffers=held)
    # The other page sees the heading that is not on the disk yet.
    assert [(each.path, each.rule) for each in outcome.findings] == [("page.md", "empty-blockquote")]
    assert outcome.text_of("page.md") == "# New\n\n>\n"
    (change,) = fix_paths([folder], buffers=held).changes
    assert change.new.startswith("\ufeff# New\n")
    assert page.read_text() == QUOTE_FIXED


def test_a_buffer_may_be_of_a_file_that_is_not_there_yet(tmp_path: Path) -> None:
    folder = make(tmp_path, {})
    outcome = check_paths([], buffers={folder / "new" / "page.md": QUOTE.encode()})
    assert [(each.path, each.rule) for each in outcome.findings] == [("new/page.md", "empty-blockquote")]


def test_the_text_of_a_page_that_can_not_be_read_is_empty(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": QUOTE})
    outcome = check_paths([folder])
    (folder / "page.md").unlink()
    assert outcome.text_of("page.md") == ""


def test_undo_takes_back_the_last_fix(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": QUOTE})
    assert undo_last(folder) is None
    fix_paths([folder])
    report = undo_last(folder / "page.md")
    assert report
    assert (report.restored, report.left) == (("page.md",), ())
    assert (folder / "page.md").read_text() == QUOTE
    assert undo_last(folder) is None


def test_the_example_in_the_documentation_of_the_module_runs(capsys: pytest.CaptureFixture[str]) -> None:
    example = "\n".join(
        line.removeprefix("    ") for line in (api.__doc__ or "").splitlines() if line.startswith("    ")
    )
    exec(example, {})  # noqa: S102
    assert "MacRoman" in capsys.readouterr().out
