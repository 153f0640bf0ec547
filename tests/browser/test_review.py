"""The whole journey of an editor in a real browser, on a copy of `content/`: decide, write, compare bytes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, Scheme
from tests.support.shell import make

CONTENT = Path(__file__).parent.parent.parent / "content"


@contextmanager
def served(empty_page: Opener, folder: Path, scheme: Scheme = "light") -> Iterator[Page]:
    """`contentlint review` as a process of its own, and a page that has opened its printed address."""
    command = [sys.executable, "-m", "contentlint", "review", "--no-open"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = re.search(r"http://\S+", server.stdout.readline())
        assert address is not None
        try:
            with empty_page(scheme) as page:
                page.goto(address.group())
                yield page
        finally:
            server.terminate()


def go(page: Page, name: str) -> None:
    """Follow a link, and wait until the script of the page behind it has run."""
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("link", name=name).click()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    shutil.copytree(CONTENT, folder)
    (folder / ".git").mkdir()
    return folder


@pytest.fixture
def page(empty_page: Opener, site: Path) -> Iterator[Page]:
    with served(empty_page, site) as opened:
        yield opened


def test_an_editor_decides_writes_and_takes_back(page: Page, site: Path) -> None:
    before = {file: file.read_bytes() for file in site.rglob("*.md")}
    go(page, "fr/glossary/deposit.md")
    expect(page.locator("article")).to_contain_text("Unexpected quote without content")
    expect(page.locator("article del")).to_be_visible()
    page.keyboard.press("a")
    expect(page.locator("article")).to_contain_text("accepted")
    expect(page.get_by_role("button", name="Write 1 changes")).to_be_enabled()
    page.locator("article").focus()
    page.keyboard.press("u")
    expect(page.get_by_role("button", name="Nothing to write yet")).to_be_disabled()
    page.keyboard.press("a")
    page.get_by_role("button", name="Write 1 changes").click()
    expect(page.locator(".told")).to_contain_text("1 changes written to 1 pages")
    after = {file: file.read_bytes() for file in site.rglob("*.md")}
    changed = [file for file in before if before[file] != after[file]]
    assert [file.name for file in changed] == ["deposit.md"]
    assert b"\n>\n" in before[changed[0]]
    assert b"\n>\n" not in after[changed[0]]
    subprocess.run([sys.executable, "-m", "contentlint", "undo"], cwd=site, check=True, capture_output=True)
    assert {file: file.read_bytes() for file in before} == before


def test_own_words_and_reasons(page: Page, site: Path) -> None:
    go(page, "en/glossary/break-even-point.md")
    page.get_by_text("Use this text").first.click()
    page.get_by_label("Your own text").fill("/deposit")
    page.get_by_role("button", name="Use this text").click()
    expect(page.locator("article")).to_contain_text("accepted")
    page.get_by_role("button", name="Write 1 changes").click()
    expect(page.locator(".told")).to_be_visible()
    assert "](/deposit)" in (site / "en/glossary/break-even-point.md").read_text(encoding="utf-8")


def test_the_preview_shows_the_page_and_runs_nothing(page: Page) -> None:
    go(page, "fr/glossary/deposit.md")
    page.get_by_text("The page as readers see it").click()
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(empty_page: Opener, site: Path, scheme: Scheme) -> None:
    with served(empty_page, site, scheme) as page:
        for link in (None, "fr/guides/online-music-lessons.md"):
            if link:
                go(page, link)
            results = Axe().run(page)
            assert results.violations_count == 0, results.generate_report()


def test_a_whole_review_needs_only_keys(empty_page: Opener, tmp_path: Path) -> None:
    folder = make(tmp_path / "many", {"page.md": "".join(f"Text {number}.\n\n>\n\n" for number in range(40))})
    with served(empty_page, folder) as page:
        go(page, "page.md")
        number = 40
        expect(page.locator("article")).to_have_count(number)
        for at in range(number):
            page.keyboard.press("a" if at % 2 else "r")
            expect(page.locator("article.open")).to_have_count(number - at - 1)
        expect(page.get_by_role("status")).to_have_text(f"{number} of {number} decided")
