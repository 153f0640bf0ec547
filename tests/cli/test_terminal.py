"""The real program: colours, encodings, pipes, and what happens when it is itself at fault."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.shell import QUOTE, QUOTE_FIXED, make, process

ESC = "\x1b"


def in_terminal(*arguments: str, cwd: Path, env: dict[str, str]) -> str:
    """What a person sees: the output of the program on a pseudo terminal."""
    ours, theirs = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    command = [sys.executable, "-m", "contentlint", *arguments]
    with subprocess.Popen(command, cwd=cwd, stdout=theirs, stdin=theirs, env={**clean, **env}) as running:
        os.close(theirs)
        seen = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says EIO when the other side is gone
                break
            if not piece:
                break
            seen += piece
        running.wait(30)
    os.close(ours)
    return seen.decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with one finding."""
    return make(tmp_path, {"page.md": QUOTE})


def test_colours_in_a_terminal(folder: Path) -> None:
    assert ESC in in_terminal("check", cwd=folder, env={"TERM": "xterm"})


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        ([], {"TERM": "xterm", "NO_COLOR": "1"}),
        ([], {"TERM": "dumb"}),
        (["--color", "never"], {"TERM": "xterm"}),
    ],
)
def test_no_colours_where_they_are_not_wanted(
    folder: Path, arguments: list[str], env: dict[str, str]
) -> None:
    seen = in_terminal("check", *arguments, cwd=folder, env=env)
    assert "empty-blockquote" in seen
    assert ESC not in seen


def test_an_empty_no_color_does_not_count(folder: Path) -> None:
    assert ESC in in_terminal("check", cwd=folder, env={"TERM": "xterm", "NO_COLOR": ""})


def test_no_colours_in_a_pipe_unless_asked_for(folder: Path) -> None:
    assert ESC not in process("check", cwd=folder).out
    assert ESC in process("check", "--color", "always", cwd=folder, env={"NO_COLOR": "1"}).out


@pytest.mark.parametrize("form", ["json", "jsonl", "github"])
def test_machine_formats_are_never_coloured(folder: Path, form: str) -> None:
    assert ESC not in process("check", "--color", "always", "--output-format", form, cwd=folder).out


def test_a_diff_in_a_terminal_is_made_harmless(tmp_path: Path) -> None:
    folder = make(tmp_path, {"page.md": QUOTE + "\x1b[2J\n"})
    seen = in_terminal("fix", "--diff", "--color", "never", cwd=folder, env={"TERM": "xterm"})
    assert ESC not in seen
    assert ESC + "[2J" in process("fix", "--diff", cwd=folder).out


def test_output_is_utf_8_whatever_the_locale_says(folder: Path) -> None:
    (folder / "été.md").write_text(QUOTE)
    ascii_only = {"PYTHONIOENCODING": "ascii"}
    assert "été.md:3:1:" in process("check", "--quiet", cwd=folder, env=ascii_only).out
    ran = process("explain", "mojibake", cwd=folder, env=ascii_only)
    assert ran.status == 0
    assert "√" in ran.out
    assert process("config", "été.md", cwd=folder, env=ascii_only).out.startswith("page:           été.md\n")


@pytest.mark.parametrize("reader", ["head -n 1", "true"])
def test_a_reader_that_goes_away_is_no_error(folder: Path, reader: str) -> None:
    for number in range(200):
        (folder / f"{number}.md").write_text(QUOTE * 20)
    command = f"{sys.executable} -m contentlint check | {reader}"
    done = subprocess.run(command, shell=True, cwd=folder, capture_output=True, check=False, timeout=60)  # noqa: S602
    assert done.stderr == b""
    assert (b"empty-blockquote" in done.stdout) == (reader == "head -n 1")


def test_hidden_characters_in_arguments_are_not_sent_to_the_terminal(folder: Path) -> None:
    for arguments in (["check", "\x1b[31mno.md"], ["explain", "\x1b]0;x"], ["check", "--select", "\x9bx"]):
        ran = process(*arguments, cwd=folder)
        assert ran.status == 2
        assert not {"\x1b", "\x9b"} & set(ran.err)


# A module found by the registry: what it does when it runs, or when it is imported.
_RULE = '''
"""A rule for tests."""
from contentlint.model import Severity
from contentlint.rule import RuleMeta
META = RuleMeta("test-rule", "For tests.", Severity.INFO, {meta})
MESSAGE = "never"
GOOD = ()
BAD = ()
{check}
'''
_START = """
import sys
import contentlint.rules.typography as here
here.__path__.append(sys.argv.pop(1))
from contentlint.cli import main
main()
"""


def with_rule(folder: Path, rule: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program with a further rule module."""
    modules = folder.parent / "modules"
    modules.mkdir()
    (modules / "test_rule.py").write_text(rule)
    command = [sys.executable, "-c", _START, str(modules), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("meta", "check"),
    [
        ("'page'", "def check(page, options):\n    raise ValueError('page ' + page.path)"),
        ("'page'", "def check(page, options):\n    yield page.nothing"),
        ("'site'", "def check(page, site, options):\n    return [site.nothing for _ in 'x']"),
        ("'page'", "def check(page, options):\n    return check(page, options)"),
    ],
)
def test_a_rule_that_crashes_is_a_finding_and_the_run_goes_on(tmp_path: Path, meta: str, check: str) -> None:
    folder = make(tmp_path / "site", {"one.md": QUOTE, "two.md": QUOTE_FIXED})
    ran = with_rule(folder, _RULE.format(meta=meta, check=check), "check", "--exit-zero")
    assert ran.returncode == 3
    assert "one.md:1:1: error internal-error Unexpected error in rule `test-rule`" in ran.stdout
    assert "two.md:1:1: error internal-error" in ran.stdout
    assert "one.md:3:1: warning empty-blockquote" in ran.stdout
    assert ran.stderr == ""


def test_a_crash_while_fixing_is_3_and_other_fixes_are_made(tmp_path: Path) -> None:
    folder = make(tmp_path / "site", {"one.md": QUOTE})
    rule = _RULE.format(meta="'page'", check="def check(page, options):\n    return 1 // 0")
    assert with_rule(folder, rule, "fix").returncode == 3
    assert (folder / "one.md").read_text() == QUOTE_FIXED


@pytest.mark.parametrize("rule", ["import nothing_of_that_name", "META = 1", "def check(:"])
def test_a_broken_rule_module_stops_the_run_with_a_report(tmp_path: Path, rule: str) -> None:
    folder = make(tmp_path / "site", {"one.md": QUOTE})
    ran = with_rule(folder, rule, "check", "one.md")
    assert ran.returncode == 3
    assert ran.stdout == ""
    assert ran.stderr.startswith("contentlint met an error of its own.")
    assert "- command: `check one.md`" in ran.stderr
    assert "Traceback" in ran.stderr


def test_a_clean_page_is_checked_without_heavy_imports(tmp_path: Path) -> None:
    make(tmp_path, {"one.md": "# Page\n\nA clean page in plain words, with [a link](#page) to itself.\n"})
    heavy = "pydantic pydantic_core ftfy langdetect rapidfuzz rich yaml frontmatter pathspec wcwidth"
    script = (
        "import sys\nfrom contentlint.cli import main\nsys.argv[1:] = ['check', 'one.md']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    print(end.code)\n"
        f"print(sorted(set('{heavy}'.split()) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "No problems in 1 page.\n0\n[]\n"
