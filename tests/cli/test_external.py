"""`contentlint check --external` against a server on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.external.server import serving
from tests.support.shell import make, process, run


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return {"XDG_CACHE_HOME": str(tmp_path / "cache")}


def test_findings_stand_where_the_links_do(tmp_path: Path, env: dict[str, str]) -> None:
    with serving("User-agent: *\nDisallow: /secret\n") as server:
        gone, here, secret = map(server.url, ("/status/404", "/", "/secret"))
        page = f"# A\n\n[gone]({gone}) [here]({here})\n\n[secret]({secret})\n"
        site = make(tmp_path / "site", {"a.md": page})
        ran = process(
            "check", "--external", "--external-private", "--output-format", "json", cwd=site, env=env
        )
    report = json.loads(ran.out)
    assert [(f["rule"], f["start"]["line"], f["start"]["column"]) for f in report["findings"]] == [
        ("broken-external-link", 3, 8)
    ]
    assert report["summary"]["notes"] == [
        "1 external address was not judged: robots.txt asks not to be read."
    ]


def test_nothing_is_asked_without_the_option(tmp_path: Path, env: dict[str, str]) -> None:
    with serving() as server:
        site = make(tmp_path / "site", {"a.md": f"# A\n\n[gone]({server.url('/status/404')})\n"})
        assert process("check", cwd=site, env=env).status == 0
        assert not server.asked


def test_a_comment_silences_an_external_link(tmp_path: Path, env: dict[str, str]) -> None:
    comment = "<!-- contentlint-disable-next-line broken-external-link -->"
    with serving() as server:
        page = f"# A\n\n{comment}\n[gone]({server.url('/status/404')})\n"
        site = make(tmp_path / "site", {"a.md": page})
        assert process("check", "--external", "--external-private", cwd=site, env=env).status == 0


def test_a_moved_page_is_fixed_on_request(tmp_path: Path, env: dict[str, str]) -> None:
    with serving() as server:
        site = make(tmp_path / "site", {"a.md": f"# A\n\n[moved]({server.url('/moved')}#part)\n"})
        process("fix", "--external", "--external-private", cwd=site, env=env)
        assert server.url("/moved") in (site / "a.md").read_text()
        process("fix", "--external", "--external-private", "--unsafe-fixes", cwd=site, env=env)
        assert (site / "a.md").read_text() == f"# A\n\n[moved]({server.url('/status/200?new')}#part)\n"


def test_a_page_that_moved_to_the_front_page_is_told_and_not_fixed(
    tmp_path: Path, env: dict[str, str]
) -> None:
    with serving() as server:
        site = make(tmp_path / "site", {"a.md": f"# A\n\n[moved]({server.url('/moved-to-top')})\n"})
        ran = process("check", "--external", "--external-private", cwd=site, env=env)
    assert "info moved-external-link" in ran.out
    assert "fix:" not in ran.out


def test_the_extra_is_named_where_it_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, env: dict[str, str]
) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    monkeypatch.chdir(make(tmp_path / "site", {"a.md": "# A\n"}))
    ran = run("check", "--external")
    assert ran.status == 2
    assert "pip install 'contentlint[external]'" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for another process")
def test_an_interrupted_run_ends_at_once_and_keeps_what_it_learned(
    tmp_path: Path, env: dict[str, str]
) -> None:
    with serving() as server:
        # Two are asked at a time, in any order: once all were asked, at most two answers are under way.
        paths = ["/slow/30", *(f"/status/200?{number}" for number in range(5))]
        slow, *quick = map(server.url, paths)
        links = " ".join(f"[a]({target})" for target in [slow, *quick])
        site = make(tmp_path / "site", {"a.md": f"# A\n\n{links}\n"})
        command = [sys.executable, "-m", "contentlint", "check", "--external", "--external-private"]
        running = subprocess.Popen(
            command, cwd=site, env={**os.environ, **env}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        while not all(server.asked["HEAD", path] for path in paths):
            assert running.poll() is None
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=25)  # sooner than the slow server answers
    assert running.returncode == 130
    assert b"Traceback" not in err
    kept = json.loads((tmp_path / "cache" / "contentlint" / "external.json").read_text())
    assert len(kept.keys() & quick) >= 4
    assert slow not in kept
