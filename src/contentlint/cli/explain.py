"""`contentlint explain`."""

from __future__ import annotations

import click

from contentlint.cli.complete import explained


@click.command()
@click.argument("rule", shell_complete=explained)
def explain(rule: str) -> None:
    """Explain RULE: what it reports and why, options, examples, how to silence it.

    Exit status: 0, or 2 where there is no such rule.
    """
    from contentlint import manual
    from contentlint.cli.ending import plain_errors
    from contentlint.cli.language import language

    with plain_errors():
        click.echo(manual.explain(rule, language()), nl=False)
