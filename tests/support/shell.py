"""Run the command line: in this process, or as the real program where the process matters."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from contentlint.cli.main import cli

# One finding with a safe fix, whatever the language; and the page after it.
QUOTE = "# Page\n\n>\n\nText.\n"
QUOTE_FIXED = "# Page\n\nText.\n"
# One finding without a fix.
BROKEN = "# Away\n\n[Away](nowhere/at-all.md)\n"


class Ran(NamedTuple):
    """A finished run: exit status, standard output and standard error."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path, stdin: bytes = b"") -> Ran:
    """Run `contentlint` in this process and folder; what it raised is raised here."""
    result = CliRunner().invoke(cli, list(map(str, arguments)), input=stdin, prog_name="contentlint")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    out = result.stdout_bytes.decode("utf-8", "surrogateescape")
    return Ran(result.exit_code, out, result.stderr)


def process(
    *arguments: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Ran:
    """Run the real program in `cwd`."""
    done = subprocess.run(
        [sys.executable, "-m", "contentlint", *map(os.fsencode, arguments)],
        cwd=cwd,
        input=stdin,
        env={**os.environ, **(env or {})},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode("utf-8"))


def make(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write `files` (path -> content) below `folder`, which becomes the root of a project."""
    (folder / ".git").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
