"""`contentlint explain`."""

from __future__ import annotations

import click


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Explain RULE: what it checks and why, options, examples, how to silence it."""
    from contentlint.api import explain_rule
    from contentlint.cli.status import config_errors

    with config_errors():
        click.echo(explain_rule(rule))
