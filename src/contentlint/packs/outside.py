"""Errors that packages outside of the core find: CEL expressions, JSON Schemas, Python models.

Each is imported only by a schema that asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contentlint.packs.problems import SchemaError
from contentlint.packs.values import Schema


def errors_outside(schema: Schema, data: Mapping[str, object]) -> Iterator[SchemaError]:
    """What is wrong by the schema's relations, JSON Schema and Python model."""
    if schema.relations:
        from contentlint.packs.expressions import untrue

        yield from untrue(schema.relations, data)
    if schema.json_schema:
        from contentlint.packs.json_schema import json_schema_errors

        yield from json_schema_errors(schema.json_schema, data)
    if schema.model:
        from contentlint.packs.python_model import python_model_errors

        yield from python_model_errors(schema.model, data)
