"""How politely and how long servers are asked."""

from __future__ import annotations

from typing import NamedTuple

from contentlint import __version__

USER_AGENT = f"contentlint/{__version__} (link check)"
"""What servers are told about who asks; robots.txt is read for `contentlint`."""


class Limits(NamedTuple):
    """Times are in seconds, `max_age` included.

    `timeout` bounds one request, `total` the whole run. `retries` further
    attempts follow a failure that may pass, the first after `backoff`, each
    next one after twice as long. `per_host` requests may be under way to one
    host, `at_once` to all. `max_age` is how long a definite answer is believed.
    `allow_private` lets addresses inside the own network be asked.
    """

    timeout: float = 10.0
    total: float = 600.0
    retries: int = 2
    backoff: float = 1.0
    per_host: int = 2
    at_once: int = 16
    redirects: int = 8
    max_age: float = 24 * 3600.0
    allow_private: bool = False
