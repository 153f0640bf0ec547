"""What the shell offers after Tab where click can not know it: rules and their categories."""

from __future__ import annotations

from collections.abc import Iterable

import click


def selected(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Rules and categories that begin like the last of the names, which commas part; with those before it."""
    from contentlint.registry import CATEGORIES, rule_ids

    before, comma, last = incomplete.rpartition(",")
    return [before + comma + name for name in _like(("all", *CATEGORIES, *rule_ids()), last)]


def explained(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Names that `explain` knows: rules, and what contentlint reports by itself."""
    from contentlint.engine.findings import ENGINE_RULES
    from contentlint.registry import rule_ids

    return _like((*rule_ids(), *ENGINE_RULES), incomplete)


def _like(names: Iterable[str], beginning: str) -> list[str]:
    return [name for name in names if name.startswith(beginning)]
