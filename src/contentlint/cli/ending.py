from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from contentlint.api import ConfigError, Outcome, WriteError
from contentlint.cli.language import said
from contentlint.cli.options import Output
from contentlint.model import Phrase
from contentlint.report.visible import visible


@contextmanager
def plain_errors() -> Iterator[None]:
    """Print what is wrong with configuration, arguments or disk in one line, and exit with 2."""
    try:
        yield
    except BrokenPipeError:  # the reader went away (`| head`): click ends the program quietly, with 1
        raise
    except (ConfigError, WriteError, OSError) as error:
        click.echo(f"contentlint: {visible(_told(error))}", err=True)
        sys.exit(2)


def _told(error: Exception) -> str:
    """What is wrong, with its place, in words; `[Errno 13] Permission denied: 'x'` is none for people."""
    if isinstance(error, ConfigError):
        return error.place + said(error.message)
    if isinstance(error, WriteError):
        return f"{error.path}: {said(error.reason)}"
    if isinstance(error, OSError) and error.filename is not None and error.strerror:
        told = {"file": str(error.filename), "reason": error.strerror}
        return said(Phrase("`{file}` can not be read or written: {reason}", **told))
    return str(error)


def exit_status(outcome: Outcome, output: Output) -> int:
    """0 clean, 1 findings at or above the fail level, 3 where a rule crashed."""
    if any(finding.rule == "internal-error" for finding in outcome.findings):
        return 3
    level = output.failing(outcome)
    return int(any(finding.severity >= level for finding in outcome.findings))
