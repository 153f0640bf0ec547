"""Flags that several commands share, named as users of linters know them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from contentlint.cli.complete import selected
from contentlint.cli.language import said
from contentlint.cli.shared import FILE, config_option, emit
from contentlint.model import Phrase, Severity
from contentlint.report.formats import names

if TYPE_CHECKING:
    from contentlint.engine.cache.answer import Answer
    from contentlint.engine.project import Ask
    from contentlint.report import Outcome, Style

# A hook may pass hundreds of paths; nobody types them again.
_LONGEST_AGAIN = 60
LEVELS = ("info", "warning", "error")

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _names(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` is a, b and c."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _reports(
    _ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, Path], ...]:
    """`sarif=out.sarif` is the format and its file. Raises BadParameter for another form or format."""
    reports = []
    for value in values:
        name, equals, file = value.partition("=")
        if name not in names():
            from contentlint.config import nearest

            known = ", ".join(names())
            message = Phrase("There is no format `{name}`, only {known}", name=name, known=known)
            raise click.BadParameter(said(message) + said(nearest(name, names())))
        if not equals or not file:
            message = Phrase(
                "`{value}` names no file: write {name}=FILE",
                value=value,
                name=name,
            )
            raise click.BadParameter(said(message))
        reports.append((name, Path(file)))
    return tuple(reports)


def _all(*options: Callable[[_Command], _Command]) -> Callable[[_Command], _Command]:
    """One decorator for several options, shown in `--help` in the order given."""

    def decorate(function: _Command) -> _Command:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


target_options = _all(
    click.argument("paths", nargs=-1, type=click.Path(allow_dash=True)),
    click.option(
        "--select",
        multiple=True,
        callback=_names,
        metavar="RULE,…",
        shell_complete=selected,
        help="Run only these rules or categories.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        callback=_names,
        metavar="RULE,…",
        shell_complete=selected,
        help="Do not run these rules or categories. An id wins over its category.",
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="PATTERN",
        help="Do not check these paths (as in .gitignore).",
    ),
    config_option,
    click.option(
        "--no-cache",
        is_flag=True,
        expose_value=False,
        help="Remember nothing of this run, and use nothing of earlier ones.",
    ),
    click.option(
        "--cache-dir",
        type=click.Path(file_okay=False),
        expose_value=False,
        help="Keep the cache here (default: `.contentlint_cache` in the root of the project).",
    ),
    click.option("--no-baseline", is_flag=True, help="Also report what the baseline knows."),
    click.option(
        "--external",
        is_flag=True,
        help="Also ask the servers that links out of the site lead to (needs the extra `external`).",
    ),
    click.option(
        "--external-private", is_flag=True, help="With --external: also addresses inside your own network."
    ),
    click.option(
        "--external-max-age",
        type=click.FloatRange(min=0),
        default=24,
        show_default=True,
        metavar="HOURS",
        help="With --external: how long the answer of a server is believed.",
    ),
)


stdin_option = click.option("--stdin-filename", metavar="PATH", help="Name of the page that `-` reads.")


class Target(NamedTuple):
    """What to look at. `paths` holds "-" for standard input."""

    paths: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    exclude: tuple[str, ...]
    config_file: Path | None
    no_baseline: bool
    external: bool
    external_private: bool
    external_max_age: float
    stdin_filename: str | None = None

    @classmethod
    def of(cls, flags: Mapping[str, Any]) -> Target:
        """Pick out this part of a command's flags; no path means the current folder."""
        target = cls(**{name: flags[name] for name in cls._fields if name in flags})
        if "-" in target.paths and target.paths != ("-",):
            raise click.UsageError(said("`-` reads one page from standard input: name no other paths."))
        if target.stdin_filename and "-" not in target.paths:
            raise click.UsageError(said("--stdin-filename names the page on standard input: add `-`."))
        return target if target.paths else target._replace(paths=(".",))

    def again(self) -> str:
        """What a further command is told to speak of the same pages and rules, a space before it."""
        from shlex import join

        named = {"--select": self.select, "--ignore": self.ignore, "--exclude": self.exclude}
        words = [word for flag, values in named.items() for value in values for word in (flag, value)]
        words += ["--config", str(self.config_file)] if self.config_file else []
        words += [path for path in self.paths if path != "."]
        said = join(words)
        return f" {said}" if said and len(said) <= _LONGEST_AGAIN and "-" not in self.paths else ""

    def on_disk(self) -> tuple[str, ...]:
        """The paths without "-"."""
        return tuple(path for path in self.paths if path != "-")

    def buffers(self) -> dict[Path, bytes]:
        """The page on standard input, if it was asked for, under its absolute path."""
        if "-" not in self.paths:
            return {}
        if sys.stdin is None:
            raise click.UsageError(said("Standard input is closed: there is no page to read."))
        name = self.stdin_filename or "stdin.md"
        return {Path(os.path.abspath(name)): sys.stdin.buffer.read()}

    def selection(self) -> dict[str, Any]:
        """The keyword arguments of `contentlint.api` that say which rules run where, and what is told."""
        return {
            "config": self.config_file,
            "select": self.select or None,
            "ignore": self.ignore,
            "exclude": self.exclude,
            "baseline": not self.no_baseline,
        }

    def asker(self) -> Ask | None:
        """Who asks about external links, if that is wanted. Raises ConfigError without the extra."""
        if not self.external:
            return None
        from contentlint.external import Asker, Limits

        return Asker(Limits(max_age=self.external_max_age * 3600, allow_private=self.external_private))


