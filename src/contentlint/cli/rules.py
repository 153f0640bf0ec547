"""`contentlint rules`."""

from __future__ import annotations

import click


@click.command()
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", show_default=True)
def rules(output_format: str) -> None:
    """List all rules: id, category, severity, whether it can fix, and what it checks."""
    from contentlint.api import rules_as_json, rules_as_text

    click.echo(rules_as_json() if output_format == "json" else rules_as_text())
