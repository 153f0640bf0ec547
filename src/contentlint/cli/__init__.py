"""The command line: arguments in, `contentlint.api` out, exit status. Nothing is decided here."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 usage or configuration, 3 internal error,
    130 interrupted.

    What was answered before is answered again without importing the rest of the program.
    """
    try:
        from contentlint.engine.cache.replay import replay

        status = replay(sys.argv[1:])
        if status is None:
            from contentlint.cli.main import main as full

            full()
    except KeyboardInterrupt:  # while the program is still being read; see `cli.main` for the rest
        status = 130
    sys.exit(status)
