"""The ready files for CI systems: valid for their readers, and the script of the action really runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "docs/ci/gitlab.yml")],
)
def test_a_template_fits_the_schema_of_its_reader(schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / file)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_checks_annotates_and_writes_for_code_scanning(tmp_path: Path) -> None:
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    script = steps[-1]["run"]
    (tmp_path / "a page.md").write_text("Un [lien](nulle-part.md) ici.\n", encoding="utf-8")
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    program = bin_folder / "contentlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m contentlint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    given = {
        "CONTENTLINT_PATHS": ".",
        "CONTENTLINT_ARGS": "--select links",
        "CONTENTLINT_SARIF": "out.sarif",
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
    }
    done = subprocess.run(
        ["bash", "-e", "-c", script], cwd=tmp_path, env=os.environ | given, capture_output=True, text=True
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=a page.md,line=1,")
    assert "broken-link" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    log = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["broken-link"]
