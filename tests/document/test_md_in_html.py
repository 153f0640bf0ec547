"""Where a tag asks for it, what stands in HTML is Markdown."""

from __future__ import annotations

import pytest

from contentlint.document.md_in_html import read_md_in_html


@pytest.mark.parametrize(
    "written",
    [
        "<div markdown>\nSee [b](b.md).\n</div>\n",
        '<div markdown="1">\nSee [b](b.md).\n</div>\n',
        '<div class="grid" markdown="block">\n- [b](b.md)\n</div>\n',
        '<details markdown="span">See [b](b.md)</details>\n',
        "<section id='x' markdown=1 class='y'>\r\n[b](b.md)\r\n</section>\r\n",
    ],
)
def test_links_in_such_a_tag_are_links(written: str) -> None:
    (link,) = read_md_in_html(written).links
    assert (link.target, written[slice(*link.target_span)]) == ("b.md", "b.md")


@pytest.mark.parametrize(
    "written",
    [
        "<div>\nSee [b](b.md).\n</div>\n",
        '<div markdown="0">\nSee [b](b.md).\n</div>\n',
        '<div data-markdown="1">\nSee [b](b.md).\n</div>\n',
        '<div title="no markdown here">\nSee [b](b.md).\n</div>\n',
        "```html\n<div markdown>\n[b](b.md)\n</div>\n```\n",
    ],
)
def test_elsewhere_html_is_left_alone(written: str) -> None:
    assert read_md_in_html(written).links == ()


def test_the_tag_itself_still_names_and_links() -> None:
    read = read_md_in_html('<div id="top" markdown>\n# A\n</div>\n')
    assert [anchor.name for anchor in read.anchors] == ["top"]
    assert [heading.text for heading in read.headings] == ["A"]
