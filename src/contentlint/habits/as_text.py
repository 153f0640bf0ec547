"""The habits as a card for a person, a language after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from wcwidth import wcswidth

from contentlint.habits.model import CASES, Habit
from contentlint.messages import translate
from contentlint.model import Phrase
from contentlint.text.language import name_of

_SPACES = {"": "none", " ": "space", "\u00a0": "no-break-space", "\u202f": "narrow-no-break-space"}
_EMPTY = Phrase("Nothing to show: no page makes one of the known choices, or its language could not be told.")
# Rare choices in long lists are slips, and shown by the rules.
_SHOWN = 4


def render(habits: Sequence[Habit], reader: str) -> str:
    """One line for each habit: what, how often each, and its name for `[style]` in the configuration."""
    lines: list[str] = []
    for language, group in groupby(habits, key=lambda habit: habit.language):
        name = translate(name_of(language), reader)
        lines += ["", name] if lines else [name]
        lines += _lines([habit._replace(label=translate(habit.label, reader)) for habit in group], reader)
    return ("\n".join(lines) if lines else translate(_EMPTY, reader)) + "\n"


def _lines(habits: list[Habit], reader: str) -> Iterator[str]:
    width = max(wcswidth(habit.label) for habit in habits)
    for habit in habits:
        values = ", ".join(f"{_shown(text, reader)} {times}" for text, times in habit.values[:_SHOWN])
        more = ", …" if len(habit.values) > _SHOWN else ""
        pinned = f" = {_SPACES.get(habit.pinned, habit.pinned)}" if habit.pinned is not None else ""
        name = f"  [{habit.name}{pinned}]" if habit.name else ""
        gap = " " * (width - wcswidth(habit.label))
        yield f"  {habit.label}{gap}  {values}{more}{name}"


def _shown(text: str, reader: str) -> str:
    """A text as the configuration takes it, where spaces have names; how headings are written in words."""
    return _SPACES.get(text) or translate(CASES.get(text, text), reader)
