"""Definite answers are kept in the user's cache folder, so that a server is not asked every hour."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from contentlint.model import ExternalAnswer, Health

# Gone for good, by the word of the server (RFC 9110, 15.5.5 and 15.5.11).
_GONE = frozenset({404, 410})


def cache_file() -> Path:
    """Where answers are kept: the cache folder that the system gives to each user."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "contentlint" / "external.json"


def read_cache(file: Path, now: float, max_age: float) -> dict[str, tuple[ExternalAnswer, float]]:
    """Address -> answer and when it came (seconds since 1970), those younger than `max_age` seconds.

    A file that is missing or was written by somebody else is an empty cache.
    """
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    found = {}
    for address, entry in stored.items() if isinstance(stored, dict) else ():
        known = _entry(entry)
        if known and 0 <= now - known[1] < max_age:
            found[address] = known
    return found


def _entry(entry: object) -> tuple[ExternalAnswer, float] | None:
    match entry:
        case [str(health), str(detail), int(status), str(location), int() | float() as when] if (
            health in Health.__members__.values()
        ):
            return ExternalAnswer(Health(health), detail, status, location), float(when)
    return None


def is_lasting(answer: ExternalAnswer) -> bool:
    """Whether an answer may be believed tomorrow: a page that is there, or that the server calls gone."""
    return answer.health in (Health.FINE, Health.MOVED) or answer.status in _GONE


def write_cache(file: Path, answers: Mapping[str, tuple[ExternalAnswer, float]]) -> None:
    """Replace the file in one step. Where that is not possible, nothing is kept."""
    stored = {address: [*answer, when] for address, (answer, when) in sorted(answers.items())}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(
            "w", dir=file.parent, prefix=".external-", encoding="utf-8", delete=False
        ) as fresh:
            json.dump(stored, fresh)
        Path(fresh.name).replace(file)
    except OSError:
        return
