"""`contentlint init`."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click

_STARTER = """\
# contentlint looks for this file in the folder of a page and upwards.
# `contentlint config PAGE` shows what holds for a page, and why.

# Language of the pages, where neither path nor front matter says it.
# language = "fr"

# Content types: front matter, sections. Shipped: {shipped}; or a folder of your own.
packs = [{packs}]

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
@click.option(
    "--learn",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="PAGES",
    help="Also write a first pack from the pages in this folder: their keys, types and sections.",
)
@click.option("--name", default="", metavar="NAME", help="Name of that pack; default: the folder's.")
def init(folder: Path, learn: Path | None, name: str) -> None:
    """Write a first contentlint.toml into FOLDER; an existing one is left alone.

    Exit status: 0, or 2 where there is one already.
    """
    if learn:
        _learn(folder, learn, name)
    elif not _write_starter(folder, ""):
        _stop(f"`{folder / 'contentlint.toml'}` exists already and was left as it is")


def _write_starter(folder: Path, pack: str) -> bool:
    """Write the configuration, with `pack` if there is one; False if a file is there already."""
    from contentlint.packs import shipped_packs
    from contentlint.report.visible import visible

    target = folder / "contentlint.toml"
    packs = f'"{pack}"' if pack else ""
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(_STARTER.format(shipped=", ".join(shipped_packs()), packs=packs))
    except FileExistsError:
        return False
    click.echo(f"Wrote {visible(str(target))}. Next: contentlint check")
    return True


def _learn(folder: Path, pages: Path, name: str) -> None:
    """Write the pack and say what it holds and how to use it."""
    from contentlint.config import ConfigError
    from contentlint.learn import learn_folder

    name = name or re.sub(r"[^a-z0-9]+", "-", pages.resolve().name.lower()).strip("-") or "pages"
    target = folder / "rules" / name
    if (target / "pack.yaml").exists():
        _stop(f"`{target}` is a pack already and was left as it is; `--name` gives another name")
    try:
        learned = learn_folder(name, folder, pages)
    except ConfigError as error:
        _stop(str(error))
    if not learned.pages:
        _stop(f"there is no page in `{pages}`")
    _write(target, learned.files)
    click.echo(
        f"Wrote {target.as_posix()}: {learned.fields} keys and {learned.sections} sections"
        f" from {learned.pages} pages. Read it, correct it, and it is yours."
    )
    if not _write_starter(folder, f"rules/{name}"):
        click.echo(f'Add "rules/{name}" to `packs` in contentlint.toml. Next: contentlint check')


def _write(target: Path, files: Mapping[str, str]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for file, text in files.items():
        (target / file).write_text(text, encoding="utf-8", newline="\n")


def _stop(reason: str) -> NoReturn:
    from contentlint.report.visible import visible

    click.echo(f"contentlint: {visible(reason)}", err=True)
    sys.exit(2)
