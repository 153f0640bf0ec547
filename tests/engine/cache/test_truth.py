"""A warm run says what a cold run says, whatever happened to files and clocks in between."""

from __future__ import annotations

import os
import re
import shutil
import time
from array import array
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from contentlint import api
from contentlint.engine.cache import inputs, trees
from contentlint.engine.cache.stats import numbers_of
from tests.engine.cache.running import cold, is_remembered, warm
from tests.support.clock import settle

PAGES = (
    "index.md",
    "guide/one.md",
    "guide/two.md",
    "fr/guide/one.md",
    "fr/index.md",
    "new.md",
    "deep/er/x.md",
)
TEXTS = (
    "# Page\n\nText.\n",
    "# Page\n\n>\n\nText.\n",
    "# Page\n\n## Part\n\nSee [two](/guide/two.md#part) and [one](one.md#nothing).\n",
    "# Page\n\n## Teil\n\nSee [two](guide/two.md#part) and [one](../guide/one.md#part).\n",
    "---\ntitle: One\nid: same\nlang: fr\n---\n\n# Une page\n\nVoir d' [ici](./two.md).\n",
    "---\ntitle: Two\nid: same\nslug: /elsewhere\n---\n\n# Page\n\n[Away](/elsewhere#part) ![](/img/a.png)\n",
    "# Des t√¢ches √† g√©rer\n\n<!-- contentlint-disable broken-link -->\n[x](no.md)\n",
    "[x]: one.md\n\n# Page {#part}\n\n[x][x] [y](/fr/guide/one#part)\n",
    "\ufeff# Page\n\n\u200bText\n",
)
SENTENCES = (
    "\nOne more sentence.\n",
    "\nOne more sentence sentence.\n",
    "\nDes t√¢ches √† g√©rer.\n",
    "\n>\n",
    "\nSee [two](/guide/two.md#part).\n",
    "\n## Part\n",
    "\n<!-- contentlint-disable broken-link -->\n",
    "\n<!-- contentlint-disable -->\n",
    "\n---\nid: same\n---\n",
    "\nCe n'est pas « vrai », dit-on ; « jamais » !\n",
)
HEADINGS = ("## Part", "## Teil", "## Other {#part}", "### Part", "## Nothing", "")
LARGEST = 2000  # bytes, beyond which pages do not grow
CONFIGS = (
    "",
    'language = "fr"\n',
    'ignore = ["links"]\n',
    'exclude = ["guide/"]\n',
    '[site]\nroots = ["."]\n',
    '[rules.broken-link]\nseverity = "info"\n',
    'packs = ["own"]\n',
    'extends = "base.toml"\n',
    "nonsense = 1\n",
)
PACK = "name: own\nmatch: ['guide/**']\n"
SECTIONS = (
    "sections:\n  - title: Part\n",
    "sections:\n  - title: Teil\n    required: true\n",
    "sections: [1]\n",
)
OTHERS = (
    *(".gitignore", "guide/.gitignore", "img/a.png", "mkdocs.yml", "base.toml"),
    *("own/pack.yaml", "own/sections.yaml", ".tool/CACHEDIR.TAG", ".tool/page.md"),
)
CONTENTS = ("", "guide/\n", "one.md\n", "site_name: x\ndocs_dir: guide\n", PACK, *SECTIONS, *CONFIGS[1:5])
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("check",),
    ("check", "guide"),
    ("check", "guide/one.md"),
    ("check", "guide/one.md", "index.md", "fr/guide/one.md"),
    ("check", "--output-format", "json", "--select", "all"),
    ("check", "--select", "links", "index.md", "fr"),
)


