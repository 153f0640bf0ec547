"""Links in the editor: where one leads, and what can be written behind `](` and `#`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from lsprotocol import types

from contentlint.lsp.workspace import Workspace
from contentlint.model import Edit, Span
from contentlint.text.pattern import Pattern

_OPEN_TARGET = Pattern(r"\]\(<?(?P<target>[^()\s]*)\Z")
_MOST = 200


def definition(workspace: Workspace, path: str, place: types.Position) -> types.Location | None:
    """The page and heading that the link at a place leads to."""
    found = workspace.link_at(path, workspace.places(path).offset(place))
    if found is None or not found.path or not (workspace.root / found.path).is_file():
        return None
    line = workspace.anchors(found.path).get(found.fragment, 0)
    start = types.Position(line, 0)
    return types.Location(workspace.uri_of(found.path), types.Range(start, start))


def link_completions(workspace: Workspace, path: str, at: int) -> list[types.CompletionItem]:
    """Pages after `](`, headings of the page after its `#`; at most 200."""
    places = workspace.places(path)
    line = places.lines.span(places.lines.position(at).line).start
    typed = _OPEN_TARGET.search(places.text[:at], line)
    if typed is None:
        return []
    target, hash_sign, fragment = typed["target"].partition("#")
    if hash_sign:
        offers: Iterator[tuple[str, str]] = (
            (slug, "") for slug in workspace.anchors(workspace.target(target, path))
        )
        span, kind = Span(at - len(fragment), at), types.CompletionItemKind.Reference
    else:
        offers = _pages(workspace, path, target)
        span, kind = Span(at - len(target), at), types.CompletionItemKind.File
    return [
        types.CompletionItem(
            label=text, kind=kind, detail=title or None, text_edit=places.edits([Edit(span, text)])[0]
        )
        for text, title in islice(offers, _MOST)
    ]


def _pages(workspace: Workspace, path: str, target: str) -> Iterator[tuple[str, str]]:
    """All other pages as they are written from a page, with their titles, the near ones first."""
    folder = PurePosixPath(path).parent
    relative = {
        os.path.relpath(other, folder).replace(os.sep, "/"): other
        for other in workspace.findings
        if other != path
    }
    for written in sorted(relative, key=lambda written: (written.count("../"), written)):
        other = relative[written]
        if target.startswith("/"):
            ways = workspace.addresses(other, target, path)
            written = next((way for way in ways if way.startswith(target)), "")
        if written and written.startswith(target.removeprefix("./")):
            yield "./" * target.startswith("./") + written, workspace.facts(other).title
