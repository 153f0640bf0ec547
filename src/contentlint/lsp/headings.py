"""Headings in the editor: one is renamed together with the fragments of all links that lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote

from lsprotocol import types

from contentlint.lsp.workspace import Workspace
from contentlint.model import Edit, HeadingFact, Reference, Span
from contentlint.site import Resolution
from contentlint.site.address import decoded
from contentlint.site.written import written_fragment
from contentlint.text.pattern import Pattern

# The sign before a fragment as written, which is not the one in `&#39;`.
_HASH = Pattern(r"(?<!&)#")
# Links that name a heading by its text.
_BY_NAME = frozenset({"wikilink", "embed"})


class Renaming(NamedTuple):
    """A new name for a heading: what becomes of fragments made of headings, and of its text as a fragment."""

    path: str
    fragments: Mapping[str, str]
    texts: Mapping[str, str]

    def fragment(self, reference: Reference, found: Resolution) -> str | None:
        """The fragment that a link has to have afterwards, as it is written; None where it stays."""
        if found.path != self.path:
            return None
        text = self.texts.get(found.fragment)
        if reference.kind in _BY_NAME or text is not None:
            return text
        slug = self.fragments.get(decoded(found.fragment))
        if slug is None:
            return None
        return quote(slug) if "%" in reference.target.partition("#")[2] else written_fragment(slug)[1:]


def renamable(
    workspace: Workspace, path: str, place: types.Position
) -> types.PrepareRenamePlaceholder | None:
    """The heading at a place, as text that can be changed; None where there is none."""
    heading = _heading_at(workspace, path, place)
    if heading is None:
        return None
    places = workspace.places(path)
    span = workspace.facts(path).repairs.to_source(heading.content)
    return types.PrepareRenamePlaceholder(places.range(span), places.text[span.start : span.end])


def rename(
    workspace: Workspace, path: str, place: types.Position, name: str
) -> Mapping[str, tuple[Edit, ...]]:
    """The edits that rename the heading at a place, by page: sorted, on the text that the editor has.

    `name` is Markdown on one line. Nothing where there is no heading, or no name.
    """
    heading = _heading_at(workspace, path, place)
    name = " ".join(name.split())
    if heading is None or not name:
        return {}
    renaming = _renaming(workspace, path, heading, name)
    found = {page: set(_link_edits(workspace, page, renaming)) for page in workspace.near(path)}
    title = workspace.facts(path).repairs.to_source(heading.content)
    found.setdefault(path, set()).add(Edit(title, name))
    return {page: tuple(sorted(edits)) for page, edits in found.items() if edits}


def _heading_at(workspace: Workspace, path: str, place: types.Position) -> HeadingFact | None:
    facts, lines = workspace.facts(path), workspace.places(path).lines
    for heading in facts.outline:
        span = facts.repairs.to_source(heading.span)
        if lines.position(span.start).line <= place.line + 1 <= lines.position(span.end - 1).line:
            return heading
    return None


def _renaming(workspace: Workspace, path: str, heading: HeadingFact, name: str) -> Renaming:
    """Fragments by position, because a renamed heading may leave its number to a twin."""
    outline = workspace.facts(path).outline
    renamed = [one._replace(text=name, raw=name) if one is heading else one for one in outline]
    before, after = workspace.slugs(path, outline), workspace.slugs(path, renamed)
    fragments = {decoded(old): new for old, new in zip(before, after, strict=True) if old != new}
    texts = {heading.text: name} if workspace.names_headings(path) else {}
    return Renaming(path, fragments, texts)


def _link_edits(workspace: Workspace, page: str, renaming: Renaming) -> Iterator[Edit]:
    text, repairs = workspace.places(page).text, workspace.facts(page).repairs
    for reference, found in workspace.links(page):
        fragment = renaming.fragment(reference, found)
        span = repairs.to_source(reference.target_span)
        sign = _HASH.search(text, span.start, span.end)
        if fragment is not None and sign:
            yield Edit(Span(sign.end(), span.end), fragment)