class Site(RuleBasedStateMachine):
    """Somebody edits a site, badly and quickly, and runs the same commands again and again."""

    @initialize()
    def begin(self) -> None:
        self.before = Path.cwd()
        self.root = Path(os.environ["CACHE_TEST_FOLDER"]) / str(time.monotonic_ns())
        (self.root / ".git").mkdir(parents=True)
        os.chdir(self.root)
        for number, page in enumerate(PAGES[:5]):
            self.write(page, TEXTS[number])
        self.kept: dict[str, bytes] = {}
        self.command = COMMANDS[0]

    def teardown(self) -> None:
        os.chdir(self.before)
        shutil.rmtree(self.root)

    def file(self, name: str) -> Path:
        return self.root / name

    @rule(page=st.sampled_from(PAGES), text=st.sampled_from(TEXTS))
    def write(self, page: str, text: str) -> None:
        file = self.file(page)
        if file.is_dir():
            return
        if not file.exists():
            file.unlink(missing_ok=True)  # a link that leads nowhere
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    @rule(page=st.sampled_from(PAGES), text=st.sampled_from(TEXTS))
    def save_as_editors_do(self, page: str, text: str) -> None:
        file = self.file(page)
        if file.is_file():
            (self.root / "unfinished").write_text(text, encoding="utf-8")
            (self.root / "unfinished").replace(file)

    @rule(page=st.sampled_from(PAGES), sentence=st.sampled_from(SENTENCES), at_end=st.booleans())
    def add_a_sentence(self, page: str, sentence: str, at_end: bool) -> None:
        """Most of them are nothing to the rest of the site, so that the run goes on where the last ended."""
        file = self.file(page)
        if file.is_file() and file.stat().st_size < LARGEST:
            text = file.read_text("utf-8", "surrogateescape")
            head, middle, tail = text.partition("\n\n")
            edited = text + sentence if at_end else f"{head}{middle}{sentence}\n{tail}"
            if len(page) % 2:
                file.write_text(edited, "utf-8", "surrogateescape")
            else:
                self.file("unfinished").write_text(edited, "utf-8", "surrogateescape")
                self.file("unfinished").replace(file)

    @rule(page=st.sampled_from(PAGES), heading=st.sampled_from(HEADINGS))
    def change_a_heading(self, page: str, heading: str) -> None:
        """Others may point to it, or to what it is called from now on."""
        file = self.file(page)
        if file.is_file():
            text = file.read_text("utf-8", "surrogateescape")
            file.write_text(re.sub(r"(?m)^##.*$", heading, text, count=1), "utf-8", "surrogateescape")

    @rule(page=st.sampled_from(PAGES))
    def change_a_letter_and_put_the_time_back(self, page: str) -> None:
        file = self.file(page)
        if file.is_file():
            info = file.stat()
            file.write_bytes(file.read_bytes().swapcase())
            os.utime(file, ns=(info.st_atime_ns, info.st_mtime_ns))

    @rule(page=st.sampled_from(PAGES), by=st.sampled_from([-(10**9), -1, 10**9, 10**12]))
    def jump_in_time(self, page: str, by: int) -> None:
        for place in (self.file(page), self.file(page).parent):
            if place.exists():
                info = place.stat()
                os.utime(place, ns=(info.st_atime_ns, info.st_mtime_ns + by))

    @rule(page=st.sampled_from(PAGES), other=st.sampled_from(PAGES))
    def rename(self, page: str, other: str) -> None:
        if self.file(page).is_file() and self.file(other).parent.is_dir() and not self.file(other).is_dir():
            self.file(page).replace(self.file(other))

    @rule(page=st.sampled_from(PAGES))
    def delete(self, page: str) -> None:
        if self.file(page).is_file():
            self.kept[page] = self.file(page).read_bytes()
            self.file(page).unlink()

    @rule()
    def restore(self) -> None:
        for page, data in self.kept.items():
            if self.file(page).parent.is_dir() and not os.path.lexists(self.file(page)):
                self.file(page).write_bytes(data)

    @rule(page=st.sampled_from(PAGES))
    def make_it_a_folder_or_a_link(self, page: str) -> None:
        file = self.file(page)
        if file.is_file() and page != "new.md" and not any(map(os.path.islink, self.root.rglob("*"))):
            file.unlink()
            if len(page) % 2:
                file.mkdir()
            else:
                file.symlink_to(self.file("new.md" if page == "index.md" else "index.md"))

    @rule(name=st.sampled_from(OTHERS), content=st.sampled_from(CONTENTS))
    def write_another_file(self, name: str, content: str) -> None:
        self.file(name).parent.mkdir(exist_ok=True)
        self.file(name).write_text(content, encoding="utf-8")

    @rule(name=st.sampled_from((*OTHERS, "contentlint.toml")))
    def delete_another_file(self, name: str) -> None:
        self.file(name).unlink(missing_ok=True)

    @rule(content=st.sampled_from(CONFIGS))
    def configure(self, content: str) -> None:
        self.file("contentlint.toml").write_text(content, encoding="utf-8")

    @rule()
    def remove_a_folder(self) -> None:
        shutil.rmtree(self.file("fr"), ignore_errors=True)

    @rule(command=st.sampled_from(COMMANDS))
    def look_at_something_else(self, command: tuple[str, ...]) -> None:
        self.command = command

    @invariant()
    def warm_is_cold(self) -> None:
        expected = cold(*self.command)
        assert warm(*self.command) == expected
        settle()
        assert warm(*self.command) == expected  # now at the latest it is remembered
        if expected.status < 2 and not any(file.is_symlink() for file in self.root.rglob("*")):
            assert self.is_remembered_at_last()

    def is_remembered_at_last(self) -> bool:
        """A clock that is set back, or midnight, may keep a run from being remembered: not several."""
        for _ in range(5):
            if is_remembered(*self.command):
                return True
            settle()
            warm(*self.command)
        return False


