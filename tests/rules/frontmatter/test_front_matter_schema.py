"""What a schema's errors look like to an editor: the place, the words, and the fix where one is certain."""

from __future__ import annotations

import pytest

from contentlint.document import Document, source_of
from contentlint.model import Problem, apply_edits
from contentlint.packs import FieldSpec, Schema
from contentlint.packs.compare import parse_chain
from contentlint.packs.values import FieldType
from contentlint.rules.frontmatter import front_matter_schema as rule


def problems(
    front: str, *fields: FieldSpec, path: str = "page.md", compare: str = ""
) -> list[tuple[str, str]]:
    """Text under each problem, and its message."""
    chains = (parse_chain(compare),) if compare else ()
    return [(text, problem.text) for text, problem in found(front, Schema(fields, compare=chains), path)]


def found(front: str, schema: Schema, path: str = "page.md") -> list[tuple[str, Problem]]:
    page = Document(path, source_of(f"---\n{front}\n---\nbody\n"))
    return [(page.text[p.span.start : p.span.end], p) for p in rule.check(page, rule.RuleOptions(schema))]


def fixed(value: str, kind: FieldType) -> str | None:
    ((_, problem),) = found(f"key: {value} # why", Schema((FieldSpec("key", kind),)))
    page = f"---\nkey: {value} # why\n---\nbody\n"
    return apply_edits(page, problem.fix.edits).splitlines()[1] if problem.fix else None


@pytest.mark.parametrize(
    ("value", "read"),
    [("no", "`false`"), ("012", "`10`"), ("1:30", "`90`"), ("1.10", "`1.1`"), ("2024-05-31", "a date")],
)
def test_a_value_that_yaml_takes_for_something_else_gets_quotes(value: str, read: str) -> None:
    ((text, message),) = problems(f"key: {value}", FieldSpec("key", "string"))
    assert (text, message) == (
        value,
        f"Unexpected `{value}` for `key`, which YAML reads as {read}, expected text",
    )
    assert fixed(value, "string") == f'key: "{value}" # why'


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ('"10"', "integer", "key: 10 # why"),
        ("'-1.5'", "number", "key: -1.5 # why"),
        ('"true"', "boolean", "key: true # why"),
        ('"007"', "integer", None),
        ('"1e3"', "number", None),
        ('"yes"', "boolean", "key: true # why"),
        ("yes", "boolean", "key: true # why"),
        ("Off", "boolean", "key: false # why"),
        ("5.0", "integer", "key: 5 # why"),
        ("[1]", "integer", None),
    ],
)
def test_quotes_come_off_only_where_every_reader_agrees(
    value: str, kind: FieldType, expected: str | None
) -> None:
    assert fixed(value, kind) == expected


def test_an_integer_that_is_not_what_it_looks_like() -> None:
    message = "Unexpected `012` for `order`, which YAML reads as `10`, expected plain digits"
    assert problems("order: 012", FieldSpec("order", "integer")) == [("012", message)]
    assert problems("order: +12", FieldSpec("order", "integer")) == []


def test_a_missing_key_is_told_at_the_closing_fence() -> None:
    message = "Unexpected end of front matter, expected the key `lang` (text)"
    assert problems("title: x", FieldSpec("lang", "string", required=True)) == [("---", message)]


def test_a_missing_inner_key_is_told_at_its_holder() -> None:
    inner = FieldSpec("author", "map", fields=(FieldSpec("name", "string", required=True),))
    message = "Unexpected end of `author`, expected the key `author.name` (text)"
    assert problems("author: {mail: x}", inner) == [("{mail: x}", message)]


def test_a_value_inside_a_list_has_its_own_place() -> None:
    tags = FieldSpec("tags", "list", items=FieldSpec("", "string"))
    ((text, message),) = problems("tags:\n  - a\n  - 5", tags)
    assert (text, message) == (
        "5",
        "Unexpected `5` for `tags, item 2`, which YAML reads as `5`, expected text",
    )


def test_a_comparison_points_to_the_other_key() -> None:
    schema = Schema((FieldSpec("low"), FieldSpec("high")), compare=(parse_chain("low <= high"),))
    ((text, problem),) = found("high: 1\nlow: 20", schema)
    assert (text, problem.text) == ("20", "Unexpected `20` for `low`, expected at most `high` (`1`)")
    assert [related.span for related in problem.related] == [(10, 11)]


@pytest.mark.parametrize(
    "path", ["guides/first.md", "first/index.md", "first/_index.md", "guides/first.fr.md"]
)
def test_an_id_is_the_name_of_its_file(path: str) -> None:
    field = FieldSpec("id", "string", equals="file-stem")
    assert problems("id: first", field, path=path) == []
    message = "Unexpected `other` for `id`, expected the file's name `first`"
    assert problems("id: other", field, path=path) == [("other", message)]


def test_a_page_may_need_front_matter() -> None:
    page = Document("page.md", source_of("# Heading\n\nText.\n"))
    schema = Schema((FieldSpec("id"),))
    assert [problem.span for problem in rule.check(page, rule.RuleOptions(schema))] == [(0, 9)]
    free = Schema((FieldSpec("id"),), required=False)
    assert list(rule.check(page, rule.RuleOptions(free))) == []


def test_broken_syntax_has_no_missing_keys() -> None:
    assert problems("title: a: b", FieldSpec("lang", "string", required=True)) == []
