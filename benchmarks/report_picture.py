"""Draw the picture of the HTML report in the README: the real report on `content/`, in a real browser.

    python benchmarks/report_picture.py

Needs a Chromium on the machine; writes docs/images/report.png.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "report.png"


def main() -> None:
    """Make the report, open it, and photograph its first finding with the filters above it."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        sys.exit("no Chromium on this machine")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        command = [sys.executable, "-m", "contentlint", "check", "content", "--exit-zero", "--quiet"]
        subprocess.run([*command, "--report", f"html={report}"], cwd=ROOT, check=True, capture_output=True)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1180, "height": 1330}, locale="en-GB")
        page.goto(report.as_uri())
        page.wait_for_selector("article")
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
