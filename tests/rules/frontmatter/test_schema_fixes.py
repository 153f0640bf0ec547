"""Fixes of front matter change one value or key: all other bytes stay, and all other keys read as before."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.document.frontmatter import FrontMatter, split
from contentlint.document.values import plain
from contentlint.model import Applicability, apply_edits
from contentlint.packs import FieldSpec, Schema
from contentlint.rules.frontmatter import front_matter_schema as schema_rule
from contentlint.rules.frontmatter import key_order

SCHEMA = Schema(
    (
        FieldSpec("title", "string", required=True),
        FieldSpec("order", "integer"),
        FieldSpec("draft", "boolean"),
        FieldSpec("date", "date"),
        FieldSpec("tags", "list", items=FieldSpec("", "string")),
        FieldSpec("level", "string", values=("easy", "hard")),
        FieldSpec("lang", "string", required=True),
    ),
    order="fixed",
)
KEYS = st.sampled_from(
    ["title", "titel", "Title", "order", "draft", "date", "tags", "level", "lang", "linguagem", "'lang'"]
)
VALUES = st.sampled_from(
    [
        "no", "12:30", "1e3", "007", "2024-05-31", "2020-12-8", '"10"', "'true'", "yes", "oui", "Easy",
        "esay", '"easy "', "5.0", "1_000", "[a, 1]", "one", '"one: two"', "💻 é", "", "1", "&x 3",
        "|\n  a\n  b", ">-\n  c\n  d",
    ]
)  # fmt: skip
LINES = st.sampled_from(
    ["# a comment", "own: {a: [1, 'b']}", "list:\n  - x # why\n  - 2", "text: |\n  é\n\n  b", 'id: "007"', ""]
)


@st.composite
def front_matters(draw: st.DrawFn) -> str:
    entries = draw(st.lists(st.tuples(KEYS, VALUES), min_size=1, max_size=5, unique_by=lambda pair: pair[0]))
    lines = [f"{key}: {value}{draw(st.sampled_from(['', ' # why']))}" for key, value in entries]
    lines = [line if "\n" not in line else line.removesuffix(" # why") for line in lines]
    others = draw(st.lists(LINES, unique=True, max_size=4))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    mixed = draw(st.permutations([*lines, *others]))
    return newline.join(["---", *mixed, "---", "", "Body: no"]).replace("\r\n", "\n").replace("\n", newline)


def data(front: FrontMatter | None) -> dict[str, object]:
    assert front
    return {entry.key: plain(entry.value) for entry in front.entries}


@given(front_matters())
def test_a_fix_changes_one_key_and_no_other_byte(text: str) -> None:
    page = Document("page.md", source_of(text))
    front = page.frontmatter
    assume(front is not None and not front.faults)
    for problem in schema_rule.check(page, schema_rule.RuleOptions(SCHEMA)):
        if not problem.fix:
            continue
        (edit,) = problem.fix.edits
        fixed = apply_edits(page.text, problem.fix.edits)
        after = split(fixed)
        assert after
        assert not after.faults
        changed = (
            data(front).items() ^ data(after).items() if _hashable(front, after) else _differing(front, after)
        )
        assert len({key for key, _ in changed}) <= 2
        assert fixed.endswith(page.text[edit.span.end :])
        assert fixed.startswith(page.text[: edit.span.start])


def _hashable(*fronts: FrontMatter | None) -> bool:
    return all(not isinstance(one, list | dict) for front in fronts for one in data(front).values())


def _differing(before: FrontMatter | None, after: FrontMatter | None) -> set[tuple[str, object]]:
    old, new = data(before), data(after)
    return {(key, 0) for key in old.keys() | new.keys() if old.get(key, old) != new.get(key, new)}


@given(front_matters())
def test_fixing_comes_to_rest_and_leaves_no_problem_that_it_fixed(text: str) -> None:
    page = Document("page.md", source_of(text))
    assume(page.frontmatter is not None and not page.frontmatter.faults)
    for _ in range(12):
        problems = schema_rule.check(page, schema_rule.RuleOptions(SCHEMA))
        fix = next((one.fix for one in problems if one.fix), None)
        if not fix:
            return
        page = Document("page.md", source_of(apply_edits(page.text, fix.edits)))
    raise AssertionError("fixing does not come to rest")


@given(front_matters())
def test_keys_in_order_are_the_same_keys(text: str) -> None:
    page = Document("page.md", source_of(text))
    front = page.frontmatter
    assume(front is not None and not front.faults)
    for problem in key_order.check(page, key_order.RuleOptions(SCHEMA)):
        if problem.fix:
            assert problem.fix.applicability is Applicability.SAFE
            fixed = apply_edits(page.text, problem.fix.edits)
            assert data(split(fixed)) == data(front)
            assert sorted(fixed.splitlines(True)) == sorted(page.text.splitlines(True))
            again = Document("page.md", source_of(fixed))
            assert list(key_order.check(again, key_order.RuleOptions(SCHEMA))) == []
