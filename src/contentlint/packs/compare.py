"""Comparisons between keys, written as people write them: `minBudget <= recommendedBudget <= 500`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from contentlint.model import Phrase
from contentlint.packs.values import Chain

_SIGNS: dict[str, tuple[Callable[[Any, Any], bool], str]] = {
    "<=": (operator.le, Phrase("at most")),
    "<": (operator.lt, Phrase("less than")),
    ">=": (operator.ge, Phrase("at least")),
    ">": (operator.gt, Phrase("more than")),
    "==": (operator.eq, Phrase("the same as")),
    "!=": (operator.ne, Phrase("something other than")),
}
_MIRROR = {"<=": ">=", "<": ">", ">=": "<=", ">": "<", "==": "==", "!=": "!="}
_SPLIT = re.compile(r"\s*(<=|>=|==|!=|<|>)\s*")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NAME = re.compile(r"[^\W\d][\w-]*")


class Broken(NamedTuple):
    """A comparison that does not hold: the keys compared (`right` "" for a number) and what was expected."""

    left: str
    right: str
    expected: str


def parse_chain(written: str) -> Chain:
    """Parse a chain of comparisons. Raises ValueError with the part that is not understood."""
    parts = _SPLIT.split(written.strip())
    if len(parts) < 3:
        raise ValueError(f"`{written}` compares nothing; expected such as `low <= high`")
    return Chain(tuple(_term(part) for part in parts[::2]), tuple(parts[1::2]))


def _term(written: str) -> str | float:
    if _NUMBER.fullmatch(written):
        return float(written) if "." in written else int(written)
    if _NAME.fullmatch(written):
        return written
    raise ValueError(f"`{written}` is neither a key nor a number")


def names(chain: Chain) -> tuple[str, ...]:
    """The keys a chain speaks of."""
    return tuple(term for term in chain.terms if isinstance(term, str))


def broken(chain: Chain, data: Mapping[str, object]) -> Iterator[Broken]:
    """Comparisons of neighbours that do not hold. What is missing or of another type is not compared."""
    for left, sign, right in zip(chain.terms, chain.signs, chain.terms[1:], strict=False):
        first = data.get(left) if isinstance(left, str) else left
        second = data.get(right) if isinstance(right, str) else right
        holds, words = _SIGNS[sign]
        if not _comparable(first, second) or holds(first, second):
            continue
        if isinstance(left, str) and isinstance(right, str):
            yield Broken(
                left, right, Phrase("{words} `{key}` (`{value}`)", words=words, key=right, value=str(second))
            )
        elif isinstance(left, str):
            yield Broken(left, "", Phrase("{words} `{key}`", words=words, key=str(right)))
        elif isinstance(right, str):
            yield Broken(right, "", Phrase("{words} `{key}`", words=_SIGNS[_MIRROR[sign]][1], key=str(left)))


def _comparable(first: object, second: object) -> bool:
    if first is None or second is None or isinstance(first, bool) or isinstance(second, bool):
        return False
    if isinstance(first, int | float):
        return isinstance(second, int | float)
    return type(first) is type(second) and not isinstance(first, list | dict)
