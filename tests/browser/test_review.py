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

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
CONTENT = Path(__file__).parent.parent.parent / "content"


@contextmanager
def served(empty_page: Opener, folder: Path) -> Iterator[Page]:
    """`contentlint review` as a process of its own, and a page that has opened its printed address."""
    command = [sys.executable, "-m", "contentlint", "review", "--no-open"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = re.search(r"http://\S+", server.stdout.readline())
            assert address is not None
            with empty_page() as page:
                page.goto(address.group())
                yield page
        finally:
            server.kill()  # as a crash would: what was decided is kept all the same


def go(page: Page, name: str) -> None:
    """Follow a link, and wait until the script of the page behind it has run."""
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("link", name=name).click()


def press(page: Page, name: str) -> None:
    """Press a button that sends a form, and wait until the script of the page behind it has run."""
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("button", name=name, exact=True).click()


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
    expect(page.locator("article.accepted")).to_be_visible()
    expect(page.get_by_role("button", name="Write 1 change")).to_be_enabled()
    page.keyboard.press("u")
    expect(page.locator("article.open")).to_be_focused()
    expect(page.get_by_role("button", name="Nothing to write yet")).to_be_disabled()
    page.keyboard.press("a")
    expect(page.locator("article.accepted")).to_be_visible()
    press(page, "Write 1 change")
    expect(page.locator(".told")).to_contain_text("Changes written: 1, on one page.")
    after = {file: file.read_bytes() for file in site.rglob("*.md")}
    changed = [file for file in before if before[file] != after[file]]
    assert [file.name for file in changed] == ["deposit.md"]
    assert b"\n>\n" in before[changed[0]]
    assert b"\n>\n" not in after[changed[0]]
    press(page, "Take this back")
    expect(page.locator(".told")).to_contain_text("One page is again as it was before.")
    assert {file: file.read_bytes() for file in before} == before


def test_own_words_and_reasons(page: Page, site: Path) -> None:
    go(page, "en/glossary/break-even-point.md")
    page.keyboard.press("e")
    expect(page.get_by_label("Your own text")).to_be_focused()
    page.get_by_label("Your own text").fill("/deposit")
    page.get_by_role("button", name="Use this text").click()
    expect(page.locator("article.accepted")).to_be_visible()
    go(page, "All pages")
    go(page, "fr/glossary/deposit.md")
    page.keyboard.press("s")
    expect(page.get_by_label("Reason")).to_be_focused()
    page.keyboard.type("as agreed")
    page.get_by_role("button", name="Keep it as it is").click()
    expect(page.locator("article.silenced")).to_be_visible()
    press(page, "Write 2 changes")
    expect(page.locator(".told")).to_contain_text("Changes written: 2, on 2 pages.")
    assert "](/deposit)" in (site / "en/glossary/break-even-point.md").read_text(encoding="utf-8")
    assert "empty-blockquote: as agreed -->" in (site / "fr/glossary/deposit.md").read_text(encoding="utf-8")


def test_the_preview_shows_the_page_and_runs_nothing(page: Page) -> None:
    go(page, "fr/glossary/deposit.md")
    page.get_by_text("The page as readers see it").click()
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible()


def test_it_is_accessible(page: Page) -> None:
    for link in ("", "fr/guides/online-music-lessons.md", "All pages", "Text that was saved"):
        if link:
            go(page, link)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            results = Axe().run(page)
            assert results.violations_count == 0, results.generate_report()


def test_a_whole_review_needs_only_keys_and_outlives_a_crash(empty_page: Opener, tmp_path: Path) -> None:
    number = 40
    text = "".join(f"Text {at}.\n\n>\n\n" for at in range(number))
    folder = make(tmp_path / "many", {"page.md": text})
    with served(empty_page, folder) as page:
        go(page, "page.md")
        expect(page.locator("article")).to_have_count(number)
        page.get_by_role("button", name="Turn keys off").click()
        page.keyboard.press("a")
        page.get_by_role("button", name="Turn keys on").click()
        expect(page.locator("article.open")).to_have_count(number)
        for at in range(number):
            page.keyboard.press("a" if at % 2 else "r")
            expect(page.locator("article.open")).to_have_count(number - at - 1)
        expect(page.get_by_role("status")).to_have_text(f"{number} of {number} decided")
    with served(empty_page, folder) as page:
        expect(page.get_by_role("status")).to_have_text(f"{number} of {number} decided")
        press(page, f"Write {number // 2} changes")
        expect(page.locator(".told")).to_contain_text(f"Changes written: {number // 2}, on one page.")
    assert (folder / "page.md").read_text(encoding="utf-8").count("\n>\n") == number // 2


def test_all_of_a_kind_on_several_pages_and_a_page_edited_meanwhile(
    empty_page: Opener, tmp_path: Path
) -> None:
    quotes = {f"{name}.md": f"# {name}\n" + "\n>\n\nText.\n" * 30 for name in ("one", "two")}
    folder = make(tmp_path / "kinds", quotes)
    with served(empty_page, folder) as page:
        go(page, "quote")
        expect(page.locator("article")).to_have_count(50)
        page.get_by_role("link", name="Go on").first.click()
        expect(page.locator("article")).to_have_count(10)
        press(page, "Accept all 60")
        expect(page.locator("article.accepted")).to_have_count(50)
        press(page, "Undo 60 decisions")
        expect(page.locator("article.open")).to_have_count(50)
        press(page, "Accept all 60")
        (folder / "two.md").write_text("# Mine\n\nOther.\n", encoding="utf-8")
        go(page, "All pages")
        go(page, "two.md")
        expect(page.get_by_role("alert")).to_contain_text("Edited by somebody else")
        press(page, "Write 60 changes")
        expect(page.locator(".told")).to_contain_text("Changes written: 30, on one page.")
        expect(page.locator(".told")).to_contain_text("two.md")
    assert "\n>\n" not in (folder / "one.md").read_text(encoding="utf-8")
    assert (folder / "two.md").read_text(encoding="utf-8") == "# Mine\n\nOther.\n"
