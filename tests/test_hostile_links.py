"""Links, symbolic links and configurations that lead out of a site: nothing behind them is ever opened."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.shell import make

# The interpreter itself tells what is opened or listed; a rule can not hide it.
_WATCHED = """
import json, os, sys
seen = []
def hear(event, given):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(given[0], (str, bytes)):
        seen.append(os.path.realpath(os.fsdecode(given[0])))
sys.addaudithook(hear)
from contentlint.cli.main import cli
codes = []
for site, command in json.loads(sys.argv[1]):
    os.chdir(site)
    try:
        codes.append(cli.main(command, standalone_mode=False) or 0)
    except SystemExit as end:
        codes.append(end.code)
print(json.dumps([codes, sorted(set(seen))]), file=sys.__stderr__)
"""
_TARGETS = (
    "../outside/secret.md",
    "../outside/plan.png",
    "../../../../../../etc/passwd",
    "%2e%2e/outside/secret.md",
    "..%2foutside%2fsecret.md",
    "..%252foutside/secret.md",
    "..\\outside\\secret.md",
    "{outside}/secret.md#x",
    "file://{outside}/secret.md",
    "/..{outside}/plan.png",
    "out/secret.md",
    "loop/loop/loop/page.md",
    "ring",
    "PAGE.md",
    "%00",
    "a&#0;b.md",
    "a&#x0a;b.md",
)
_LONG = ("x" * 1_000_000, "../" * 10_000, "%" * 10_000)
_CONFIGURATIONS = ("mkdocs.yml", "_config.yml", "docusaurus.config.js", ".obsidian/app.json", "book.toml")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[object], list[str]]:
    """What was opened and listed while a hostile site was checked, fixed and drawn; and the exit codes."""
    outside = make(tmp_path_factory.mktemp("hostile") / "outside", {"secret.md": "# X\n", "plan.png": "x"})
    lines = [f"[a]({each}) ![a](<{each}>) <img src='{each}'>" for each in _TARGETS]
    text = (
        "\n\n".join(lines).replace("{outside}", str(outside)) + "\n\n[[../outside/secret]] {{< ref ../x >}}\n"
    )
    long = "\n\n".join(f"[a]({each})" for each in _LONG)
    for name in _CONFIGURATIONS:
        pages = {"page.md": text, "docs/page.md": text} | ({"docs/long.md": long} if "mk" in name else {})
        site = make(outside.parent / name.replace("/", "-"), pages)
        make(
            site,
            {name: f"docs_dir: {outside}\ntheme: {{custom_dir: ../outside}}\n" if "mk" in name else "{}"},
        )
        for folder in (site, site / "docs"):
            (folder / "out").symlink_to(outside)
            (folder / "loop").symlink_to(folder)
            (folder / "ring").symlink_to("ring")
            (folder / "secret.md").symlink_to(outside / "secret.md")
        (site / "_redirects").symlink_to(outside / "secret.md")
        (site / "zensical.toml").symlink_to(outside / "secret.md")
    sites = [str(site) for site in sorted(outside.parent.iterdir()) if site != outside]
    checking = ["check", "--select=links", "--quiet", "--no-cache", "."]
    fixing = ["fix", "--select=links", "--unsafe-fixes", "--diff", "--quiet", "--no-cache", "."]
    commands = [(site, checking) for site in sites]
    commands += [(site, words) for site in sites[-1:] for words in (fixing, ["graph"])]
    ran = subprocess.run(
        [sys.executable, "-c", _WATCHED, json.dumps(commands)],
        cwd=outside.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    codes, opened = json.loads(ran.stderr.splitlines()[-1])
    return outside, codes, opened


def test_nothing_outside_of_the_site_is_opened(seen: tuple[Path, list[object], list[str]]) -> None:
    outside, _, opened = seen
    assert any(path.endswith("/mkdocs.yml/docs/page.md") for path in opened)
    assert [path for path in opened if Path(path).is_relative_to(outside.resolve())] == []
    assert "/etc/passwd" not in opened


def test_no_target_breaks_a_run(seen: tuple[Path, list[object], list[str]]) -> None:
    assert set(map(str, seen[1])) <= {"0", "1", "None"}
