"""`contentlint lsp`."""

from __future__ import annotations

import gc
import sys

import click


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
        click.echo(
            f"contentlint: Unexpected absence of `{error.name}`, expected it: pip install 'contentlint[lsp]'",
            err=True,
        )
        sys.exit(2)
    gc.enable()  # off for runs, which are short
    make_server().start_io()
