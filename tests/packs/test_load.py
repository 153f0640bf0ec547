"""Packs are read into plain values; what is wrong with one has a place and a suggestion."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from contentlint.packs import (
    PackError,
    Section,
    Term,
    find_pack,
    load_pack,
    pack_part,
    pack_parts,
    shipped_packs,
)
from contentlint.packs.models import pack_json_schemas


def write(folder: Path, **parts: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for part, text in parts.items():
        (folder / f"{part}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_pack_becomes_plain_values(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "recipes",
        pack='name: recipes\nmatch: ["recipes/*.md"]\nlanguage: fr\n',
        schema="fields:\n  low: {type: integer, required: true}\n  high: {}\ncompare: [low <= high]\n",
        sections="sections:\n- Zutaten\n- title: {fr: [Étapes, Méthode], en: Steps}\n  need: optional\n",
    )
    pack = load_pack(folder)
    assert pickle.loads(pickle.dumps(pack)) == pack  # noqa: S301
    assert (pack.name, pack.match, pack.language) == ("recipes", ("recipes/*.md",), "fr")
    assert pack_parts(pack) == {"match", "schema", "sections"}
    assert pack_part(pack, "sections") is pack.sections
    assert pack.schema
    assert [(spec.name, spec.required) for spec in pack.schema.fields] == [("low", True), ("high", False)]
    assert pack.sections
    first, second = pack.sections.sections
    assert isinstance(first, Section)
    assert isinstance(second, Section)
    assert (first.name("en"), first.level, first.need) == ("Zutaten", 2, "required")
    assert [second.name(tag) for tag in ("fr-CA", "en", "de")] == ["Étapes", "Steps", "Étapes"]


def test_a_pack_takes_over_what_it_extends(tmp_path: Path) -> None:
    write(
        tmp_path / "base",
        pack="name: base\nlanguage: de\nkeep: [Next step]\n",
        schema="fields:\n  a: {type: string}\n  b: {type: string}\n",
        sections="sections: [One]\n",
    )
    own = write(
        tmp_path / "own",
        pack="name: own\nextends: ../base\nkeep: [Tea time]\n",
        schema="fields:\n  b: {type: integer}\n  c: {}\n",
    )
    pack = load_pack(own)
    assert pack.schema
    assert [(spec.name, spec.type) for spec in pack.schema.fields] == [
        ("a", "string"),
        ("b", "integer"),
        ("c", "any"),
    ]
    assert pack.sections
    assert pack.language == "de"
    assert pack.keep == pack_part(pack, "keep") == ("Next step", "Tea time")


def test_a_pack_has_a_glossary_and_that_of_the_pack_it_extends(tmp_path: Path) -> None:
    write(
        tmp_path / "base",
        pack="name: base\n",
        glossary="terms:\n  fr:\n    - {term: a, forbidden: [b]}\n    - {term: c, forbidden: [d]}\n",
    )
    own = write(
        tmp_path / "own",
        pack="name: own\nextends: ../base\nkeep: [Tea time]\n",
        glossary="terms:\n  fr:\n    - {term: a, forbidden: [e], safe: true}\n"
        "keep:\n  - React\n  - {term: Vue, forbidden: {fr: [vue]}}\n",
    )
    pack = load_pack(own)
    assert pickle.loads(pickle.dumps(pack)) == pack  # noqa: S301
    assert "glossary" in pack_parts(pack)
    assert pack.keep == ("Tea time", "React", "Vue")
    assert pack.glossary
    assert pack.glossary.terms == (
        Term("fr", "a", ("e",), safe=True),
        Term("fr", "c", ("d",)),
        Term("fr", "Vue", ("vue",), kept=True),
    )


@pytest.mark.parametrize(
    ("parts", "file", "line", "column", "message"),
    [
        ({"pack": "name: x\nmach: []\n"}, "pack", 2, 1, "Unexpected key `mach`, did you mean `match`?"),
        ({"pack": "match: []\n"}, "pack", 1, 1, "The key `name` is missing"),
        ({"pack": "name: x\nname: y\n"}, "pack", 2, 1, "The key `name` is written twice"),
        ({"pack": "name: x\nmatch: [a\n"}, "pack", 3, 1, "The file is not valid YAML"),
        ({"pack": "name: " + "[" * 40_000}, "pack", 0, 0, "The file is nested too deeply or too large"),
        (
            {"pack": "name: x\nextends: guide-fr\n"},
            "pack",
            2,
            1,
            "There is no pack `guide-fr`, did you mean `guides-fr`?",
        ),
        ({"pack": "name: x\nextends: .\n"}, "pack", 2, 1, "The pack extends itself"),
        (
            {"pack": "name: x\n", "schema": "fields:\n  id:\n    type: text\n"},
            "schema",
            3,
            5,
            "Unexpected value of `type`",
        ),
        (
            {"pack": "name: x\n", "schema": "fields:\n  id: {requried: true}\n"},
            "schema",
            2,
            8,
            "Unexpected key `requried`, did you mean `required`?",
        ),
        (
            {"pack": "name: x\n", "schema": "fields:\n  id: {pattern: '['}\n"},
            "schema",
            2,
            8,
            "Unexpected value of `pattern`: not a regular expression",
        ),
        (
            {"pack": "name: x\n", "schema": "fields:\n  low: {}\ncompare:\n  - lwo < 3\n"},
            "schema",
            4,
            5,
            "There is no key `lwo`, did you mean `low`?",
        ),
        (
            {"pack": "name: x\n", "sections": "sections:\n  - title: A\n    levl: 2\n"},
            "sections",
            3,
            5,
            "Unexpected key `levl`, did you mean `level`?",
        ),
        (
            {"pack": "name: x\n", "glossary": "terms:\n  fr:\n    - term: a\n      forbiden: [b]\n"},
            "glossary",
            4,
            7,
            "Unexpected key `forbiden`, did you mean `forbidden`?",
        ),
        (
            {"pack": "name: x\n", "glossary": "terms:\n  french:\n    - {term: a, forbidden: [b]}\n"},
            "glossary",
            2,
            3,
            "Unexpected value of `terms`",
        ),
        (
            {"pack": "name: x\n", "glossary": "terms:\n  fr:\n    - term: a\n"},
            "glossary",
            3,
            7,
            "The term `a` forbids no form",
        ),
        (
            {
                "pack": "name: x\n",
                "glossary": "terms:\n  fr:\n    - {term: a, forbidden: [c]}\n"
                "    - {term: b, forbidden: [a]}\n",
            },
            "glossary",
            4,
            7,
            "Unexpected form `a` of `b`: it is a term to write",
        ),
        (
            {
                "pack": "name: x\n",
                "glossary": "terms:\n  fr: [{term: a, forbidden: [c]}, {term: b, forbidden: [c]}]\n",
            },
            "glossary",
            2,
            35,
            "Unexpected form `c` of `b`: it is forbidden for `a`, too",
        ),
    ],
)
def test_what_is_wrong_has_a_place(
    tmp_path: Path, parts: dict[str, str], file: str, line: int, column: int, message: str
) -> None:
    folder = write(tmp_path / "x", **parts)
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    error = caught.value
    assert (Path(error.file).name, error.line, error.column) == (f"{file}.yaml", line, column)
    assert error.message.startswith(message)


def test_a_pack_is_found_by_name_or_folder(tmp_path: Path) -> None:
    own = write(tmp_path / "own", pack="name: own\n")
    assert find_pack("own", tmp_path) == own
    assert find_pack("guides-fr", tmp_path).name == "guides-fr"
    with pytest.raises(PackError, match="did you mean `glossary-fr`"):
        find_pack("glosary-fr", tmp_path)


def test_shipped_packs_are_known() -> None:
    assert {"guides-fr", "glossary-fr"} <= set(shipped_packs())


def test_unknown_parts_are_no_parts(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        pack_part(load_pack(write(tmp_path / "x", pack="name: x\n")), "glosary")


def test_editors_get_a_json_schema_for_each_file() -> None:
    schemas = pack_json_schemas()
    assert sorted(schemas) == ["glossary.yaml", "pack.yaml", "schema.yaml", "sections.yaml"]
    assert "min-length" in schemas["schema.yaml"]["$defs"]["FieldModel"]["properties"]
