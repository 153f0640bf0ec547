"""What configuration may say about how a site serves its pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteSettings:
    """How addresses become files.

    `roots` are folders that answer addresses beginning with `/`; none means
    that they are inferred. `routes` are pairs (address pattern, file pattern),
    as in `("/{path}", "{source_dir}/{path}.md")`: `{path}` stands for any
    number of segments, every other name for one, and `{source_dir}` in the file
    pattern for the folder of the page that holds the link. `ignore` are globs
    of targets that are never checked. `slug` names the algorithm of
    `contentlint.text.slug` that makes anchors; "" means that it is inferred.
    """

    roots: tuple[str, ...] = ()
    routes: tuple[tuple[str, str], ...] = ()
    ignore: tuple[str, ...] = ()
    slug: str = ""
