"""The small public face of the encoding repair."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import contentlint.encoding
from contentlint.encoding import Applicability, repair


def test_the_documented_example_is_true() -> None:
    assert doctest.testmod(contentlint.encoding).failed == 0
    assert doctest.testmod(contentlint.encoding).attempted > 0


def test_clean_text_comes_back_as_it_is() -> None:
    assert repair("L’été coûte 5 €.", "fr") == ("L’été coûte 5 €.", ())


def test_bytes_that_are_not_utf8_are_repaired_in_their_language() -> None:
    raw = "Der Größe nach ordnen wir natürlich über alle Bücher.".encode("cp1252")
    done = repair(raw.decode("utf-8", "surrogateescape"), "de-AT")
    assert done.text == raw.decode("cp1252")
    assert all(r.applicability is Applicability.SAFE for r in done.repairs)


def test_what_is_not_sure_is_proposed_only() -> None:
    done = repair("le d\ufffdveloppement", "fr")
    assert done.text == "le d\ufffdveloppement"
    assert [r.text for r in done.repairs] == ["développement"]


@given(st.text(st.one_of(st.sampled_from("é√©Ã â€™è ae"), st.integers(0xDC80, 0xDCFF).map(chr)), max_size=30))
def test_no_text_raises_and_spans_belong_to_it(text: str) -> None:
    done = repair(text, "fr")
    assert all(0 <= r.span.start < r.span.end <= len(text) for r in done.repairs)


_PAGE = Path(__file__).parents[1] / "docs" / "encoding-python.md"


def test_the_page_about_it_tells_what_is_true() -> None:
    shown: dict[str, object] = {}
    for block in re.findall(r"```python\n(.*?)```", _PAGE.read_text("utf-8"), re.DOTALL):
        exec(block, shown)  # noqa: S102
        for expression, told in re.findall(r"^([\w.]+) +# ('.*')$", block, re.MULTILINE):
            assert repr(eval(expression, shown)) == told  # noqa: S307
    assert shown["text"] == "le développement"
