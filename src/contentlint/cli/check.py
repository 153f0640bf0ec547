"""`contentlint check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import click

from contentlint.cli.language import language, said
from contentlint.cli.options import Output, Target, output_options, stdin_option, target_options

if TYPE_CHECKING:
    from contentlint.engine.cache.answer import Answer
    from contentlint.engine.cache.record import Recorder


@click.command()
@target_options
@stdin_option
@click.option("--fix", "apply_fixes", is_flag=True, help="Apply safe fixes, as `contentlint fix` does.")
@click.option("--diff", is_flag=True, help="Show what fixing would change; write nothing.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also fixes that need review.")
@click.option(
    "--changed",
    is_flag=False,
    flag_value="HEAD",
    metavar="[=REV]",
    help="Only files that differ from this git revision (HEAD), and pages that refer to them.",
)
@click.option("--changed-lines", is_flag=True, help="Only findings on lines that differ from that revision.")
@click.option(
    "--watch", is_flag=True, help="Stay, and check again whenever a file is saved (needs the extra `watch`)."
)
@click.option(
    "--statistics", is_flag=True, help="Also print what each rule cost and found, on standard error."
)
@click.option(
    "--trend",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    multiple=True,
    help="In HTML reports: compare with this earlier JSON report; give the oldest first.",
)
@output_options
def check(
    apply_fixes: bool,
    diff: bool,
    unsafe_fixes: bool,
    changed: str | None,
    changed_lines: bool,
    watch: bool,
    statistics: bool,
    trend: tuple[Path, ...],
    **flags: Any,
) -> None:
    """Check pages and report what is wrong.

    PATHS are files or folders (default: the current folder); `-` reads one
    page from standard input. Exit status: 0 clean, 1 findings at or above the
    fail level, 2 usage or configuration, 3 internal error.
    """
    target, output = Target.of(flags), Output.of(flags)
    _refuse_mixtures(target, fixes=apply_fixes or diff, changed=bool(changed or changed_lines), watch=watch)
    if watch and output.reports:
        raise click.UsageError(said("--watch prints what was saved: leave out --report."))
    if statistics and (watch or apply_fixes or diff):
        raise click.UsageError(said("--statistics needs a plain check: leave out --watch, --fix and --diff."))
    if trend and "html" not in (output.output_format, *(name for name, _ in output.reports)):
        raise click.UsageError(said("--trend needs an HTML report: add --report html=FILE."))
    if watch:
        from contentlint.cli.watch import run_watch

        run_watch(target, output, unsafe=unsafe_fixes)
    elif apply_fixes or diff:
        from contentlint.cli.fix import run_fix

        run_fix(target, output, diff=diff, unsafe=unsafe_fixes)
    else:
        since = changed or ("HEAD" if changed_lines else None)
        _run_check(target, output, _Wishes(since, changed_lines, unsafe_fixes, statistics, trend))


class _Wishes(NamedTuple):
    """What a plain check is asked for beside paths and reports; `since` is a revision of git."""

    since: str | None
    changed_lines: bool
    unsafe: bool
    statistics: bool
    trend: tuple[Path, ...]


def _refuse_mixtures(target: Target, *, fixes: bool, changed: bool, watch: bool) -> None:
    """Raise UsageError for options that say different things about what is to be done."""
    if changed and fixes:
        raise click.UsageError(said("--changed only checks: leave out --fix and --diff."))
    if watch and (fixes or changed or target.external or "-" in target.paths):
        message = "--watch only checks: leave out --fix, --diff, --changed, --external and `-`."
        raise click.UsageError(said(message))


def _keep(recorder: Recorder, answer: Answer, wishes: _Wishes) -> None:
    """Keep what was printed for the next call with the same words, or for a hook that has nothing to do."""
    from contentlint.engine.cache.idle import LAST
    from contentlint.engine.cache.replay import may_replay

    if may_replay(sys.argv[1:]):
        recorder.keep(answer)
    elif wishes.since == LAST:
        recorder.keep_idle(answer)


def _run_check(target: Target, output: Output, wishes: _Wishes) -> NoReturn:
    """Check, report, keep the answer, and exit."""
    from contentlint.api import check_paths
    from contentlint.cli.ending import exit_status, plain_errors
    from contentlint.cli.progress import ProgressBar
    from contentlint.cli.reports import write_reports
    from contentlint.engine.cache.record import Recorder
    from contentlint.engine.cache.replay import may_store
    from contentlint.engine.stopwatch import Stopwatch
    from contentlint.report.earlier import read_earlier
    from contentlint.report.formats import render

    with plain_errors():
        earlier = read_earlier(wishes.trend)
        recorder = Recorder(sys.argv[1:]) if may_store(sys.argv[1:]) else None
        stopwatch = Stopwatch() if wishes.statistics else None
        with ProgressBar(output.quiet) as progress:
            outcome = check_paths(
                target.on_disk(),
                **target.selection(),
                buffers=target.buffers(),
                ask=target.asker(),
                jobs=1 if stopwatch else 0,
                changed=wishes.since,
                changed_lines=wishes.changed_lines,
                recorder=recorder,
                progress=progress,
                stopwatch=stopwatch,
            )
        outcome = outcome.seen_from(Path.cwd())._replace(earlier=earlier)
        style = output.style(outcome.root, target, language(outcome.language), wishes.unsafe)
        text = render(output.output_format, outcome, style)
        output.write(text)
        write_reports(outcome, output, style)
        if recorder and not wishes.trend:
            _keep(recorder, output.answer(text, outcome, style, exit_status(outcome, output)), wishes)
    if stopwatch:
        from contentlint.report.costs import cost_table

        costs = stopwatch.rules, stopwatch.total(), outcome.pages, outcome.findings
        click.echo(cost_table(*costs, style.language), err=True)
    sys.exit(exit_status(outcome, output))
