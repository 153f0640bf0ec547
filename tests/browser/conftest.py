"""A real Chromium, that of the system, driven by Playwright. Where it is absent these tests are skipped.

Nothing here counts on speed: every look at a page waits for what it expects, and a page counts as open
once its script has run.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

Scheme = Literal["light", "dark"]

# Milliseconds after which something that has not come will not come, on however busy a machine.
PATIENCE = 120_000


class Opener(Protocol):
    """Opens an empty page; what its scripts or the security policy complain of fails the test."""

    def __call__(self, scheme: Scheme = "light", locale: str = "en-GB") -> AbstractContextManager[Page]: ...


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for the tests of a module."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        pytest.skip("no Chromium on this machine")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"], timeout=PATIENCE)
        yield started
        started.close()


@pytest.fixture
def empty_page(browser: Browser) -> Opener:
    """A function that opens an empty page."""

    @contextmanager
    def open_page(scheme: Scheme = "light", locale: str = "en-GB") -> Iterator[Page]:
        context = browser.new_context(color_scheme=scheme, locale=locale)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)

        def dismissed(dialog: Dialog) -> None:
            complaints.append(f"a dialog: {dialog.message}")
            dialog.dismiss()

        page.on("dialog", dismissed)
        yield page
        context.close()
        assert complaints == []

    return open_page
