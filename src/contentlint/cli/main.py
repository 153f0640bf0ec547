"""`contentlint`: the group of commands, and the one place that catches everything."""

from __future__ import annotations

import gc
import io
import sys

import click

from contentlint import __version__
from contentlint.cli.language import in_language, language, listen, said, speak, with_language

# Command -> (module, help). Modules are imported when their command runs, so
# that the start of one does not pay for the others.
COMMANDS = {
    "check": "Check pages and report what is wrong.",
    "fix": "Repair what can be repaired exactly, and report the rest.",
    "review": "Decide about findings in the browser.",
    "undo": "Take back the last `fix`, byte for byte.",
    "init": "Look at the pages, write a first contentlint.toml, check once.",
    "baseline": "Keep a list of known problems, so that only new ones are told.",
    "rules": "List all rules.",
    "explain": "Explain one rule: what, why, examples, options.",
    "config": "Show what holds for a page, and where each value comes from.",
    "status": "Show how far the translations of a site have come.",
    "graph": "Show which pages link to which.",
    "clean": "Remove the cache.",
    "style": "Show what the pages do where their language leaves a choice.",
    "lsp": "Run the language server for editors.",
}


class _LazyGroup(click.Group):
    """A group whose commands live in `contentlint.cli.<name>` as a function of that name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command."""
        if cmd_name not in COMMANDS:
            return None
        import importlib

        module = importlib.import_module(f"contentlint.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return with_language(command)

    def invoke(self, ctx: click.Context) -> object:
        """As click does it, but Ctrl-C ends with 130, as shells expect of it."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\n" + said("Interrupted."), err=True)
            ctx.exit(130)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, but with the nearest command for a name that does not exist."""
        listen(ctx, args)
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from contentlint.config import nearest

            hint = said(nearest(args[0], COMMANDS))
            raise click.UsageError(error.message.rstrip(".") + hint, ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in `--help`, made without importing the commands."""
        with formatter.section(said("Commands")):
            formatter.write_dl([(name, said(text)) for name, text in COMMANDS.items()])


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="contentlint")
def cli() -> None:
    """Check and repair translated and hand-kept Markdown before it is published.

    Begin with `contentlint check`: nothing needs to be configured, and nothing is
    written. The options of a command: `contentlint COMMAND --help`.
    """


def main() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 usage or configuration; a crash is raised."""
    # What is printed is UTF-8 whatever the locale says, so that a manual page can not fail for its examples.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # A run is short and makes few cycles; collecting them costs a sixth of its time.
    gc.disable()
    speak(language())
    in_language(cli)(prog_name="contentlint")
