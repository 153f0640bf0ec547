"""`contentlint fix`, also as `contentlint check --fix`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from contentlint.cli.language import language, said
from contentlint.cli.options import Output, Target, output_options, stdin_option, target_options

if TYPE_CHECKING:
    from contentlint.api import FixOutcome
    from contentlint.report import Style


@click.command()
@target_options
@stdin_option
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--unsafe-fixes", is_flag=True, help="Also apply fixes that need review.")
@click.option(
    "-i", "--interactive", is_flag=True, help="Decide about each fix with one key, guesses included."
)
@output_options
def fix(diff: bool, unsafe_fixes: bool, interactive: bool, **flags: Any) -> None:
    """Repair what can be repaired exactly, and report the rest.

    PATHS are files or folders (default: the current folder). With `-` the page
    on standard input is printed repaired. Each run can be taken back with
    `contentlint undo`. Exit status: 0 nothing left, 1 findings remain,
    2 usage or configuration, 3 internal error.
    """
    target, output = Target.of(flags), Output.of(flags)
    if interactive:
        if diff or unsafe_fixes or "-" in target.paths:
            raise click.UsageError(
                said("--interactive asks about each fix: leave out --diff, --unsafe-fixes and `-`.")
            )
        _decide(target, output)
    run_fix(target, output, diff=diff, unsafe=unsafe_fixes)


def _decide(target: Target, output: Output) -> None:
    """Ask about each fix, apply what was accepted, say what is left, and exit."""
    from contentlint.api import review_paths
    from contentlint.cli.ending import exit_status, plain_errors
    from contentlint.cli.interactive import run_interactive
    from contentlint.cli.reports import write_reports
    from contentlint.report.sources import noted

    with plain_errors():
        review = review_paths(target.on_disk(), ask=target.asker(), **target.selection())
        spoken = language(review.outcome.language)
        # Its paths begin at the root.
        style = output.style(None, target, spoken)._replace(link="")
        outcome = run_interactive(review, style).seen_from(Path.cwd())
        notes = () if style.quiet else outcome.left.notes
        click.echo("".join(f"{noted(note, style)}\n" for note in notes), nl=False)
        output.write(_rendered(outcome, style._replace(quiet=True), output, diff=False, buffers={}))
        write_reports(outcome.left._replace(changes=outcome.changes), output, style)
    sys.exit(exit_status(outcome.left, output))


def run_fix(target: Target, output: Output, *, diff: bool, unsafe: bool) -> None:
    """Fix and exit."""
    from contentlint.api import fix_paths
    from contentlint.cli.ending import exit_status, plain_errors
    from contentlint.cli.progress import ProgressBar
    from contentlint.cli.reports import write_reports

    with plain_errors():
        buffers = target.buffers()
        with ProgressBar(output.quiet) as progress:
            outcome = fix_paths(
                target.on_disk(),
                unsafe=unsafe,
                write=not diff,
                buffers=buffers,
                ask=target.asker(),
                progress=progress,
                **target.selection(),
            ).seen_from(Path.cwd())
        style = output.style(outcome.left.root, target, language(outcome.left.language), unsafe)
        output.write(_rendered(outcome, style, output, diff, buffers))
        write_reports(outcome.left._replace(changes=outcome.changes), output, style)
    changed = diff and bool(outcome.changes) and not output.exit_zero
    sys.exit(exit_status(outcome.left, output) or int(changed))


def _rendered(
    outcome: FixOutcome, style: Style, output: Output, diff: bool, buffers: Mapping[Path, bytes]
) -> str:
    """The diff, the page that came on standard input, or what was fixed and what is left."""
    from contentlint.report import fixes
    from contentlint.report.diff import shown, unified
    from contentlint.report.formats import render
    from contentlint.report.layouts import AFTER_FIXES

    if diff:
        # A terminal gets hidden characters made visible; a pipe or file a patch that applies.
        patch = "".join(unified(change.path, change.old, change.new) for change in outcome.changes)
        return shown(patch, style) if output.to_terminal else patch
    if buffers:
        (given,) = buffers.values()
        return outcome.changes[0].new if outcome.changes else given.decode("utf-8", "surrogateescape")
    if output.output_format in AFTER_FIXES:
        return fixes.render(outcome, style, AFTER_FIXES[output.output_format])
    return render(output.output_format, outcome.left._replace(changes=outcome.changes), style)
