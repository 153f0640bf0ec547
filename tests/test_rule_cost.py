"""A new rule costs two new files and no edited one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import contentlint

RULE = '''"""A page shouts.

Capitals with three exclamation marks tire readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Edit, Fix, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta

META = RuleMeta(id="no-shouting", summary="Three exclamation marks in a row.", severity=Severity.WARNING)
MESSAGE = "Unexpected `!!!`, expected one exclamation mark"

GOOD = ("Calm!",)
BAD = (Example(bad="Loud!!!", message=MESSAGE, fixed="Loud!"),)


def check(page: Document, options: Options) -> Iterator[Problem]:
    for found in re.finditer("!!!", page.text):
        span = Span(*found.span())
        yield Problem(span, MESSAGE, fix=Fix.safe("Write one mark", Edit(span, "!")))
'''


def test_a_rule_file_is_found_selected_explained_run_and_fixed(tmp_path: Path) -> None:
    source = Path(contentlint.__file__).parent
    shutil.copytree(source, tmp_path / "src" / "contentlint", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(source.parents[1] / "rules", tmp_path / "rules")
    rule = tmp_path / "src" / "contentlint" / "rules" / "typography" / "no_shouting.py"
    rule.write_text(RULE, encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "page.md").write_text("# Title\n\nLoud!!!\n", encoding="utf-8")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "contentlint", *arguments],
            cwd=site,
            env={**os.environ, "PYTHONPATH": str(tmp_path / "src")},
            capture_output=True,
            text=True,
            check=False,
        )

    assert "no-shouting" in run("rules").stdout
    assert "Capitals with three exclamation marks" in run("explain", "no-shouting").stdout
    found = json.loads(run("check", "--select", "no-shouting", "--output-format", "json").stdout)
    assert [finding["rule"] for finding in found["findings"]] == ["no-shouting"]
    assert run("fix", "--quiet").returncode == 0
    assert (site / "page.md").read_text(encoding="utf-8") == "# Title\n\nLoud!\n"
