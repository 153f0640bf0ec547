"""A JSON Schema as the schema of front matter, through `jsonschema-rs` (extra `schema`).

It was chosen over `jsonschema` because it starts in 50 ms instead of 130 and
gives each error's keyword and limit as values. References lead to other files
of the pack only; nothing is fetched.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from contentlint.model import Phrase
from contentlint.model import either as one_of
from contentlint.packs.errors import PackError, nearest
from contentlint.packs.problems import SchemaError, Step
from contentlint.packs.values import JsonSchema
from contentlint.packs.wanted import CHARACTERS, ITEMS, TYPES, ErrorKind, between, either, text_of_form

_KINDS: dict[str, ErrorKind] = {
    "required": "missing",
    "enum": "choice",
    "const": "choice",
    "pattern": "pattern",
    "format": "pattern",
    "minLength": "length",
    "maxLength": "length",
    "minItems": "length",
    "maxItems": "length",
    "minimum": "range",
    "maximum": "range",
    "exclusiveMinimum": "range",
    "exclusiveMaximum": "range",
    "multipleOf": "range",
    "uniqueItems": "distinct",
}
_NAMES = {"array": "list", "object": "map"}
_SLIP = 0.8


def json_schema_errors(schema: JsonSchema, data: Mapping[str, object]) -> Iterator[SchemaError]:
    """All that is wrong with `data`. Dates are compared as their ISO text, because JSON has none."""
    for error in validator(schema).iter_errors(_as_json(dict(data))):
        yield from _translate(error)


@lru_cache(maxsize=32)
def validator(schema: JsonSchema) -> Any:
    """The validator of a schema. Raises PackError for a bad schema, or without the package."""
    try:
        import jsonschema_rs
    except ImportError as error:
        raise PackError(
            "JSON Schemas need a package that is not installed: `pip install contentlint[schema]`"
        ) from error
    documents = {address: json.loads(text) for address, text in schema.documents}
    try:
        registry = jsonschema_rs.Registry(list(documents.items()), retriever=_nothing_remote)
        return jsonschema_rs.validator_for({"$ref": schema.root}, registry=registry, validate_formats=True)
    except (ValueError, jsonschema_rs.ReferencingError) as error:
        raise PackError(Phrase("The JSON Schema can not be used: {error}", error=str(error))) from error


def _nothing_remote(address: str) -> Any:
    raise ValueError(f"`{address}` is no file of the pack")


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _as_json(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def _translate(error: Any) -> Iterator[SchemaError]:
    loc: tuple[Step, ...] = tuple(error.instance_path)
    details = error.kind.as_dict()
    keyword = str(error.schema_path[-1])
    if keyword in ("additionalProperties", "unevaluatedProperties"):
        for key in details["unexpected"]:
            yield SchemaError((*loc, key), "unknown", Phrase("one of the keys of this kind of page"))
    elif keyword == "required":
        yield SchemaError((*loc, details["property"]), "missing", TYPES["any"])
    else:
        kind = _KINDS.get(keyword, "type")
        near = ""
        if keyword == "enum" and isinstance(error.instance, str):
            near = nearest(error.instance, [one for one in details["options"] if isinstance(one, str)], _SLIP)
        yield SchemaError(loc, kind, _words(keyword, details, error.message), near)


def _words(keyword: str, details: Mapping[str, Any], message: str) -> str:
    limit = details.get("limit")
    if keyword == "type":
        names = [TYPES.get(_NAMES.get(one, one), Phrase("no value")) for one in details["types"]]
        return one_of(names)
    if keyword == "enum":
        return either(tuple(details["options"]))
    if keyword == "const":
        return either((details["expected_value"],))
    if keyword == "pattern":
        return text_of_form(details["pattern"])
    if keyword in ("minLength", "minItems", "minimum", "exclusiveMinimum"):
        return between(limit, None, _unit(keyword))
    if keyword in ("maxLength", "maxItems", "maximum", "exclusiveMaximum"):
        return between(None, limit, _unit(keyword))
    return Phrase("what the schema allows ({message})", message=message)


def _unit(keyword: str) -> str:
    return CHARACTERS if keyword.endswith("Length") else ITEMS if keyword.endswith("Items") else ""
