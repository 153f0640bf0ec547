"""The shape of glossary.yaml, validated by pydantic. Imported only when a pack is read."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from contentlint.packs.strict import Strict

Tag = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$")]
# A term begins and ends with a sign that is not white space.
Form = Annotated[str, Field(pattern=r"^\S(.*\S)?$")]


class TermModel(Strict):
    """One term of a language."""

    term: Annotated[Form, Field(description="The form to write.")]
    forbidden: Annotated[
        list[Form], Field(default_factory=list, description="Forms not to write, in the singular.")
    ]
    inflected: Annotated[
        dict[Form, Form],
        Field(
            default_factory=dict,
            description="Inflected forms not to write, and what to write; without it, usual endings count.",
        ),
    ]
    safe: Annotated[
        bool, Field(description="Whether the words around a form stay right when the term takes its place.")
    ] = False


class KeptModel(Strict):
    """A term that is written alike in all languages."""

    term: Annotated[Form, Field(description="The term as it is written everywhere.")]
    forbidden: Annotated[
        dict[Tag, list[Form]],
        Field(default_factory=dict, description="By language: translations not to write."),
    ]


class GlossaryModel(Strict):
    """glossary.yaml"""

    terms: Annotated[
        dict[Tag, list[TermModel]],
        Field(default_factory=dict, description="Terms by language, as BCP-47 tag."),
    ]
    keep: Annotated[
        list[KeptModel | Form],
        Field(
            default_factory=list, description="Terms that are not translated; they may stay in every text."
        ),
    ]
