"""`contentlint undo`."""

from __future__ import annotations

import sys

import click


@click.command()
@click.argument("path", default=".", type=click.Path())
def undo(path: str) -> None:
    """Take back the last `fix` in the project that holds PATH, byte for byte.

    A page that was edited since is left alone and named. Called again, the
    `fix` before that is taken back. Exit status: 0 all restored, 1 something
    was left as it is, 2 there is nothing to undo.
    """
    from contentlint.api import undo_last
    from contentlint.cli.ending import plain_errors
    from contentlint.cli.language import said
    from contentlint.model import Phrase
    from contentlint.report.visible import visible

    with plain_errors():
        report = undo_last(path)
    if report is None:
        click.echo("contentlint: " + said("there is no fix to undo here"), err=True)
        sys.exit(2)
    for restored in report.restored:
        click.echo(said(Phrase("restored {path}", path=visible(restored))))
    for note in report.left:
        click.echo(said(Phrase("left {path}: {reason}", path=visible(note.path), reason=note.text)))
    click.echo(
        said(
            Phrase(
                "Took back the fix of {time}: {restored} restored, {left} left.",
                time=report.time,
                restored=len(report.restored),
                left=len(report.left),
            )
        )
    )
    sys.exit(1 if report.left else 0)
