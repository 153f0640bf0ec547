"""Bad configuration is an error with a place and, where there is one, the nearest valid name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# What pydantic calls the shapes of TOML, in the words of TOML.
_SHAPES = {
    "bool_parsing": "`true` or `false`",
    "bool_type": "`true` or `false`",
    "dict_type": "a table",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "list_type": "a list",
    "frozen_set_type": "a list",
    "tuple_type": "a list",
    "model_type": "a table",
    "string_type": "a text in quotes",
    "too_short": "a list that is not empty",
}


class ConfigError(Exception):
    """Something a person wrote in a configuration, a pack or on the command line can not be used.

    `file` and `line` (1-based, 0 when unknown) say where.
    """

    def __init__(self, message: str, file: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        return place + self.message


def nearest(name: str, known: Iterable[str]) -> str:
    """The sentence part ", did you mean `x`?" for the valid name nearest to `name`, or ""."""
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f", did you mean `{near[0]}`?" if near else ""


def unexpected(where: str, error: ErrorDetails) -> str:
    """The message for a value at `where` that validation refused: what was seen, what was expected."""
    seen = error["input"]
    shown = f"`{str(seen).lower() if isinstance(seen, bool) else seen}`"
    kind = "table" if isinstance(seen, dict) else "list" if isinstance(seen, list) else shown
    choice = str(error.get("ctx", {}).get("expected", ""))
    expected = choice.replace("'", "`") or _SHAPES.get(error["type"]) or _in_words(error["msg"])
    hint = nearest(seen, re.findall(r"'([^']+)'", choice)) if isinstance(seen, str) else ""
    return f"Unexpected {kind} for `{where}`, expected {expected}{hint}"


def _in_words(message: str) -> str:
    return message.removeprefix("Input should be ").removeprefix("Value error, ")
