"""`contentlint clean`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("path", default=".", type=click.Path(exists=True))
@click.option("--cache-dir", type=click.Path(file_okay=False), help="The cache is here.")
def clean(path: str, cache_dir: str | None) -> None:
    """Remove the cache of the project that holds PATH. What `undo` needs is kept.

    Exit status: 0, or 2 for usage or configuration.
    """
    from contentlint.api import forget
    from contentlint.cli.ending import plain_errors
    from contentlint.cli.language import said
    from contentlint.model import Phrase
    from contentlint.report.summary import plural

    with plain_errors():
        number = forget(path, Path(cache_dir) if cache_dir else None)
    click.echo(said(Phrase("Removed {files} of the cache.", files=plural(number, "file"))))
