"""Front matter against a schema: every error once, as plain values.

Types, forms and limits are pydantic's to judge; what speaks of several keys at
once is judged beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from contentlint.model import Phrase
from contentlint.packs.compare import broken
from contentlint.packs.conditions import forbidden, group_errors, unmet
from contentlint.packs.errors import nearest
from contentlint.packs.formats import FORMATS
from contentlint.packs.problems import SchemaError, Step
from contentlint.packs.slips import new_values, repeated, slips_in_maps, unknown_keys
from contentlint.packs.values import FieldSpec, FieldType, Schema
from contentlint.packs.wanted import ErrorKind, as_written, wanted

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

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
_SLIP_OF_VALUE = 0.6
_MOST_SCHEMAS = 64


class Judge(NamedTuple):
    """A schema made ready: its pydantic model, its fields by name, and those that are looked at again."""

    schema: Schema
    fields: tuple[FieldSpec, ...]
    specs: Mapping[str, FieldSpec]
    model: type[BaseModel]
    variants: Mapping[str, Judge]
    elsewhere: frozenset[str]
    forbidden: tuple[FieldSpec, ...]
    maps: tuple[FieldSpec, ...]
    open: tuple[FieldSpec, ...]
    distinct: tuple[FieldSpec, ...]


def validate(schema: Schema, data: Mapping[str, object], path: str = "") -> tuple[SchemaError, ...]:
    """All that is wrong with the front matter `data` of the page at `path`.

    In the order of the page's and the schema's keys; relations come last. Raises PackError where a
    package that the schema needs is not installed.
    """
    judge = _of_page(_ready(schema), data)
    return tuple(_one_each(list(_errors(judge, data, path))))


def fields_of(schema: Schema, data: Mapping[str, object]) -> tuple[FieldSpec, ...]:
    """The fields that hold for a page with this front matter: those of its variant among them."""
    return _of_page(_ready(schema), data).fields


def _errors(judge: Judge, data: Mapping[str, object], path: str) -> Iterator[SchemaError]:
    from contentlint.packs.judge import errors_of

    schema = judge.schema
    for error in errors_of(judge.model, data):
        yield _translate(error, judge)
    yield from forbidden(judge.forbidden, data)
    yield from unknown_keys(judge.specs, judge.elsewhere, data, schema.unknown)
    yield from slips_in_maps(judge.maps, data, schema.unknown)
    yield from new_values(judge.open, data)
    yield from repeated(judge.distinct, data)
    for condition in schema.conditions:
        yield from unmet(condition, judge.specs, data, path)
    for group in schema.groups:
        yield from group_errors(group, data)
    for chain in schema.compare:
        for one in broken(chain, data):
            yield SchemaError((one.left,), "compare", one.expected, others=(one.right,) if one.right else ())
    if schema.relations or schema.model or schema.json_schema:
        from contentlint.packs.outside import errors_outside

        yield from errors_outside(schema, data)


# By identity: to hash a schema costs more than to validate a page. The schema is kept, so that no
# other can get its id.
_READY: dict[int, Judge] = {}


def _ready(schema: Schema) -> Judge:
    known = _READY.get(id(schema))
    if known:
        return known
    if len(_READY) >= _MOST_SCHEMAS:
        _READY.clear()
    judge = _READY[id(schema)] = _judge(schema, schema.fields)
    return judge


def _judge(schema: Schema, fields: tuple[FieldSpec, ...]) -> Judge:
    from contentlint.packs.judge import model_of

    variants = {}
    elsewhere: frozenset[str] = frozenset()
    if schema.variants and fields is schema.fields:
        elsewhere = frozenset(spec.name for _, more in schema.variants.of for spec in more)
        variants = {name: _judge(schema, _joined(fields, more)) for name, more in schema.variants.of}
        variants = {name: one._replace(elsewhere=elsewhere) for name, one in variants.items()}
    specs = {spec.name: spec for spec in fields}
    model = model_of(fields, schema.unknown == "error")
    return Judge(
        schema,
        fields,
        specs,
        model,
        variants,
        elsewhere,
        forbidden=tuple(spec for spec in fields if spec.forbidden),
        maps=tuple(spec for spec in fields if spec.fields),
        open=tuple(spec for spec in fields if spec.open),
        distinct=tuple(spec for spec in fields if spec.distinct),
    )


def _joined(fields: tuple[FieldSpec, ...], more: tuple[FieldSpec, ...]) -> tuple[FieldSpec, ...]:
    return tuple({spec.name: spec for spec in (*fields, *more)}.values())


def _of_page(judge: Judge, data: Mapping[str, object]) -> Judge:
    """What judges a page: its variant's judge, where there is one."""
    variants = judge.schema.variants
    if not variants:
        return judge
    named = data.get(variants.key)
    return judge.variants.get(named if isinstance(named, str) else variants.default, judge)


def _translate(error: ErrorDetails, judge: Judge) -> SchemaError:
    loc = error["loc"]
    kind = _KINDS.get(error["type"], "type")
    if kind == "unknown":
        return SchemaError(loc, kind, Phrase("one of the keys of this kind of page"))
    spec = _spec_at(loc, judge)
    seen = error["input"]
    if kind != "missing" and seen is None:
        kind = "empty"
    near = nearest(str(seen), map(as_written, spec.values), _SLIP_OF_VALUE) if kind == "choice" else ""
    return SchemaError(loc, kind, wanted(spec, kind), near, wants=_base(spec.type))


def _base(kind: FieldType) -> FieldType:
    return "string" if kind in FORMATS else kind


def _spec_at(loc: tuple[Step, ...], judge: Judge) -> FieldSpec:
    """The deepest field on the way."""
    spec = FieldSpec("", "map", fields=judge.fields)
    for step in loc:
        inner = next((one for one in spec.fields if one.name == step), None)
        spec = inner or spec.items or (spec if isinstance(step, int) else FieldSpec(str(step)))
    return spec


def _one_each(errors: list[SchemaError]) -> Iterator[SchemaError]:
    """An unknown key that is a slip of a missing one is one error, not two."""
    slips = {error.loc: error.near for error in errors if error.kind == "unknown" and error.near}
    seen = set()
    for error in errors:
        if error.kind == "missing" and slips and _slip_of(error.loc, slips):
            continue
        if error.kind == "unknown" and not error.near and error.loc in slips:
            continue
        # A condition may ask for a key that is required anyway.
        if error.kind != "missing" or error.loc not in seen:
            yield error
        seen.add(error.loc)


def _slip_of(loc: tuple[Step, ...], slips: Mapping[tuple[Step, ...], str]) -> bool:
    return any(slip[:-1] == loc[:-1] and near == loc[-1] for slip, near in slips.items())
