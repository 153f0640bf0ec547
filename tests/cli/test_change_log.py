"""The JSON report of `fix` is enough to undo it exactly, without contentlint."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from contentlint.report.json_model import Report, schema_text
from contentlint.text.mojibake.steps import damage, replay
from tests.cli.conftest import Site
from tests.support.shell import QUOTE, run

GUIDE = (Path(__file__).parents[1] / "truth" / "online-music-lessons.md").read_bytes()
DOCS = Path(__file__).parents[2] / "docs" / "usage.md"
PAGES = {
    "fr/guide.md": GUIDE.decode("mac_roman").encode(),
    "fr/crlf.md": b"\xef\xbb\xbf" + GUIDE.decode("mac_roman").replace("\n", "\r\n").encode(),
    "fr/raw.md": "Le café déjà fermé, à côté du marché, n’a pas été rouvert.\n".encode("cp1252"),
    "fr/both.md": "ï»¿# CafÃ©\n\n>\n\nUn\u200b  été déjà.\n".encode()
    + "Très fermé, où ça.\n".encode("cp1252"),
    "fr/lost.md": "Le d\ufffdveloppement du site\u200b est √† jour √† Paris.\n".encode(),
    "fr/quote.md": QUOTE.encode(),
    "fr/clean.md": "# Été\n".encode(),
}


def report(*flags: str) -> dict[str, Any]:
    done: dict[str, Any] = json.loads(run("fix", "--output-format", "json", *flags, ".").out)
    return done


def undo(folder: Path, log: dict[str, Any]) -> None:
    """Run the program that docs/usage.md shows, in the folder of the run."""
    (folder / "report.json").write_text(json.dumps(log))
    program = DOCS.read_text("utf-8").partition("```python\nimport json\n")[2].partition("```")[0]
    subprocess.run([sys.executable, "-c", "import json\n" + program], cwd=folder, check=True)


@pytest.mark.parametrize("flags", [(), ("--unsafe-fixes",)])
def test_the_log_leads_back_byte_for_byte(site: Site, flags: tuple[str, ...]) -> None:
    folder = site(PAGES)
    log = report(*flags)
    changed = {change["path"] for change in log["changes"]}
    assert {"fr/guide.md", "fr/crlf.md", "fr/raw.md", "fr/both.md", "fr/quote.md"} <= changed
    assert {path for path, data in PAGES.items() if (folder / path).read_bytes() != data} == changed
    undo(folder, log)
    assert {path: (folder / path).read_bytes() for path in PAGES} == PAGES


def test_offsets_count_bytes_of_both_files(site: Site) -> None:
    folder = site(PAGES)
    for change in report()["changes"]:
        before, after = PAGES[change["path"]], (folder / change["path"]).read_bytes()
        for part in change["replaced"]:
            old = part["old"].encode("utf-8", "surrogateescape")
            assert before[part["start"] : part["end"]] == old
            assert after[part["new_start"] : part["new_end"]] == part["new"].encode()


def test_the_steps_of_a_repair_can_be_replayed(site: Site) -> None:
    site(PAGES)
    (guide,) = (change for change in report()["changes"] if change["path"] == "fr/guide.md")
    assert {fix["rule"] for fix in guide["fixes"]} == {"mojibake"}
    for part in guide["replaced"]:
        steps = tuple((operation, codec) for operation, codec in part["steps"])
        assert replay(part["old"], steps) == part["new"]
        assert damage(part["new"], steps) == part["old"]


def test_the_report_has_the_published_shape(site: Site) -> None:
    site(PAGES)
    log = report()
    Draft202012Validator(json.loads(schema_text())).validate(log)
    assert len(Report.model_validate(log).changes) == len(log["changes"])


def test_a_run_without_changes_has_no_log(site: Site) -> None:
    site({"page.md": "# Clean\n"})
    assert "changes" not in report()
