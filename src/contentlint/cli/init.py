"""`contentlint init`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_STARTER = """\
# contentlint looks for this file in the folder of a page and upwards.
# `contentlint config PAGE` shows what holds for a page, and why.

# Language of the pages, where neither path nor front matter says it.
# language = "fr"

# Content types: front matter, sections. Shipped: {packs}; or a folder of your own.
packs = []

# Paths that are never checked, as in .gitignore.
exclude = []

# Folders that links beginning with "/" start from; inferred where not given.
# [site]
# roots = ["content"]

# Severity and options of single rules.
# [rules.broken-link]
# severity = "warning"

# Settings for some pages only.
# [[overrides]]
# paths = ["content/en/**"]
# language = "en"
"""


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Write a first contentlint.toml into FOLDER; an existing one is left alone."""
    from contentlint.packs import shipped_packs
    from contentlint.report.visible import visible

    target = folder / "contentlint.toml"
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(_STARTER.format(packs=", ".join(shipped_packs())))
    except FileExistsError:
        click.echo(f"contentlint: `{visible(str(target))}` exists already and was left as it is", err=True)
        sys.exit(2)
    click.echo(f"Wrote {visible(str(target))}. Next: contentlint check")
