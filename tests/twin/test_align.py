"""Which unit of a page stands for which unit of its source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Document, Source
from contentlint.registry import all_rules
from contentlint.rule import Rule
from contentlint.twin import Outline, Pair
from contentlint.twin.align import align

# Pieces of pages: what parsers trip over, in any order, beside plain letters.
PIECES = st.sampled_from(
    (
        *(
            "# A\n\n",
            "## B {#b}\n\n",
            "- one\n",
            "  1. two\n",
            "> [!NOTE]\n> x\n\n",
            "```js\nsend(1);\n```\n\n",
        ),
        *(
            "    ```sh\n    x\n",
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
            "![i](/i.png)\n\n",
            "<aside>\n<p>x</p>\n",
        ),
        *(
            "Text with `code`, <b>HTML</b> and [a link](/x).\n\n",
            "::: tip\n\n:::\n\n",
            '{{% call id="x" %}}\n\n',
        ),
        *("日本語の文です。\n\n", "12,5 ms of {name}\n\n", "<!-- note -->\n\n", "\0", "`", "---\n"),
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=14).map("".join))
RULES = [rule for rule in all_rules().values() if rule.meta.scope == "pair"]


def outline(text: str, path: str = "en/page.md") -> Outline:
    return Outline(Document(path, Source(text, text)))


def pair(source: str, page: str) -> Pair:
    return Pair(outline(source), outline(page, "fr/page.md"))


def pairs(source: str, page: str) -> tuple[tuple[int, int], ...]:
    return pair(source, page).alignment.pairs


@given(TEXTS)
def test_a_page_is_aligned_with_itself_unit_by_unit(text: str) -> None:
    units = outline(text).units
    alignment = align(units, units)
    assert alignment.pairs == tuple((index, index) for index in range(len(units)))
    assert not alignment.lost
    assert not alignment.extra


@given(TEXTS, TEXTS)
def test_any_two_texts_are_aligned_in_order_and_nothing_twice(source: str, page: str) -> None:
    both = pair(source, page)
    alignment = both.alignment
    one = [left for left, _ in alignment.pairs]
    other = [right for _, right in alignment.pairs]
    assert one == sorted(set(one))
    assert other == sorted(set(other))
    assert sorted([*one, *alignment.lost]) == list(range(len(both.source.units)))
    assert sorted([*other, *alignment.extra]) == list(range(len(both.page.units)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.meta.id)
@given(text=TEXTS)
def test_a_page_beside_itself_lacks_nothing(rule: Rule, text: str) -> None:
    if rule.meta.id == "untranslated-segment":  # of itself it is no translation
        return
    assert not list(rule.check(pair(text, text), rule.options()))


@given(TEXTS, TEXTS)
def test_no_rule_raises_on_any_two_texts(source: str, page: str) -> None:
    both = pair(source, page)
    for rule in RULES:
        list(rule.check(both, rule.options()))


def test_a_lost_paragraph_has_no_pair_and_the_rest_has() -> None:
    source = "# Costs\n\nTen `a` a day.\n\nPaid by `b`.\n\nKept `c` years.\n"
    page = "# Frais\n\nDix `a` par jour.\n\nGardés `c` ans.\n"
    assert pairs(source, page) == ((0, 0), (1, 1), (3, 2))
    assert pair(source, page).alignment.lost == {2: 2}


def test_a_paragraph_that_only_the_page_has_is_extra() -> None:
    source = "# Costs\n\nTen `a` a day.\n\nKept `c` years.\n"
    page = "# Frais\n\nDix `a` par jour.\n\n```js\nx();\n```\n\nGardés `c` ans.\n"
    assert pair(source, page).alignment.extra == (2,)


def test_what_stands_in_another_segment_is_not_lost() -> None:
    source = "# Costs\n\nTen `a` a day.\n\nPaid by `b` and kept.\n"
    page = "# Frais\n\nDix `a` par jour, payés par `b`.\n\nPuis gardés longtemps.\n"
    both = pair(source, page)
    assert both.source.totals["code", "b"] == both.page.totals["code", "b"] == 1
    found = [problem for rule in RULES for problem in rule.check(both, rule.options())]
    assert not [problem for problem in found if "`b`" in problem.text]


def test_a_fence_that_lies_deep_keeps_its_language() -> None:
    units = outline("# A\n\n<X>\n\n    ```sh\n    run\n    ```\n\n</X>\n").units
    assert [unit.info for unit in units if unit.kind == "code"] == ["sh"]
