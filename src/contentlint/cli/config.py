"""`contentlint config`."""

from __future__ import annotations

from pathlib import Path

import click

from contentlint.cli.shared import config_option


@click.command()
@click.argument("path", default=".", type=click.Path())
@config_option
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a configuration file instead.")
def config(path: str, config_file: Path | None, schema: bool) -> None:
    """Show what holds for the page at PATH, and where each value comes from.

    Exit status: 0, or 2 for usage or configuration.
    """
    from contentlint.cli.ending import plain_errors
    from contentlint.cli.language import language

    if schema:
        from contentlint.manual.docs import config_schema

        click.echo(config_schema(), nl=False)
        return
    from contentlint.engine.effective import describe
    from contentlint.report.visible import visible

    with plain_errors():
        for line in describe(path, config_file, language()):
            click.echo(visible(line))
