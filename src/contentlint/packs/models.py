"""The shape of a pack's files, validated by pydantic. Imported only when a pack is read."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from contentlint.packs.values import Equals, FieldType, Need, Order, Scalar, Unknown


class _Strict(BaseModel):
    model_config = ConfigDict(
        extra="forbid", strict=True, alias_generator=lambda name: name.replace("_", "-"), frozen=True
    )


def _regex(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    return pattern


class PackModel(_Strict):
    """pack.yaml"""

    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Name to use in `packs`.")]
    version: Annotated[str, Field(description="Version, in quotes.")] = ""
    description: Annotated[str, Field(description="For whom this pack is.")] = ""
    match: Annotated[list[str], Field(description="Pages of this pack, as gitignore patterns.")] = []
    extends: Annotated[str, Field(description="Another pack, by name or by folder beginning with `.`.")] = ""
    language: Annotated[str | None, Field(description="Language of the pages, as a BCP-47 tag.")] = None


class FieldModel(_Strict):
    """One key of the front matter."""

    type: Annotated[FieldType, Field(description="What the value is.")] = "any"
    description: Annotated[str, Field(description="What the key is for.")] = ""
    required: Annotated[bool, Field(description="Whether the key must be there.")] = False
    values: Annotated[list[Scalar], Field(description="Allowed values.")] = []
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
    fields: Annotated[dict[str, FieldModel], Field(description="Keys of a map.")] = {}

    _pattern = field_validator("pattern")(_regex)


class SchemaModel(_Strict):
    """schema.yaml"""

    required: Annotated[bool, Field(description="Whether a page must have front matter.")] = True
    unknown: Annotated[Unknown, Field(description="Keys not listed: allow, only slips, or error.")] = "near"
    fields: Annotated[dict[str, FieldModel], Field(description="Keys of the front matter, in order.")] = {}
    compare: Annotated[list[str], Field(description="Comparisons such as `low <= high`.")] = []


Titles = str | list[str] | dict[str, str | list[str]]


class SectionModel(_Strict):
    """One section; a bare title is short for a required section of that title."""

    title: Annotated[Titles, Field(description="Title, other titles, or titles by language.")]
    level: Annotated[int | None, Field(ge=1, le=6, description="Heading level; default: one below.")] = None
    need: Annotated[Need, Field(description="Whether the section must be there.")] = "required"
    pattern: Annotated[str, Field(description="Regular expression for other titles.")] = ""
    order: Annotated[Order, Field(description="Order of the sections inside.")] = "fixed"
    sections: Annotated[list[SectionModel], Field(description="Sections inside this one.")] = []

    _pattern = field_validator("pattern")(_regex)

    @model_validator(mode="before")
    @classmethod
    def _bare_title(cls, data: Any) -> Any:
        return {"title": data} if isinstance(data, str) else data


class SectionsModel(_Strict):
    """sections.yaml"""

    order: Annotated[Order, Field(description="Order of the sections.")] = "fixed"
    sections: Annotated[list[SectionModel], Field(min_length=1, description="The sections, in order.")]


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
