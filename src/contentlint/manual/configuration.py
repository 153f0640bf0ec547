"""The page of all keys of a configuration file, made from the model that validates it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from contentlint.config.schema import (
    ConfigModel,
    OverrideModel,
    PackModel,
    RouteModel,
    RuleModel,
    SiteModel,
)

_FRONT = """\
# Configuration

`contentlint.toml`, or `[tool.contentlint]` in `pyproject.toml`. This page is made by `make docs` from the
model that validates the file; editors check it with the [JSON Schema](schemas/config.schema.json), and
`contentlint config PAGE` shows what holds for a page and why. How files build on each other is told in
[usage](usage.md#configuration). Options of single rules stand on the [pages of the rules](rules/README.md).

{tables}
"""


class _Table(NamedTuple):
    """A table of the file: the model of its keys, and how its head is written in TOML."""

    title: str
    model: type[BaseModel]
    head: str


_TABLES = (
    _Table("Top level", ConfigModel, ""),
    _Table("Site", SiteModel, "[site]"),
    _Table("Routes", RouteModel, "[[site.routes]]"),
    _Table("Packs", PackModel, "[pack.guides-fr]"),
    _Table("Rules", RuleModel, "[rules.broken-link]"),
    _Table("Overrides", OverrideModel, "[[overrides]]"),
)


def configuration_page() -> str:
    """The page in Markdown."""
    return _FRONT.format(tables="\n\n".join(map(_section, _TABLES)))


def _section(table: _Table) -> str:
    """A table of keys and an example of each, as one would write it."""
    rows = [_row(_key(name, field), field) for name, field in table.model.model_fields.items()]
    example = "\n".join([*([table.head] if table.head else []), *_examples(table.model)])
    keys = "\n".join(["| key | type | default | meaning |", "|---|---|---|---|", *rows])
    return f"## {table.title}\n\n{_said(table.model)}\n\n{keys}\n\n```toml\n{example}\n```"


def _said(model: type[BaseModel]) -> str:
    return " ".join((model.__doc__ or "").split())


def _key(name: str, field: FieldInfo) -> str:
    return field.alias or name


def _row(key: str, field: FieldInfo) -> str:
    default = "required" if field.is_required() else _default(field.get_default(call_default_factory=True))
    return f"| `{key}` | {_type(field.annotation)} | {default} | {_cell(field.description or '')} |"


def _default(value: object) -> str:
    """A dash where leaving the key out means that nothing is said."""
    return "–" if value is None or value in ([], {}) or isinstance(value, BaseModel) else f"`{_toml(value)}`"


def _type(kind: Any) -> str:
    """A type in the words of TOML."""
    values = get_args(kind)
    if get_origin(kind) is Literal:
        return "one of " + ", ".join(f"`{value}`" for value in values)
    if get_origin(kind) is list:
        return "list of tables" if _is_model(values[0]) else "list of strings"
    if get_origin(kind) is dict:
        return "tables by name" if _is_model(values[1]) else "table of strings"
    inner = [value for value in values if value is not type(None)]
    if inner:
        return _type(inner[0])
    return "table" if _is_model(kind) else {bool: "true or false", str: "string"}[kind]


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _examples(model: type[BaseModel]) -> Iterator[str]:
    """`key = value` for each key that has an example; tables have sections of their own."""
    for name, field in model.model_fields.items():
        for example in field.examples or ():
            yield f"{_key(name, field)} = {_toml(example)}"


def _toml(value: object) -> str:
    """A value as TOML writes it; its strings, booleans and lists look as in JSON."""
    if isinstance(value, dict):
        inner = ", ".join(f"{json.dumps(key)} = {_toml(each)}" for key, each in value.items())
        return f"{{ {inner} }}"
    return json.dumps(value, ensure_ascii=False)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
