"""The graph as one JSON object, a page on each line."""

from __future__ import annotations

import json
from typing import Any

from contentlint.graph.model import Graph, Page


def render(graph: Graph, _language: str) -> str:
    """`pages` with their links, and for each language the orphans and dead ends; ASCII."""
    locales = {
        locale or "(none)": {
            "pages": sum(page.locale == locale for page in graph.pages),
            "orphans": [page.path for page in graph.pages if page.locale == locale and page.is_orphan],
            "dead_ends": [page.path for page in graph.pages if page.locale == locale and page.is_dead_end],
        }
        for locale in graph.locales
    }
    pages = ",\n".join(json.dumps(_page(page)) for page in graph.pages)
    body = f"[\n{pages}\n]" if pages else "[]"
    return f'{{"locales": {json.dumps(locales)}, "pages": {body}}}\n'


def _page(page: Page) -> dict[str, Any]:
    return {
        "path": page.path,
        "title": page.title,
        "locale": page.locale,
        "links": [{"path": path, "count": count} for path, count in page.links],
        "incoming": page.incoming,
        "missing": list(page.missing),
        "orphan": page.is_orphan,
        "dead_end": page.is_dead_end,
    }
