"""What the shells print goes through the catalogues: a text of their own that does not is found here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import contentlint

_ROOT = Path(contentlint.__file__).parent
SHELLS = [
    *sorted((_ROOT / "cli").glob("*.py")),
    *sorted((_ROOT / "lsp").glob("*.py")),
    *sorted((_ROOT / "web").glob("*.py")),
    *sorted((_ROOT / "status").glob("*.py")),
    *sorted((_ROOT / "habits").glob("*.py")),
    _ROOT / "engine" / "effective.py",
]
# What shows a text to people, and what hands a text to the catalogues.
SHOWS = {"echo", "prompt", "UsageError", "BadParameter", "ConfigError", "WriteError", "ShowMessageParams"}
SPEAKS = {"said", "say", "translate", "Phrase", "counted", "plural"}
# Names of programs and of what is typed are the same in all languages.
WORDS = re.compile(r"[^\W\d_]{3,}")
NAMES = re.compile(r"contentlint|\\r|`[^`]*`")


def unspoken(tree: ast.Module) -> Iterator[str]:
    """Words that are shown as they stand."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SHOWS:
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                yield from words(argument)


def words(node: ast.AST) -> Iterator[str]:
    """Texts below a node, without those that a catalogue is asked for."""
    if isinstance(node, ast.Compare) or (isinstance(node, ast.Call) and called(node) in SPEAKS):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and WORDS.search(bare(node.value)):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from words(child)


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def bare(text: str) -> str:
    return NAMES.sub("", text)


@pytest.mark.parametrize("file", SHELLS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_shell_says_nothing_past_the_catalogues(file: Path) -> None:
    assert list(unspoken(ast.parse(file.read_text(encoding="utf-8")))) == []


def test_a_text_that_is_only_printed_would_be_found() -> None:
    tree = ast.parse('click.echo(f"Wrote {file}."); click.echo(said("Wrote it.")); click.echo(summary)')
    assert list(unspoken(tree)) == ["Wrote "]
