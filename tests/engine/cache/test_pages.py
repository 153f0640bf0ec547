"""Results of pages come back as they were, and only for the very same bytes, plan and path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from contentlint.engine.cache import pages
from contentlint.engine.cache.pages import PageStore
from contentlint.engine.parallel import check_pages
from contentlint.engine.project import open_project
from contentlint.engine.run import check_page
from contentlint.registry import Selection
from tests.engine.cache.test_truth import TEXTS
from tests.support.shell import make


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {f"{number}.md": text for number, text in enumerate(TEXTS)}
    return make(tmp_path, {**files, "lost.md": b"\xff\xfe\x00", "odd.md": "# \x00"})


def test_results_come_back_type_for_type(root: Path) -> None:
    project = open_project([root])
    expected = list(check_pages(root, project.pages, project.planner))
    store = PageStore(root, Selection(), "")
    for _ in range(2):
        assert repr(list(store.check(project.pages, project.planner, 1))) == repr(expected)


def test_known_pages_are_not_checked_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = open_project([root])
    store = PageStore(root, Selection(), "")
    list(store.check(project.pages, project.planner, 1))
    (root / "0.md").write_text("# Other\n")
    seen = []

    def spy(path: str, *rest: Any) -> object:
        seen.append(path)
        return check_page(path, *rest)

    monkeypatch.setattr(pages, "check_page", spy)
    list(store.check(project.pages, project.planner, 1))
    assert seen == ["0.md"]


def test_another_plan_is_another_key(root: Path) -> None:
    whole = open_project([root])
    store = PageStore(root, Selection(), "")
    list(store.check(whole.pages, whole.planner, 1))
    few = open_project([root], None, Selection(("links",)))
    assert list(store.check(few.pages, few.planner, 1)) == list(check_pages(root, few.pages, few.planner))
