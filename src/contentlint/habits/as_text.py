"""The habits as a card for a person, a language after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from wcwidth import wcswidth

from contentlint.habits.model import Habit
from contentlint.text.language import name_of

_SPACES = {"": "none", " ": "space", "\u00a0": "no-break-space", "\u202f": "narrow-no-break-space"}
_EMPTY = "No page makes a choice that is known. Choices are known of pages whose language is known.\n"
# Rare choices in long lists are slips, and shown by the rules.
_SHOWN = 4


def render(habits: Sequence[Habit]) -> str:
    """One line for each habit: what, how often each, and its name for `[style]` in the configuration."""
    lines: list[str] = []
    for language, group in groupby(habits, key=lambda habit: habit.language):
        lines += ["", name_of(language)] if lines else [name_of(language)]
        lines += _lines(list(group))
    return "\n".join(lines) + "\n" if lines else _EMPTY


def _lines(habits: list[Habit]) -> Iterator[str]:
    width = max(wcswidth(habit.label) for habit in habits)
    for habit in habits:
        values = ", ".join(f"{_shown(text)} {times}" for text, times in habit.values[:_SHOWN])
        more = ", …" if len(habit.values) > _SHOWN else ""
        pinned = f" = {_shown(habit.pinned)}" if habit.pinned is not None else ""
        name = f"  [{habit.name}{pinned}]" if habit.name else ""
        gap = " " * (width - wcswidth(habit.label))
        yield f"  {habit.label}{gap}  {values}{more}{name}"


def _shown(text: str) -> str:
    """A text as the configuration takes it; spaces have names."""
    return _SPACES.get(text, text)
