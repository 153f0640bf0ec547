"""Names of files and folders that were damaged on disk, as by unpacking with a wrong code page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from contentlint.site.address import folder_of, name_of
from contentlint.text.characters.undamaged import undamaged


def damaged_names(pages: Iterable[str], files: Iterable[str]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Page -> pairs (path of a file or folder, name it should have) to be reported there.

    A page reports its own name. The name of a folder or of another file, which
    has no page of its own, is reported by the first page in or beside it, or by the first of all.
    """
    paths = sorted(pages)
    found: dict[str, str] = {}
    for path in (*paths, *files):
        while path and not path.isascii():
            if path not in found and (meant := _meant(name_of(path))):
                found[path] = meant
            path = folder_of(path)
    told: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in sorted(found):
        told[path if path in paths else _beside(path, paths)].append((path, found[path]))
    return {page: tuple(names) for page, names in told.items()}


@lru_cache(maxsize=4096)
def _meant(name: str) -> str:
    """The undamaged name, "" where nothing is wrong with it."""
    meant = undamaged(name, "", "")
    return "" if meant == name else meant


def _beside(path: str, pages: list[str]) -> str:
    folder = path
    while folder:
        first = next((page for page in pages if page.startswith(f"{folder}/")), None)
        if first:
            return first
        folder = folder_of(folder)
    return pages[0] if pages else ""
