"""The page of all commands: their help, arguments and options, as click holds them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any

import click

_FRONT = """\
# Commands

This page is made from the program itself by `make docs`; `contentlint COMMAND --help` says the same in
a terminal. What the options are good for is told in [usage](usage.md).

| exit status | meaning |
|---|---|
| 0 | Nothing found at or above the fail level. `fix`: nothing is left. `--diff`: nothing would change. |
| 1 | Findings. `fix`: findings remain. `--diff`: something would change. |
| 2 | Wrong usage or configuration. The message names the place and the nearest valid name. |
| 3 | A defect of contentlint. Please report it. Other rules and pages were still checked where possible. |
| 130 | Interrupted with Ctrl-C. Nothing is half written. |

{commands}
"""


def commands_page(program: click.Group) -> str:
    """The page in Markdown, the commands in the order of `--help`."""
    context = click.Context(program)
    names = program.list_commands(context)
    found = ((name, program.get_command(context, name)) for name in names)
    parts = [_command(f"contentlint {name}", command) for name, command in found if command]
    return _FRONT.format(commands="\n\n".join(parts))


def _command(name: str, command: click.Command) -> str:
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    options = [param for param in command.params if isinstance(param, click.Option)]
    usage = " ".join([name, *(["[OPTIONS]"] if options else []), *map(_argument, arguments)])
    parts = [f"## {name}", f"`{usage}`", inspect.cleandoc(command.help or ""), _table(options)]
    return "\n\n".join(part for part in parts if part)


def _argument(argument: click.Argument) -> str:
    name = (argument.name or "").upper() + ("..." if argument.nargs == -1 else "")
    return name if argument.required else f"[{name}]"


def _table(options: Iterable[click.Option]) -> str:
    rows = [f"| {_names(option)} | {' '.join(_meaning(option))} |" for option in options]
    return "\n".join(["| option | meaning |", "|---|---|", *rows]) if rows else ""


def _names(option: click.Option) -> str:
    """`` `-q`, `--quiet` ``, the value after the last name."""
    value = "" if option.is_flag or option.count else (option.metavar or _kind(option.type))
    *first, last = [*option.opts, *option.secondary_opts]
    gap = "" if value.startswith("[") or not value else " "
    return ", ".join(f"`{name}`" for name in [*first, f"{last}{gap}{value}"])


def _kind(kind: click.ParamType[Any]) -> str:
    return "NAME" if isinstance(kind, click.Choice) else kind.name.upper()


def _meaning(option: click.Option) -> Iterator[str]:
    """Its help, the values it takes, its default, and whether it can be repeated."""
    yield re.sub(r"\s+", " ", (option.help or "").strip())
    if isinstance(option.type, click.Choice):
        yield f"One of {', '.join(f'`{choice}`' for choice in option.type.choices)}."
    if option.show_default and not option.is_flag:
        yield f"Default: `{option.default}`."
    if option.multiple:
        yield "May be repeated."
