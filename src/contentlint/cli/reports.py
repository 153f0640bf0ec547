"""Reports beside the printed one: files asked for with `--report`, and the summary of a GitHub job."""

from __future__ import annotations

import os
from pathlib import Path

from contentlint.cli.options import Output
from contentlint.report import Outcome, Style
from contentlint.report.formats import render

# The variable in which GitHub Actions names the file ("Workflow commands", adding a job summary).
_SUMMARY = "GITHUB_STEP_SUMMARY"


def write_reports(outcome: Outcome, output: Output, style: Style) -> None:
    """Write every report asked for beside the printed one. Raises OSError where a file can not be written."""
    plain = style._replace(color=False, link="", rule_link="")
    for name, file in output.reports:
        file.write_bytes(_encoded(render(name, outcome, plain)))
    summary = os.environ.get(_SUMMARY)
    if summary and output.output_format == "github":
        with Path(summary).open("ab") as file_of_job:
            file_of_job.write(_encoded(render("markdown", outcome, plain)))


def _encoded(report: str) -> bytes:
    return report.encode("utf-8", "surrogateescape")
