"""The habits as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Sequence

from contentlint.habits.model import Habit


def render(habits: Sequence[Habit], _language: str) -> str:
    """`habits`, each with its values, counts and shares; ASCII."""
    rows = [
        {
            "language": habit.language,
            "name": habit.name,
            "label": habit.label,
            "total": habit.total,
            "values": [
                {"text": text, "times": times, "share": round(times / habit.total, 4)}
                for text, times in habit.values
            ],
            "pinned": habit.pinned,
        }
        for habit in habits
    ]
    return json.dumps({"habits": rows}, indent=1) + "\n"
