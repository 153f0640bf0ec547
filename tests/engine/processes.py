"""Run a function in a process of its own: to kill it, to take rights from it, or to run two at once."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable


def start(body: Callable[[], object]) -> int:
    """Fork; the child runs `body` and ends with 0, or with 1 and a traceback. Returns its id."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        body()
        status = 0
    finally:
        if status:
            traceback.print_exc()
        os._exit(status)


def result(child: int) -> int:
    """Wait for the child; its exit status, negative for the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
