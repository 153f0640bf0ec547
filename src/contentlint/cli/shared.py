"""What the commands that show something share: their paths and flags, and where they write."""

from __future__ import annotations

import sys
from pathlib import Path

import click

FILE = click.Path(dir_okay=False, path_type=Path)
paths_argument = click.argument("paths", nargs=-1, type=click.Path())
output_file_option = click.option("--output-file", type=FILE, help="Write here instead of printing.")
config_option = click.option("--config", "config_file", type=FILE, help="Use this configuration file.")
exclude_option = click.option(
    "--exclude", multiple=True, metavar="PATTERN", help="Leave out these paths (as in .gitignore)."
)


def emit(data: bytes, file: Path | None) -> None:
    """Print bytes whatever the locale says, or put them into a file."""
    if file:
        file.write_bytes(data)
    elif sys.stdout is not None:  # closed with `>&-`: the exit status still tells
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
