"""How an address is quoted in a message."""

from __future__ import annotations

_LONGEST = 120


def shown(target: str) -> str:
    """The target on one line, its middle left out where it is very long."""
    line = " ".join(target.split())
    if len(line) <= _LONGEST:
        return line
    half = _LONGEST // 2
    return f"{line[:half]}…{line[-half:]}"
