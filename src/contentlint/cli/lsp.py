"""`contentlint lsp`."""

from __future__ import annotations

import gc
import sys

import click

from contentlint.cli.language import said
from contentlint.model import Phrase


@click.command()
def lsp() -> None:
    """Run the language server for editors, on standard input and output.

    Problems show while you type, their fixes as quick fixes; links complete
    and lead to their pages. Needs `pip install 'contentlint[lsp]'`.
    Exit status: 0, or 2 without that extra.
    """
    try:
        from contentlint.lsp.server import make_server
    except ModuleNotFoundError as error:
        told = Phrase(
            "`{name}` is not installed, and editors need it: pip install 'contentlint[lsp]'",
            name=str(error.name),
        )
        click.echo(f"contentlint: {said(told)}", err=True)
        sys.exit(2)
    gc.enable()  # off for runs, which are short
    make_server().start_io()
