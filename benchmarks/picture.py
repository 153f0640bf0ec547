"""Draw the README's picture: what the real program prints on the site in content/.

python benchmarks/picture.py docs/images/check.svg
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
PAGES = [
    "guides/online-music-lessons.md",
    "glossary/working-capital.md",
    "guides/freelance-translation.md",
]


def main(target: str) -> None:
    """Run the check and export its coloured output as SVG."""
    command = ["contentlint", "check", *PAGES, "--color", "always"]
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT / "content" / "fr",
        capture_output=True,
        text=True,
        check=False,
    )
    console = Console(record=True, width=84, file=io.StringIO())
    console.print(Text(" ".join(["$ contentlint check", *PAGES]), style="bold"))
    console.print(Text.from_ansi(done.stdout))
    # The exported picture asks the network for its font; a reader's own will do.
    picture = re.sub(r"@font-face \{.*?\}\n?", "", console.export_svg(title="contentlint"), flags=re.DOTALL)
    Path(target).write_text(picture.replace("Fira Code, monospace", "monospace"), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