output_options = _all(
    click.option(
        "--output-format",
        type=click.Choice(names()),
        default="text",
        show_default=True,
        metavar="FORMAT",
        help="How to print findings: for people text (or full), concise, grouped; for programs the others.",
    ),
    click.option("--output-file", type=FILE, help="Write the report here instead of printing it."),
    click.option(
        "--report",
        "reports",
        multiple=True,
        callback=_reports,
        metavar="FORMAT=FILE",
        help="Also write a report in this format into a file.",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 even where there are findings."),
    click.option(
        "--fail-level",
        type=click.Choice(LEVELS),
        help="Lowest severity that makes the exit status 1 (default: as configured, else warning).",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Print findings only."),
    click.option(
        "--color",
        type=click.Choice(("auto", "always", "never")),
        default="auto",
        show_default=True,
        help="Colour the output; NO_COLOR is respected.",
    ),
)


class Output(NamedTuple):
    """How to print, and what makes the command fail."""

    output_format: str
    output_file: Path | None
    reports: tuple[tuple[str, Path], ...]
    exit_zero: bool
    fail_level: str | None
    quiet: bool
    color: str

    @classmethod
    def of(cls, flags: Mapping[str, Any]) -> Output:
        """Pick out this part of a command's flags."""
        return cls(*(flags[name] for name in cls._fields))

    @property
    def in_color(self) -> bool:
        """Whether to colour: on a terminal unless refused, elsewhere only when asked."""
        if self.color != "auto":
            return self.color == "always"
        quiet_terminal = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return self.to_terminal and not quiet_terminal

    @property
    def to_terminal(self) -> bool:
        """Whether a person reads the output as it comes."""
        return self.output_file is None and sys.stdout is not None and sys.stdout.isatty()

    @property
    def width(self) -> int:
        """Columns to use: those of the terminal, 80 elsewhere."""
        is_terminal = sys.stdout is not None and sys.stdout.isatty()
        return max(40, shutil.get_terminal_size((80, 24)).columns) if is_terminal else 80

    def style(self, root: Path | None, target: Target, language: str, unsafe: bool = False) -> Style:
        """How a report looks that is seen from the current folder; `root` is that of the project."""
        from contentlint.report import Style

        link = rule_link = ""
        if self.to_terminal and self.in_color:
            from contentlint.cli.terminal import knows_links, link_template, rule_template

            here = Path.cwd()
            base = here if root is None or root.is_relative_to(here) else root
            if knows_links(os.environ):
                link, rule_link = link_template(base, os.environ), rule_template(language, os.environ)
        return Style(self.in_color, self.width, self.quiet, unsafe, target.again(), link, rule_link, language)

    def write(self, text: str) -> None:
        """Print the report as UTF-8 whatever the locale says, or put it into the file asked for.

        Surrogates become the bytes that they stand for.
        """
        emit(_encoded(text), self.output_file)

    def answer(self, text: str, outcome: Outcome, style: Style, status: int) -> Answer:
        """What `write` wrote and how it was told, and the exit status, as the cache keeps them."""
        from contentlint.engine.cache.answer import Answer, Telling

        file = os.path.abspath(self.output_file) if self.output_file else ""
        levels = int(self.failing(outcome)), int(outcome.fail_level)
        told = Telling(self.output_format, tuple(style), outcome.notes, *levels, outcome.language)
        return Answer(_encoded(text), file, status, told)

    def failing(self, outcome: Outcome) -> int:
        """The lowest severity that makes the exit status 1; one beyond all where none does."""
        if self.exit_zero:
            return max(Severity) + 1
        return Severity[self.fail_level.upper()] if self.fail_level else outcome.fail_level


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
