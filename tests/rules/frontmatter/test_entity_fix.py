"""Fixing an entity changes the value it is in, and nothing else."""

from __future__ import annotations

import html

from hypothesis import assume, given
from hypothesis import strategies as st

from contentlint.document import Document, source_of
from contentlint.document.frontmatter import FrontMatter, split
from contentlint.document.values import plain
from contentlint.model import apply_edits
from contentlint.rule import Options
from contentlint.rules.frontmatter import entity_in_front_matter as rule

ENTITIES = st.sampled_from(
    ["&#39;", "&quot;", "&eacute;", "&#58;", "&#35;", "&amp;", "&nbsp;", "&#x1F4BB;", "&hellip;"]
)
WORDS = st.sampled_from(
    ["l", "à", "💻", "deux mots", "a: b", "x #y", "", " ", "- z", "12", "'", '"', "[", "no"]
)
TEXTS = st.lists(st.one_of(ENTITIES, WORDS), min_size=1, max_size=6).map("".join)
STYLES = st.sampled_from(["plain", "single", "double"])
OTHERS = st.sampled_from(
    ["# comment", "tags: [a, 'b']", 'id: "007"', "text: |\n  é\n  b", "base: &x 1.10", "n: no # off"]
)


def written(text: str, style: str) -> str:
    if style == "single":
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace('"', '\\"') + '"' if style == "double" else text


def data(front: FrontMatter | None) -> dict[str, object]:
    assert front
    return {entry.key: plain(entry.value) for entry in front.entries}


@given(TEXTS, STYLES, st.lists(OTHERS, unique=True, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_all_other_values_and_bytes_stay(text: str, style: str, others: list[str], newline: str) -> None:
    lines = ["---", *others, f"key: {written(text, style)} # why", "---", "", "l&#39;eau"]
    page = Document("page.md", source_of("\n".join(lines).replace("\n", newline)))
    before = page.frontmatter
    assume(before is not None and not before.faults)
    assert before
    for problem in rule.check(page, Options()):
        assert problem.fix, "every entity in these styles can be written as its character"
        fixed = apply_edits(page.text, problem.fix.edits)
        value = before.get("key")
        assert value
        assert fixed.startswith(page.text[: value.value.span.start])
        assert fixed.endswith(page.text[value.value.span.end :])
        assert data(split(fixed)) == {**data(before), "key": html.unescape(str(value.value.data))}
