"""The output formats: one module each, named as the user names it, with `render(outcome, style) -> str`.

A new format is a new file here. Nothing lists them: they are found by walking
this package.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from contentlint.report.outcome import Outcome, Style
from contentlint.report.translated import in_language


def names() -> tuple[str, ...]:
    """The formats there are, sorted, without importing any of them."""
    from pkgutil import iter_modules

    return tuple(sorted(module.name for module in iter_modules(__path__)))


def render(name: str, outcome: Outcome, style: Style) -> str:
    """The run as a text in the format `name`, one of `names()`.

    The text of `json` and `jsonl` is ASCII; the others may hold any character
    but control characters and lone surrogates.
    """
    module = import_module(f"{__name__}.{name}")
    renderer: Callable[[Outcome, Style], str] = module.render
    return renderer(in_language(outcome, style.language), style)
