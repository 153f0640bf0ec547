"""The few terminal colours in use, as ANSI SGR sequences (ECMA-48, 8.3.117)."""

from __future__ import annotations

from collections.abc import Callable

from contentlint.model import Severity

Paint = Callable[[str, str], str]

BOLD = "1"
DIM = "2"
RED = "31"
GREEN = "32"
CYAN = "36"
BY_SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;34"}


def painter(color: bool) -> Paint:
    """Return `paint(code, text)`, which wraps the text in colour or leaves it as it is."""
    if not color:
        return lambda _code, text: text
    return lambda code, text: f"\x1b[{code}m{text}\x1b[0m" if text else ""
