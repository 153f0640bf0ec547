"""The pages of a folder as the editor sees them: those on disk, and over them what is in its buffers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from contentlint.document.decode import decode
from contentlint.engine.project import open_project
from contentlint.engine.standing import Standing
from contentlint.lsp.places import Places
from contentlint.model import Finding, HeadingFact, PageFacts, Reference
from contentlint.packs import Schema
from contentlint.report.lines import Lines
from contentlint.site import Resolution, resolve
from contentlint.site.written import written_paths
from contentlint.text.slug import page_slugs

Found = Mapping[str, tuple[Finding, ...]]


class Workspace:
    """One folder that stays checked. Paths are relative to its root."""

    def __init__(self, folder: Path, encoding: str = "utf-16") -> None:
        """Check everything once. `encoding` is that in whose units the editor counts. Raises ConfigError."""
        self._encoding = encoding
        self._standing = Standing(open_project([folder])).prepared()
        self._buffers: dict[str, str] = {}

    @property
    def root(self) -> Path:
        """The folder that paths are relative to."""
        return self._standing.project.root

    @property
    def language(self) -> str:
        """The language of messages that the project asks for, "" where that is the reader's."""
        return self._standing.project.config.message_language

    @property
    def findings(self) -> Found:
        """All findings by page."""
        return self._standing.findings

    def path_of(self, uri: str) -> str | None:
        """The page behind an address of the editor; None for a file that is no page of this folder."""
        parts = urlsplit(uri)
        if parts.scheme != "file":
            return None
        file = Path(url2pathname(unquote(parts.path, errors="surrogateescape")))
        if not file.is_relative_to(self.root):
            return None
        path = file.relative_to(self.root).as_posix()
        return path if path in self._standing.results else None

    def uri_of(self, path: str) -> str:
        """The address of a page or file for the editor."""
        return (self.root / path).as_uri()

    def places(self, path: str) -> Places:
        """The text of a page as the editor has it, else as it is on disk."""
        if path in self._buffers:
            return Places(Lines.of(self._buffers[path]), self._encoding)
        data = self._standing.project.read(path)
        text = decode(data).text if isinstance(data, bytes) else ""
        return Places(Lines.of(text), self._encoding)

    def facts(self, path: str) -> PageFacts:
        """What is known of a page; of one that is not there, its path alone."""
        result = self._standing.results.get(path)
        return result.facts if result else PageFacts(path)

    def schema(self, path: str) -> Schema | None:
        """The front matter that the packs of a page want; the last pack that says something holds."""
        packs = self._standing.project.config.for_page(path).packs
        return next((pack.schema for pack in reversed(packs) if pack.schema), None)

    def change(self, path: str, text: str) -> Found:
        """The editor's buffer of a page is now `text`; returns the findings that this changes, by page."""
        if self._buffers.get(path) == text:
            return {path: self.findings[path]}
        self._buffers[path] = text
        return self._again(path)

    def close(self, path: str) -> Found:
        """The editor has no buffer of the page any more: what is on disk counts."""
        return self._again(path) if self._buffers.pop(path, None) is not None else {}

    def reopen(self, saved: set[str]) -> Found:
        """Files came, went or were saved: read the folder anew."""
        project = open_project([self.root])
        return self._standing.reopen(project._replace(overlay=self._overlay()), saved)

    def saved(self, path: str) -> Found:
        """The editor saved a page whose text it had told: pages that were left out follow."""
        return self._standing.settle() if path in self._buffers else self.reopen({path})

    def links(self, path: str) -> Iterator[tuple[Reference, Resolution]]:
        """The links of a page, and where they lead."""
        site = self._standing.site
        for reference in site.references(self.facts(path)):
            yield reference, resolve(reference.target, path, site, reference.kind)

    def link_at(self, path: str, at: int) -> Resolution | None:
        """Where the link at an offset of a page leads."""
        repairs = self.facts(path).repairs
        for reference, found in self.links(path):
            span = repairs.to_source(reference.span)
            if span.start <= at <= span.end:
                return found
        return None

    def target(self, written: str, path: str) -> str:
        """The page that an address written in the page `path` leads to, or the one looked for first."""
        return resolve(written, path, self._standing.site).path if written else path

    def addresses(self, wanted: str, like: str, path: str) -> Iterator[str]:
        """Ways to write the address of the page `wanted` in the page `path`.

        A generator's own form is told by what was begun, `like`; without one a file is named whole.
        """
        site = self._standing.site
        return written_paths(like if site.area_of(path) else f"/{wanted}", wanted, self.facts(path), site)

    def near(self, path: str) -> set[str]:
        """The page itself and those that may link to it."""
        return {path, *self._standing.linking.get(path, ()), *self._buffers} & self._standing.results.keys()

    def slugs(self, path: str, outline: Sequence[HeadingFact]) -> tuple[str, ...]:
        """The fragments of headings as the generator of a page would make them."""
        written = [(heading.raw or heading.text, heading.id) for heading in outline]
        return tuple(page_slugs(self._standing.site.slug_of(path), written))

    def names_headings(self, path: str) -> bool:
        """Whether links to a page name its headings by their text, as in Obsidian."""
        area = self._standing.site.area_of(path)
        return area is not None and area.preset.wikilinks

    def anchors(self, path: str) -> dict[str, int]:
        """The fragments of a page's headings, in order, and the line (from 0) each stands in."""
        facts, lines = self.facts(path), self.places(path).lines
        starts = (facts.repairs.to_source(heading.span).start for heading in facts.outline)
        slugs = self.slugs(path, facts.outline)
        return {slug: lines.position(start).line - 1 for slug, start in zip(slugs, starts, strict=True)}

    def _again(self, path: str) -> Found:
        self._standing.project = self._standing.project._replace(overlay=self._overlay())
        return self._standing.hasten([path])

    def _overlay(self) -> dict[str, bytes]:
        return {path: text.encode("utf-8", "surrogateescape") for path, text in self._buffers.items()}
