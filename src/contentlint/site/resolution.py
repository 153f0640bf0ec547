"""The answer to where a link leads."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """How a target resolves; only `missing`, `case` and `missing-anchor` are defects."""

    OK = "ok"
    MISSING = "missing"
    MISSING_ANCHOR = "missing-anchor"
    CASE = "case"
    EXTERNAL = "external"
    UNVERIFIABLE = "unverifiable"
    OUTSIDE = "outside"


class Resolution(NamedTuple):
    """`path` is what answers or, where nothing does, the path that was looked for first."""

    status: Status
    path: str = ""
    fragment: str = ""
