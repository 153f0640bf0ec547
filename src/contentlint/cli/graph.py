"""`contentlint graph`."""

from __future__ import annotations

from pathlib import Path

import click

from contentlint.cli.language import language
from contentlint.cli.shared import config_option, emit, exclude_option, output_file_option, paths_argument
from contentlint.graph import FORMATS


@click.command()
@paths_argument
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="json",
    show_default=True,
    help="For programs, for Graphviz, or a picture for a browser.",
)
@output_file_option
@exclude_option
@config_option
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
        emit(data, output_file)
