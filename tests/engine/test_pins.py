"""Which revision of its source a page was translated from: told by the page, or seen in history."""

from __future__ import annotations

from pathlib import Path

import pytest

from contentlint.document import Document, Source
from contentlint.engine.pins import inferred_pin, told_pin
from contentlint.history import Repository, open_repository
from tests.support.repository import commit

LONG = "one\ntwo\nthree\nfour\nfive\n"


def told(front: str) -> str:
    text = f"---\n{front}\n---\n\n# Page\n"
    return told_pin(Document("fr/page.md", Source(text, text)).frontmatter)


def opened(folder: Path) -> Repository:
    found = open_repository(folder)
    assert found
    return found


@pytest.mark.parametrize(
    "front",
    [
        "default_lang_commit: 12ab34cd",
        "l10n:\n  sourceCommit: 12ab34cd",
        "sourceCommit: '12ab34cd'",
        "source_commit: 12ab34cd",
        "source-commit: 12ab34cd",
        "default_lang_commit: 12ab34cd # patched",
        "default_lang_commit: 12ab34cd patched",
    ],
)
def test_a_page_names_the_commit_it_was_made_from(front: str) -> None:
    assert told(front) == "12ab34cd"


@pytest.mark.parametrize(
    "front", ["title: x", "l10n: x", "l10n:\n  other: x", "sourceCommit: [a]", "sourceCommit:"]
)
def test_without_a_commit_nothing_is_told(front: str) -> None:
    assert told(front) == ""


def test_a_page_without_front_matter_tells_nothing() -> None:
    assert told_pin(None) == ""


def test_the_source_as_it_was_when_the_page_was_written(tmp_path: Path) -> None:
    first = commit(tmp_path, 10, en__page=LONG)
    commit(tmp_path, 20, fr__page=LONG)
    commit(tmp_path, 30, en__page=LONG + "six\n")
    assert inferred_pin(opened(tmp_path), "fr/page.md", "en/page.md") == first


def test_both_in_one_commit_belong_together(tmp_path: Path) -> None:
    commit(tmp_path, 10, en__page=LONG)
    both = commit(tmp_path, 20, en__page=LONG + "six\n", fr__page=LONG)
    assert inferred_pin(opened(tmp_path), "fr/page.md", "en/page.md") == both


def test_a_slip_that_was_corrected_is_no_new_translation(tmp_path: Path) -> None:
    first = commit(tmp_path, 10, en__page=LONG)
    commit(tmp_path, 20, fr__page=LONG)
    commit(tmp_path, 30, en__page=LONG + "six\n")
    commit(tmp_path, 40, fr__page=LONG.replace("two", "deux"))
    assert inferred_pin(opened(tmp_path), "fr/page.md", "en/page.md") == first


def test_new_content_brings_the_page_up_to_date(tmp_path: Path) -> None:
    commit(tmp_path, 10, en__page=LONG)
    commit(tmp_path, 20, fr__page=LONG)
    second = commit(tmp_path, 30, en__page=LONG + "six\n")
    commit(tmp_path, 40, fr__page=LONG.replace("o", "ö"))
    assert inferred_pin(opened(tmp_path), "fr/page.md", "en/page.md") == second


def test_a_short_page_counts_from_its_first_commit(tmp_path: Path) -> None:
    first = commit(tmp_path, 10, en__page="one\n")
    commit(tmp_path, 20, fr__page="un\n")
    commit(tmp_path, 30, en__page="two\n")
    assert inferred_pin(opened(tmp_path), "fr/page.md", "en/page.md") == first


def test_without_history_there_is_no_revision(tmp_path: Path) -> None:
    commit(tmp_path, 10, fr__page=LONG)
    commit(tmp_path, 20, en__page=LONG)
    repository = opened(tmp_path)
    assert inferred_pin(repository, "fr/page.md", "en/page.md") == ""
    assert inferred_pin(repository, "fr/new.md", "en/page.md") == ""
