"""schema.yaml -> the front matter of a kind of page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from contentlint.packs.compare import names, parse_chain
from contentlint.packs.errors import PackError, did_you_mean
from contentlint.packs.values import (
    AddressForm,
    BodyTie,
    Chain,
    Condition,
    FieldSpec,
    Group,
    GroupKind,
    Relation,
    Scalar,
    Schema,
    Variants,
)

if TYPE_CHECKING:
    from contentlint.packs.models import (
        BodyModel,
        ConditionModel,
        FieldModel,
        GroupModel,
        SchemaModel,
        VariantsModel,
    )
    from contentlint.packs.reader import PackFile, Step

_KINDS: tuple[GroupKind, ...] = ("required-together", "one-of", "any-of")
# Words of a CEL expression that are not its texts; those followed by `(` or after `.` are no keys.
_TEXT_IN_CEL = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'")
_WORD_IN_CEL = re.compile(r"(?<![\w.])[A-Za-z_]\w*(?!\w|\s*\()")


def read_schema(path: Path) -> Schema | None:
    """Schema of the file at `path`, None if there is none. Raises PackError with file, line and column."""
    if not path.exists():
        return None
    from contentlint.packs.models import SchemaModel
    from contentlint.packs.parse import read_part

    file, model = read_part(path, SchemaModel)
    known = _all_keys(model)
    _check_keys(file, model, known)
    schema = Schema(
        fields=tuple(_field(name, one) for name, one in model.fields.items()),
        required=model.required,
        unknown=model.unknown,
        order=model.order,
        compare=tuple(_chains(file, model)),
        groups=tuple(map(_group, model.groups)),
        conditions=tuple(map(_condition, model.conditions)),
        variants=_variants(model.variants) if model.variants else None,
        relations=tuple(_relations(file, model, known)),
        body=tuple(map(_body, model.body)),
    )
    return _with_names_of_variants(schema)


def join_schemas(parent: Schema | None, own: Schema | None) -> Schema | None:
    """What a pack says together with what the pack that it extends says: own keys replace those of a name."""
    if not parent or not own:
        return own or parent
    fields = {spec.name: spec for spec in (*parent.fields, *own.fields)}
    return own._replace(
        fields=tuple(fields.values()),
        compare=(*parent.compare, *own.compare),
        groups=(*parent.groups, *own.groups),
        conditions=(*parent.conditions, *own.conditions),
        variants=own.variants or parent.variants,
        relations=(*parent.relations, *own.relations),
        body=(*parent.body, *own.body),
        model=own.model or parent.model,
        json_schema=own.json_schema or parent.json_schema,
    )


def _all_keys(model: SchemaModel) -> set[str]:
    inner = model.variants.of.values() if model.variants else ()
    return {*model.fields, *(key for fields in inner for key in fields)}


def _check_keys(file: PackFile, model: SchemaModel, known: set[str]) -> None:
    """Every key that a part of the schema speaks of is one of its fields."""
    spoken: list[tuple[Sequence[Step], Sequence[str]]] = []
    for number, group in enumerate(model.groups):
        spoken.append((("groups", number), (*group.required_together, *group.one_of, *group.any_of)))
    for number, condition in enumerate(model.conditions):
        named = [*condition.when, *condition.required, *condition.forbidden]
        spoken.append((("conditions", number), named))
    for number, tie in enumerate(model.body):
        spoken.append((("body", number), [*_keys_of_groups(tie.pattern, known), *tie.words]))
    if model.variants:
        spoken.append((("variants",), (model.variants.key,)))
    for name, field in model.fields.items():
        spoken.append((("fields", name), [field.successor] if field.successor else []))
    for place, keys in spoken:
        for key in keys:
            if key not in known:
                raise file.error(f"There is no key `{key}`{did_you_mean(key, known)}", place)


def _keys_of_groups(pattern: str, known: set[str]) -> list[str]:
    """The keys that a pattern's named groups stand for: `short_title` for `short-title` too."""
    names = re.compile(pattern).groupindex
    return [name if name in known else name.replace("_", "-") for name in names]


def _chains(file: PackFile, model: SchemaModel) -> Iterator[Chain]:
    for number, written in enumerate(model.compare):
        place = ("compare", number)
        try:
            chain = parse_chain(written)
        except ValueError as error:
            raise file.error(str(error), place) from error
        for name in names(chain):
            if name not in model.fields:
                raise file.error(f"There is no key `{name}`{did_you_mean(name, model.fields)}", place)
        yield chain


def _relations(file: PackFile, model: SchemaModel, known: set[str]) -> Iterator[Relation]:
    for number, one in enumerate(model.relations):
        place = ("relations", number)
        words = dict.fromkeys(_WORD_IN_CEL.findall(_TEXT_IN_CEL.sub("''", one.check)))
        keys = tuple(word for word in words if word in known)
        if not keys:
            raise file.error(f"`{one.check}` speaks of no key", place)
        from contentlint.packs.expressions import compiled

        try:
            compiled(one.check)
        except ValueError as error:
            raise file.error(f"`{one.check}` is no CEL expression: {error}", place) from error
        except PackError as error:
            raise file.error(error.message, place) from error
        yield Relation(one.check, one.expected, keys)


def _group(model: GroupModel) -> Group:
    lists = (model.required_together, model.one_of, model.any_of)
    kind, keys = next((kind, keys) for kind, keys in zip(_KINDS, lists, strict=True) if keys)
    return Group(kind, tuple(keys))


def _condition(model: ConditionModel) -> Condition:
    return Condition(
        when=tuple((key, _values(held)) for key, held in model.when.items()),
        paths=tuple(model.paths),
        outside=tuple(model.outside),
        required=tuple(model.required),
        forbidden=tuple(model.forbidden),
    )


def _values(held: Scalar | list[Scalar] | None) -> tuple[Scalar, ...]:
    if held is None:
        return ()
    return tuple(held) if isinstance(held, list) else (held,)


def _variants(model: VariantsModel) -> Variants:
    of = tuple(
        (name, tuple(_field(key, one) for key, one in fields.items())) for name, fields in model.of.items()
    )
    return Variants(model.key, of, model.default)


def _with_names_of_variants(schema: Schema) -> Schema:
    """The key that decides takes the names of the variants, unless its values are listed."""
    if not schema.variants:
        return schema
    allowed = tuple(name for name, _ in schema.variants.of)
    fields = tuple(
        spec._replace(values=allowed) if spec.name == schema.variants.key and not spec.values else spec
        for spec in schema.fields
    )
    return schema._replace(fields=fields)


def _body(model: BodyModel) -> BodyTie:
    words = tuple((key, tuple(texts.items())) for key, texts in model.words.items())
    return BodyTie(model.pattern, model.section, words)


def _field(name: str, model: FieldModel) -> FieldSpec:
    address = model.address
    same = {key: getattr(model, key) for key in _SAME}
    return FieldSpec(
        name=name,
        values=tuple(model.values),
        address=AddressForm(address.form, address.lower, tuple(address.replace.items())) if address else None,
        items=_field("", model.items) if model.items else None,
        fields=tuple(_field(key, one) for key, one in model.fields.items()),
        **same,
    )


# What a field is called alike in schema.yaml and in its value.
_SAME = (
    "type", "required", "forbidden", "deprecated", "successor", "open", "pattern", "expected", "minimum",
    "maximum", "min_length", "max_length", "single", "separator", "distinct", "unique",
    "same_in_translations", "refers", "equals",
)  # fmt: skip
