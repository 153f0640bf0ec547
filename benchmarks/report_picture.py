"""Draw the pictures of the HTML report and the review: the real ones on `content/`, in a real browser.

    python benchmarks/report_picture.py

Needs a Chromium on the machine; writes docs/images/report.png and docs/images/review.png.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "images"


def main() -> None:
    """Photograph both pages, each with its first findings."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        sys.exit("no Chromium on this machine")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        shutil.copytree(ROOT / "content", site)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1180, "height": 1330}, locale="en-GB")
        _report(page, site)
        page.set_viewport_size({"width": 1180, "height": 900})
        _review(page, site)
        browser.close()


def _report(page: Page, site: Path) -> None:
    report = site.parent / "report.html"
    command = [sys.executable, "-m", "contentlint", "check", "--exit-zero", "--report", f"html={report}"]
    subprocess.run(command, cwd=site, check=True, capture_output=True)
    page.goto(report.as_uri())
    page.wait_for_selector("article")
    _photograph(page, "report.png")


def _review(page: Page, site: Path) -> None:
    command = [sys.executable, "-m", "contentlint", "review", "--no-open"]
    with subprocess.Popen(command, cwd=site, stdout=subprocess.PIPE, text=True) as server:
        try:
            found = re.search(r"http://\S+", server.stdout.readline() if server.stdout else "")
            page.goto(found.group() if found else "")
            page.get_by_role("link", name="fr/glossary/depreciation.md").click()
            page.wait_for_selector("article")
            _photograph(page, "review.png")
        finally:
            server.terminate()


def _photograph(page: Page, name: str) -> None:
    page.screenshot(path=PICTURES / name)
    print(f"docs/images/{name}: {(PICTURES / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
