"""`contentlint rules`."""

from __future__ import annotations

import click


@click.command()
@click.option(
    "--output-format",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to print.",
)
def rules(output_format: str) -> None:
    """List all rules: id, severity, whether it can fix, and what it reports.

    Exit status: 0.
    """
    from contentlint import manual
    from contentlint.cli.language import language

    click.echo(manual.rules_as_json() if output_format == "json" else manual.rules_as_text(language()))
