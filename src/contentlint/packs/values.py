"""What a pack says, as plain frozen values: rules read these and know nothing of YAML or pydantic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from contentlint.packs.outline import Outline

FieldType = Literal["any", "string", "integer", "number", "boolean", "date", "datetime", "list", "map"]
Unknown = Literal["allow", "near", "error"]
Equals = Literal["", "heading", "file-stem"]
Scalar = str | int | float | bool


@dataclass(frozen=True)
class FieldSpec:
    """One key of the front matter.

    `values` is an enumeration, `open` one that may grow: then only a slip of a
    known value is reported. `pattern` must match the whole text, `expected`
    says in words what it wants. `equals` ties the value to the page.
    """

    name: str
    type: FieldType = "any"
    required: bool = False
    values: tuple[Scalar, ...] = ()
    open: bool = False
    pattern: str = ""
    expected: str = ""
    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    unique: bool = False
    equals: Equals = ""
    items: FieldSpec | None = None
    fields: tuple[FieldSpec, ...] = ()


@dataclass(frozen=True)
class Chain:
    """`a <= b < 3`: terms are key names or numbers, `signs` stand between them."""

    terms: tuple[str | float, ...]
    signs: tuple[str, ...]


@dataclass(frozen=True)
class Schema:
    """The front matter of a kind of page. `unknown` says what becomes of keys not listed."""

    fields: tuple[FieldSpec, ...] = ()
    required: bool = True
    unknown: Unknown = "near"
    compare: tuple[Chain, ...] = ()


class Pack(NamedTuple):
    """A pack: which pages (`match`, gitignore patterns) and what holds for them."""

    name: str
    version: str = ""
    folder: str = ""
    match: tuple[str, ...] = ()
    language: str | None = None
    schema: Schema | None = None
    sections: Outline | None = None
