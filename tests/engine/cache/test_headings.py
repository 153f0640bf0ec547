"""Other headings of a page are nothing to the rest of a site, unless somebody asked for the old ones."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import contentlint
from contentlint import api
from contentlint.engine import check
from contentlint.engine.check import check_project
from contentlint.engine.project import open_project
from contentlint.model import HeadingFact, PageFacts
from contentlint.registry import Selection
from contentlint.site import Site, anchors, lookup
from contentlint.site.fragments import ALL, Fragments
from tests.engine.cache.running import cold, warm
from tests.support.clock import settle
from tests.support.shell import make

PAGES = {
    "index.md": "# Home\n\n## News\n\n[one](guide/one.md#part) [own](#news) [two](guide/two.md#rest)\n",
    "guide/one.md": "# One\n\n## Part\n\nA.\n\n## Part\n\n[second](#part-1) [home](../index.md)\n",
    "guide/two.md": "# Two\n\n## Teil\n\n## Rest {#rest}\n\n[page](deep/three.md#part-1)\n",
    "guide/deep/three.md": "---\ntitle: Three\n---\n\n## Part\n\n## Part\n\nNobody asks for the first.\n",
    "guide/four.md": "# Four\n\n## Part\n\nA lonely page.\n\n### Below\n",
}
# What makes anchors of headings; without any it is inferred.
GENERATORS = {
    "": "",
    "mkdocs.yml": "site_name: x\ndocs_dir: .\n",
    "docusaurus.config.js": "module.exports = {};\n",
    ".obsidian/app.json": "{}",
    "contentlint.toml": '[site]\nslug = "github"\n',
}
HEADINGS = ("Part", "Teil", "Rest", "News", "Other {#part}", "Own {#other}", "Été", "One", "`code` & more")
LINKS = (
    "#part",
    "one.md#part-1",
    "/guide/two.md#rest",
    "../guide/four.md#below",
    "deep/three.md",
    "#nothing",
)
LARGEST = 1500  # bytes, beyond which pages do not grow


class Headings(RuleBasedStateMachine):
    """Somebody edits headings, and now and then a link to one."""

    @initialize(name=st.sampled_from(sorted(GENERATORS)))
    def begin(self, name: str) -> None:
        self.before = Path.cwd()
        self.root = Path(os.environ["CACHE_TEST_FOLDER"]) / str(time.monotonic_ns())
        self.root.mkdir()
        make(self.root, {**PAGES, **({name: GENERATORS[name]} if name else {})})
        os.chdir(self.root)

    def teardown(self) -> None:
        os.chdir(self.before)
        shutil.rmtree(self.root)

    def edit(self, page: str, lines: list[str]) -> None:
        text = "\n".join(lines)
        if len(text) < LARGEST:
            (self.root / page).write_text(f"{text}\n", encoding="utf-8")

    def lines(self, page: str) -> list[str]:
        return (self.root / page).read_text("utf-8").splitlines()

    @rule(
        page=st.sampled_from(sorted(PAGES)),
        heading=st.sampled_from(HEADINGS),
        level=st.integers(1, 3),
        at=st.integers(0, 4),
    )
    def add_or_change(self, page: str, heading: str, level: int, at: int) -> None:
        """The heading of that number becomes another one, or is added at the end."""
        lines = self.lines(page)
        places = [number for number, line in enumerate(lines) if line.startswith("#")]
        if at < len(places):
            lines[places[at]] = f"{'#' * level} {heading}"
        else:
            lines += ["", f"{'#' * level} {heading}"]
        self.edit(page, lines)

    @rule(page=st.sampled_from(sorted(PAGES)), at=st.integers(0, 4))
    def delete(self, page: str, at: int) -> None:
        lines = self.lines(page)
        places = [number for number, line in enumerate(lines) if line.startswith("#")]
        if at < len(places):
            del lines[places[at]]
        self.edit(page, lines)

    @rule(page=st.sampled_from(sorted(PAGES)), leads_to=st.sampled_from(LINKS), first=st.booleans())
    def link(self, page: str, leads_to: str, first: bool) -> None:
        lines = [re.sub(r"\[new\]\(.*?\)", "", line) for line in self.lines(page)]
        lines.insert(0 if first and lines[:1] != ["---"] else len(lines), f"[new]({leads_to})\n")
        self.edit(page, lines)

    @rule(page=st.sampled_from(sorted(PAGES)))
    def begin_again(self, page: str) -> None:
        (self.root / page).write_text(PAGES[page], encoding="utf-8")

    @invariant()
    def warm_is_cold(self) -> None:
        settle()
        expected = cold("check")
        assert warm("check") == expected
        assert warm("check") == expected


TestHeadings = Headings.TestCase
TestHeadings.settings = settings(
    settings.get_profile("contentlint"),
    max_examples=settings().max_examples // 12,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CACHE_TEST_FOLDER", str(tmp_path_factory.mktemp("sites")))


@pytest.mark.parametrize(
    ("generator", "page", "before", "after"),
    [
        ("", "guide/four.md", "## Part", "## Other"),  # nobody asked for any of its headings
        ("docusaurus.config.js", "guide/four.md", "### Below", ""),
        ("contentlint.toml", "guide/one.md", "A.", "A.\n\n## More"),  # what was asked for is still there
        ("contentlint.toml", "guide/two.md", "## Teil", "## Part"),
    ],
)
def test_a_run_goes_on_where_a_heading_changed_that_nobody_asked_for(
    generator: str, page: str, before: str, after: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or the property above would say nothing of it."""
    make(tmp_path, {**PAGES, **({generator: GENERATORS[generator]} if generator else {})})
    monkeypatch.chdir(tmp_path)
    settle()
    warm("check")
    (tmp_path / page).write_text(PAGES[page].replace(before, after, 1), encoding="utf-8")
    settle()
    expected = cold("check")
    with monkeypatch.context() as during:
        during.setattr(api, "check_project", None)  # nobody asks for the whole way
        assert warm("check") == expected


