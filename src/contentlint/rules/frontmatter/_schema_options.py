"""Options of rules that judge well-known keys without a schema, and leave those to it that it knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from contentlint.packs import FieldSpec, Schema
from contentlint.rule import FromPack, Options

_UNKNOWN = FieldSpec("")


@dataclass(frozen=True)
class UnlessInSchema(Options):
    """Where the page's pack says what a key is, `front-matter-schema` judges it."""

    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None

    def spec(self, key: str) -> FieldSpec:
        """What the schema says of a key; a field of any type where it says nothing."""
        fields = self.schema.fields if self.schema else ()
        return next((spec for spec in fields if spec.name == key), _UNKNOWN)

    @property
    def judges_unknown_keys(self) -> bool:
        """Whether the schema has a say about keys that it does not list."""
        return self.schema is not None and bool(self.schema.fields) and self.schema.unknown != "allow"