TestSite = Site.TestCase
TestSite.settings = settings(
    settings.get_profile("contentlint"),
    max_examples=settings().max_examples // 12,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CACHE_TEST_FOLDER", str(tmp_path_factory.mktemp("sites")))


def test_an_edit_between_reading_and_looking_is_not_taken_for_what_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    page = tmp_path / "page.md"
    page.write_text(TEXTS[1])
    monkeypatch.chdir(tmp_path)
    settle()

    def edited_before(paths: Iterable[str]) -> array[int]:
        looked_at = list(paths)
        if str(page) in looked_at:
            page.write_text(TEXTS[0])
        return numbers_of(looked_at)

    with monkeypatch.context() as during:
        during.setattr(inputs, "numbers_of", edited_before)
        assert warm("check").status == 1
    settle()
    assert warm("check") == cold("check")
    assert warm("check").status == 0


@pytest.mark.parametrize("command", [("check",), ("check", "page.md"), ("check", "--output-format", "json")])
def test_a_run_goes_on_where_prose_was_added(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or the property above would say nothing of it."""
    (tmp_path / ".git").mkdir()
    page = tmp_path / "page.md"
    page.write_text(TEXTS[1])
    (tmp_path / "other.md").write_text(TEXTS[2])
    monkeypatch.chdir(tmp_path)
    settle()
    warm(*command)
    page.write_text(TEXTS[1] + "\nA sentence.\n\n>\n")
    settle()
    expected = cold(*command)
    with monkeypatch.context() as during:
        during.setattr(api, "check_project", None)  # nobody asks for the whole way
        assert warm(*command) == expected
    assert is_remembered(*command)


def test_a_tree_is_not_listed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/page.md").write_text(TEXTS[1])
    monkeypatch.chdir(tmp_path)
    settle()
    warm("check")
    (tmp_path / "new").write_text(TEXTS[2])
    (tmp_path / "new").replace(tmp_path / "deep/page.md")  # the folder is younger, its names are the same
    settle()
    expected = cold("check", "-q")
    with monkeypatch.context() as during:
        during.setattr(trees, "walk", None)
        assert warm("check", "-q") == expected


def test_what_is_remembered_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or all of the above would prove nothing."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "page.md").write_text(TEXTS[2])
    monkeypatch.chdir(tmp_path)
    settle()
    assert not is_remembered("check")
    warm("check")
    assert is_remembered("check")
    assert not is_remembered("check", "--quiet")
