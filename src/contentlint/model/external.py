"""What a server on the internet said of one address."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Health(StrEnum):
    """Fine, moved for good (by permanent redirects), dead, failing (perhaps for today), not known."""

    FINE = "fine"
    MOVED = "moved"
    DEAD = "dead"
    FAILING = "failing"
    UNKNOWN = "unknown"


class ExternalAnswer(NamedTuple):
    """The answer to one address.

    `detail` says in a few words what was seen (`404 Not Found`, `no such
    host`), `status` is the HTTP status of the last answer, 0 where none came,
    and `location` is where a moved address leads.
    """

    health: Health
    detail: str
    status: int = 0
    location: str = ""
