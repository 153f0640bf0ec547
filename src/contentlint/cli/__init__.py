"""The command line: arguments in, `contentlint.api` out, exit status. Nothing is decided here."""

from contentlint.cli.main import main

__all__ = ["main"]
