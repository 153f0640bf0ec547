"""A project made of texts in memory: for `check_text`, for editors, and for the examples of rules."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from contentlint.config import Config
from contentlint.engine.project import Project
from contentlint.engine.tree import Tree
from contentlint.registry import Planner, Selection, check_config

# Never touched: every page of such a project is in memory.
_NOWHERE = Path("/")


def text_project(
    data: bytes, path: str, selection: Selection, files: Mapping[str, bytes] | None = None
) -> Project:
    """A site of one page to check, and further `files` it may refer to. Raises ConfigError."""
    files = files or {}
    planner = _planner(selection)
    tree = Tree(tuple(sorted({path, *files})), ())
    return Project(_NOWHERE, planner.config, planner, tree, (path,), (), {path: data, **files})


@lru_cache(maxsize=8)
def _planner(selection: Selection) -> Planner:
    """Rules joined with default settings, once for all the texts that are asked about. Raises ConfigError."""
    config = Config(_NOWHERE)
    check_config(config, selection)
    return Planner(config, selection)
