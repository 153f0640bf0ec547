"""Comments that silence findings."""

from __future__ import annotations

from contentlint.document.directives import read_suppressions
from contentlint.model import Suppression


def silenced(text: str, suppression: Suppression) -> str:
    return text[slice(*suppression.scope)]


def test_the_next_line_with_a_reason() -> None:
    text = "a\n<!-- contentlint-disable-next-line broken-link: page comes next week -->\nb\nc\n"
    (found,) = read_suppressions(text)
    assert found.rules == ("broken-link",)
    assert found.reason == "page comes next week"
    assert silenced(text, found) == "b\n"


def test_blank_lines_before_the_next_line_are_passed_over() -> None:
    text = "<!-- contentlint-disable-next-line -->\n\nb\n"
    (found,) = read_suppressions(text)
    assert found.rules == ()
    assert silenced(text, found) == "b\n"


def test_the_line_itself() -> None:
    text = "a\nb <!-- contentlint-disable-line mojibake -->\nc"
    (found,) = read_suppressions(text)
    assert silenced(text, found).startswith("b <!--")


def test_a_block_ends_where_it_is_enabled_again() -> None:
    text = "<!-- contentlint-disable mojibake, broken-link -->a<!-- contentlint-enable -->b"
    (found,) = read_suppressions(text)
    assert found.rules == ("mojibake", "broken-link")
    assert silenced(text, found) == "a"


def test_enabling_one_rule_leaves_the_other_block_open() -> None:
    text = "<!-- contentlint-disable a -->1<!-- contentlint-disable b -->2<!-- contentlint-enable a -->3"
    first, second = read_suppressions(text)
    assert silenced(text, first).endswith("2")
    assert silenced(text, second).endswith("3")


def test_the_whole_file_in_an_mdx_comment() -> None:
    text = "x\n{/* contentlint-disable-file wrong-language: quoted in full */}\ny"
    (found,) = read_suppressions(text)
    assert silenced(text, found) == text
    assert found.reason == "quoted in full"


def test_front_matter_has_comments_of_its_own() -> None:
    text = "---\n# contentlint-disable-next-line front-matter-schema: legacy\nid: X\n---\n"
    (found,) = read_suppressions(text)
    assert silenced(text, found) == "id: X\n"


def test_a_page_without_directives_costs_nothing() -> None:
    assert read_suppressions("nothing here") == ()
