"""`contentlint baseline`."""

from __future__ import annotations

from pathlib import Path

import click

from contentlint.cli.shared import config_option


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@config_option
def baseline(folder: str, config_file: Path | None) -> None:
    """Keep a list of the problems there are, so that only new ones are reported.

    The project that holds FOLDER is checked as a whole and the list written to
    `.contentlint-baseline.json` in its root; commit it. `check` and `fix`
    leave out what it names, say how much that is, and take from it what is
    gone when the whole project is checked. Called again, it is written anew.
    Exit status: 0, or 2 for usage or configuration.
    """
    from contentlint.api import write_baseline
    from contentlint.cli.ending import plain_errors
    from contentlint.cli.language import said
    from contentlint.model import Phrase
    from contentlint.report.summary import plural

    with plain_errors():
        file, number = write_baseline(folder, config=config_file)
    problems = plural(number, "known problem")
    click.echo(
        said(
            Phrase(
                "Wrote {problems} to {file}; from now on only new ones are reported.",
                problems=problems,
                file=file.name,
            )
        )
    )
