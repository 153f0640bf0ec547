"""MDX: program parts are never prose, Markdown between them is."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from contentlint.document import Document, Source
from contentlint.document.mdx import mask, read_mdx
from contentlint.document.prose import prose_of

PAGE = """---
title: Budget
---
import Table from './Table'
export const year = 2024

# Budget {year}

<Note title="Read me" href="/help">

Some **words** for <Badge text={`new`} /> people, {year > 2000 ? "many" : "few"} of them.

## Costs {/*costs*/}

</Note>

Use `{braces}` and `<Tag>` as code.

```jsx
<Card href="/never" />
```
"""


def test_markdown_inside_components_is_read() -> None:
    page = read_mdx(PAGE, PAGE.index("import"))
    assert [(heading.text, heading.id) for heading in page.headings] == [("Budget", ""), ("Costs", "costs")]
    shown = "\n".join(part.text for part in prose_of(page))
    assert "Some words for" in shown
    for program in ("import", "year", "Badge", "many", "Read me", "Table"):
        assert program not in shown


def test_links_in_attributes_are_links_with_their_place() -> None:
    (link,) = read_mdx(PAGE).links
    assert link.target == "/help"
    assert PAGE[slice(*link.target_span)] == "/help"


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ('<Card href="/a" />', "/a"),
        ("<Card\n  href='/a'\n/>", "/a"),
        ('<Card href={"/a"} />', "/a"),
        ('<Image src="/a.png" alt="x" />', "/a.png"),
        ('<div>\n  <a href="/a">x</a>\n</div>', "/a"),
        ('Text <Link href="/a?x=1&amp;y=2">x</Link>.', "/a?x=1&y=2"),
        ('<Card render={() => <b title=">">x</b>} href="/a">', "/a"),
    ],
)
def test_a_string_in_href_or_src_is_a_link(written: str, target: str) -> None:
    assert [link.target for link in read_mdx(written).links] == [target]


@pytest.mark.parametrize("written", ["<Card href={url} />", "`<Card href='/a' />`", "\\<Card href='/a' />"])
def test_what_is_no_string_or_no_tag_is_no_link(written: str) -> None:
    assert read_mdx(written).links == ()


def test_words_beside_tags_keep_their_place() -> None:
    text = "<Big>One</Big> two {three} four"
    (part,) = prose_of(read_mdx(text))
    start = part.text.index("four")
    assert text[slice(*part.span_of(start, start + 4))] == "four"
    assert "three" not in part.text


@pytest.mark.parametrize(
    "text",
    [
        "if a < b and c > d then",
        "a { b",
        "an import or\nexport of goods",
        "see <https://example.com/a>",
        "`{` and `}`",
    ],
)
def test_what_only_looks_like_program_stays(text: str) -> None:
    assert mask(text).text == text


def test_ids_in_tags_are_anchors() -> None:
    assert read_mdx('<Section id="costs">\n\nText\n\n</Section>').anchors[0].name == "costs"


PARTS = st.sampled_from(
    [*"<>{}/\\`'\"=!-\n a\u00e9\U0001f600A", "import ", "```", "<A ", "{/*", "*/}", "<!--"]
)


@given(st.lists(PARTS, max_size=60).map("".join))
@settings(max_examples=1000)
@example("<{\n}")
def test_a_masked_page_is_as_long_and_keeps_its_lines(text: str) -> None:
    masked = mask(text).text
    assert len(masked) == len(text)
    assert [len(line) for line in masked.split("\n")] == [len(line) for line in text.split("\n")]
    read_mdx(text)


@pytest.mark.parametrize("part", ["{", "<A ", "`", "<A x='", "{`", "<!--", "import {\n", "``` ` "])
def test_a_megabyte_of_unfinished_program_ends(part: str) -> None:
    text = part * (200_000 // len(part))
    assert len(mask(text).text) == len(text)


def test_html_in_an_expression_of_a_tag_holds_no_links_of_the_page() -> None:
    page = read_mdx('<Fragment set:html={"<a href=\\"/hidden\\">x</a>"} to="/seen/" />\n')
    assert [link.target for link in page.links] == ["/seen/"]


def test_a_fence_ends_where_only_one_of_its_lines_is_indented_like_code() -> None:
    """MDX has no indented code: a tab or four spaces before a fence change nothing."""
    torn = "  \t```astro\n    <p>{page}</p>\n  ```\n\n    ```ts\n    export {}\n  ```\n\n### `locals`\n"
    assert [heading.text for heading in read_mdx(torn).headings] == ["locals"]


@pytest.mark.parametrize("tag", ["summary", "p", "td"])
def test_text_in_an_element_of_browsers_hides_no_fence(tag: str) -> None:
    code = '    ```html\n    <a href="/never">x</a>\n    ```\n'
    written = f"1. Look:\n\n    <{tag}>Show [me](/me)</{tag}>\n{code}"
    assert [link.target for link in read_mdx(written).links] == ["/me"]


def test_a_comment_alone_on_its_line_holds_no_link() -> None:
    assert read_mdx("{/* TODO: [later](/later) */}\n\nSee [now](/now). {/*id*/}\n").links[0].target == "/now"


def test_definitions_below_a_comment_are_found() -> None:
    text = "See [one][a].\n\n{/* Links */}\n[a]: /one\n[b]: /two\n"
    page = Document("a.mdx", Source(text, text))
    assert [(each.label, text[slice(*each.target_span)]) for each in page.definitions] == [
        ("a", "/one"),
        ("b", "/two"),
    ]


def test_a_component_whose_name_begins_like_an_element_hides_no_fence() -> None:
    page = read_mdx("<CodeGroup>\n```python\nfrom x import y\n\ndef make():\n```\n</CodeGroup>\n\nText.\n")
    assert [part.text for part in prose_of(page)] == ["Text."]
