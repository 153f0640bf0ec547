"""Manual pages show what nobody sees, and how a repair is proved."""

from __future__ import annotations

import re

import pytest

from contentlint.manual import explain
from contentlint.manual.unseen import with_marks
from contentlint.registry import all_rules

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\udc80-\udcff]"
)


@pytest.mark.parametrize("rule", all_rules())
def test_no_page_hides_a_character(rule: str) -> None:
    assert _HIDDEN.search(explain(rule)) is None


def test_marks_tell_the_number_and_where_it_is() -> None:
    assert with_marks("a\u200bb e\u0301 \udce9\n").startswith("a‹U+200B›b e‹U+0301› \\xe9\n")
    assert with_marks("# Title\n\n\ttext é 👍\n") == "# Title\n\n\ttext é 👍\n"


def test_a_page_with_marks_says_what_they_are() -> None:
    assert explain("invisible-character").endswith("shown by their number, as in `‹U+200B›`.\n")
    assert "shown by their number" not in explain("broken-link")


def test_the_proof_is_worked_out_on_the_rules_own_example() -> None:
    page = explain("mojibake")
    section = page.partition("## How a repair proves itself")[2].partition("\n## ")[0]
    steps = re.findall(r"^\| .* \| (?:bytes )?`(.*)` \|$", section, re.MULTILINE)
    assert len(steps) % 2 == 0
    there, back = steps[: len(steps) // 2], steps[len(steps) // 2 :]
    assert there == back[::-1]
    assert any(there[0] in example.bad for example in all_rules()["mojibake"].bad)
    assert "safe, with high confidence" in section
    assert "UTF-8 text was read as Windows-1252" in section


def test_other_rules_have_no_proof_to_show() -> None:
    assert "proves itself" not in explain("broken-link")
