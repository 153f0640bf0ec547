"""`contentlint check --watch`."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path

from contentlint.cli.language import language
from contentlint.cli.options import Output, Target


def run_watch(target: Target, output: Output, *, unsafe: bool) -> None:
    """Report, and report again after every save, until the user interrupts."""
    from contentlint.api import watch_paths
    from contentlint.cli.ending import plain_errors
    from contentlint.report.formats import render

    gc.enable()  # off for runs, which are short
    with plain_errors(), suppress(KeyboardInterrupt):
        for outcome in watch_paths(target.on_disk(), **target.selection()):
            style = output.style(outcome.root, target, language(outcome.language), unsafe)
            output.write(render(output.output_format, outcome.seen_from(Path.cwd()), style))
