"""Problems that were there before: known by what they are, so that only new ones are told.

The file names each known problem by rule and fingerprint. A fingerprint holds
no line and no path (`engine/findings.py`), so it survives edits elsewhere on
the page and a page that moves; path and message are for the reader of the file.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from contentlint.config import ConfigError
from contentlint.engine.disk import WriteError, told_plainly
from contentlint.engine.disk import write_new as write_new_file
from contentlint.engine.known import FILE, NEVER_KNOWN, Known
from contentlint.engine.project import Project
from contentlint.model import Finding, Phrase
from contentlint.registry import all_rules

_VERSION = 1


def read_baseline(root: Path) -> tuple[Known, ...] | None:
    """The known problems of the project at `root`; None where it keeps no baseline. Raises ConfigError."""
    file = root / FILE
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            Phrase("The baseline can not be read ({error})", error=str(error)),
            str(file),
        ) from error
    try:
        return _parsed(text)
    except json.JSONDecodeError as error:
        message = "The baseline is damaged ({msg}): restore it, or call `contentlint baseline` again"
        raise ConfigError(Phrase(message, msg=error.msg), str(file), error.lineno) from error
    except (KeyError, TypeError) as error:
        message = "This is no baseline: `contentlint baseline` writes one"
        raise ConfigError(message, str(file)) from error


def unasked_rules(project: Project) -> tuple[str, ...]:
    """The rules that did not run as no server was asked."""
    if project.ask:
        return ()
    return tuple(rule.id for rule in all_rules().values() if "answers" in rule.meta.reads)


def known_of(findings: Iterable[Finding]) -> tuple[Known, ...]:
    """A baseline of all that was found, sorted by path and place."""
    return tuple(
        Known(finding.path, finding.rule, finding.fingerprint, finding.message)
        for finding in findings
        if finding.rule not in NEVER_KNOWN
    )


def write_baseline(root: Path, known: Iterable[Known]) -> None:
    """Write the file in one step, a problem a line. Raises WriteError."""
    rows = ",\n".join(json.dumps(entry._asdict()) for entry in known)
    text = f'{{"version": {_VERSION}, "findings": [\n{rows}\n]}}\n'
    fresh = root / f".contentlint-{os.getpid()}.tmp"
    with told_plainly(FILE):
        try:
            write_new_file(fresh, text.encode("ascii"))
            fresh.replace(root / FILE)
        finally:
            fresh.unlink(missing_ok=True)


def shrink(root: Path, known: Sequence[Known], gone: Sequence[Known]) -> str:
    """Take what is gone out of the file; returns a sentence about it, also where that did not work."""
    removed = Counter(gone)
    kept = []
    for entry in reversed(known):
        if removed[entry]:
            removed[entry] -= 1
        else:
            kept.append(entry)
    problems = Phrase.counted(len(gone), "{number} known problem is gone", "{number} known problems are gone")
    try:
        write_baseline(root, reversed(kept))
    except WriteError as error:
        told = {"problems": problems, "file": FILE, "reason": error.reason}
        return Phrase("{problems}, but {file} can not be written ({reason})", **told)
    return Phrase("{problems} and taken out of {file}", problems=problems, file=FILE)


def _parsed(text: str) -> tuple[Known, ...]:
    entries = json.loads(text)["findings"]
    return tuple(Known(*(str(entry[field]) for field in Known._fields)) for entry in entries)
