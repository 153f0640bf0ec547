"""What a field wants, in words for the person who wrote something else."""

from __future__ import annotations

from typing import Literal

from contentlint.model import Phrase
from contentlint.model import either as one_of
from contentlint.packs.formats import FORMATS
from contentlint.packs.values import FieldSpec, Scalar

ErrorKind = Literal[
    "missing", "empty", "unknown", "type", "choice", "pattern", "length", "range", "distinct",
    "forbidden", "together", "beside", "compare",
]  # fmt: skip

TYPES = {
    "string": Phrase("text"),
    "integer": Phrase("a whole number"),
    "number": Phrase("a number"),
    "boolean": Phrase("`true` or `false`"),
    "date": Phrase("a date such as `2024-05-31`"),
    "datetime": Phrase("a date with a time"),
    "list": Phrase("a list"),
    "map": Phrase("keys with values"),
    "any": Phrase("a value"),
}
ITEMS = Phrase(" items")
CHARACTERS = Phrase(" characters")


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
    return FORMATS[spec.type].words if spec.type in FORMATS else text_of_form(spec.pattern)


def text_of_form(pattern: str) -> Phrase:
    """A text that fits a regular expression."""
    return Phrase("text of the form `{pattern}`", pattern=pattern)


def _length(spec: FieldSpec) -> str:
    is_list = spec.type == "list"
    if (spec.min_length, spec.max_length) == (1, None):
        return Phrase("at least one item") if is_list else Phrase("some text")
    return between(spec.min_length, spec.max_length, ITEMS if is_list else CHARACTERS)


def either(values: tuple[Scalar, ...]) -> str:
    """`a`, `b` or `c`."""
    shown = [f"`{as_written(one)}`" for one in values]
    return one_of(shown)


def as_written(value: Scalar) -> str:
    """A value as a person writes it in YAML."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def between(low: float | None, high: float | None, unit: str) -> str:
    """`low` to `high`, at least or at most."""
    if low is not None and high is not None:
        if low == high:
            return Phrase("{number}{unit}", number=f"{low:g}", unit=unit)
        return Phrase("{low} to {high}{unit}", low=f"{low:g}", high=f"{high:g}", unit=unit)
    if low is not None:
        return Phrase("at least {low}{unit}", low=f"{low:g}", unit=unit)
    if high is None:
        return Phrase("a finite number")
    return Phrase("at most {high}{unit}", high=f"{high:g}", unit=unit)
