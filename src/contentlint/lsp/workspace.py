"""The pages of a folder as the editor sees them: those on disk, and over them what is in its buffers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from contentlint.document.decode import decode
from contentlint.engine.project import open_project
from contentlint.engine.standing import Standing
from contentlint.model import Finding, Reference
from contentlint.report.lines import Lines
from contentlint.site import Resolution, resolve
from contentlint.text.slug import page_slugs

Found = Mapping[str, tuple[Finding, ...]]


class Workspace:
    """One folder that stays checked. Paths are relative to its root."""

    def __init__(self, folder: Path) -> None:
        """Check everything once. Raises ConfigError for what is wrong with the configuration."""
        self._standing = Standing(open_project([folder])).prepared()
        self._buffers: dict[str, str] = {}

    @property
    def root(self) -> Path:
        """The folder that paths are relative to."""
        return self._standing.project.root

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

    def lines(self, path: str) -> Lines:
        """The text of a page as the editor has it, else as it is on disk."""
        if path in self._buffers:
            return Lines.of(self._buffers[path])
        data = self._standing.project.read(path)
        text = decode(data).text if isinstance(data, bytes) else ""
        return Lines.of(text)

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

    def link_at(self, path: str, at: int) -> tuple[Reference, Resolution] | None:
        """The link at an offset of a page, and where it leads."""
        result = self._standing.results[path]
        repairs = result.facts.repairs
        for reference in self._standing.site.references(result.facts):
            span = repairs.to_source(reference.span)
            if span.start <= at <= span.end:
                return reference, resolve(reference.target, path, self._standing.site, reference.kind)
        return None

    def anchors(self, path: str) -> dict[str, int]:
        """The fragments of a page's headings, in order, and the line (from 0) each stands in."""
        result = self._standing.results.get(path)
        if result is None:
            return {}
        facts, lines = result.facts, self.lines(path)
        written = [(heading.raw or heading.text, heading.id) for heading in facts.outline]
        slugs = page_slugs(self._standing.site.slug_of(path), written)
        places = (facts.repairs.to_source(heading.span).start for heading in facts.outline)
        return {slug: lines.position(place).line - 1 for slug, place in zip(slugs, places, strict=True)}

    def _again(self, path: str) -> Found:
        self._standing.project = self._standing.project._replace(overlay=self._overlay())
        return self._standing.hasten([path])

    def _overlay(self) -> dict[str, bytes]:
        return {path: text.encode("utf-8", "surrogateescape") for path, text in self._buffers.items()}
