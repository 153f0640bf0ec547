"""The whole journey of an editor in a real browser, on a copy of `content/`: decide, write, compare bytes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.support.shell import make

CONTENT = Path(__file__).parent.parent.parent / "content"


Scheme = Literal["light", "dark"]


@contextmanager
def served(browser: Browser, folder: Path, scheme: Scheme = "light") -> Iterator[Page]:
    """`contentlint review` as a process of its own, and a page that has opened its printed address."""
    command = [sys.executable, "-m", "contentlint", "review", "--no-open"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        address = re.search(r"http://\S+", server.stdout.readline())
        assert address is not None
        page = browser.new_context(color_scheme=scheme).new_page()
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        page.goto(address.group())
        try:
            yield page
        finally:
            page.context.close()
            server.terminate()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    shutil.copytree(CONTENT, folder)
    (folder / ".git").mkdir()
    return folder


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    with served(browser, site) as opened:
        yield opened


def test_an_editor_decides_writes_and_takes_back(page: Page, site: Path) -> None:
    before = {file: file.read_bytes() for file in site.rglob("*.md")}
    page.get_by_role("link", name="fr/glossary/deposit.md").click()
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
    page.get_by_role("link", name="en/glossary/break-even-point.md").click()
    page.get_by_text("Use this text").first.click()
    page.get_by_label("Your own text").fill("/deposit")
    page.get_by_role("button", name="Use this text").click()
    expect(page.locator("article")).to_contain_text("accepted")
    page.get_by_role("button", name="Write 1 changes").click()
    expect(page.locator(".told")).to_be_visible()
    assert "](/deposit)" in (site / "en/glossary/break-even-point.md").read_text(encoding="utf-8")


def test_the_preview_shows_the_page_and_runs_nothing(page: Page) -> None:
    page.get_by_role("link", name="fr/glossary/deposit.md").click()
    page.get_by_text("The page as readers see it").click()
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(browser: Browser, site: Path, scheme: Scheme) -> None:
    with served(browser, site, scheme) as page:
        for link in (None, "fr/guides/online-music-lessons.md"):
            if link:
                page.get_by_role("link", name=link).click()
            results = Axe().run(page)
            assert results.violations_count == 0, results.generate_report()


def test_a_whole_review_needs_only_keys(browser: Browser, tmp_path: Path) -> None:
    folder = make(tmp_path / "many", {"page.md": "".join(f"Text {number}.\n\n>\n\n" for number in range(40))})
    with served(browser, folder) as page:
        page.get_by_role("link", name="page.md").click()
        number = 40
        expect(page.locator("article")).to_have_count(number)
        for at in range(number):
            page.keyboard.press("a" if at % 2 else "r")
            expect(page.locator("article.open")).to_have_count(number - at - 1)
        expect(page.get_by_role("status")).to_have_text(f"{number} of {number} decided")
