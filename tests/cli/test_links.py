"""Terminals that know links get them, all others none; the next command speaks of the same pages."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from contentlint.cli.terminal import knows_links, link_template
from tests.cli.conftest import Site
from tests.cli.test_terminal import in_terminal
from tests.support.shell import QUOTE, make, process, run

OSC = "\x1b]8;;"


@pytest.mark.parametrize(
    "known",
    [
        {"TERM_PROGRAM": "iTerm.app"},
        {"TERM": "xterm-kitty"},
        {"VTE_VERSION": "7600"},
        {"KONSOLE_VERSION": "220401"},
        {"FORCE_HYPERLINK": "1"},
    ],
)
def test_terminals_that_know_links(known: dict[str, str]) -> None:
    assert knows_links({"TERM": "xterm-256color", **known})


@pytest.mark.parametrize(
    "unknown",
    [
        {},
        {"TERM": "xterm-256color"},
        {"TERM_PROGRAM": "Apple_Terminal"},
        {"VTE_VERSION": "4999"},
        {"VTE_VERSION": "x"},
        {"TERM_PROGRAM": "iTerm.app", "FORCE_HYPERLINK": "0"},
    ],
)
def test_terminals_that_do_not(unknown: dict[str, str]) -> None:
    assert not knows_links(unknown)


def test_the_address_is_that_of_the_editor_in_its_own_terminal() -> None:
    folder = Path("/my {site}")
    assert link_template(folder, {"TERM_PROGRAM": "vscode"}) == (
        "vscode://file/my%20%7Bsite%7D/{path}:{line}:{column}"
    )
    assert link_template(folder, {}).startswith("file://")
    assert link_template(folder, {}).endswith("/my%20%7Bsite%7D/{path}")


def test_links_in_such_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    folder = make(tmp_path, {"sub/page.md": QUOTE})
    kitty = {"TERM": "xterm-kitty"}
    seen = in_terminal("check", cwd=folder, env=kitty)
    assert f"{tmp_path.as_posix()}/sub/page.md\x1b\\" in seen
    french = in_terminal("check", "--message-language", "fr", cwd=folder, env=kitty)
    for shown, title in ((seen, "Quote"), (french, "Citation")):
        (page,) = set(re.findall(r"\x1b]8;;file://[^/]*(/[^\x1b]*/rules/[^\x1b]*)\x1b", shown))
        text = Path(unquote(page)).read_text(encoding="utf-8")
        assert text.startswith(f"# empty-blockquote\n\n{title}")
    # What the cache knows of that answer is no answer to these.
    assert OSC not in in_terminal("check", cwd=folder, env={**kitty, "NO_COLOR": "1"})
    assert OSC not in in_terminal("check", cwd=folder, env={**kitty, "FORCE_HYPERLINK": "0"})
    assert OSC not in process("check", cwd=folder, env=kitty).out


def test_the_next_command_speaks_of_the_same_pages(site: Site) -> None:
    site({"a b/page.md": QUOTE, "other.md": QUOTE})
    out = run("check", "a b", "--select", "empty-blockquote").out
    assert "1 fixable with `contentlint fix --select empty-blockquote 'a b'`." in " ".join(out.split())
    assert "1 fixable with `contentlint fix`." in run("check", "-", stdin=QUOTE.encode()).out
