"""`contentlint status`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from contentlint.cli.language import language, said
from contentlint.cli.shared import config_option, emit, output_file_option, paths_argument
from contentlint.model import Phrase

_FORMATS = ("table", "json", "svg", "html")


@click.command()
@paths_argument
@click.option(
    "--output-format",
    type=click.Choice(_FORMATS),
    default="table",
    show_default=True,
    help="For people, for programs, or a heat map of pages and locales.",
)
@output_file_option
@click.option(
    "--since",
    metavar="REV",
    help="Only translations that changed after this git revision, or whose source did.",
)
@config_option
def status(
    paths: tuple[str, ...],
    output_format: str,
    output_file: Path | None,
    since: str | None,
    config_file: Path | None,
) -> None:
    """Show how far the translations of a site have come.

    PATHS are files or folders (default: the current folder). For each locale:
    pages, missing and orphaned ones, words translated, and segments that are
    current, stale, lacking or untranslated. Pages are compared with the
    revision of their source that they were made from, where git knows it.
    Exit status: 0, or 2 for usage or configuration.
    """
    from contentlint.cli.ending import plain_errors
    from contentlint.status import read_status, render

    with plain_errors():
        found = read_status(paths or (".",), config_file, since, _progress if sys.stderr.isatty() else None)
        data = render(output_format, found, language()).encode("utf-8", "backslashreplace")
        emit(data, output_file)


def _progress(done: int, pages: int) -> None:
    """A bar on the terminal, gone when all is done."""
    if done == pages:
        click.echo("\r" + " " * 60 + "\r", nl=False, err=True)
    elif done % 25 == 0:
        bar = "#" * (done * 30 // pages)
        told = said(Phrase("{done} of {pages} pages", done=done, pages=pages))
        click.echo(f"\r{bar:<30} {told}", nl=False, err=True)
