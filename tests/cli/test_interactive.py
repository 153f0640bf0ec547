"""`contentlint fix --interactive`: keys decide, and only what was accepted is written."""

from __future__ import annotations

import os
import pty
import select
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from contentlint.cli.main import cli
from tests.cli.conftest import Site
from tests.support.shell import QUOTE, QUOTE_FIXED

TWO = {"a.md": QUOTE, "b.md": QUOTE}


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The keys that will be pressed."""
    pressed: list[str] = []
    monkeypatch.setattr("click.getchar", lambda: pressed.pop(0))
    yield pressed
    assert pressed == []


def fix(keys: list[str], pressed: str, *arguments: str, typed: str = "") -> str:
    keys[:] = pressed
    result = CliRunner().invoke(cli, ["fix", "-i", *arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.output


def test_y_applies_and_n_does_not(site: Site, keys: list[str]) -> None:
    folder = site(TWO)
    said = fix(keys, "y\rn")
    assert (folder / "a.md").read_text(encoding="utf-8") == QUOTE_FIXED
    assert (folder / "b.md").read_text(encoding="utf-8") == QUOTE
    assert "(1/2) Apply this fix [y,n,a,d,e,q,?]? y" in said
    assert "1 accepted, 1 rejected, 0 left." in said
    assert "[->" in said


def test_reports_tell_what_is_left_after_the_decisions(site: Site, keys: list[str]) -> None:
    folder = site(TWO)
    fix(keys, "yn", "--report", "concise=left.txt")
    left = (folder / "left.txt").read_text(encoding="utf-8")
    assert left.startswith("b.md:3:1: empty-blockquote")
    assert "a.md" not in left


def test_what_was_rejected_is_not_asked_again(site: Site, keys: list[str]) -> None:
    site(TWO)
    fix(keys, "nq")
    assert "1 fix not asked about again: rejected before." in fix(keys, "q")


@pytest.mark.parametrize(("pressed", "fixed"), [("a", 2), ("d", 0), ("q", 0), ("yq", 1), ("?xy\x03", 1)])
def test_one_key_decides_for_the_rest(site: Site, keys: list[str], pressed: str, fixed: int) -> None:
    folder = site(TWO)
    fix(keys, pressed)
    texts = [(folder / name).read_text(encoding="utf-8") for name in TWO]
    assert texts.count(QUOTE_FIXED) == fixed


def test_e_takes_another_text(site: Site, keys: list[str]) -> None:
    folder = site({"guides/budget.md": "# Budget\n", "page.md": "[Le budget](guides/budgets.md)\n"})
    fix(keys, "e", typed="guides/budget.md?v=2\n")
    assert (folder / "page.md").read_text(encoding="utf-8") == "[Le budget](guides/budget.md?v=2)\n"


def test_a_page_edited_meanwhile_is_left_alone(
    site: Site, keys: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = site({"a.md": QUOTE})

    def edit_and_accept() -> str:
        (folder / "a.md").write_text("mine", encoding="utf-8")
        return "y"

    monkeypatch.setattr("click.getchar", edit_and_accept)
    result = CliRunner().invoke(cli, ["fix", "-i"])
    assert "it changed since it was checked" in result.output
    assert (folder / "a.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("extra", ["--diff", "--unsafe-fixes", "-"])
def test_it_asks_about_pages_on_disk_only(site: Site, keys: list[str], extra: str) -> None:
    site(TWO)
    assert "asks about each fix" in fix(keys, "", extra)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
def test_in_a_real_terminal(site: Site) -> None:
    folder = site(TWO)
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execv(sys.executable, [sys.executable, "-m", "contentlint", "fix", "-i"])  # noqa: S606
    said = _until(terminal, b"?]? ")
    _press(terminal, b"y")
    said += _until(terminal, b"?]? ")
    _press(terminal, b"q")
    said += _until(terminal, b"left.")
    _until(terminal, None)
    os.waitpid(process, 0)
    assert b"1 accepted, 0 rejected, 1 left." in said
    assert (Path(folder) / "a.md").read_text(encoding="utf-8") == QUOTE_FIXED


def _press(terminal: int, key: bytes) -> None:
    """Press a key as soon as the program waits for single keys; one pressed before is thrown away."""
    while termios.tcgetattr(terminal)[3] & termios.ICANON:
        pass
    os.write(terminal, key)


def _until(terminal: int, wanted: bytes | None) -> bytes:
    """What the program prints up to `wanted`, or to its end."""
    said = b""
    while wanted is None or wanted not in said:
        if not select.select([terminal], [], [], 60)[0]:
            raise AssertionError(said)
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            return said
        if not piece:
            return said
        said += piece
    return said


def test_it_asks_in_the_language_of_the_reader(site: Site, keys: list[str]) -> None:
    site(TWO)
    said = fix(keys, "q", "--message-language", "fr")
    assert "Unexpected" not in said
    assert "(exacte)\u00a0:\n" in said
    assert "(1/2) Appliquer cette correction [y,n,a,d,e,q,?] ? q" in said
