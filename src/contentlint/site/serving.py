"""From the names of pages to the addresses they are served at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from contentlint.model import PageFacts
from contentlint.site.address import clamp, decoded, folder_of, name_of, split_extension

PAGE_SUFFIXES = (".md", ".mdx", ".markdown")
INDEX_NAMES = frozenset({"index", "readme", "_index"})


def is_index(path: str) -> bool:
    """Whether a page stands for its folder."""
    name = path.rpartition("/")[2]
    stem, dot, _ = name.rpartition(".")
    return (stem if dot and stem else name).lower() in INDEX_NAMES


def page_name(path: str) -> str:
    """The name by which people know a page: of its folder where it is an index."""
    stem = folder_of(path) if is_index(path) and folder_of(path) else split_extension(path)[0]
    return name_of(stem).lower()


def served_paths(paths: Iterable[str]) -> Mapping[str, str]:
    """Path without extension, or folder of an index page -> page.

    Where several pages claim one place, `a.md` comes before `a/index.md`, and
    the first by name among the rest.
    """
    served: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in sorted(paths):
        stem = split_extension(path)[0]
        served.setdefault(stem, path)
        if is_index(path):
            folders.setdefault(folder_of(path), path)
        if not path.isascii():
            served.setdefault(decoded(stem), path)
    return {**folders, **served}


def published_at(pages: Iterable[PageFacts]) -> Mapping[str, str]:
    """Address, without slashes at its ends, that a page claims in its front matter -> path of the page."""
    claimed: dict[str, str] = {}
    for page in pages:
        for field in page.fields:
            if field.name in ("permalink", "url") or (field.name == "slug" and field.value.startswith("/")):
                claimed.setdefault(clamp(field.value), page.path)
            elif field.name == "slug" and field.value:
                claimed.setdefault(clamp(f"{folder_of(page.path)}/{field.value}"), page.path)
    return claimed
