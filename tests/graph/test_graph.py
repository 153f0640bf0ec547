"""The link graph of small sites, in every format."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from contentlint.graph import FORMATS, Graph, read_graph, render
from contentlint.graph.groups import group_pages
from contentlint.graph.layout import lay_out
from tests.support.shell import make, run

PAGES = {
    "index.md": "# Start\n\n[a](a.md) [b](b.md) [c](c.md) ![p](plan.png)\n",
    "a.md": "# A <b> & “c”\n\n[b](b.md) [b again](b.md#x) [nowhere](no.md)\n",
    "b.md": "# B\n",
    "c.md": "# C\n\n[a](a.md)\n",
    "d.md": "# D\n\n[a](a.md)\n",
    "plan.png": "",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make(tmp_path / "site", PAGES)


def large(count: int) -> dict[str, str]:
    """A site of two languages, some folders and `count` pages, each with links to the two next ones."""
    names = [f"{'en' if n % 2 else 'fr'}/part{n // 2 % 20}/page{n}" for n in range(count)]
    links = [f"[x](/{names[(n + 2) % count]}) [y](/{names[(n + 4) % count]})" for n in range(count)]
    return {f"{name}.md": f"# Page {n}\n\n{links[n]}\n" for n, name in enumerate(names)}


def test_links_orphans_and_dead_ends(site: Path) -> None:
    graph = read_graph([site])
    known = {page.path: page for page in graph.pages}
    assert known["a.md"].links == (("b.md", 2),)
    assert known["a.md"].missing == ("no.md",)
    assert known["a.md"].incoming == 3
    assert [page.path for page in graph.pages if page.is_orphan] == ["d.md"]
    assert [page.path for page in graph.pages if page.is_dead_end] == ["b.md"]


def test_json(site: Path) -> None:
    told = json.loads(render("json", read_graph([site])))
    assert told["locales"] == {"(none)": {"pages": 5, "orphans": ["d.md"], "dead_ends": ["b.md"]}}
    assert told["pages"][0]["links"] == [{"path": "b.md", "count": 2}]


def test_dot_quotes_what_it_must(site: Path) -> None:
    text = render("dot", read_graph([site]))
    assert '"a.md" -> "b.md";' in text
    assert '"d.md" [label="D", style=filled, fillcolor=orange];' in text
    if shutil.which("dot"):
        subprocess.run(["dot", "-Tsvg"], input=text.encode(), check=True, capture_output=True)


@pytest.mark.parametrize("count", [1, 24, 161, 1500])
def test_the_picture_is_xml_and_nothing_stands_on_something_else(tmp_path: Path, count: int) -> None:
    graph = read_graph([make(tmp_path / "site", large(count))])
    layout = lay_out(graph)
    assert sum(len(box.dots) for box in layout.boxes) == count
    assert len(layout.boxes) <= 50
    for number, one in enumerate(layout.boxes):
        assert one.x + one.width <= layout.width
        assert one.y + one.height <= layout.height
        for dot in one.dots:
            assert one.x < dot.x < one.x + one.width
            assert one.y < dot.y < one.y + one.height
        for other in layout.boxes[number + 1 :]:
            beside = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y
    ElementTree.fromstring(render("svg", graph))


def test_names_of_any_kind_are_drawn(tmp_path: Path) -> None:
    page = "# <script>alert(1)</script> \x0b ]]> \U0001f469\n"
    graph = read_graph([make(tmp_path / "site", {'a"b\\c.md': page})])
    for name in FORMATS:
        text = render(name, graph)
        assert "<script>" not in text or name != "svg"
    ElementTree.fromstring(render("svg", graph))


def test_small_folders_stay_with_their_parent(tmp_path: Path) -> None:
    pages = {**{f"big/{n}.md": "" for n in range(5)}, "small/a.md": "", "b.md": ""}
    groups = group_pages(read_graph([make(tmp_path / "site", pages)]).pages)
    assert [(group.folder, len(group.pages)) for group in groups] == [("", 2), ("big", 5)]


def test_a_site_without_pages(tmp_path: Path) -> None:
    for name in FORMATS:
        assert render(name, Graph(())) != ""


def test_the_command_prints_and_writes(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)
    assert json.loads(run("graph").out)["pages"]
    assert run("graph", "--output-format", "svg", "--output-file", "links.svg").status == 0
    assert (site / "links.svg").read_bytes().startswith(b"<svg")
    assert run("graph", "nowhere").status == 2
