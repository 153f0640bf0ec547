"""Lines and columns count from 1; a line ends at LF, CR LF or a lone CR."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.model import Position
from contentlint.report.lines import Lines, line_index

TEXTS = st.text(st.sampled_from("ab é\n\r\u2028\x0c👍"), max_size=40)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("ab", 1, (1, 2)),
        ("ab", 2, (1, 3)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n", 2, (2, 1)),
        ("👍🏽x", 2, (1, 3)),
        ("a\u2028b", 2, (1, 3)),
        ("a\x0cb", 2, (1, 3)),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Lines.of(text).position(offset) == Position(*position)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_comes_without_its_line_end(end: str) -> None:
    lines = Lines.of(f"one{end}two{end}")
    assert [lines.text[slice(*lines.span(number))] for number in (1, 2, 3)] == ["one", "two", ""]


@given(TEXTS)
def test_every_offset_has_one_position_and_positions_grow(text: str) -> None:
    lines = Lines.of(text)
    positions = [lines.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(set(positions))
    assert all(lines.starts[line - 1] + column - 1 == at for at, (line, column) in enumerate(positions))


@given(TEXTS)
def test_lines_and_their_ends_make_up_the_text(text: str) -> None:
    lines = Lines.of(text)
    rows = [text[slice(*lines.span(number))] for number in range(1, len(lines.starts) + 1)]
    assert not any(set(row) & set("\n\r") for row in rows)
    assert "".join(rows) == text.replace("\n", "").replace("\r", "")


def test_a_page_is_read_once_for_all_its_findings() -> None:
    reads: list[str] = []

    def text_of(path: str) -> str:
        reads.append(path)
        return "text"

    lines_of = line_index(text_of)
    for path in ("a.md", "a.md", "b.md", "a.md"):
        lines_of(path)
    assert reads == ["a.md", "b.md"]
