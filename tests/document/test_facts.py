"""What a page tells the rest of its site."""

from __future__ import annotations

import pickle

from contentlint.document import Document, source_of
from contentlint.document.facts import facts_of
from contentlint.model import PageFacts

PAGE = """---
title: "Budget"
id: 7
tags: [a, b]
---
# Heading

See [costs][c], ![plan](plan.png "Plan") and <a href="x.html#y">this</a>.

## Costs {#money}

<a id="anchor"></a>

- `term`
  - : What it means.

[c]: <costs of%20all.md> "Costs"

<!-- contentlint-disable-next-line broken-link: soon -->
[later](later.md)
"""


def facts(text: str, path: str = "fr/page.md") -> PageFacts:
    return facts_of(Document(path, source_of(text)))


def test_definitions() -> None:
    page = facts(PAGE)
    assert page.title == "Budget"
    assert page.language == "fr"
    assert [(heading.level, heading.text, heading.id) for heading in page.outline] == [
        (1, "Heading", ""),
        (2, "Costs", "money"),
    ]
    assert {"money", "anchor", "term"} <= set(page.ids)
    assert [(field.name, field.value) for field in page.fields] == [
        ("title", "Budget"),
        ("id", "7"),
        ("tags", "a"),
        ("tags", "b"),
    ]


def test_references_point_to_where_the_target_is_written() -> None:
    page = facts(PAGE)
    written = [(one.kind, one.target, PAGE[slice(*one.target_span)]) for one in page.references]
    assert written == [
        ("link", "costs of%20all.md", "costs of%20all.md"),
        ("image", "plan.png", "plan.png"),
        ("html-link", "x.html#y", "x.html#y"),
        ("link", "later.md", "later.md"),
    ]


def test_a_label_in_code_defines_nothing() -> None:
    text = "```\n[a]: code.md\n```\n\n[x][A]\n\n[a]: real.md\n"
    (reference,) = facts(text).references
    assert text[slice(*reference.target_span)] == "real.md"


def test_the_first_definition_of_a_label_holds() -> None:
    text = "[two  words]\n\n[Two\nwords]: first.md\n[two words]: second.md\n"
    (reference,) = facts(text).references
    assert (reference.target, text[slice(*reference.target_span)]) == ("first.md", "first.md")


def test_suppressions_travel_with_the_page() -> None:
    (suppression,) = facts(PAGE).suppressions
    assert suppression.rules == ("broken-link",)


def test_the_title_is_the_first_heading_where_none_is_given() -> None:
    assert facts("## Small\n\n# Large\n").title == "Large"
    assert facts("Text\n").title == ""


def test_facts_travel_between_processes() -> None:
    page = facts(PAGE)
    assert pickle.loads(pickle.dumps(page)) == page  # noqa: S301 - our own bytes


def test_prose_changes_no_definition() -> None:
    before, after = facts(PAGE), facts(PAGE + "\nA further sentence.\n")
    # Suppressions of a whole page reach to its end, wherever that is.
    assert before._replace(suppressions=()) == after._replace(suppressions=())


def test_a_sample_of_an_import_adds_no_headings() -> None:
    assert facts("# A\n\n## B\n\nimport Part from './part.mdx'\n", "page.mdx").open_anchors
    assert not facts("# A\n\n## B\n\n```js\nimport Part from './part.mdx'\n```\n", "page.mdx").open_anchors


def test_a_heading_with_an_expression_has_an_unknown_anchor() -> None:
    assert facts("# {title}\n", "page.mdx").open_anchors
    assert not facts("# {title}\n", "page.md").open_anchors
    assert not facts("# Title {#x}\n\n## More\n", "page.mdx").open_anchors


def test_a_definition_that_is_asked_for_inside_an_admonition_is_a_link() -> None:
    text = "!!! note\n    See [the theme][theme] and [unused].\n\n[theme]: theme/#x\n[other]: /y\n"
    assert [link.target for link in facts(text).references] == ["theme/#x"]


def test_ids_of_headings_are_attributes_by_name_too() -> None:
    page = facts('### 9.7.6 <small>March</small> { id="9.7.6" }\n\n## Costs {: id=costs }\n')
    assert [heading.id for heading in page.outline] == ["9.7.6", "costs"]


def test_what_programs_may_make_ids_of_counts() -> None:
    page = facts("#### <!-- md:setting config.lang -->\n\n<Challenges>\n\n<!-- a note -->\n\n</Challenges>\n")
    assert {"config.lang", "+config.lang", "challenges"} <= set(page.ids)
    assert "note" not in page.ids
    assert "logo-image" in facts('=== "Logo, image"\n\n    Text\n').ids


def test_links_in_admonitions_and_tabs_count() -> None:
    text = (
        '!!! note "N"\n\n    A [one](1.md), `[no](0.md)`.\n\n'
        "    - x\n\n        ??? tip\n            [two](2.md)\n\n"
        '[three](3.md)\n\n=== "Tab"\n\n    [four](4.md)\n\n        [no](0.md)\n\nText\n\n    [no](0.md)\n'
    )
    found = facts(text).references
    assert [each.target for each in found] == ["1.md", "2.md", "3.md", "4.md"]
    assert [text[slice(*each.target_span)] for each in found] == [each.target for each in found]


def test_a_link_that_only_carries_a_tooltip_leads_nowhere() -> None:
    page = facts('<a href="#code-mona" title="Code">💻</a> <a href="#costs" title="The costs">y</a>\n')
    assert [link.target for link in page.references] == ["#costs"]


def test_redirects_in_front_matter_are_fields() -> None:
    page = facts("---\nredirects:\n  - { from: old, to: '#new' }\n  - from: older\n---\n")
    assert [(field.name, field.value) for field in page.fields] == [
        ("redirects.from", "old"),
        ("redirects.from", "older"),
    ]
