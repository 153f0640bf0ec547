"""Fixes of front matter change what they say they change: all other bytes and values stay."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.document.frontmatter import FrontMatter, split
from contentlint.document.values import plain
from contentlint.model import Problem, apply_edits
from contentlint.rule import Options, Rule
from contentlint.rules.frontmatter import (
    front_matter_syntax,
    language_mismatch,
    malformed_date,
    misspelt_key,
    mistyped_value,
    space_around_value,
)

# A line that a rule reports, with the rule.
SLIPS = [
    ("title: 2019", mistyped_value),
    ("title: no # why", mistyped_value),
    ("order: '10'", mistyped_value),
    ('draft: "false"   # not yet', mistyped_value),
    ("aliases: Other name", mistyped_value),
    ('aliases: "a, b" # two', mistyped_value),
    ('description: " Ein Text\u00a0"', space_around_value),
    ("title: Zwei Wörter\u00a0 # c", space_around_value),
    ("lastmod: 2020-12-8 # c", malformed_date),
    ("date: '31/12/2020'", malformed_date),
    ("lang: en", language_mismatch),
    ("lang: 'ptr-br' # c", language_mismatch),
    ("descripton: >-\n  💻 zwei\n  Zeilen", misspelt_key),
    ('"descripton": a # c', misspelt_key),
    ("-filename: a", misspelt_key),
    ("alias: [one, 'two']", misspelt_key),
]
OTHERS = st.sampled_from(
    [
        "# a comment: with a colon",
        "list: [a, 'b', \"c\"]",
        'id: "007" # digits',
        "text: |\n  é\n  b: c",
        "folded: >-\n  two\n\n  lines 💻",
        "base: &x {a: 1.10}",
        "again: &y [1, 2]\ncopy: *y",
        "merged:\n  <<: {k: v}\n  own: yes",
        "empty:",
        "single: 'it''s'",
        "when: 2024-05-31T10:00:00Z",
    ]
)


def page_of(lines: list[str], newline: str) -> Document:
    text = "\n".join(["---", *lines, "---", "", "# Body: a", ""]).replace("\n", newline)
    return Document("bn/page.md", source_of(text))


def values(front: FrontMatter | None) -> dict[str, object]:
    assert front
    assert not front.faults
    return {entry.key: plain(entry.value) for entry in front.entries}


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@pytest.mark.parametrize(("slip", "rule"), SLIPS)
@given(
    before=st.lists(OTHERS, unique=True, max_size=4),
    after=st.lists(OTHERS, unique=True, max_size=4),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_all_other_values_and_bytes_stay(
    slip: str, rule: ModuleType, before: list[str], after: list[str], newline: str
) -> None:
    after = [line for line in after if line not in before]
    page = page_of([*before, slip, *after], newline)
    frozen = Rule.from_module(rule)
    problems = list(frozen.check(page, frozen.options()))
    assert problems
    shown = slip.replace("\n", newline)
    start = page.text.index(newline + shown) + len(newline)
    old = values(page.frontmatter)
    for problem in problems:
        assert start <= problem.span.start <= problem.span.end <= start + len(shown)
        if problem.fix:
            fixed = apply_edits(page.text, problem.fix.edits)
            assert fixed.startswith(page.text[:start])
            assert fixed.endswith(page.text[start + len(shown) :])
            new = values(split(fixed))
            key = slip.partition(":")[0].strip('"')
            assert {k: v for k, v in old.items() if k != key}.items() <= new.items()
            assert len(new) == len(old)


# A broken line, and the value that its key has after all fixes; None where only a person can tell.
BROKEN = [
    ("title: Error: it stopped", {"title": "Error: it stopped"}),
    ("title: a 'b': c \\ d # why", {"title": "a 'b': c \\ d"}),
    ('title: a "b": c', {"title": 'a "b": c'}),
    ("title:Words", {"title": "Words"}),
    ("image:/a/b.png", {"image": "/a/b.png"}),
    ("author: @me", {"author": "@me"}),
    ("title: `code` first", {"title": "`code` first"}),
    ("list:\n\t- a\n\t- b", {"list": ["a", "b"]}),
    ("map:\n\ta: 1\n\tb:\n\t\t- c", {"map": {"a": 1, "b": ["c"]}}),
    ("list:\n\u00a0\u00a0- a\n\u00a0\u00a0- b", {"list": ["a", "b"]}),
    ("title：Foo", {"title": "Foo"}),
]
READABLE = st.sampled_from(["# a comment", "id: '007' # digits", "n: [1, 2]", "t: |\n  é\n  b", "e: 💻"])


def fix_all(page: Document) -> str:
    """The text after safe fixes, one after the other."""
    text = page.text
    for _ in range(9):
        found: list[Problem] = list(
            front_matter_syntax.check(Document("page.md", source_of(text)), Options())
        )
        fixes = [problem.fix for problem in found if problem.fix]
        if not fixes:
            return text
        assert all(fix.applicability.label == "safe" for fix in fixes)
        text = apply_edits(text, fixes[0].edits)
    return text


@settings(deadline=None)
@pytest.mark.parametrize(("broken", "meant"), BROKEN)
@given(
    before=st.lists(READABLE, unique=True, max_size=3),
    after=st.lists(READABLE, unique=True, max_size=3),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_broken_lines_read_as_they_were_meant(
    broken: str, meant: dict[str, object], before: list[str], after: list[str], newline: str
) -> None:
    after = [line for line in after if line not in before]
    page = page_of([*before, broken, *after], newline)
    sound = page_of([*before, *after], newline)
    assert values(split(fix_all(page))) == {**values(sound.frontmatter), **meant}


@settings(deadline=None)
@given(st.text(alphabet="ab:-?[]{}&*!|>'\"%@`#,\n\t \\=~012.\u00a0：", max_size=60))
def test_a_fix_of_anything_leads_on(content: str) -> None:
    page = Document("page.md", source_of(f"---\nkey: 1\n{content}\n---\nbody\n"))
    for problem in front_matter_syntax.check(page, Options()):
        assert 0 <= problem.span.start <= problem.span.end <= len(page.text)
        if problem.fix:
            fixed = apply_edits(page.text, problem.fix.edits)
            assert fixed != page.text
            assert fixed.endswith("---\nbody\n")
