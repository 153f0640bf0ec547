"""A bar on a terminal for runs that take longer than a second, gone when they end."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from contentlint.cli.language import said

_DELAY = 1.0  # seconds before the bar is shown
_PAUSE = 0.1  # seconds between two pictures of it
_WIDTH = 30


class ProgressBar:
    """Called with the share of the work that is done, 0 to 1."""

    def __init__(self, quiet: bool = False) -> None:
        """Shown on standard error, only where that is a terminal, and never if `quiet`."""
        self._wanted = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._next = time.monotonic() + _DELAY
        self._shown = False

    def __call__(self, share: float) -> None:
        """Draw it where it is time to."""
        now = time.monotonic()
        if not self._wanted or now < self._next:
            return
        self._next = now + _PAUSE
        self._shown = True
        full = "#" * round(_WIDTH * share)
        sys.stderr.write(f"\r{said('Checking')} [{full:<{_WIDTH}}] {share:4.0%}")
        sys.stderr.flush()

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        """Wipe it away, so that the report begins on a clean line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
