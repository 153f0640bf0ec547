"""What a schema's errors look like to an editor: the place, the words, and the fix where one is certain."""

from __future__ import annotations

import pytest

from contentlint.document import Document, source_of
from contentlint.model import Applicability, Problem, apply_edits
from contentlint.packs import FieldSpec, Schema
from contentlint.packs.compare import parse_chain
from contentlint.packs.values import FieldType, Group, Unknown
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


@pytest.mark.parametrize(
    ("value", "spec", "fix", "safe"),
    [
        ("Facile", FieldSpec("key", values=("facile", "moyen")), "facile", True),
        ('"Facile"', FieldSpec("key", values=("facile", "moyen")), '"facile"', True),
        ("facille", FieldSpec("key", values=("facile", "moyen")), "facile", False),
        ('" facile"', FieldSpec("key", values=("facile", "moyen")), '"facile"', True),
        ("'1'", FieldSpec("key", values=(1, 2)), "1", True),
        ("2020-12-8", FieldSpec("key", "date"), "2020-12-08", True),
        ("2020/1/8", FieldSpec("key", "date"), "2020-01-08", True),
        ("2020.1.8", FieldSpec("key", "date"), "2020-01-08", False),
        ("2020-13-8", FieldSpec("key", "date"), None, False),
        ("1_000", FieldSpec("key", "integer"), "1000", True),
        ("0x10", FieldSpec("key", "integer"), None, False),
        ("oui", FieldSpec("key", "boolean"), "true", False),
        ("1", FieldSpec("key", "string"), '"1"', False),
        ("2024", FieldSpec("key", "string"), '"2024"', True),
        ("a b", FieldSpec("key", "list"), "[a b]", False),
        ("a, b", FieldSpec("key", "list", max_length=1), "[a, b]", False),
    ],
)
def test_what_a_fix_writes(value: str, spec: FieldSpec, fix: str | None, safe: bool) -> None:
    ((_, problem),) = found(f"key: {value} # why", Schema((spec,)))
    page = f"---\nkey: {value} # why\n---\nbody\n"
    fixed = apply_edits(page, problem.fix.edits) if problem.fix else None
    assert fixed == (page.replace(value, fix, 1) if fix else None)
    assert not problem.fix or (problem.fix.applicability is Applicability.SAFE) is safe


def test_a_list_is_written_as_the_other_lists_of_the_page() -> None:
    schema = Schema((FieldSpec("aliases", "list"),))
    ((_, problem),) = found("aliases: x # why\ntags:\n  - a", schema)
    assert problem.fix
    page = "---\naliases: x # why\ntags:\n  - a\n---\nbody\n"
    assert apply_edits(page, problem.fix.edits) == page.replace("aliases: x", "aliases:\n  - x")


@pytest.mark.parametrize(
    ("front", "fixed_key", "safe"),
    [
        ("Title: a", "title: a", True),
        ("tilte: a", "title: a", True),
        ('"tilte": a', '"title": a', True),
        ("title: a\nlinguagem: fr", "title: a\nlang: fr", True),
        ("title: a\ndescripton: b", "title: a\ndescription: b", False),
        ("title: a\nTitle: b", None, False),
    ],
)
def test_a_key_is_renamed_where_the_right_one_is_missing(
    front: str, fixed_key: str | None, safe: bool
) -> None:
    names = (FieldSpec("title", required=True), FieldSpec("lang"), FieldSpec("description"))
    ((_, problem),) = found(front, Schema(names))
    page = f"---\n{front}\n---\nbody\n"
    assert (apply_edits(page, problem.fix.edits) if problem.fix else None) == (
        f"---\n{fixed_key}\n---\nbody\n" if fixed_key else None
    )
    assert not problem.fix or (problem.fix.applicability is Applicability.SAFE) is safe


def test_a_value_that_can_not_be_read_is_told_once() -> None:
    assert found("lastmod: 2019-22-08", Schema((FieldSpec("lastmod", "date"),))) == []


def test_keys_that_go_together_point_to_each_other() -> None:
    group = Group("one-of", ("image", "film"))
    ((text, problem),) = found(
        "image: a\nfilm: b", Schema(tuple(map(FieldSpec, group.keys)), groups=(group,))
    )
    assert (text, problem.text) == (
        "film",
        "Unexpected key `film` beside `image`, expected only `image` or `film`",
    )
    assert [related.span for related in problem.related] == [(11, 12)]
    ((text, problem),) = found("a: 1", Schema(tuple(map(FieldSpec, group.keys)), groups=(group,)))
    assert (text, problem.text) == (
        "---",
        "Unexpected end of front matter, expected the key `image` or `film`",
    )
    together = Group("required-together", ("image", "film"))
    schema = Schema(tuple(map(FieldSpec, together.keys)), groups=(together,))
    assert problems_of(schema, "image: a") == ["Unexpected key `image` alone, expected `film` with it"]


def problems_of(schema: Schema, front: str) -> list[str]:
    return [problem.text for _, problem in found(front, schema)]


@pytest.mark.parametrize(
    "front",
    [
        "\n".join(f"titl{number}: {number}" for number in range(10_000)),
        "tags: [" + ", ".join(f"{number % 500}" for number in range(10_000)) + "]",
        "tags:\n" + "\n".join("  - {}" for _ in range(10_000)),
        "t" * 500 + ": x",
    ],
    ids=["many keys", "many items", "many wrong items", "a long key"],
)
@pytest.mark.parametrize("unknown", ["near", "error"])
def test_huge_front_matter_ends_in_findings(front: str, unknown: Unknown) -> None:
    tags = FieldSpec("tags", "list", distinct=True, items=FieldSpec("", "string"))
    assert found(front, Schema((tags, FieldSpec("title", required=True)), unknown=unknown, order="fixed"))
