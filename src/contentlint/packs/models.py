"""The shape of a pack's files, validated by pydantic. Imported only when a pack is read."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, field_validator, model_validator

from contentlint.packs.glossary_model import GlossaryModel
from contentlint.packs.outline_model import SectionsModel
from contentlint.packs.strict import Strict, regex
from contentlint.packs.values import Equals, FieldType, Order, Scalar, Unknown


class PackModel(Strict):
    """pack.yaml"""

    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Name to use in `packs`.")]
    version: Annotated[str, Field(description="Version, in quotes.")] = ""
    description: Annotated[str, Field(description="For whom this pack is.")] = ""
    match: Annotated[
        list[str], Field(default_factory=list, description="Pages of this pack, as gitignore patterns.")
    ]
    extends: Annotated[str, Field(description="Another pack, by name or by folder beginning with `.`.")] = ""
    language: Annotated[str | None, Field(description="Language of the pages, as a BCP-47 tag.")] = None
    keep: Annotated[
        list[Annotated[str, Field(min_length=1)]],
        Field(default_factory=list, description="Terms of other languages that may stay as they are."),
    ]
    model: Annotated[
        str,
        Field(pattern=r"^$|^[\w.]+:\w+$", description="pydantic model, as `package.module:Name`; runs code."),
    ] = ""
    json_schema: Annotated[
        str, Field(description="JSON Schema file of the front matter, in this folder.")
    ] = ""


class AddressModel(Strict):
    """How a value gives the path of its page."""

    form: Annotated[str, Field(pattern=r"\{value\}", description="Path with `{value}`: `{value}/index.md`.")]
    lower: Annotated[bool, Field(description="Paths are in lower case.")] = False
    replace: Annotated[dict[str, str], Field(default_factory=dict, description="What stands for a sign.")]


class FieldModel(Strict):
    """One key of the front matter."""

    type: Annotated[FieldType, Field(description="What the value is.")] = "any"
    description: Annotated[str, Field(description="What the key is for.")] = ""
    required: Annotated[bool, Field(description="Whether the key must be there.")] = False
    forbidden: Annotated[bool, Field(description="Whether the key must not be there.")] = False
    deprecated: Annotated[bool, Field(description="Whether the key is going out of use.")] = False
    successor: Annotated[str, Field(description="The key to use instead of a deprecated one.")] = ""
    values: Annotated[list[Scalar], Field(default_factory=list, description="Allowed values.")]
    open: Annotated[bool, Field(description="New values are fine unless they look like a slip.")] = False
    pattern: Annotated[str, Field(description="Regular expression for the whole text.")] = ""
    expected: Annotated[str, Field(description="What the pattern wants, in words.")] = ""
    minimum: Annotated[float | int | None, Field(description="Lowest number.")] = None
    maximum: Annotated[float | int | None, Field(description="Highest number.")] = None
    min_length: Annotated[int | None, Field(ge=0, description="Fewest characters or items.")] = None
    max_length: Annotated[int | None, Field(ge=0, description="Most characters or items.")] = None
    single: Annotated[bool, Field(description="One value may stand in the place of the list.")] = False
    separator: Annotated[str, Field(description="What separates the items of a text.")] = ""
    distinct: Annotated[bool, Field(description="Each item is there once.")] = False
    unique: Annotated[bool, Field(description="No two pages of this pack share the value.")] = False
    same_in_translations: Annotated[bool, Field(description="All translations have this value.")] = False
    refers: Annotated[str, Field(description="Key by which the named page is known (type `page`).")] = ""
    equals: Annotated[
        Equals, Field(description="`heading`: the H1; `file-stem`, `folder`, `locale`: a part of the path.")
    ] = ""
    address: Annotated[AddressModel | None, Field(description="How the value gives the path.")] = None
    items: Annotated[
        FieldModel | None, Field(description="What each item of a list or value of a map is.")
    ] = None
    fields: Annotated[dict[str, FieldModel], Field(default_factory=dict, description="Keys of a map.")]

    _pattern = field_validator("pattern")(regex)


class GroupModel(Strict):
    """Keys that belong together or exclude each other: exactly one of the three."""

    required_together: Annotated[list[str], Field(default_factory=list, description="All of them or none.")]
    one_of: Annotated[list[str], Field(default_factory=list, description="Exactly one of them.")]
    any_of: Annotated[list[str], Field(default_factory=list, description="At least one of them.")]

    @model_validator(mode="after")
    def _one_kind(self) -> GroupModel:
        if sum(map(bool, (self.required_together, self.one_of, self.any_of))) != 1:
            raise ValueError("a group is one of `required-together`, `one-of` and `any-of`")
        return self


class ConditionModel(Strict):
    """What holds where keys have certain values, or pages lie in certain places."""

    when: Annotated[
        dict[str, Scalar | list[Scalar] | None],
        Field(default_factory=dict, description="Key and its value or values; nothing for any value."),
    ]
    paths: Annotated[list[str], Field(default_factory=list, description="Paths of pages, with `*`.")]
    outside: Annotated[list[str], Field(default_factory=list, description="Paths where it does not hold.")]
    required: Annotated[list[str], Field(default_factory=list, description="Keys that must be there.")]
    forbidden: Annotated[list[str], Field(default_factory=list, description="Keys that must not.")]


class VariantsModel(Strict):
    """Further keys by the value of one key."""

    key: Annotated[str, Field(description="The key that decides.")]
    default: Annotated[str, Field(description="The value meant where the key is missing.")] = ""
    of: Annotated[dict[str, dict[str, FieldModel]], Field(description="Value -> keys, as in `fields`.")]


class RelationModel(Strict):
    """A relation between keys."""

    check: Annotated[str, Field(description="CEL expression over the keys; must be true.")]
    expected: Annotated[str, Field(description="What it wants of the first key, in words.")]


class BodyModel(Strict):
    """Text of the page that says the same as keys."""

    section: Annotated[str, Field(description="Title of the section; default: the whole page.")] = ""
    pattern: Annotated[str, Field(description="Regular expression; named groups are keys (`_` for `-`).")]
    words: Annotated[
        dict[str, dict[str, Scalar]],
        Field(default_factory=dict, description="By key: what a text stands for. Others say nothing."),
    ]

    _pattern = field_validator("pattern")(regex)


class SchemaModel(Strict):
    """schema.yaml"""

    required: Annotated[bool, Field(description="Whether a page must have front matter.")] = True
    unknown: Annotated[Unknown, Field(description="Keys not listed: allow, only slips, or error.")] = "near"
    order: Annotated[Order, Field(description="Whether keys stand in the order of this file.")] = "any"
    fields: Annotated[
        dict[str, FieldModel], Field(default_factory=dict, description="Keys of the front matter, in order.")
    ]
    compare: Annotated[
        list[str], Field(default_factory=list, description="Comparisons such as `low <= high`.")
    ]
    groups: Annotated[list[GroupModel], Field(default_factory=list, description="Keys that go together.")]
    conditions: Annotated[
        list[ConditionModel], Field(default_factory=list, description="What depends on values or places.")
    ]
    variants: Annotated[VariantsModel | None, Field(description="Keys by the value of one key.")] = None
    relations: Annotated[
        list[RelationModel], Field(default_factory=list, description="Relations between keys, in CEL.")
    ]
    body: Annotated[list[BodyModel], Field(default_factory=list, description="What the page repeats.")]


PART_MODELS: dict[Literal["pack", "schema", "sections", "glossary"], type[BaseModel]] = {
    "pack": PackModel,
    "schema": SchemaModel,
    "sections": SectionsModel,
    "glossary": GlossaryModel,
}


def pack_json_schemas() -> dict[str, dict[str, Any]]:
    """JSON Schemas of the files of a pack, by file name, for editors."""
    return {
        f"{part}.yaml": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **model.model_json_schema(by_alias=True),
        }
        for part, model in PART_MODELS.items()
    }
