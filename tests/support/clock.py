"""What has to lie behind a run before it may be remembered."""

from __future__ import annotations

import time

# Seconds; longer than a file system may take to stamp a later change with a later time.
_TICK = 0.06


def settle() -> None:
    """Let files grow older than the run that is to remember them.

    A file that was written in the same tick as a run could be written again unseen, so such
    a run is not remembered. The time of that change (`st_ctime`) is the system's and can not be set.
    """
    time.sleep(_TICK)
