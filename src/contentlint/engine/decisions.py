"""What people decided about findings: one line a decision, only ever appended.

A crash loses at most the line that was being written, and a colleague can go
on where somebody stopped. The last decision about a finding holds.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from contentlint.engine.disk import told_plainly, write_fully
from contentlint.engine.state import STATE_FOLDER, state_folder
from contentlint.model import Finding

Verdict = Literal["accepted", "rejected", "silenced", "open"]
Key = tuple[str, str, str]

_FILE = "decisions.jsonl"


class Decision(NamedTuple):
    """A verdict about one finding. `text` replaces the text of its fix where an editor wrote another one."""

    path: str
    rule: str
    fingerprint: str
    verdict: Verdict
    reason: str = ""
    text: str | None = None
    time: str = ""

    @property
    def key(self) -> Key:
        """Which finding it is about."""
        return (self.path, self.rule, self.fingerprint)

    @classmethod
    def of(cls, finding: Finding, verdict: Verdict, reason: str = "", text: str | None = None) -> Decision:
        """A decision about `finding`, made now (UTC, ISO 8601)."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return cls(finding.path, finding.rule, finding.fingerprint, verdict, reason, text, now)


def record(root: Path, made: Sequence[Decision]) -> None:
    """Append decisions in one write, on lines of their own whatever the file ends with. Raises WriteError."""
    if not made:
        return
    lines = "".join(json.dumps(decision._asdict()) + "\n" for decision in made)
    name = f"{STATE_FOLDER}/{_FILE}"
    with told_plainly(name):
        file = state_folder(root) / _FILE
        handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
        try:
            # A crash may have left half a line, and the next one must not be lost with it.
            torn = os.lseek(handle, 0, os.SEEK_END) and os.lseek(handle, -1, os.SEEK_END) >= 0
            gap = "\n" if torn and os.read(handle, 1) != b"\n" else ""
            write_fully(handle, (gap + lines).encode("ascii"))
        finally:
            os.close(handle)


def decisions(root: Path) -> Mapping[Key, Decision]:
    """The last decision about each finding; a line that is not whole is left out. Never raises."""
    try:
        lines = (root / STATE_FOLDER / _FILE).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    found = (_read(line) for line in lines)
    return {decision.key: decision for decision in found if decision}


def _read(line: str) -> Decision | None:
    try:
        decision = Decision(**json.loads(line))
    except (ValueError, TypeError):
        return None
    return decision if decision.verdict in get_args(Verdict) else None
