"""A list of fields becomes a pydantic model, which judges front matter of that kind.

The model is strict, so that a text "4" is no integer. pydantic costs about
83 ms to import; only a page that has a schema pays.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from types import GenericAlias
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    InstanceOf,
    ValidationError,
    create_model,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from contentlint.packs.formats import FORMATS
from contentlint.packs.values import FieldSpec

_TYPES: Mapping[str, Any] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": bool,
    # A date with a time is a date, too.
    "date": InstanceOf[datetime.date],
    "datetime": datetime.datetime,
    "any": Any,
}


def errors_of(model: type[BaseModel], data: Mapping[str, object]) -> list[ErrorDetails]:
    """All that a model finds wrong with `data`."""
    try:
        model.__pydantic_validator__.validate_python(data)
    except ValidationError as error:
        return error.errors(include_url=False, include_context=False)
    return []


def model_of(fields: tuple[FieldSpec, ...], closed: bool, name: str = "FrontMatter") -> type[BaseModel]:
    """The pydantic model of fields; a `closed` one takes no other keys."""
    definitions: dict[str, Any] = {}
    for number, spec in enumerate(fields):
        default = ... if spec.required else None
        definitions[f"field_{number}"] = (_annotation(spec, closed), Field(default, alias=spec.name))
    config = ConfigDict(
        strict=True,
        extra="forbid" if closed else "ignore",
        regex_engine="python-re",
        allow_inf_nan=False,
        protected_namespaces=(),
    )
    return create_model(name, __config__=config, **definitions)


def _annotation(spec: FieldSpec, closed: bool) -> Any:
    if spec.values and not spec.open:
        held: Any = Literal[tuple(spec.values)]
    else:
        held = _limited(spec, _type(spec, closed))
    if spec.type == "list" and spec.single:
        return Annotated[held, BeforeValidator(_as_list)]
    return held if spec.required else held | None


def _as_list(value: object) -> object:
    return value if isinstance(value, list) or value is None else [value]


def _limited(spec: FieldSpec, held: Any) -> Any:
    is_number = spec.type in ("integer", "number")
    limits: dict[str, Any] = {
        "ge": spec.minimum if is_number else None,
        "le": spec.maximum if is_number else None,
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
        return _map(spec, closed)
    if spec.type in FORMATS:
        return Annotated[str, AfterValidator(_in_form(spec.type))]
    return _TYPES[spec.type]


def _map(spec: FieldSpec, closed: bool) -> Any:
    if spec.fields:
        return model_of(spec.fields, closed, spec.name or "Item")
    return GenericAlias(dict, (str, _annotation(spec.items, closed) if spec.items else Any))


def _in_form(form: str) -> Callable[[str], str]:
    holds = FORMATS[form].holds

    def judge(text: str) -> str:
        if not holds(text):
            raise PydanticCustomError("string_pattern_mismatch", "not of the form")
        return text

    return judge
