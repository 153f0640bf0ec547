"""`contentlint style`."""

from __future__ import annotations

from pathlib import Path

import click

from contentlint.cli.language import language
from contentlint.cli.shared import config_option, emit, exclude_option, output_file_option, paths_argument
from contentlint.habits import FORMATS


@click.command()
@paths_argument
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
@output_file_option
@exclude_option
@config_option
def style(
    paths: tuple[str, ...],
    output_format: str,
    output_file: Path | None,
    exclude: tuple[str, ...],
    config_file: Path | None,
) -> None:
    """Show what the pages do where their language leaves a choice.

    PATHS are files or folders (default: the current folder). Spaces, quotation
    marks, forms of address, spellings and capitals of headings are shown with
    how often each occurs. The name in brackets pins a choice under `[style]` in
    the configuration. Exit status: 0, or 2 for usage or configuration.
    """
    from contentlint.cli.ending import plain_errors
    from contentlint.habits import read_habits, render

    with plain_errors():
        text = render(output_format, read_habits(paths or (".",), config_file, exclude), language())
        data = text.encode("utf-8", "backslashreplace")
        emit(data, output_file)
