"""Links in the editor: where one leads, and what can be written behind `](` and `#`."""

from __future__ import annotations

import os
import re
from pathlib import PurePosixPath

from lsprotocol import types

from contentlint.lsp.places import offset
from contentlint.lsp.workspace import Workspace

_OPEN_TARGET = re.compile(r"\]\((?P<target>[^()\s]*)\Z")
_MOST = 200


def definition(workspace: Workspace, path: str, place: types.Position) -> types.Location | None:
    """The page and heading that the link at a place leads to."""
    found = workspace.link_at(path, offset(place, workspace.lines(path)))
    if found is None:
        return None
    _, resolution = found
    if not resolution.path or not (workspace.root / resolution.path).is_file():
        return None
    line = workspace.anchors(resolution.path).get(resolution.fragment, 0)
    start = types.Position(line, 0)
    return types.Location(workspace.uri_of(resolution.path), types.Range(start, start))


def completions(workspace: Workspace, path: str, place: types.Position) -> list[types.CompletionItem]:
    """Pages after `](`, headings of the page after its `#`."""
    lines = workspace.lines(path)
    at = offset(place, lines)
    typed = _OPEN_TARGET.search(lines.text, lines.span(place.line + 1).start, at)
    if typed is None:
        return []
    target, hash_sign, _ = typed["target"].partition("#")
    if hash_sign:
        folder = PurePosixPath(path).parent
        other = os.path.normpath(folder / target) if target else path
        return [
            types.CompletionItem(label=slug, kind=types.CompletionItemKind.Reference)
            for slug in workspace.anchors(other)
        ]
    return [
        types.CompletionItem(label=written, kind=types.CompletionItemKind.File)
        for written in _relative(workspace, path)
        if written.startswith(target)
    ][:_MOST]


def _relative(workspace: Workspace, path: str) -> list[str]:
    """All other pages as they are written from a page, the near ones first."""
    folder = PurePosixPath(path).parent
    others = (
        os.path.relpath(other, folder).replace(os.sep, "/") for other in workspace.findings if other != path
    )
    return sorted(others, key=lambda written: (written.count("../"), written))
