"""Draw the pictures of the documentation: what the real program prints on the site in content/.

python benchmarks/picture.py docs/images
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
PICTURES = {
    "check.svg": [
        "check",
        "glossary/depreciation.md",
        "glossary/working-capital.md",
        "guides/freelance-translation.md",
    ],
    "pack.svg": [
        "check",
        "--select",
        "frontmatter,sections",
        "guides/photo-gear-rental.md",
        "guides/podcast-editing.md",
        "guides/urban-gardening.md",
    ],
    "mojibake.svg": ["check", "--select", "encoding", "guides/online-music-lessons.md"],
}


def main(folder: str) -> None:
    """Draw each picture anew."""
    for name, command in PICTURES.items():
        (Path(folder) / name).write_text(picture(command), encoding="utf-8")


def picture(command: list[str]) -> str:
    """Run a command and export its coloured output as SVG."""
    done = subprocess.run(
        [sys.executable, "-m", "contentlint", *command, "--color", "always"],
        cwd=ROOT / "content" / "fr",
        capture_output=True,
        text=True,
        check=False,
    )
    console = Console(record=True, width=84, file=io.StringIO())
    console.print(Text(" ".join(["$ contentlint", *command]), style="bold"))
    console.print(Text.from_ansi(done.stdout))
    # The exported picture asks the network for its font; a reader's own will do.
    drawn = re.sub(r"@font-face \{.*?\}\n?", "", console.export_svg(title="contentlint"), flags=re.DOTALL)
    return drawn.replace("Fira Code, monospace", "monospace")


if __name__ == "__main__":
    main(*sys.argv[1:])