BROKEN = {
    "broken.md": "# Broken\n\n[a](guide/one.md#parts) [b](#nothing) [Below](guide/for.md#below)\n",
    "fr/index.md": "# Accueil\n\n## Partie\n\n## Nouvelles\n\n[une](#news) [un](guide/one.md#Part)\n",
    "d.md": "# T√¢ches √† g√©rer\n\n[t](#t√¢ches-√†-g√©rer)\n",
    "e.md": "# E\n\n[t](d.md#t√¢ches-√†-g√©rer) [u](d.md#taches)\n",
}


@pytest.mark.parametrize("generator", sorted(GENERATORS))
def test_nobody_reads_headings_of_another_page_without_saying_so(
    generator: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer about the site may depend on headings only through what is taken down."""
    extra = {generator: GENERATORS[generator]} if generator else {}
    if generator.startswith(".obsidian"):
        extra["wiki.md"] = "# Wiki\n\n[[one#Parts]] [[two#Rest]] [[#Wiki]] [[Four#Below]]\n"
    project = open_project([make(tmp_path, {**PAGES, **BROKEN, **extra})], None, Selection(("all",)))
    checked = check_project(project, 1)
    reads: list[tuple[str, bool]] = []
    outline: Callable[[PageFacts], tuple[HeadingFact, ...]] = vars(PageFacts)["outline"].__get__
    looked_at = ""

    def read(page: PageFacts) -> tuple[HeadingFact, ...]:
        if page.path != looked_at:
            reads.append((page.path, _is_for_fragments()))
        return outline(page)

    monkeypatch.setattr(PageFacts, "outline", property(read))
    monkeypatch.setattr(lookup, "_MANY_PAGES", 0)  # or proposals would ask all pages for all they have
    for looked_at in project.pages:
        site = Site.of(checked.site.pages.values(), checked.site.files, checked.site.settings)
        reads.clear()
        check._findings(project, checked.results, site, None, looked_at)
        asked = site.fragments.asked.of
        assert {path for path, _ in reads} <= asked.keys()
        assert {path for path, is_plain in reads if not is_plain} <= {p for p in asked if ALL in asked[p]}


def test_few_places_read_headings() -> None:
    """A further one has to say whose headings it reads, as the others do through `site.fragments`."""
    program = Path(contentlint.__file__).parent
    files = (file for part in ("site", "rules") for file in (program / part).rglob("*.py"))
    readers = {file.name for file in files if re.search(r"\.outline\b(?! import)", file.read_text("utf-8"))}
    own = {"orphan_page.py", "_choices.py", "suggest.py"}  # those of the page itself
    tables = {"alignment.py", "anchors.py", "generator.py", "lookup.py", "notes.py", "vault.py"}
    assert readers == own | tables


def _is_for_fragments() -> bool:
    """Whether the plain anchors of a page are being made, and nothing else is read."""
    frame: FrameType | None = sys._getframe(2)
    while frame and frame.f_code.co_filename == anchors.__file__:
        frame = frame.f_back
    return frame is not None and frame.f_code is Fragments._known.__code__
