"""What a person sees when contentlint itself is at fault."""

from __future__ import annotations

import sys

from contentlint import __version__


def report(error: Exception) -> str:
    """A report in Markdown that can be pasted into an issue."""
    import platform
    import traceback

    from contentlint.report.visible import visible

    trace = "\n".join(map(visible, "".join(traceback.format_exception(error)).splitlines()))
    return (
        "contentlint met an error of its own. Nothing more was checked. Please report this:\n\n"
        f"- contentlint {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"- command: `{visible(' '.join(sys.argv[1:]))}`\n\n```\n{trace}\n```"
    )
