"""Keys that depend on other keys: groups, conditions, variants, items."""

from __future__ import annotations

import pytest

from contentlint.packs import FieldSpec, Schema, fields_of, validate
from contentlint.packs.values import Condition, Group, GroupKind, Variants


def errors(schema: Schema, data: dict[str, object], path: str = "") -> list[tuple[str, str, str]]:
    return [(".".join(map(str, one.loc)), one.kind, one.expected) for one in validate(schema, data, path)]


ANY = tuple(map(FieldSpec, "abc"))


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        ("required-together", {}, []),
        ("required-together", {"a": 1, "b": 1, "c": 1}, []),
        ("required-together", {"b": 1, "a": None}, [("b", "together", "`a` and `c`")]),
        ("one-of", {"a": 1}, []),
        ("one-of", {}, [("", "missing", "the key `a`, `b` or `c`")]),
        ("one-of", {"a": 1, "c": 1}, [("c", "beside", "only `a`, `b` or `c`")]),
        ("any-of", {"a": 1, "c": 1}, []),
        ("any-of", {"other": 1}, [("", "missing", "the key `a`, `b` or `c`")]),
    ],
)
def test_groups(kind: GroupKind, data: dict[str, object], expected: list[tuple[str, str, str]]) -> None:
    assert errors(Schema(ANY, groups=(Group(kind, ("a", "b", "c")),)), data) == expected


def test_a_condition_asks_for_keys_and_says_why() -> None:
    recipe = Condition((("type", ("recipe", "meal")),), required=("time",), forbidden=("price",))
    schema = Schema(
        (FieldSpec("type"), FieldSpec("time", "integer"), FieldSpec("price")), conditions=(recipe,)
    )
    assert errors(schema, {"type": "shop", "price": 3}) == []
    assert errors(schema, {"type": "meal", "price": 3}) == [
        ("time", "missing", "a whole number, because `type` is `recipe` or `meal`"),
        ("price", "forbidden", "none, because `type` is `recipe` or `meal`"),
    ]


def test_a_condition_may_speak_of_any_value_and_of_places() -> None:
    there = Condition((("image", ()),), required=("alt",))
    moved = Condition(outside=("*/moved/*",), forbidden=("before",))
    schema = Schema(tuple(map(FieldSpec, ("image", "alt", "before"))), conditions=(there, moved))
    assert errors(schema, {"image": None}) == []
    assert [key for key, _, _ in errors(schema, {"image": "x"})] == ["alt"]
    assert errors(schema, {"before": "x"}, "de/moved/x.md") == []
    assert errors(schema, {"before": "x"}, "de/web/x.md") == [
        ("before", "forbidden", "none, because the page is not in `*/moved/*`")
    ]


UNION = Schema(
    (FieldSpec("title", "string", required=True), FieldSpec("type", values=("page", "package"))),
    variants=Variants(
        "type",
        (
            ("page", ()),
            (
                "package",
                (FieldSpec("title", pattern="@.*"), FieldSpec("homepage", "url", required=True)),
            ),
        ),
        default="page",
    ),
)


def test_a_variant_adds_and_replaces_keys() -> None:
    assert errors(UNION, {"title": "x"}) == []
    assert errors(UNION, {"title": "x", "type": "package"}) == [
        ("title", "pattern", "text of the form `@.*`"),
        ("homepage", "missing", "an address such as `https://example.org/`"),
    ]
    assert errors(UNION, {"title": "x", "type": "pakage"}) == [("type", "choice", "`page` or `package`")]
    assert [spec.name for spec in fields_of(UNION, {"type": "package"})] == ["title", "type", "homepage"]


def test_a_key_of_another_variant_is_no_slip() -> None:
    assert errors(UNION, {"title": "x", "homepage": "https://example.org"}) == []
    data: dict[str, object] = {"title": "@x", "type": "package", "hompage": 1}
    assert [key for key, _, _ in errors(UNION, data)] == ["hompage"]


def test_a_list_may_stand_as_one_value() -> None:
    words = FieldSpec("", "string", min_length=2)
    schema = Schema((FieldSpec("tags", "list", single=True, items=words),))
    assert errors(schema, {"tags": "ab"}) == errors(schema, {"tags": ["ab"]}) == []
    assert errors(schema, {"tags": "a"}) == [("tags.0", "length", "at least 2 characters")]


def test_the_values_of_a_map_have_a_type() -> None:
    schema = Schema((FieldSpec("toc", "map", items=FieldSpec("", "string")),))
    assert errors(schema, {"toc": {"a": "b"}}) == []
    assert errors(schema, {"toc": {"a": 1}}) == [("toc.a", "type", "text")]


def test_items_may_be_there_once() -> None:
    schema = Schema((FieldSpec("tags", distinct=True), FieldSpec("words", separator=",", distinct=True)))
    assert errors(schema, {"tags": ["a", "b"], "words": "a,b"}) == []
    assert errors(schema, {"tags": ["a", "a"], "words": "a,b,a"}) == [
        ("tags.1", "distinct", "each item once, `a` is there twice"),
        ("words", "distinct", "each item once, `a` is there twice"),
    ]


def test_a_forbidden_key_is_told() -> None:
    schema = Schema((FieldSpec("layout", forbidden=True, expected="none, the folder says it"),))
    assert errors(schema, {"layout": "x"}) == [("layout", "forbidden", "none, the folder says it")]


def test_a_key_with_a_colon_is_a_key() -> None:
    schema = Schema((FieldSpec("cSpell:ignore", "string"),), unknown="error")
    assert errors(schema, {"cSpell:ignore": "a"}) == []
    assert errors(schema._replace(unknown="near"), {"cSpel:ignore": "a"}) == [
        ("cSpel:ignore", "unknown", "`cSpell:ignore`")
    ]
