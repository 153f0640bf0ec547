"""`contentlint graph`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from contentlint.cli.language import language
from contentlint.graph import FORMATS

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="json",
    show_default=True,
    help="For programs, for Graphviz, or a picture for a browser.",
)
@click.option("--output-file", type=_FILE, help="Write here instead of printing.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out these paths (as in .gitignore).")
@click.option("--config", "config_file", type=_FILE, help="Use this configuration file.")
def graph(
    paths: tuple[str, ...],
    output_format: str,
    output_file: Path | None,
    exclude: tuple[str, ...],
    config_file: Path | None,
) -> None:
    """Show which pages link to which.

    PATHS are files or folders (default: the current folder). Orphans are pages
    that no links lead to from the index pages of their language, dead ends are
    pages that lead nowhere. Exit status: 0, or 2 for usage or configuration.
    """
    from contentlint.cli.ending import plain_errors
    from contentlint.graph import read_graph, render

    with plain_errors():
        text = render(output_format, read_graph(paths or (".",), config_file, exclude), language())
        data = text.encode("utf-8", "backslashreplace")
        if output_file:
            output_file.write_bytes(data)
        else:
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
