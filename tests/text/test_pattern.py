"""`Pattern` answers as the compiled expression does, and every one of the program can be compiled."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable
from typing import Any

import pytest

import contentlint
from contentlint.text.pattern import Pattern

TEXT = "l' eau, d' or"
ASKED: dict[str, Callable[[Any], object]] = {
    "search": lambda found: found.search(TEXT, 2).span(),
    "match": lambda found: found.match(TEXT).groups(),
    "fullmatch": lambda found: found.fullmatch(TEXT, 8, 10).group(),
    "finditer": lambda found: [match.start() for match in found.finditer(TEXT)],
    "findall": lambda found: found.findall(TEXT),
    "sub": lambda found: found.sub(r"\1’", TEXT, 1),
    "split": lambda found: found.split(TEXT, 1),
}


@pytest.mark.parametrize("method", ASKED)
def test_answers_as_the_compiled_expression_does(method: str) -> None:
    pattern, compiled = Pattern(r"([LD])'", re.IGNORECASE), re.compile(r"([LD])'", re.IGNORECASE)
    assert ASKED[method](pattern) == ASKED[method](compiled)  # the first call compiles
    assert ASKED[method](pattern) == ASKED[method](compiled)


def test_a_method_taken_before_the_first_call_answers_all_the_same() -> None:
    search = Pattern("a").search
    assert [bool(search(text)) for text in ("a", "b", "ba")] == [True, False, True]


def test_every_expression_of_the_program_compiles() -> None:
    names = [info.name for info in pkgutil.walk_packages(contentlint.__path__, "contentlint.")]
    patterns = [
        value
        for name in names
        if not name.endswith("__main__")
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, Pattern)
    ]
    assert len(patterns) > 300
    for pattern in patterns:
        re.compile(pattern.pattern, pattern.flags)
