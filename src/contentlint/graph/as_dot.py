"""The graph in the language of Graphviz, a cluster for each language and folder."""

from __future__ import annotations

from contentlint.graph.groups import group_pages
from contentlint.graph.model import Graph, Page


def render(graph: Graph, _language: str) -> str:
    """A `digraph`; orphans are orange, dead ends have a double border."""
    rows = ["digraph site {", "  rankdir=LR;", '  node [shape=box, fontname="sans-serif"];']
    for number, group in enumerate(group_pages(graph.pages)):
        name = "/".join(part for part in (group.locale, group.folder) if part) or "/"
        rows += [f"  subgraph cluster_{number} {{", f"    label={_text(name)};"]
        rows += [f"    {_node(page)}" for page in group.pages]
        rows.append("  }")
    rows += [f"  {_text(source)} -> {_text(target)};" for source, target, _ in graph.edges()]
    return "\n".join([*rows, "}", ""])


def _node(page: Page) -> str:
    look = ", style=filled, fillcolor=orange" if page.is_orphan else ""
    look += ", peripheries=2" if page.is_dead_end else ""
    return f"{_text(page.path)} [label={_text(page.title)}{look}];"


def _text(text: str) -> str:
    """A quoted string (graphviz.org/doc/info/lang.html): only quotes end it, backslashes are commands."""
    printable = "".join(char if char.isprintable() else " " for char in text)
    return '"' + printable.replace("\\", "\\\\").replace('"', '\\"') + '"'
