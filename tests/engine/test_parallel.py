"""Several processes give what one gives, in the same order; small runs do not start any."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentlint.api import check_paths, fix_paths
from contentlint.engine import parallel
from contentlint.engine.forks import WorkerDiedError, forked
from contentlint.engine.run import PageResult, check_page
from contentlint.engine.single import text_project
from contentlint.engine.wire import PageWire
from contentlint.model import PageFacts, Span, StyleFact, StylePlace
from contentlint.registry import Selection
from tests.support.shell import BROKEN, QUOTE, make


def test_two_processes_give_what_one_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "MIN_PAGES", 20)
    monkeypatch.setattr(parallel, "_CHUNK", 7)
    texts = (QUOTE, BROKEN, "# Page\n\n[Next](1.md#nothing)\n", "Des t√¢ches √† g√©rer.\n", "\udcff\x00")
    files = {f"{number}.md": texts[number % 5].encode("utf-8", "surrogateescape") for number in range(60)}
    folder = make(tmp_path, dict(files))
    one, two = (check_paths([folder], jobs=jobs) for jobs in (1, 2))
    assert one.findings == two.findings
    assert len({finding.rule for finding in one.findings}) >= 5
    assert [change.path for change in fix_paths([folder], jobs=2, write=False).changes] == [
        change.path for change in fix_paths([folder], jobs=1, write=False).changes
    ]


def test_small_runs_stay_in_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*arguments: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(parallel, "forked", never)
    folder = make(tmp_path, {f"{number}.md": QUOTE for number in range(50)})
    assert len(check_paths([folder], jobs=2).findings) == 50


def test_a_worker_that_dies_is_not_a_clean_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "MIN_PAGES", 1)
    monkeypatch.setattr(parallel, "_CHUNK", 1)
    here, check = os.getpid(), parallel._check

    def die_elsewhere(*arguments: Any) -> PageResult:
        if os.getpid() != here:
            os._exit(9)
        time.sleep(0.02)
        return check(*arguments)

    monkeypatch.setattr(parallel, "_check", die_elsewhere)
    folder = make(tmp_path, {f"{number}.md": QUOTE for number in range(100)})
    with pytest.raises(WorkerDiedError):
        check_paths([folder], jobs=2)


def test_an_error_in_one_share_ends_all_processes() -> None:
    def fail(number: int) -> int:
        raise ValueError(number)

    with pytest.raises((ValueError, WorkerDiedError)):
        list(forked(fail, range(3), 3, 1, parallel.PickleWire()))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@given(st.integers(0, 300), st.integers(1, 4), st.integers(1, 50))
def test_chunks_come_in_order_whoever_did_them(count: int, jobs: int, size: int) -> None:
    chunks = forked(abs, range(count), jobs, size, parallel.PickleWire())
    assert [result for chunk in chunks for result in chunk] == list(range(count))


def test_results_arrive_as_they_were_sent() -> None:
    texts = (
        QUOTE,
        BROKEN,
        "---\ntitle: Ü\nnext: /a\n---\n# Ü {#u}\n\n![a](b.png) [[c|d]]\n",
        "Des t√¢ches.\n",
    )
    silenced = "<!-- contentlint-disable-next-line dead-link: known -->\n\n[a](b.md) \udcff\n"
    pages = [text.encode("utf-8", "surrogateescape") for text in (*texts, silenced)]
    plan = text_project(b"", "a.md", Selection()).planner.plan("a.md")
    results = [check_page(f"{number}.md", data, plan) for number, data in enumerate(pages)]
    assert PageWire().load(PageWire().dump(results)) == results


def test_every_field_of_the_facts_arrives() -> None:
    style = StyleFact("quotes", "«", 2, (StylePlace(Span(1, 2), "a", "b", Span(0, 3)),))
    given: dict[str, Any] = dict.fromkeys(PageFacts._fields, ("x",))
    facts = PageFacts(**given | {"outline": (), "fields": (), "references": (), "style": (style,)})
    (result,) = PageWire().load(PageWire().dump([PageResult(facts, ())]))
    assert result.facts == facts
