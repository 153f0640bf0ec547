"""Links in forms that only some generators follow, each with its place."""

from __future__ import annotations

from contentlint.document import Document, source_of
from contentlint.document.dialect import dialect_references


def found(text: str) -> list[tuple[str, str, str, str]]:
    """Kind, target, text and the characters at the target's place."""
    references = dialect_references(Document("page.md", source_of(text)))
    return [(one.kind, one.target, one.text, text[slice(*one.target_span)]) for one in references]


def test_wikilinks_and_embeds() -> None:
    assert found("é [[Page#Heading|alias]] and ![[plan.png]]\n") == [
        ("wikilink", "Page#Heading", "alias", "Page#Heading"),
        ("embed", "plan.png", "", "plan.png"),
    ]


def test_the_bar_of_a_wikilink_is_escaped_in_a_table() -> None:
    assert found("|a|\n|-|\n|[[P\\|é x]]|\n") == [("wikilink", "P", "é x", "P")]


def test_code_holds_no_wikilinks() -> None:
    assert found("`[[a]]`\n\n```\n[[b]]\n```\n\n<!-- [[c]] -->\n") == []


def test_shortcodes_of_hugo() -> None:
    text = '[a]({{< ref "x.md#y" >}}) {{% relref path="é/z" %}} {{<relref z>}} `{{< ref "no" >}}`\n'
    assert [(kind, target) for kind, target, _, _ in found(text)] == [
        ("ref", "x.md#y"),
        ("relref", "é/z"),
        ("relref", "z"),
    ]
    assert all(target == written for _, target, _, written in found(text))


def test_fields_of_front_matter_with_their_way_from_the_top() -> None:
    text = '---\nhero:\n  actions:\n    - text: Go\n      link: "/go/"\nprev: false\nnext: A word\n---\n'
    assert found(text) == [("field", "/go/", "hero.actions.link", "/go/")]
