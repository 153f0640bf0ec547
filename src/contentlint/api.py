"""The public Python face of contentlint.

    from contentlint.api import check_text

    for finding in check_text("# Sp√©cial\\n"):
        print(finding.message)

Everything the command line, an editor or a hook does goes through these
functions, so they can not disagree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from contentlint.config import ConfigError, nearest
from contentlint.engine.check import check_project
from contentlint.engine.project import Project, open_project
from contentlint.model import Finding
from contentlint.registry import Selection
from contentlint.report import Outcome

__all__ = ["ConfigError", "Finding", "Outcome", "check_paths", "check_text", "nearest"]


def check_paths(
    paths: Sequence[str | Path] = (".",),
    *,
    config: Path | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
    exclude: Sequence[str] = (),
    buffers: Mapping[Path, bytes] | None = None,
    jobs: int = 0,
) -> Outcome:
    """Check files and folders, links between them included.

    `buffers` maps absolute paths to bytes that stand for the file on disk.
    `select` and `ignore` take rule ids and categories. `jobs` is the number of
    processes, 0 for as many as there are processors. Raises ConfigError.
    """
    project = open_project(paths, config, _selection(select, ignore), exclude, buffers)
    return outcome_of(project, check_project(project, jobs).findings)


def check_text(
    text: str,
    path: str = "page.md",
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] = (),
) -> tuple[Finding, ...]:
    """Check one text as if it stood at `path` in an empty site with default settings.

    Surrogates U+DC80 to U+DCFF in `text` stand for bytes that are not UTF-8.
    """
    from contentlint.engine.single import text_project

    project = text_project(text.encode("utf-8", "surrogateescape"), path, _selection(select, ignore))
    return check_project(project, jobs=1).findings


def _selection(select: Sequence[str] | None, ignore: Sequence[str]) -> Selection:
    return Selection(tuple(select) if select else None, tuple(ignore))


def outcome_of(project: Project, findings: Sequence[Finding]) -> Outcome:
    """What a report needs to know of a finished run."""

    def text_of(path: str) -> str:
        data = project.read(path)
        if not isinstance(data, bytes):
            return ""
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")

    return Outcome(tuple(findings), len(project.pages), text_of, project.notes)
