"""Find the line of a key in a TOML file. The TOML reader of the standard library keeps no positions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

Key = str | int

_HEADER = re.compile(r"^\s*(?P<open>\[\[?)\s*(?P<name>[^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*(?P<key>(?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_PART = re.compile(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")


def line_in(file: Path, path: Sequence[Key]) -> int:
    """Line (1-based) of a setting in a configuration file, 0 where it can not be found.

    In pyproject.toml the settings stand below `tool.contentlint`.
    """
    prefix = ("tool", "contentlint") if file.name == "pyproject.toml" else ()
    return line_of(file.read_text(encoding="utf-8-sig"), (*prefix, *path))


def line_of(toml: str, path: Sequence[Key]) -> int:
    """Line (1-based) of the deepest part of `path` that stands in `toml`; 0 if none does.

    `path` is a key path as validation reports it, with list positions as numbers.
    """
    best_depth, best_line = 0, 0
    table: tuple[str | int, ...] = ()
    counts: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(toml.splitlines(), 1):
        header = _HEADER.match(line)
        key = _KEY.match(line)
        if header:
            name = _parts(header["name"])
            table = name
            if header["open"] == "[[":
                table = (*name, counts.get(name, 0))
                counts[name] = counts.get(name, 0) + 1
            here = table
        elif key:
            here = (*table, *_parts(key["key"]))
        else:
            continue
        depth = _shared(here, path)
        if depth == len(here) and depth > best_depth:
            best_depth, best_line = depth, number
    return best_line


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(next(group for group in match if group) for match in _PART.findall(dotted))


def _shared(here: Sequence[str | int], path: Sequence[str | int]) -> int:
    depth = 0
    for mine, wanted in zip(here, path, strict=False):
        if mine != wanted:
            break
        depth += 1
    return depth
