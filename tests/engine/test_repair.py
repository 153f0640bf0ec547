"""Fixing a project: proven page by page, never over somebody else's bytes, once is enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint import outcomes
from contentlint.api import check_paths, fix_paths, undo_last
from contentlint.engine.journal import Change
from contentlint.engine.transaction import WriteReport, write_all
from tests.support.shell import BROKEN, QUOTE, QUOTE_FIXED, make


def rules_left(folder: Path) -> list[tuple[str, str]]:
    """Path and rule of what a check finds now."""
    return [(each.path, each.rule) for each in check_paths([folder]).findings]


def test_a_page_that_changed_between_check_and_write_keeps_the_newer_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(tmp_path, {"a.md": QUOTE, "b.md": QUOTE})

    def somebody_writes_first(root: Path, changes: list[Change], title: str) -> WriteReport:
        (folder / "a.md").write_text(QUOTE + "Newer.\n")
        return write_all(root, changes, title)

    monkeypatch.setattr(outcomes, "write_all", somebody_writes_first)
    outcome = fix_paths([folder])
    assert [change.path for change in outcome.changes] == ["b.md"]
    assert (folder / "a.md").read_text() == QUOTE + "Newer.\n"
    refused = next(each for each in outcome.left.findings if each.rule == "refused-fix")
    assert refused.path == "a.md"
    assert refused.message.endswith("it changed since it was checked")
    # What is left is told of the page as it is now.
    assert ("a.md", "empty-blockquote") in [(each.path, each.rule) for each in outcome.left.findings]
    report = undo_last(folder)
    assert report
    assert report.restored == ("b.md",)


def test_fixes_of_the_same_title_are_told_under_their_own_rules(tmp_path: Path) -> None:
    front = "---\nlang: de\ntitle: Größe\n---\n\n"
    text = "München ist sch&ouml;n, die Übungen für Köche auch. Die \u0415ingabe geht schnell.\n"
    (change,) = fix_paths([make(tmp_path, {"a.md": front + text})], unsafe=True).changes
    assert sorted(change.applied) == [("homoglyph", "Write the letter"), ("html-entity", "Write the letter")]


def test_a_page_that_vanished_between_check_and_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(tmp_path, {"a.md": QUOTE, "b.md": QUOTE})

    def somebody_deletes(root: Path, changes: list[Change], title: str) -> WriteReport:
        (folder / "a.md").unlink()
        return write_all(root, changes, title)

    monkeypatch.setattr(outcomes, "write_all", somebody_deletes)
    outcome = fix_paths([folder])
    assert [change.path for change in outcome.changes] == ["b.md"]
    assert {"refused-fix", "unreadable-page"} == {each.rule for each in outcome.left.findings}


def test_several_rules_on_one_page_come_to_rest_together(tmp_path: Path) -> None:
    page = (
        "---\nlang: fr\ntitle: 'L&#39;été'\n---\n# L'√©t√©\r\n\r\n>\r\n\r\n"
        "Il est rare d' [aller √† la mer](https://e.org) en √©t√©.\r\n"
    )
    folder = make(tmp_path, {"fr/a.md": page})
    (change,) = fix_paths([folder]).changes
    assert {applied.rule for applied in change.applied} == {
        "mojibake",
        "empty-blockquote",
        "entity-in-front-matter",
        "link-elision-gap",
    }
    assert (folder / "fr/a.md").read_bytes().decode() == (
        "---\nlang: fr\ntitle: 'L''été'\n---\n# L'été\r\n\r\n"
        "Il est rare d'[aller à la mer](https://e.org) en été.\r\n"
    )
    assert rules_left(folder) == []
    assert fix_paths([folder]).changes == ()


def test_a_fix_in_one_page_can_break_and_mend_what_others_say(tmp_path: Path) -> None:
    # The heading is repaired, and with it the anchor that the other page names.
    folder = make(
        tmp_path, {"a.md": "# √Ät√© √† la mer\n\nDes t√¢ches √† g√©rer.\n", "b.md": "[There](a.md#ete)\n"}
    )
    before = rules_left(folder)
    left = fix_paths([folder]).left.findings
    assert [(each.path, each.rule) for each in left] == rules_left(folder)
    assert len(left) < len(before)


def test_what_remains_has_places_in_the_new_text(tmp_path: Path) -> None:
    folder = make(tmp_path, {"a.md": QUOTE + BROKEN})
    outcome = fix_paths([folder])
    (finding,) = outcome.left.findings
    text = outcome.left.text_of("a.md")
    assert text == QUOTE_FIXED + BROKEN
    assert text[finding.span.start : finding.span.end] == "nowhere/at-all.md"


def test_links_stay_links(tmp_path: Path) -> None:
    folder = make(tmp_path, {"real.md": QUOTE})
    (folder / "alias.md").symlink_to("real.md")
    fix_paths([folder / "alias.md"])
    assert (folder / "alias.md").is_symlink()
    assert (folder / "real.md").read_text() == QUOTE_FIXED


def test_nothing_to_write_leaves_no_trace(tmp_path: Path) -> None:
    folder = make(tmp_path, {"a.md": QUOTE})
    fix_paths([folder], write=False)
    fix_paths([folder], select=["encoding"])
    assert sorted(file.name for file in folder.iterdir()) == [".git", "a.md"]
