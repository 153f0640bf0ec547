"""What a person reads when something is in the way: one line that says what, and an honest exit status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Site
from tests.support.shell import QUOTE, make, run


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("contnet", ", did you mean `content`?"),
        ("content/pgae.md", ", did you mean `page.md`?"),
        ("content/**/*.md", "; patterns are not expanded, name the folder"),
        ("nothing/like/it.md", ""),
    ],
)
def test_a_path_that_does_not_exist(site: Site, path: str, hint: str) -> None:
    site({"content/page.md": QUOTE})
    said = f"contentlint: There is no file or folder `{path}`{hint}\n"
    assert run("check", path) == (2, "", said)


def test_a_pattern_that_excludes_nothing(site: Site) -> None:
    site({"content/page.md": QUOTE, "drafts/page.md": QUOTE, "node_modules/x.md": ""})
    for pattern in ("draft/", "*.mdx"):
        assert (
            f"note: no file matches the excluded pattern `{pattern}`"
            in run("check", "--exclude", pattern).out
        )
    for pattern in ("drafts/", "drafts/*.md", "node_modules", "**/page.md"):
        assert "no file matches" not in run("check", "--exclude", pattern).out


def test_a_report_that_can_not_be_written(site: Site) -> None:
    site({"page.md": QUOTE})
    for flag in ("--output-file=no/report.txt", "--report=html=no/report.txt"):
        ran = run("check", flag)
        assert ran.status == 2
        assert (
            ran.err == "contentlint: `no/report.txt` can not be read or written: No such file or directory\n"
        )


@pytest.mark.parametrize("command", [("check",), ("fix", "--diff"), ("status",), ("graph",)])
def test_ctrl_c_ends_with_130(site: Site, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    site({"page.md": QUOTE})

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("contentlint.engine.discover.os.scandir", interrupted)
    ran = run(*command)
    assert (ran.status, ran.out) == (130, "")
    assert ran.err == "\nInterrupted.\n"


@pytest.mark.skipif(os.name != "posix", reason="a shell that closes streams")
@pytest.mark.parametrize(
    ("command", "status", "said"),
    [
        ("check page.md >&-", 1, ""),
        ("check - <&-", 2, "Error: Standard input is closed: there is no page to read.\n"),
    ],
)
def test_streams_that_are_closed(tmp_path: Path, command: str, status: int, said: str) -> None:
    folder = make(tmp_path, {"page.md": QUOTE})
    shell = ["sh", "-c", f'"{sys.executable}" -m contentlint {command}']
    done = subprocess.run(shell, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr.endswith(said)


def test_a_fix_that_was_refused_is_not_nothing_to_fix(site: Site) -> None:
    file = site({"page.md": QUOTE}) / "page.md"
    file.chmod(0o444)
    out = run("fix").out
    assert "Nothing was fixed.\n" in out
    assert file.read_text() == QUOTE
