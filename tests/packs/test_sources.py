"""Schemas from elsewhere: JSON Schema files, pydantic models, CEL expressions."""

from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import Any

import pytest

from contentlint.config import ConfigError
from contentlint.config.load import load_config
from contentlint.packs import PackError, load_pack, validate
from contentlint.packs.expressions import compiled
from tests.packs.test_load import write

ROOT = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "required": ["title"],
    "additionalProperties": False,
    "properties": {
        "title": {"$ref": "parts.json#/definitions/title"},
        "date": {"type": "string", "format": "date"},
        "level": {"enum": ["easy", "hard"]},
        "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 2, "uniqueItems": True},
        "author": {"type": "object", "required": ["name"]},
        "order": {"type": "integer", "minimum": 1},
    },
}
PARTS = {"definitions": {"title": {"type": "string", "minLength": 3}}}


def json_pack(tmp_path: Path, root: dict[str, Any], **others: dict[str, Any]) -> Path:
    folder = write(tmp_path / "own", pack="name: own\njson-schema: root.json\n")
    for name, document in {"root": root, **others}.items():
        (folder / f"{name}.json").write_text(json.dumps(document, indent=1), encoding="utf-8")
    return folder


def errors(folder: Path, data: dict[str, object], allow_code: bool = False) -> list[tuple[Any, ...]]:
    schema = load_pack(folder, allow_code).schema
    assert schema
    return [(".".join(map(str, one.loc)), one.kind, one.expected) for one in validate(schema, data)]


def test_a_json_schema_judges_with_the_place_of_each_error(tmp_path: Path) -> None:
    import datetime

    folder = json_pack(tmp_path, ROOT, parts=PARTS)
    good: dict[str, object] = {"title": "Abc", "date": datetime.date(2024, 5, 31)}
    assert errors(folder, good) == []
    bad: dict[str, object] = {
        "title": "A",
        "level": "eazy",
        "tags": ["a", 1, "b"],
        "author": {},
        "order": 0,
        "date": "31.5.2024",
        "own": 1,
    }
    assert sorted(errors(folder, bad)) == [
        ("author.name", "missing", "a value"),
        ("date", "pattern", 'what the schema allows ("31.5.2024" is not a "date")'),
        ("level", "choice", "`easy` or `hard`"),
        ("order", "range", "at least 1"),
        ("own", "unknown", "one of the keys of this kind of page"),
        ("tags", "length", "at most 2 items"),
        ("tags.1", "type", "text"),
        ("title", "length", "at least 3 characters"),
    ]


@pytest.mark.parametrize(
    "reference", ["https://example.org/schema.json", "../other.json", "file:///etc/x.json"]
)
def test_a_reference_leads_to_no_file_outside_of_the_pack(tmp_path: Path, reference: str) -> None:
    folder = json_pack(tmp_path, {"properties": {"a": {"$ref": reference}}})
    with pytest.raises(PackError, match="expected a file of the pack") as caught:
        load_pack(folder)
    assert (Path(caught.value.file).name, caught.value.line) == ("pack.yaml", 2)


def test_a_json_schema_that_is_none_has_a_place(tmp_path: Path) -> None:
    folder = json_pack(tmp_path, {"type": "strng"})
    with pytest.raises(PackError, match="can not be used"):
        load_pack(folder)
    (folder / "root.json").write_text("{\n,}", encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    assert (Path(caught.value.file).name, caught.value.line, caught.value.column) == ("root.json", 2, 1)


MODEL = """\
from pydantic import BaseModel, model_validator

class Guide(BaseModel, extra="forbid"):
    title: str
    low: int = 0
    high: int = 0

    @model_validator(mode="after")
    def _ordered(self):
        if self.low > self.high:
            raise ValueError("a budget that begins below its end")
        return self
"""


def model_pack(tmp_path: Path) -> Path:
    folder = write(tmp_path / "own", pack="name: own\nmodel: site_schemas:Guide\n")
    (folder / "site_schemas.py").write_text(MODEL, encoding="utf-8")
    return folder


def test_a_pydantic_model_judges_where_the_configuration_allows_its_code(tmp_path: Path) -> None:
    folder = model_pack(tmp_path)
    assert errors(folder, {"title": "x", "high": 3}, allow_code=True) == []
    assert errors(folder, {"low": "a", "own": 1}, allow_code=True) == [
        ("title", "missing", "by the model"),
        ("low", "range", "a valid integer, unable to parse string as an integer"),
        ("own", "unknown", "one of the keys of this kind of page"),
    ]
    assert errors(folder, {"title": "x", "low": 3}, allow_code=True) == [
        ("", "range", "a budget that begins below its end")
    ]


def test_a_model_does_not_run_unasked(tmp_path: Path) -> None:
    model_pack(tmp_path)
    config = tmp_path / "contentlint.toml"
    config.write_text('packs = ["own"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="allow it with `allow-code = true`"):
        load_config(config, tmp_path)
    config.write_text('packs = ["own"]\n[pack.own]\nallow-code = true\n', encoding="utf-8")
    pack = load_config(config, tmp_path).packs["own"]
    assert pack.schema
    assert pack.schema.model


@pytest.mark.parametrize("name", ["nowhere_at_all:Guide", "site_schemas:Other", "json:loads"])
def test_a_model_that_is_none_has_a_place(tmp_path: Path, name: str) -> None:
    folder = model_pack(tmp_path)
    write(folder, pack=f"name: own\nmodel: {name}\n")
    with pytest.raises(PackError) as caught:
        load_pack(folder, allow_code=True)
    assert (Path(caught.value.file).name, caught.value.line) == ("pack.yaml", 2)


def relation_pack(tmp_path: Path, check: str) -> Path:
    schema = (
        f"fields: {{start: {{}}, end: {{}}, tags: {{}}}}\nrelations:\n- check: {check}\n  expected: an end\n"
    )
    return write(tmp_path / "own", pack="name: own\n", schema=schema)


def test_a_relation_is_a_cel_expression_over_keys(tmp_path: Path) -> None:
    folder = relation_pack(tmp_path, "\"end - start <= 10 || tags.exists(tag, tag == 'long')\"")
    schema = load_pack(folder).schema
    assert schema
    assert schema.relations[0].keys == ("end", "start", "tags")
    assert errors(folder, {"start": 1, "end": 20, "tags": ["long"]}) == []
    assert errors(folder, {"start": 1, "end": 20, "tags": []}) == [("end", "compare", "an end")]
    assert errors(folder, {"start": 1, "end": 20}) == []
    assert errors(folder, {"start": "x", "end": 20, "tags": []}) == []


@pytest.mark.parametrize(
    ("check", "message"), [('"end <"', "no CEL expression"), ('"1 < 2"', "speaks of no key")]
)
def test_a_relation_that_is_none_has_a_place(tmp_path: Path, check: str, message: str) -> None:
    with pytest.raises(PackError, match=message) as caught:
        load_pack(relation_pack(tmp_path, check))
    assert (Path(caught.value.file).name, caught.value.line) == ("schema.yaml", 3)


def test_a_missing_package_is_named_with_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name in ("cel", "jsonschema_rs"):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    compiled.cache_clear()
    with pytest.raises(PackError, match=r"contentlint\[expressions\]"):
        load_pack(relation_pack(tmp_path / "one", '"end > start"'))
    with pytest.raises(PackError, match=r"contentlint\[schema\]"):
        load_pack(json_pack(tmp_path / "two", {"title": "never seen before"}))
