"""Decisions of people: appended, the last one holds, and no damage to the file loses the others."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from contentlint.engine.decisions import Decision, decisions, record
from contentlint.engine.state import state_folder

FIRST = Decision("a.md", "broken-link", "f00d", "rejected", "comes next week")
SECOND = Decision("b.md", "mojibake", "beef", "accepted", text="é")


def test_the_last_decision_about_a_finding_holds(tmp_path: Path) -> None:
    for decision in (FIRST, SECOND, FIRST._replace(verdict="open")):
        record(tmp_path, [decision])
    assert decisions(tmp_path) == {FIRST.key: FIRST._replace(verdict="open"), SECOND.key: SECOND}


def test_nobody_decided_anything_yet(tmp_path: Path) -> None:
    assert decisions(tmp_path) == {}


@given(st.binary())
def test_a_line_that_is_not_whole_loses_nothing_else(damage: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        record(root, [FIRST])
        with (state_folder(root) / "decisions.jsonl").open("ab") as file:
            file.write(damage.replace(b"\n", b""))
        record(root, [SECOND])
        found = decisions(root)
    assert found[FIRST.key] == FIRST
    assert found[SECOND.key] == SECOND
