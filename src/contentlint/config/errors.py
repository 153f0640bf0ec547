"""Bad configuration is an error with a place and, where there is one, the nearest valid name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from contentlint.model import Phrase

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

# What pydantic calls the shapes of TOML, in the words of TOML.
_SHAPES = {
    "bool_parsing": Phrase("`true` or `false`"),
    "bool_type": Phrase("`true` or `false`"),
    "dict_type": Phrase("a table"),
    "int_parsing": Phrase("a whole number"),
    "int_type": Phrase("a whole number"),
    "list_type": Phrase("a list"),
    "frozen_set_type": Phrase("a list"),
    "tuple_type": Phrase("a list"),
    "model_type": Phrase("a table"),
    "string_type": Phrase("a text in quotes"),
    "too_short": Phrase("a list that is not empty"),
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

    @property
    def place(self) -> str:
        """What stands before the message: `file:line: `, or as much of it as is known."""
        return f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""

    def __str__(self) -> str:
        return self.place + self.message


def nearest(name: str, known: Iterable[str]) -> Phrase | Literal[""]:
    """The sentence part ", did you mean `x`?" for the valid name nearest to `name`, or ""."""
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return Phrase(", did you mean `{near}`?", near=near[0]) if near else ""


def unexpected(where: str, error: ErrorDetails) -> Phrase:
    """The message for a value at `where` that validation refused: what was seen, what was expected."""
    seen = error["input"]
    shown = f"`{str(seen).lower() if isinstance(seen, bool) else seen}`"
    choice = str(error.get("ctx", {}).get("expected", ""))
    expected = choice.replace("'", "`") or _SHAPES.get(error["type"]) or _in_words(error["msg"])
    hint = nearest(seen, re.findall(r"'([^']+)'", choice)) if isinstance(seen, str) else ""
    kind = Phrase("table") if isinstance(seen, dict) else Phrase("list") if isinstance(seen, list) else shown
    return Phrase(
        "Unexpected {kind} for `{where}`, expected {expected}{hint}",
        kind=kind,
        where=where,
        expected=expected,
        hint=hint,
    )


def _in_words(message: str) -> str:
    return message.removeprefix("Input should be ").removeprefix("Value error, ")
