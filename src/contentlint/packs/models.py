"""The shape of a pack's files, validated by pydantic. Imported only when a pack is read."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, field_validator

from contentlint.packs.outline_model import SectionsModel
from contentlint.packs.strict import Strict, regex
from contentlint.packs.values import Equals, FieldType, Scalar, Unknown


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


class FieldModel(Strict):
    """One key of the front matter."""

    type: Annotated[FieldType, Field(description="What the value is.")] = "any"
    description: Annotated[str, Field(description="What the key is for.")] = ""
    required: Annotated[bool, Field(description="Whether the key must be there.")] = False
    values: Annotated[list[Scalar], Field(default_factory=list, description="Allowed values.")]
    open: Annotated[bool, Field(description="New values are fine unless they look like a slip.")] = False
    pattern: Annotated[str, Field(description="Regular expression for the whole text.")] = ""
    expected: Annotated[str, Field(description="What the pattern wants, in words.")] = ""
    minimum: Annotated[float | int | None, Field(description="Lowest number.")] = None
    maximum: Annotated[float | int | None, Field(description="Highest number.")] = None
    min_length: Annotated[int | None, Field(ge=0, description="Fewest characters or items.")] = None
    max_length: Annotated[int | None, Field(ge=0, description="Most characters or items.")] = None
    unique: Annotated[bool, Field(description="No two pages of this pack share the value.")] = False
    equals: Annotated[Equals, Field(description="`heading`: the H1; `file-stem`: the file's name.")] = ""
    items: Annotated[FieldModel | None, Field(description="What each item of a list is.")] = None
    fields: Annotated[dict[str, FieldModel], Field(default_factory=dict, description="Keys of a map.")]

    _pattern = field_validator("pattern")(regex)


class SchemaModel(Strict):
    """schema.yaml"""

    required: Annotated[bool, Field(description="Whether a page must have front matter.")] = True
    unknown: Annotated[Unknown, Field(description="Keys not listed: allow, only slips, or error.")] = "near"
    fields: Annotated[
        dict[str, FieldModel], Field(default_factory=dict, description="Keys of the front matter, in order.")
    ]
    compare: Annotated[
        list[str], Field(default_factory=list, description="Comparisons such as `low <= high`.")
    ]


PART_MODELS: dict[Literal["pack", "schema", "sections"], type[BaseModel]] = {
    "pack": PackModel,
    "schema": SchemaModel,
    "sections": SectionsModel,
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
