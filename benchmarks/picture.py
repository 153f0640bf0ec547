"""Draw the README's picture: what the real program prints on the site in content/.

    python benchmarks/picture.py docs/images/check.svg
"""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
PAGES = [
    "content/fr/guides/photo-gear-rental.md",
    "content/fr/guides/podcast-editing.md",
    "content/fr/glossary/working-capital.md",
    "content/fr/glossary/pro-forma-invoice.md",
]


def main(target: str) -> None:
    """Run the check and export its coloured output as SVG."""
    command = ["contentlint", "check", *PAGES, "--color", "always"]
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    console = Console(record=True, width=84, file=io.StringIO())
    console.print(Text("$ contentlint check content/fr/guides content/fr/glossary", style="bold"))
    console.print(Text.from_ansi(done.stdout))
    Path(target).write_text(console.export_svg(title="contentlint"), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
