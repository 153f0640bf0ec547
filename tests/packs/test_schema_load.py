"""schema.yaml: what is wrong with one has a place and a suggestion; what is right can go to a worker."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from contentlint.packs import PackError, load_pack, shipped_packs, shipped_packs_dir
from tests.packs.test_load import write

FIELDS = "fields: {title: {}, short-title: {}, type: {}}\n"


@pytest.mark.parametrize(
    ("schema", "line", "message"),
    [
        ("groups:\n- one-of: [title, tpye]\n", 3, "There is no key `tpye`, did you mean `type`?"),
        (
            "groups:\n- {one-of: [title], any-of: [type]}\n",
            3,
            "Unexpected value of `groups`: a group is one of",
        ),
        ("conditions:\n- when: {typ: a}\n", 3, "There is no key `typ`, did you mean `type`?"),
        ("conditions:\n- outsid: [a]\n", 3, "Unexpected key `outsid`, did you mean `outside`?"),
        ("variants: {key: kind, of: {}}\n", 2, "There is no key `kind`"),
        ("body:\n- pattern: '(?P<titel>.)'\n", 3, "There is no key `titel`, did you mean `title`?"),
        ("body:\n- pattern: '('\n", 3, "Unexpected value of `pattern`: not a regular expression"),
    ],
)
def test_what_is_wrong_with_a_schema_has_a_place(
    tmp_path: Path, schema: str, line: int, message: str
) -> None:
    folder = write(tmp_path / "x", pack="name: x\n", schema=FIELDS + schema)
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    assert (Path(caught.value.file).name, caught.value.line) == ("schema.yaml", line)
    assert caught.value.message.startswith(message)


def test_a_group_of_a_pattern_names_a_key_with_hyphens(tmp_path: Path) -> None:
    body = "body:\n- {section: Head, pattern: '(?P<short_title>.)', words: {short-title: {x: y}}}\n"
    schema = load_pack(write(tmp_path / "x", pack="name: x\n", schema=FIELDS + body)).schema
    assert schema
    assert schema.body[0].words == (("short-title", (("x", "y"),)),)


def test_the_key_of_variants_takes_their_names(tmp_path: Path) -> None:
    variants = "variants: {key: type, default: a, of: {a: {}, b: {price: {type: integer, required: true}}}}\n"
    schema = load_pack(write(tmp_path / "x", pack="name: x\n", schema=FIELDS + variants)).schema
    assert schema
    assert schema.fields[2].values == ("a", "b")
    assert schema.variants
    assert [spec.required for spec in dict(schema.variants.of)["b"]] == [True]


@pytest.mark.parametrize("name", shipped_packs())
def test_a_shipped_pack_goes_to_workers_and_needs_no_extra(name: str) -> None:
    pack = load_pack(shipped_packs_dir() / name)
    assert pickle.loads(pickle.dumps(pack)) == pack  # noqa: S301
    assert pack.schema
    assert [pack.schema.relations, pack.schema.json_schema, pack.schema.model] == [(), None, None]
