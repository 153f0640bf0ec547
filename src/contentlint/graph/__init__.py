"""The links between the pages of a site as a graph: for programs, for Graphviz, and as a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from contentlint.engine.index import whole_site
from contentlint.engine.project import open_project
from contentlint.graph.model import Graph, graph_of
from contentlint.messages import ENGLISH

FORMATS = ("json", "dot", "svg")

__all__ = ["FORMATS", "Graph", "graph_of", "read_graph", "render"]


def read_graph(
    paths: Sequence[str | Path] = (".",), config: Path | None = None, exclude: Sequence[str] = ()
) -> Graph:
    """The graph of the pages in `paths`. Raises ConfigError."""
    project = open_project(paths, config, exclude=exclude)
    return graph_of(whole_site(project), project.pages)


def render(name: str, graph: Graph, language: str = ENGLISH) -> str:
    """The graph as a text in one of FORMATS; the picture is for readers of a language."""
    renderer: Callable[[Graph, str], str] = import_module(f"{__name__}.as_{name}").render
    return renderer(graph, language)
