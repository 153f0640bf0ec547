"""What a collection of pages does where its languages leave a choice: its style, as counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from contentlint.engine.index import whole_site
from contentlint.engine.project import open_project
from contentlint.habits.model import Habit, habits_of
from contentlint.messages import ENGLISH

FORMATS = ("text", "json")

__all__ = ["FORMATS", "Habit", "habits_of", "read_habits", "render"]


def read_habits(
    paths: Sequence[str | Path] = (".",), config: Path | None = None, exclude: Sequence[str] = ()
) -> tuple[Habit, ...]:
    """The habits of the pages in `paths`, sorted by language and name. Raises ConfigError."""
    project = open_project(paths, config, exclude=exclude)
    pages = whole_site(project).pages
    chosen = (pages[path] for path in project.pages if path in pages)
    return habits_of(chosen, project.config.style)


def render(name: str, habits: Sequence[Habit], language: str = ENGLISH) -> str:
    """The habits as a text in one of FORMATS, for readers of a language; JSON is the same for all."""
    renderer: Callable[[Sequence[Habit], str], str] = import_module(f"{__name__}.as_{name}").render
    return renderer(habits, language)
