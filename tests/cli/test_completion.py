"""What Tab offers, asked of the real shells that are there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from contentlint.cli.main import cli
from contentlint.engine.findings import ENGINE_RULES
from contentlint.registry import CATEGORIES, all_rules, rule_ids

# Each line asks for one completion; the shell prints what it would offer.
_BASH = """
eval "$(_CONTENTLINT_COMPLETE=bash_source contentlint)"
try() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _contentlint_completion contentlint
    echo "${COMPREPLY[@]}"
}
try contentlint stat
try contentlint check --select links,duplicate-i
try contentlint explain refused
"""
_FISH = """
_CONTENTLINT_COMPLETE=fish_source contentlint | source
complete -C "contentlint stat" | cut -f 1
complete -C "contentlint check --select duplicate-i"
complete -C "contentlint explain refused"
"""


def offered(*words: str) -> list[str]:
    """What click hands to a shell for the last word."""
    completer = ShellComplete(cli, {}, "contentlint", "_CONTENTLINT_COMPLETE")
    return [item.value for item in completer.get_completions(list(words[:-1]), words[-1])]


def test_the_ids_are_told_without_importing_a_rule() -> None:
    assert rule_ids() == list(all_rules())


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("command", ["check", "fix", "review"])
def test_rules_and_categories_to_select_and_ignore(command: str, option: str) -> None:
    assert offered(command, option, "") == ["all", *CATEGORIES, *rule_ids()]
    assert offered(command, option, "links,broken-a") == ["links,broken-anchor"]


def test_all_that_explain_knows() -> None:
    assert offered("explain", "") == [*rule_ids(), *ENGINE_RULES]


@pytest.mark.parametrize(("shell", "script"), [("bash", _BASH), ("fish", _FISH)])
def test_the_real_shell_offers_them(tmp_path: Path, shell: str, script: str) -> None:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed")
    program = tmp_path / "contentlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m contentlint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    surroundings = {
        **os.environ,
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
    }
    done = subprocess.run(
        [found, "-c", script], cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=False
    )
    before = (
        "links," if shell == "bash" else ""
    )  # the script that click makes for fish parts values at commas
    assert done.stdout.splitlines() == ["status", f"{before}duplicate-id", "refused-fix"], done.stderr
