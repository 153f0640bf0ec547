"""What holds for every format, whoever adds one."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata

import pytest

from contentlint.model import Span
from contentlint.report import Style
from contentlint.report.formats import names, render
from tests.report.runs import HOSTILE, finding, hostile_run, outcome

UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
JSON = {"json", "jsonl", "gitlab", "rdjson", "sarif"}
COMMAND = re.compile(r"^\s*::|##vso\[|##\[error", re.MULTILINE)


def test_the_formats_that_other_tools_rely_on_are_there() -> None:
    others = {"csv", "github", "gitlab", "json", "jsonl", "junit", "markdown", "rdjson", "sarif"}
    assert others | {"text"} <= set(names())


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("color", [True, False])
def test_hostile_text_is_harmless(name: str, text: str, color: bool) -> None:
    report = render(name, hostile_run(text), Style(color=color))
    ours = re.sub(r"\x1b\[[0-9;]*m", "", report) if color else report
    if name == "csv":  # for Excel
        ours = ours.removeprefix("\ufeff")
    assert [char for char in ours if char != "\n" and unicodedata.category(char) in UNSEEN] == []


@pytest.mark.parametrize("name", sorted(set(names()) - {"github"}))
@pytest.mark.parametrize("color", [True, False])
def test_no_format_but_the_one_for_github_gives_commands(name: str, color: bool) -> None:
    report = render(name, hostile_run("".join(HOSTILE)), Style(color=color, width=40))
    visible_line = re.sub(r"\x1b\[[0-9;]*m", "", report) if color else report
    assert name in JSON or not COMMAND.search(visible_line)


@pytest.mark.parametrize("name", names())
def test_a_report_is_empty_or_ends_its_last_line(name: str) -> None:
    for run in (outcome({}), outcome("text", finding(Span(0, 4)))):
        report = render(name, run, Style())
        assert report == "" or report.endswith("\n")
        assert not report.endswith("\n\n")


def test_a_plain_run_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from contentlint.model import Confidence, Finding, Severity, Span\n"
        "from contentlint.report import Outcome, Style\n"
        "from contentlint.report.formats import render\n"
        "found = Finding('a.md', 'r', 'links', Severity.ERROR, Confidence.HIGH, 'Où ?', Span(0, 4))\n"
        "for name in ('text', 'json', 'github'):\n"
        "    render(name, Outcome((found,), 1, lambda path: 'Déjà « vu »…'), Style())\n"
        "print(*sorted({'pydantic', 'wcwidth', 'rich', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
