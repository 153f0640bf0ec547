"""Keys that depend on other keys, or on where the page is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import reduce

from contentlint.model import Phrase
from contentlint.packs.problems import SchemaError
from contentlint.packs.values import Condition, FieldSpec, Group, Scalar
from contentlint.packs.wanted import either, wanted


def unmet(
    condition: Condition, specs: Mapping[str, FieldSpec], data: Mapping[str, object], path: str
) -> Iterator[SchemaError]:
    """Keys that a condition requires and that are missing, or forbids and that are there."""
    lost = [key for key in condition.required if data.get(key) is None]
    extra = [key for key in condition.forbidden if key in data]
    if not (lost or extra) or not _holds(condition, data, path):
        return
    others = tuple(key for key, _ in condition.when)
    why = _reason(condition)
    for key in lost:
        words = wanted(specs.get(key, FieldSpec(key)), "missing")
        yield SchemaError((key,), "missing", f"{words}, because {why}", others=others)
    for key in extra:
        yield SchemaError((key,), "forbidden", f"none, because {why}", others=others)


def _holds(condition: Condition, data: Mapping[str, object], path: str) -> bool:
    if condition.paths and not any(_matches(path, glob) for glob in condition.paths):
        return False
    if any(_matches(path, glob) for glob in condition.outside):
        return False
    return all(_is_one(data.get(key), values) for key, values in condition.when)


def _matches(path: str, glob: str) -> bool:
    return fnmatchcase(path, glob) or fnmatchcase(path, f"*/{glob}")


def _is_one(held: object, values: tuple[Scalar, ...]) -> bool:
    if not values:
        return held is not None
    return any(type(held) is type(one) and held == one for one in values)


def _reason(condition: Condition) -> str:
    parts = [
        Phrase("`{key}` is {values}", key=key, values=either(values) if values else Phrase("there"))
        for key, values in condition.when
    ]
    if condition.paths:
        parts.append(Phrase("the page is in {paths}", paths=either(condition.paths)))
    if condition.outside:
        parts.append(Phrase("the page is not in {outside}", outside=either(condition.outside)))
    return all_of(parts)


def forbidden(fields: tuple[FieldSpec, ...], data: Mapping[str, object]) -> Iterator[SchemaError]:
    """Keys of `fields`, which no page of this kind may have."""
    for spec in fields:
        if spec.name in data:
            yield SchemaError((spec.name,), "forbidden", spec.expected or Phrase("none"))


def all_of(parts: Sequence[str]) -> str:
    """`a` and `b` and `c`."""
    first, *others = parts
    return reduce(_and, others, first)


def _and(before: str, after: str) -> str:
    return Phrase("{before} and {after}", before=before, after=after)


def _both(keys: list[str]) -> str:
    return all_of([f"`{key}`" for key in keys])


def group_errors(group: Group, data: Mapping[str, object]) -> Iterator[SchemaError]:
    """What is wrong with keys that belong together, or exclude each other."""
    there = [key for key in group.keys if data.get(key) is not None]
    lost = [key for key in group.keys if key not in there]
    if group.kind == "required-together":
        if there and lost:
            yield SchemaError((there[0],), "together", _both(lost), others=tuple(there[1:]))
    elif not there:
        yield SchemaError((), "missing", Phrase("the key {keys}", keys=either(group.keys)))
    elif group.kind == "one-of" and len(there) > 1:
        yield SchemaError((there[1],), "beside", f"only {either(group.keys)}", others=(there[0],))
