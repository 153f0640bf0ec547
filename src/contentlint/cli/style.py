"""`contentlint style`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from contentlint.cli.language import language
from contentlint.habits import FORMATS

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
@click.option("--output-file", type=_FILE, help="Write here instead of printing.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out these paths (as in .gitignore).")
@click.option("--config", "config_file", type=_FILE, help="Use this configuration file.")
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
        if output_file:
            output_file.write_bytes(data)
        else:
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
