"""The shape of sections.yaml, validated by pydantic. Imported only when a pack is read."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema, field_validator, model_validator

from contentlint.packs.outline import Need, Order, Place
from contentlint.packs.strict import Strict, regex

Titles = str | list[str] | dict[str, str | list[str]]


def _counted(number: int | str) -> int | str:
    found = re.fullmatch(r"(\d+)-(\d+)", number) if isinstance(number, str) else None
    if isinstance(number, str) and not (found and int(found[1]) <= int(found[2])):
        raise ValueError(f"`{number}` is no count, expected one such as `3` (at least) or `3-6`")
    return number


# `3` is at least three, `3-6` from three to six, `1-1` exactly one.
Counted = Annotated[
    Annotated[int, Field(ge=0)] | Annotated[str, WithJsonSchema({"type": "string", "pattern": r"^\d+-\d+$"})],
    AfterValidator(_counted),
]


class LinesModel(Strict):
    """Lines that begin with an emoji."""

    start: Annotated[str, Field(min_length=1, description="The emoji, or `emoji` for any.")]
    count: Annotated[Counted, Field(description="How many: `3` (at least) or `3-6`.")] = 1


class LabelsModel(Strict):
    """Words that introduce a line, as in `**Goal**: …`."""

    required: Annotated[list[str], Field(default_factory=list, description="Labels that must be there.")]
    optional: Annotated[list[str], Field(default_factory=list, description="Labels that may be there.")]
    others: Annotated[bool, Field(description="Whether labels not listed are fine.")] = False


class ContentModel(Strict):
    """What must stand in a section."""

    words: Annotated[Counted | None, Field(description="Words: `20` (at least) or `20-200`.")] = None
    paragraphs: Annotated[Counted | None, Field(description="Paragraphs; `1-1` is exactly one.")] = None
    items: Annotated[Counted | None, Field(description="Items of lists.")] = None
    numbered: Annotated[bool, Field(description="A numbered list.")] = False
    table: Annotated[list[str], Field(default_factory=list, description="A table with these columns.")]
    lines: Annotated[LinesModel | None, Field(description="Lines that begin with an emoji.")] = None
    labels: Annotated[
        LabelsModel | list[str] | None,
        Field(description="Words in front of lines, as in `**Goal**: …`; a list: required ones."),
    ] = None
    code: Annotated[bool | str, Field(description="A code block, or the language of one.")] = False


class SectionModel(Strict):
    """One section, or a group of them; a bare title is short for a required section of that title."""

    title: Annotated[Titles, Field(description="Title, other titles, or titles by language.")] = ""
    level: Annotated[int | None, Field(ge=1, le=6, description="Heading level; default: one below.")] = None
    need: Annotated[Need, Field(description="Whether the section must be there.")] = "required"
    repeat: Annotated[bool, Field(description="Whether there may be several of it.")] = False
    pattern: Annotated[str, Field(description="Regular expression for other titles.")] = ""
    at: Annotated[Place, Field(description="Only listed sections stand before it, or after it.")] = ""
    content: Annotated[ContentModel | None, Field(description="What must stand in the section.")] = None
    template: Annotated[
        str | dict[str, str], Field(description="Text to begin the section with, or texts by language.")
    ] = ""
    order: Annotated[Order, Field(description="Order of the sections inside.")] = "fixed"
    sections: Annotated[
        list[SectionModel | str], Field(default_factory=list, description="Sections inside this one.")
    ]
    any_order: Annotated[
        list[SectionModel | str], Field(default_factory=list, description="Sections in any order.")
    ]
    any_of: Annotated[
        list[SectionModel | str], Field(default_factory=list, description="Sections of which one is enough.")
    ]

    _pattern = field_validator("pattern")(regex)

    @model_validator(mode="after")
    def _one_kind(self) -> SectionModel:
        given = [key for key in ("title", "any_order", "any_of") if getattr(self, key)]
        if len(given) != 1:
            raise ValueError("expected one of `title`, `any-order` and `any-of`")
        if given != ["title"] and self.model_fields_set != set(given):
            raise ValueError(f"a group has only the key `{given[0].replace('_', '-')}`")
        for part in (*self.any_order, *self.any_of):
            if isinstance(part, SectionModel) and not part.title:
                raise ValueError("a group holds sections, not groups")
        return self


class SectionsModel(Strict):
    """sections.yaml"""

    order: Annotated[Order, Field(description="Order of the sections.")] = "fixed"
    sections: Annotated[list[SectionModel | str], Field(min_length=1, description="The sections, in order.")]
