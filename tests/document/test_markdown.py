"""One pass over the parser's events gives blocks, headings, links and prose with exact places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.document import Document, Link, Prose, source_of
from contentlint.document.definitions import definitions
from contentlint.document.liquid import as_parsed
from contentlint.document.markdown import parse
from contentlint.document.prose import prose_of


def page(text: str, path: str = "page.md") -> Document:
    return Document(path, source_of(text))


def written(text: str, span: tuple[int, int]) -> str:
    return text[slice(*span)]


def link(text: str) -> Link:
    (found,) = page(text).links
    return found


def prose(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in page(text).prose]


def test_a_heading_knows_its_level_text_and_explicit_id() -> None:
    text = "Été\n\n## Où *aller* `ici` {#go}\n"
    (heading,) = page(text).headings
    assert (heading.level, heading.text, heading.id) == (2, "Où aller ici", "go")
    assert written(text, heading.content) == "Où *aller* `ici`"


def test_ids_in_comments_are_ids() -> None:
    (heading,) = page("## Titre {/*mon-id*/}\n").headings
    assert (heading.text, heading.id) == ("Titre", "mon-id")


def test_front_matter_is_not_a_heading() -> None:
    text = "---\ntitle: é\n---\n\n# Titre\n"
    (heading,) = page(text).headings
    assert written(text, heading.span) == "# Titre\n"


def test_an_inline_link_knows_where_its_target_is_written() -> None:
    text = 'é [un `b` c](<x y> "titre") z\n'
    found = link(text)
    assert (found.kind, found.target, found.text) == ("link", "x y", "un b c")
    assert written(text, found.span) == '[un `b` c](<x y> "titre")'
    assert written(text, found.target_span) == "x y"
    assert written(text, found.content) == "un `b` c"


def test_a_target_is_decoded_but_its_place_is_as_written() -> None:
    text = "[a](/b&amp;c)\n"
    found = link(text)
    assert found.target == "/b&c"
    assert written(text, found.target_span) == "/b&amp;c"


def test_a_target_may_hold_parentheses() -> None:
    text = "[a](/wiki/Foo_(bar))\n"
    assert written(text, link(text).target_span) == "/wiki/Foo_(bar)"


def test_reference_links_and_images() -> None:
    text = "[a][r] ![b](c.png)\n\n[r]: /x\n"
    first, second = page(text).links
    assert (first.style, first.target) == ("reference", "/x")
    assert (second.kind, second.target, second.text) == ("image", "c.png", "b")


def test_links_in_raw_html() -> None:
    inline = "Un <a class='k' href=\"/x\">mot</a>\n\n"
    text = inline + "<p>\n<img alt=\"é\"\n  src='y.png'>\n<!-- <a href='no'> -->\n</p>\n"
    assert [(found.kind, found.target) for found in page(text).links] == [
        ("html-link", "/x"),
        ("html-image", "y.png"),
    ]
    assert [written(text, found.target_span) for found in page(text).links] == ["/x", "y.png"]


def test_ids_of_raw_html() -> None:
    text = '<a name="un"></a>\n\n<div id=deux>\nx\n</div>\n'
    anchors = page(text).anchors
    assert [anchor.name for anchor in anchors] == ["un", "deux"]
    assert [written(text, anchor.span) for anchor in anchors] == ["un", "deux"]


def test_media_are_images_with_every_address() -> None:
    text = (
        "<img srcset=\"a.png 1x, b.png 2x\" src=c.png>\n\n<video poster='p.png'><source src=v.mp4></video>\n"
    )
    found = page(text).links
    assert [item.target for item in found] == ["a.png", "b.png", "c.png", "p.png", "v.mp4"]
    assert {item.kind for item in found} == {"html-image"}
    assert all(written(text, item.target_span) == item.target for item in found)


def test_components_in_markdown_link_too() -> None:
    text = (
        '<RouterLink to="/a"/> <Teleport to="body"/> <my-card link="b/c" :href="d" /> <Card link="true"/>\n'
    )
    assert [(item.kind, item.target) for item in page(text).links] == [
        ("jsx-link", "/a"),
        ("jsx-link", "b/c"),
    ]


@pytest.mark.parametrize(
    "written_id",
    ["{#x}", "{: #x}", "{ #x }", "{: .c #x }", "{/* #x */}", "{/*x*/}", "<!-- #x -->", "[#x]", "{#x} ##"],
)
def test_a_heading_says_its_id_in_every_dialect(written_id: str) -> None:
    (heading,) = page(f"## A `b` {written_id}\n").headings
    assert (heading.text, heading.id, heading.raw) == ("A b", "x", "A `b`")


def test_a_number_in_brackets_is_no_id() -> None:
    (heading,) = page("## Issue [#12]\n").headings
    assert (heading.text, heading.id) == ("Issue [#12]", "")
    assert heading.raw is heading.text


def test_nothing_in_code_is_a_link() -> None:
    assert page("`[a](b)`\n\n```md\n[a](b)\n```\n\n    [a](b)\n").links == ()


def test_prose_is_what_a_person_reads() -> None:
    text = "Un **mot** `code` et [lien](/x) <kbd>K</kbd>.\n"
    (piece,) = page(text).prose
    assert piece.text.replace("\ufffc", "") == "Un mot  et lien ."


def test_prose_knows_its_block() -> None:
    text = "# T\n\np\n\n> q\n\n- i\n  - j\n\n| a | b |\n|---|---|\n| c | d |\n\n![alt](x.png)\n"
    assert prose(text) == [
        ("heading", "T"),
        ("paragraph", "p"),
        ("quote", "q"),
        ("item", "i"),
        ("item", "j"),
        *[("cell", cell) for cell in "abcd"],
        ("alt", "alt"),
    ]


def test_code_that_names_a_construct_is_still_code() -> None:
    (piece,) = page("a `Strong` b **c**\n").prose
    assert piece.text == "a \ufffc b c"
    (heading,) = page("# a `Emphasis`\n").headings
    assert heading.text == "a Emphasis"


def test_templates_and_addresses_are_not_prose() -> None:
    (piece,) = page("Voir {{ macro('the words') }} sur https://example.org/the/path ici\n").prose
    assert piece.text.replace("\ufffc", "") == "Voir  sur  ici"


def test_a_comment_of_liquid_is_no_prose() -> None:
    text = "One {% comment %}two é{% endcomment %} three.\n\n{%- comment -%}\n# Four\n{%- endcomment -%}\n"
    (piece,) = page(text).prose
    assert piece.text.replace("\ufffc", "") == "One  three."
    assert page(text).headings == ()


@pytest.mark.parametrize(
    "text",
    [
        "{% highlight ruby %}\n# é\nend\n{% endhighlight %}\n",
        "{%- highlight ruby linenos -%}\n# é\nend\n{%- endhighlight -%}\n",
        "{{< highlight go >}}\n# é\n{{< /highlight >}}\n",
        '{% codeblock "é" lang:js %}\n# é\n{% endcodeblock %}\n',
        "1. One\n\n   {% highlight ruby %}\n   # é\n   {% endhighlight %}\n",
        "{% code %}\n```js\n# é\n```\n{% endcode %}\n",
    ],
)
def test_code_of_a_template_engine_is_code(text: str) -> None:
    read = page(f"{text}\n# Last\n")
    assert [heading.text for heading in read.headings] == ["Last"]
    assert [block.kind for block in read.blocks if block.kind == "code"] == ["code"]
    assert not [words for _, words in prose(text) if "é" in words]


@given(
    st.lists(
        st.sampled_from(
            [*"{%}- \n\té😀", "{% code %}", "{% endcode %}", "{{", "}}", "[a]:", "highlight", "<!--"]
        )
    )
)
def test_what_stands_for_a_template_is_as_long(parts: list[str]) -> None:
    text = "".join(parts)
    assert [len(char.encode()) for char in as_parsed(text)] == [len(char.encode()) for char in text]


def test_code_that_leaves_its_list_is_no_prose() -> None:
    text = "* One\n\n  {% highlight ruby %}\n# é 日\nend\n  {% endhighlight %}\n\n# Last\n"
    assert [heading.text for heading in page(text).headings] == ["Last"]
    assert not [words for _, words in prose(text) if "end" in words.split()]


def test_a_definition_may_begin_with_a_value_of_liquid() -> None:
    text = "[A word][label].\n\n[label]: {{ site.é }}/x.html\n[other]: <{{ site.é }}/y>\n"
    assert prose(text) == [("paragraph", "A word.")]
    assert [written(text, each.target_span) for each in definitions(text)] == [
        "{{ site.é }}/x.html",
        "{{ site.é }}/y",
    ]


def test_a_place_in_prose_leads_back_to_the_page() -> None:
    text = "é *mot* &amp; `c` fin\n"
    (piece,) = page(text).prose
    assert isinstance(piece, Prose)
    for word in ("mot", "fin"):
        at = piece.text.index(word)
        assert written(text, piece.span_of(at, at + len(word))) == word


def test_carriage_returns_stay_out_of_prose() -> None:
    assert prose("a\r\nb\r\n") == [("paragraph", "a\nb")]


def test_a_carriage_return_alone_ends_a_line() -> None:
    text = "# Titre\r\rUn [lien](/x)\r"
    (heading,) = page(text).headings
    assert heading.text == "Titre"
    assert written(text, link(text).span) == "[lien](/x)"


def test_blocks_form_a_tree() -> None:
    blocks = page("> - a\n>\n>   b\n\n```py\nx\n```\n\n---\n").blocks
    kinds = [(block.kind, blocks[block.parent].kind if block.parent >= 0 else "") for block in blocks]
    assert kinds == [
        ("quote", ""),
        ("list", "quote"),
        ("item", "list"),
        ("paragraph", "item"),
        ("paragraph", "item"),
        ("code", ""),
        ("rule", ""),
    ]
    assert blocks[5].info == "py"


MARKDOWN = st.text(
    alphabet=st.sampled_from("ab é√😀\n\r\t #*_`[]()<>!|-:>&;{}\\/\"'=+~$\udc80\x00\ufeff"), max_size=80
)


@given(MARKDOWN, st.integers(0, 5))
def test_any_text_parses_and_every_span_lies_in_it(text: str, start: int) -> None:
    start = min(start, len(text))
    for definition in definitions(text, start):
        assert start <= definition.span.start <= definition.target_span.start
        assert definition.target_span.end <= definition.span.end <= len(text)
    parsed = parse(text, start)
    prose = prose_of(parsed)
    parts = (parsed.blocks(), parsed.headings, parsed.links, prose)
    for span in (item.span for part in parts for item in part):
        assert start <= span.start <= span.end <= len(text)
    for found in parsed.links:
        assert found.span.start <= found.target_span.start <= found.target_span.end <= found.span.end
    for piece in prose:
        for at in range(len(piece.text)):
            place = piece.span_of(at, at + 1)
            assert start <= place.start < place.end <= len(text) + 1
