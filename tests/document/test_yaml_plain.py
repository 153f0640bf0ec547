"""The short way to read plain YAML says what the parser says, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contentlint.document.values import Tree, plain
from contentlint.document.yaml_plain import read_plain
from contentlint.document.yaml_values import read_yaml
from contentlint.model import Span

KEYS = st.sampled_from(["title", "lang", "a-b", "_x", "yes", "l10n", "k" * 100, "no", "true", "é"])
WRITTEN = "a|B|é|💻|0|12|2024-05-31|1e3|0x1F|1_0|1:30|.|,|-| |  |:|: | #|#|'|\"|\\|[|]|{|}|&|*|!|>|%|@|`|?"
ODD = ["|", "yes", "No", "TRUE", "null", "~", "=", "<<", "a" * 40, "9" * 40]
UNSEEN = ["\u00a0", "\u2028", "\x85", "\t", "\ufeff"]
PIECES = st.sampled_from([*WRITTEN.split("|"), *ODD, *UNSEEN])
VALUES = st.one_of(
    st.lists(PIECES, max_size=5).map("".join),
    st.lists(PIECES, max_size=5).map(lambda pieces: '"' + "".join(pieces) + '"'),
    st.lists(PIECES, max_size=5).map(lambda pieces: "'" + "".join(pieces) + "'"),
)
LINES = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["", "", "", "  ", "    ", " "]),
    KEYS,
    st.sampled_from([": ", ": ", ": ", ":", ":  ", " : "]),
    VALUES,
    st.sampled_from(["", "", " ", "  # c", "\r"]),
)


def same(content: str) -> None:
    text = f"---\n{content}---\nbody\n"
    span = Span(4, 4 + len(content))
    short = read_plain(text, span)
    if short is not None:
        assert Tree(short) == read_yaml(text, span)


@settings(max_examples=600, deadline=None)
@given(st.lists(LINES, max_size=5))
def test_what_is_read_is_what_the_parser_reads(lines: list[str]) -> None:
    same("".join(line + "\n" for line in lines))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab: -#\"'\\\n0129.eE+~é_TZ", max_size=30))
def test_any_value_is_read_as_the_parser_reads_it(text: str) -> None:
    same(f"key: {text}\n")
    same(f"map:\n  key: {text}\n  b: c\nd: e\n")


@pytest.mark.parametrize(
    ("content", "data"),
    [
        ("title: Two words\nslug: Web/API\n", {"title": "Two words", "slug": "Web/API"}),
        ('title: "it\'s: #1"\nb: \'x "y"\'\n', {"title": "it's: #1", "b": 'x "y"'}),
        ("map:\n  key: 9f063bb88f28dc2a9b32e39f060ab6930663da52\nn: 10\nt: true\n", None),
        ("a:b: c\n", None),
    ],
)
def test_plain_lines_need_no_parser(content: str, data: dict[str, object] | None) -> None:
    same(content)
    entries = read_plain(content, Span(0, len(content)))
    if data:
        assert entries is not None
        assert {entry.key: plain(entry.value) for entry in entries} == data


@pytest.mark.parametrize(
    "content",
    [
        "a:\nb: c\n",
        "a: b\na: c\n",
        "a: 2024-05-31\n",
        "a: no\n",
        "a: b\n  c\n",
        "a: [b]\n",
        "a: b # c\n",
        "a: 012\n",
    ],
)
def test_all_else_is_left_to_the_parser(content: str) -> None:
    assert read_plain(content, Span(0, len(content))) is None
