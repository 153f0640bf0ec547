"""What a finished command's exit status is, and how a wrong command line ends."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from contentlint.api import ConfigError, Finding, Severity


@contextmanager
def config_errors() -> Iterator[None]:
    """Print what is wrong with configuration or arguments, and exit with 2."""
    try:
        yield
    except ConfigError as error:
        click.echo(f"contentlint: {error}", err=True)
        sys.exit(2)


def exit_status(findings: Iterable[Finding], level: Severity, exit_zero: bool) -> int:
    """0 clean, 1 findings at or above `level`, 3 where a rule crashed."""
    status = 0
    for finding in findings:
        if finding.rule == "internal-error":
            return 3
        if finding.severity >= level:
            status = 1
    return 0 if exit_zero else status
