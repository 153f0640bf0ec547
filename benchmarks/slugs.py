"""Slugs against what the real implementations gave: `python benchmarks/slugs.py FILE [--show ALGORITHM]`.

FILE has one JSON object a line: `algorithm`, `heading_markdown`, `slug` (null
where the heading got no id) and, for duplicates, `preceded_by`, the headings
above it on the page.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from contentlint.text.slug import as_written, page_slugs


def made(record: dict[str, Any]) -> str | None:
    """Our slug for a record, None for a heading without an id."""
    lines = [*record.get("preceded_by", []), record["heading_markdown"]]
    found = page_slugs(record["algorithm"], ((as_written(line), "") for line in lines))[-1]
    # The GFM parser of kramdown writes no id where nothing is left; the others write an empty one.
    return None if not found and record["algorithm"] == "kramdown-gfm" else found


def main() -> None:
    """Print right / all for each algorithm, and the differences of those asked for (`all` for every one)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", default="")
    options = parser.parse_args()
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for line in options.file.read_text("utf-8").splitlines():
        record = json.loads(line)
        name, ours = record["algorithm"], made(record)
        every[name] += 1
        right[name] += ours == record["slug"]
        if ours != record["slug"] and options.show in (name, "all"):
            print(f"{name}: {record['heading_markdown']!r} is {record['slug']!r}, ours {ours!r}")
    for name in sorted(every):
        print(f"{name:26} {right[name]:5} / {every[name]:<5} {right[name] / every[name]:.3f}")
    print(f"{'all':26} {right.total():5} / {every.total():<5} {right.total() / every.total():.3f}")


if __name__ == "__main__":
    main()
