"""No front matter is too long, too deep or too odd for the rules: a few findings, and an end."""

from __future__ import annotations

import pytest

from contentlint.document import Document, Source
from contentlint.registry import all_rules
from contentlint.rule import Rule

RULES = [
    rule for rule in all_rules().values() if rule.category == "frontmatter" and rule.meta.scope == "page"
]
PAGES = {
    "ten thousand keys": "".join(f"descripton{i}: value {i}\n" for i in range(10_000)),
    "a thousand levels": "".join(" " * i + f"k{i}:\n" for i in range(1_000)),
    "a thousand brackets": "a: " + "[" * 1_000 + "]" * 1_000 + "\n",
    "ten thousand anchors": "".join(f"k{i}: &a{i} v\n" for i in range(10_000)),
    "aliases of aliases": "a: &a [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"{new}: &{new} [{', '.join(['*' + old] * 9)}]\n" for old, new in ("ab", "bc", "cd", "de")),
    "a merge of itself": "a: &a {<<: &b {<<: *a}}\nc: *b\n",
    "an object": "a: !!python/object/apply:os.system [ls]\n",
    "zero bytes": "a: " + "\x00" * 1_000 + "\n",
    "fifty megabytes": "a: " + "x" * 50_000_000 + "\n",
    "tabs": "a:\n" + "\t- b\n" * 20_000,
    "one key": "a: 1\n" * 20_000,
    "colons": "a: " + "b: " * 20_000 + "\n",
    "quotes": 'a: "x\n' * 20_000,
    "spaces": "title: '" + " " * 100_000 + "x'\n",
    "a tag": "lang: " + "a-" * 50_000 + "\n",
    "a date": "date: 2020-1-1 1:11" + "1" * 50_000 + "\n",
    "people": "contributors: [" + "http://example.org, " * 5_000 + "x]\n",
}


def read(text: str) -> Source:
    """The text as it is; damage of its encoding is looked for elsewhere."""
    return Source(text, text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("name", PAGES)
def test_hostile_front_matter_ends_in_findings(name: str, rule: Rule) -> None:
    page = Document("de/page.md", read(f"---\n{PAGES[name]}---\n\nbody\n"))
    for problem in rule.check(page, rule.options()):
        assert 0 <= problem.span.start <= problem.span.end <= len(page.text)
        assert len(problem.text) < 500


@pytest.mark.parametrize(
    "text",
    [
        "title: a\n" * 20_000 + "---\n",
        "\n" * 100_000 + "---\na: 1\n---\n",
        "-" * 100_000,
        "a" * 100_000 + ": b\n",
    ],
)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_nearly_front_matter_ends_too(text: str, rule: Rule) -> None:
    assert list(rule.check(Document("page.md", read(text)), rule.options())) == []
