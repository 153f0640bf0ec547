"""The shape of sections.yaml, validated by pydantic. Imported only when a pack is read."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, field_validator, model_validator

from contentlint.packs.outline import Need, Order
from contentlint.packs.strict import Strict, regex

Titles = str | list[str] | dict[str, str | list[str]]


class SectionModel(Strict):
    """One section; a bare title is short for a required section of that title."""

    title: Annotated[Titles, Field(description="Title, other titles, or titles by language.")]
    level: Annotated[int | None, Field(ge=1, le=6, description="Heading level; default: one below.")] = None
    need: Annotated[Need, Field(description="Whether the section must be there.")] = "required"
    pattern: Annotated[str, Field(description="Regular expression for other titles.")] = ""
    order: Annotated[Order, Field(description="Order of the sections inside.")] = "fixed"
    sections: Annotated[
        list[SectionModel], Field(default_factory=list, description="Sections inside this one.")
    ]

    _pattern = field_validator("pattern")(regex)

    @model_validator(mode="before")
    @classmethod
    def _bare_title(cls, data: Any) -> Any:
        return {"title": data} if isinstance(data, str) else data


class SectionsModel(Strict):
    """sections.yaml"""

    order: Annotated[Order, Field(description="Order of the sections.")] = "fixed"
    sections: Annotated[list[SectionModel], Field(min_length=1, description="The sections, in order.")]
