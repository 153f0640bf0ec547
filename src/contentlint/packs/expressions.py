"""Relations between keys in CEL, the Common Expression Language (cel.dev), through its Rust implementation.

CEL has no loops without end, no calls to the outside and no state, so an expression can be run on
any page. The package `common-expression-language` is the extra `expressions` of contentlint.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from contentlint.packs.errors import PackError
from contentlint.packs.problems import SchemaError
from contentlint.packs.values import Relation


def untrue(relations: tuple[Relation, ...], data: Mapping[str, object]) -> Iterator[SchemaError]:
    """Relations that do not hold. What speaks of a missing key, or can not be worked out, is not judged."""
    for relation in relations:
        keys = [key for key in relation.keys if data.get(key) is not None]
        if len(keys) < len(relation.keys) or _holds(relation.expression, data):
            continue
        yield SchemaError((keys[0],), "compare", relation.expected, others=tuple(keys[1:]))


def _holds(expression: str, data: Mapping[str, object]) -> bool:
    # What cel raises where types do not meet; pydantic has told that already.
    try:
        return compiled(expression).execute(dict(data)) is not False
    except (TypeError, KeyError, RuntimeError, ValueError):
        return True


@lru_cache(maxsize=256)
def compiled(expression: str) -> Any:
    """The program of an expression. Raises ValueError for bad syntax, PackError without the package."""
    try:
        import cel
    except ImportError as error:
        raise PackError(
            "Relations need a package that is not installed: `pip install contentlint[expressions]`"
        ) from error
    return cel.compile(expression)
