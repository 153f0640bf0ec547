"""What a field wants, in words for the person who wrote something else."""

from __future__ import annotations

from typing import Literal

from contentlint.packs.formats import FORMATS
from contentlint.packs.values import FieldSpec, Scalar

ErrorKind = Literal[
    "missing", "empty", "unknown", "type", "choice", "pattern", "length", "range", "distinct",
    "forbidden", "together", "beside", "compare",
]  # fmt: skip

TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "`true` or `false`",
    "date": "a date such as `2024-05-31`",
    "datetime": "a date with a time",
    "list": "a list",
    "map": "keys with values",
    "any": "a value",
}


def wanted(spec: FieldSpec, kind: ErrorKind) -> str:
    """What `spec` wants, where a value failed in the way `kind`."""
    if kind == "type":
        return TYPES.get(spec.type, TYPES["string"])
    if spec.values:
        return either(spec.values)
    if kind == "pattern":
        return spec.expected or _form(spec)
    if kind == "length":
        return spec.expected if spec.expected and spec.type in FORMATS else _length(spec)
    if kind == "range":
        return between(spec.minimum, spec.maximum, "")
    if spec.type in FORMATS:
        return spec.expected or FORMATS[spec.type].words
    return spec.expected or TYPES[spec.type]


def _form(spec: FieldSpec) -> str:
    return FORMATS[spec.type].words if spec.type in FORMATS else f"text of the form `{spec.pattern}`"


def _length(spec: FieldSpec) -> str:
    is_list = spec.type == "list"
    if (spec.min_length, spec.max_length) == (1, None):
        return "at least one item" if is_list else "some text"
    return between(spec.min_length, spec.max_length, " items" if is_list else " characters")


def either(values: tuple[Scalar, ...]) -> str:
    """`a`, `b` or `c`."""
    shown = [f"`{as_written(one)}`" for one in values]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " or " + shown[-1]


def as_written(value: Scalar) -> str:
    """A value as a person writes it in YAML."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def between(low: float | None, high: float | None, unit: str) -> str:
    """`low` to `high`, at least or at most."""
    if low is not None and high is not None:
        return f"{low:g}{unit}" if low == high else f"{low:g} to {high:g}{unit}"
    if low is not None:
        return f"at least {low:g}{unit}"
    return "a finite number" if high is None else f"at most {high:g}{unit}"
