"""Front matter against a schema: every error once, with its place and what was expected."""

from __future__ import annotations

import datetime

import pytest

from contentlint.packs import FieldSpec, Schema, SchemaError, validate
from contentlint.packs.compare import parse_chain
from contentlint.packs.values import FieldType


def errors(schema: Schema, data: dict[str, object]) -> list[tuple[tuple[object, ...], str, str]]:
    return [(error.loc, error.kind, error.expected) for error in validate(schema, data)]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("string", ["", "é"], [1, True, 1.5, datetime.date(2024, 1, 1), [], {}]),
        ("integer", [0, -3], ["0", True, 1.5, []]),
        ("number", [0, 1.5], ["1", True, float("inf"), float("nan")]),
        ("boolean", [True, False], ["true", 0, 1, "non"]),
        ("date", [datetime.date(2024, 1, 1)], ["2024-01-01", 20240101]),
        ("list", [[], ["a", 1]], ["a", {}]),
        ("map", [{}, {"a": 1}], ["a", []]),
        ("any", ["a", 1, [], {}], []),
    ],
)
def test_types_are_strict(kind: FieldType, good: list[object], bad: list[object]) -> None:
    schema = Schema((FieldSpec("key", kind, required=True),))
    assert [one for one in good if errors(schema, {"key": one})] == []
    assert [one for one in bad if len(errors(schema, {"key": one})) != 1] == []


def test_every_error_is_found_in_one_run() -> None:
    schema = Schema(
        (
            FieldSpec("id", "string", required=True, pattern="[a-z]+", expected="small letters"),
            FieldSpec("level", "string", values=("easy", "hard")),
            FieldSpec("low", "integer", minimum=0),
            FieldSpec("tags", "list", max_length=2, items=FieldSpec("", "string", max_length=3)),
            FieldSpec("author", "map", fields=(FieldSpec("name", "string", required=True),)),
            FieldSpec("title", "string", required=True),
        ),
        unknown="error",
    )
    data = {"id": "A1", "level": "esay", "low": -1, "tags": ["four"], "author": {"nam": 1}, "colour": "red"}
    assert errors(schema, data) == [
        (("id",), "pattern", "small letters"),
        (("level",), "choice", "`easy` or `hard`"),
        (("low",), "range", "at least 0"),
        (("tags", 0), "length", "at most 3 characters"),
        (("title",), "missing", "text"),
        (("colour",), "unknown", "one of the keys of this kind of page"),
        (("author", "nam"), "unknown", "`name`"),
    ]


def test_a_key_without_value_is_empty_only_where_it_must_say_something() -> None:
    schema = Schema((FieldSpec("title", "string", required=True), FieldSpec("image", "string")))
    assert errors(schema, {"title": None, "image": None}) == [(("title",), "empty", "text")]


@pytest.mark.parametrize("unknown", ["near", "error"])
def test_a_slip_of_a_missing_key_is_one_error(unknown: str) -> None:
    schema = Schema(
        (FieldSpec("language", "string", required=True),), unknown="near" if unknown == "near" else "error"
    )
    (error,) = validate(schema, {"langage": "fr"})
    assert error == SchemaError(("langage",), "unknown", "`language`", "language", certain=True)


def test_keys_of_others_are_free_unless_the_schema_is_closed() -> None:
    schema = Schema((FieldSpec("title", "string"),))
    assert validate(schema, {"title": "x", "sidebar": 1}) == ()
    assert [error.near for error in validate(schema, {"titel": "x"})] == ["title"]
    assert validate(schema._replace(unknown="allow"), {"titel": "x"}) == ()


def test_an_open_list_reports_slips_only() -> None:
    schema = Schema((FieldSpec("category", "string", values=("services", "commerce"), open=True),))
    assert validate(schema, {"category": "crafts"}) == ()
    assert [error.near for error in validate(schema, {"category": "service"})] == ["services"]
    assert [error.near for error in validate(schema, {"category": "Commerce"})] == ["commerce"]


def test_a_pattern_is_about_the_whole_text() -> None:
    schema = Schema((FieldSpec("id", "string", pattern="a|b"),))
    assert [one for one in ("a", "b", "ab", "xa", "a\n") if not validate(schema, {"id": one})] == ["a", "b"]


def test_comparisons_name_both_keys() -> None:
    fields = (FieldSpec("low", "integer"), FieldSpec("high", "integer"))
    schema = Schema(fields, compare=(parse_chain("low <= high"),))
    assert validate(schema, {"low": 1, "high": 1}) == ()
    assert validate(schema, {"low": 2, "high": 1}) == (
        SchemaError(("low",), "compare", "at most `high` (`1`)", others=("high",)),
    )


def test_a_wrong_type_is_told_by_the_type_that_is_wanted() -> None:
    schema = Schema((FieldSpec("icon", "string", pattern=".", expected="one emoji"),))
    assert errors(schema, {"icon": 5}) == [(("icon",), "type", "text")]
    assert errors(schema, {"icon": "ab"}) == [(("icon",), "pattern", "one emoji")]
