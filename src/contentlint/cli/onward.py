"""Answer a command whose last answer stands but for the text of some pages; see `engine.cache.resume`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from contentlint.document.decode import decode
from contentlint.engine.cache.files import ENDS, RUNS, save
from contentlint.engine.cache.replay import STARTED, Look, file_name, print_again
from contentlint.engine.cache.resume import Resumed, answered, is_told_by, resumed
from contentlint.engine.cache.trace import end_trace, start_trace
from contentlint.engine.known import FILE
from contentlint.engine.read import read_bytes
from contentlint.model import Severity
from contentlint.report import Outcome, Style
from contentlint.report.formats import render
from contentlint.report.summary import hidden_note


def go_on(look: Look) -> int | None:
    """Print what the command finds now, and return its exit status; None where it must really run."""
    start_trace()
    name = file_name(look.record.key)
    ends = f"{look.folder}/{ENDS}/{name}"
    found = resumed(look, ends)
    output = _told(found).encode("utf-8", "surrogateescape") if found else b""
    trace = end_trace()
    if found is None:
        return None
    status = int(any(finding.severity >= found.kept.telling.failing for finding in found.findings))
    record = answered(look, output, status)
    if is_told_by(look, trace, STARTED):
        save(ends, found.kept.plain(record))
        save(f"{look.folder}/{RUNS}/{name}", record.plain())
    return print_again(record)


def _told(found: Resumed) -> str:
    """The report of the run, told as the last one was."""
    kept, telling = found.kept, found.kept.telling
    root = Path(kept.root)

    def text_of(path: str) -> str:
        data = read_bytes(root, path)
        return decode(data).text if isinstance(data, bytes) else ""

    outcome = Outcome(
        found.findings,
        len(kept.pages),
        text_of,
        (*telling.notes, hidden_note(found.hidden, FILE)) if found.hidden else telling.notes,
        fail_level=Severity(telling.fail_level),
        root=root,
        language=telling.language,
    )
    style: Any = telling.style
    return render(telling.output_format, outcome.seen_from(Path.cwd()), Style(*style))
