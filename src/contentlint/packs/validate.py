"""Front matter against a schema: pydantic decides, and its errors become plain values.

A schema becomes a pydantic model once (`create_model`, strict, so that a text
"4" is no integer). pydantic costs about 83 ms to import; only a page that has a
schema pays.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from contentlint.packs.compare import broken
from contentlint.packs.errors import nearest
from contentlint.packs.values import FieldSpec, Scalar, Schema

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

ErrorKind = Literal["missing", "empty", "unknown", "type", "choice", "pattern", "length", "range", "compare"]
Step = str | int

_TYPES = {
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
_KINDS: dict[str, ErrorKind] = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "literal_error": "choice",
    "string_pattern_mismatch": "pattern",
    "string_too_short": "length",
    "string_too_long": "length",
    "too_short": "length",
    "too_long": "length",
    "greater_than_equal": "range",
    "less_than_equal": "range",
    "finite_number": "range",
}
# difflib ratios. A key or value this like a known one is a slip of it, less will do where that is missing.
_SLIP = 0.8
_SLIP_OF_MISSING = 0.6


class SchemaError(NamedTuple):
    """One thing wrong with front matter.

    `loc` is the path of keys and positions, `expected` says in words what
    belongs there, `near` is the known key or value that was probably meant,
    `other` the key it was compared with.
    """

    loc: tuple[Step, ...]
    kind: ErrorKind
    expected: str
    near: str = ""
    other: str = ""


def validate(schema: Schema, data: Mapping[str, object]) -> tuple[SchemaError, ...]:
    """All that is wrong with the front matter `data`, in the order of the page's and the schema's keys."""
    from pydantic import ValidationError

    errors: list[SchemaError] = []
    try:
        schema_model(schema).model_validate(_without_empty(data, schema.fields))
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False)
        errors = [_translate(one, schema) for one in found]
    errors.extend(_slips(schema, data))
    for chain in schema.compare:
        errors.extend(
            SchemaError((one.left,), "compare", one.expected, other=one.right) for one in broken(chain, data)
        )
    return tuple(_one_each(errors))


@lru_cache(maxsize=64)
def schema_model(schema: Schema) -> type[BaseModel]:
    """The pydantic model of a schema."""
    return _model("FrontMatter", schema.fields, schema.unknown == "error")


def _model(name: str, fields: tuple[FieldSpec, ...], closed: bool) -> type[BaseModel]:
    from pydantic import ConfigDict, Field, create_model

    definitions: dict[str, Any] = {}
    for number, spec in enumerate(fields):
        default = ... if spec.required else None
        definitions[f"field_{number}"] = (_annotation(spec, closed), Field(default, alias=spec.name))
    config = ConfigDict(
        strict=True,
        extra="forbid" if closed else "allow",
        regex_engine="python-re",
        allow_inf_nan=False,
        protected_namespaces=(),
    )
    return create_model(name, __config__=config, **definitions)


def _annotation(spec: FieldSpec, closed: bool) -> Any:
    from pydantic import Field

    if spec.values and not spec.open:
        return Literal[tuple(spec.values)]
    held = _type(spec, closed)
    limits: dict[str, Any] = {
        "ge": spec.minimum if spec.type in ("integer", "number") else None,
        "le": spec.maximum if spec.type in ("integer", "number") else None,
        "min_length": spec.min_length,
        "max_length": spec.max_length,
        "pattern": rf"\A(?:{spec.pattern})\Z" if spec.pattern else None,
    }
    given = {name: limit for name, limit in limits.items() if limit is not None}
    return Annotated[held, Field(**given)] if given else held


def _type(spec: FieldSpec, closed: bool) -> Any:
    if spec.type == "list":
        return GenericAlias(list, (_annotation(spec.items, closed) if spec.items else Any,))
    if spec.type == "map":
        return _model(spec.name, spec.fields, closed) if spec.fields else dict[str, Any]
    return {
        "string": str,
        "integer": int,
        "number": float,
        "boolean": bool,
        "date": datetime.date,
        "datetime": datetime.datetime,
        "any": Any,
    }[spec.type]


def _without_empty(data: Mapping[str, object], fields: tuple[FieldSpec, ...]) -> dict[str, object]:
    """`data` without optional keys that have no value: `key:` alone says nothing."""
    optional = {spec.name for spec in fields if not spec.required}
    specs = {spec.name: spec for spec in fields}
    return {
        key: _without_empty(held, specs[key].fields) if key in specs and isinstance(held, dict) else held
        for key, held in data.items()
        if held is not None or key not in optional
    }


def _translate(error: ErrorDetails, schema: Schema) -> SchemaError:
    spec, loc = _locate(error["loc"], schema)
    kind = _KINDS.get(error["type"], "type")
    seen = error["input"]
    if kind == "unknown":
        return SchemaError(loc, kind, "one of the keys of this kind of page")
    if kind not in ("missing", "unknown") and seen is None:
        kind = "empty"
    if kind == "choice":
        near = nearest(str(seen), map(str, spec.values), _SLIP_OF_MISSING)
        return SchemaError(loc, kind, _words(spec, kind), near)
    return SchemaError(loc, kind, _words(spec, kind))


def _locate(loc: tuple[Step, ...], schema: Schema) -> tuple[FieldSpec, tuple[Step, ...]]:
    """The deepest field on the way, and the way itself."""
    spec = FieldSpec("", fields=schema.fields)
    for step in loc:
        if isinstance(step, int):
            spec = spec.items or spec
        else:
            spec = next((one for one in spec.fields if one.name == step), FieldSpec(step))
    return spec, loc


def _words(spec: FieldSpec, kind: ErrorKind) -> str:
    """What a field wants, in words."""
    if kind == "type":
        return _TYPES[spec.type]
    if spec.values:
        return _either(spec.values)
    if kind == "pattern":
        return spec.expected or f"text of the form `{spec.pattern}`"
    if kind == "length":
        if (spec.min_length, spec.max_length) == (1, None):
            return "at least one item" if spec.type == "list" else "some text"
        return _between(spec.min_length, spec.max_length, " items" if spec.type == "list" else " characters")
    if kind == "range":
        return _between(spec.minimum, spec.maximum, "")
    return spec.expected or _TYPES[spec.type]


def _either(values: tuple[Scalar, ...]) -> str:
    shown = [f"`{str(one).lower() if isinstance(one, bool) else one}`" for one in values]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " or " + shown[-1]


def _between(low: float | None, high: float | None, unit: str) -> str:
    if low is not None and high is not None:
        return f"{low:g} to {high:g}{unit}"
    if low is not None:
        return f"at least {low:g}{unit}"
    return "a finite number" if high is None else f"at most {high:g}{unit}"


def _slips(schema: Schema, data: Mapping[str, object]) -> Iterator[SchemaError]:
    """Unknown keys like a known one, and new values of an open list like a known one."""
    specs = {spec.name: spec for spec in schema.fields}
    missing = [spec.name for spec in schema.fields if spec.required and spec.name not in data]
    for key, held in data.items():
        spec = specs.get(key)
        if not spec:
            near = nearest(key, missing, _SLIP_OF_MISSING) or nearest(key, specs, _SLIP)
            if near and schema.unknown != "allow":
                yield SchemaError((key,), "unknown", f"`{near}`", near)
        elif spec.open and isinstance(held, str) and held not in spec.values:
            near = nearest(held, [one for one in spec.values if isinstance(one, str)], _SLIP)
            if near:
                yield SchemaError((key,), "choice", f"`{near}`", near)


def _one_each(errors: list[SchemaError]) -> Iterator[SchemaError]:
    """An unknown key that is a slip of a missing one is one error, not two."""
    slips = {error.loc: error.near for error in errors if error.kind == "unknown" and error.near}
    for error in errors:
        if error.kind == "missing" and error.loc[-1] in slips.values():
            continue
        if error.kind == "unknown" and not error.near and error.loc in slips:
            continue
        yield error
