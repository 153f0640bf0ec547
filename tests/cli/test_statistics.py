"""`contentlint check --statistics`: what each rule cost, and what it found; and the bar of long runs."""

from __future__ import annotations

import io

import pytest

from contentlint.api import check_paths
from contentlint.cli import progress
from contentlint.cli.progress import ProgressBar
from contentlint.engine.stopwatch import Stopwatch
from contentlint.report.costs import cost_table
from tests.cli.conftest import Site
from tests.support.shell import BROKEN, QUOTE, run


def test_every_rule_that_ran_has_a_line_with_its_findings(site: Site) -> None:
    site({"page.md": QUOTE, "old.md": BROKEN, "other.md": QUOTE})
    ran = run("check", "--statistics", "--select", "empty-blockquote,broken-link")
    lines = {line.split()[0]: line.split() for line in ran.err.splitlines()[1:]}
    assert set(lines) == {"empty-blockquote", "broken-link", "reading,", "the"}
    assert lines["empty-blockquote"][-1] == "2"
    assert lines["broken-link"][-1] == "1"
    assert lines["the"][-1] == "3"


def test_a_timed_run_reports_the_same(site: Site) -> None:
    folder = site({"page.md": QUOTE, "old.md": BROKEN})
    stopwatch = Stopwatch()
    timed = check_paths([folder], jobs=1, stopwatch=stopwatch)
    assert timed.findings == check_paths([folder], jobs=1).findings
    assert stopwatch.total() >= sum(stopwatch.rules.values()) > 0


def test_statistics_are_those_of_a_check(site: Site) -> None:
    site({"page.md": QUOTE})
    ran = run("check", "--statistics", "--diff")
    assert ran.status == 2
    assert "--statistics needs a plain check" in ran.err


def test_the_dearest_rule_comes_first() -> None:
    table = cost_table({"cheap": 0.5, "dear": 2.0}, 4.0, 1000, (), "en")
    assert [line.split() for line in table.splitlines()[1:]] == [
        ["dear", "2.00", "2.0000", "50.0%", "0"],
        ["cheap", "0.50", "0.5000", "12.5%", "0"],
        ["reading,", "links", "and", "the", "rest", "1.50", "1.5000", "37.5%"],
        ["the", "run,", "in", "one", "process", "4.00", "4.0000", "100.0%", "0"],
    ]


def test_rules_that_cost_and_found_nothing_share_a_line() -> None:
    seconds = {"dear": 2.0, "idle": 0.001, "other": 0.0}
    rows = [line.split() for line in cost_table(seconds, 4.0, 10, (), "en").splitlines()]
    assert [row[0] for row in rows[1:]] == ["dear", "2", "reading,", "the"]
    assert rows[2] == ["2", "other", "rules", "0.00", "0.1000", "0.0%", "0"]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_shows_on_a_terminal_after_a_second_and_is_wiped_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [100.0]
    screen = _Terminal()
    monkeypatch.setattr("contentlint.cli.progress.time.monotonic", lambda: now[0])
    monkeypatch.setattr("sys.stderr", screen)
    with ProgressBar() as bar:
        bar(0.1)
        assert screen.getvalue() == ""
        now[0] += 1.5
        bar(0.5)
        bar(0.51)
        assert screen.getvalue() == "\rChecking [" + "#" * 15 + " " * 15 + "]  50%"
    assert screen.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("quiet", "screen"), [(True, _Terminal()), (False, io.StringIO())])
def test_no_bar_where_it_is_not_wanted(
    quiet: bool, screen: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(progress, "_DELAY", 0.0)
    with ProgressBar(quiet) as bar:
        bar(0.5)
    assert screen.getvalue() == ""


def test_progress_ends_at_one(site: Site) -> None:
    folder = site({f"{number}.md": QUOTE for number in range(5)})
    shares: list[float] = []
    check_paths([folder], progress=shares.append)
    assert shares == sorted(shares)
    # Before the first page, and after each step of every page.
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert len(shares) == 11
