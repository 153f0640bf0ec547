"""The command line: arguments in, `contentlint.api` out, exit status. Nothing is decided here."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line and exit: 0 clean, 1 findings, 2 usage or configuration, 3 internal error,
    130 interrupted.

    What was answered before is answered again without importing the rest of the program, and what
    changed little since with little of it.
    """
    try:
        from contentlint.engine.cache.replay import last_look, replay

        status = replay(sys.argv[1:])
        if status is None and last_look:
            import gc

            gc.disable()  # as in `cli.main`
            from contentlint.cli.onward import go_on

            status = go_on(last_look[0])
        if status is None:
            from contentlint.cli.main import main as full

            full()
    except KeyboardInterrupt:  # while the program is still being read; see `cli.main` for the rest
        status = 130
    except Exception as error:  # the shell's border: whatever escaped becomes a report that can be pasted
        from contentlint.cli.crash import report

        sys.stderr.write(f"{report(error)}\n")
        status = 3
    sys.exit(status)
