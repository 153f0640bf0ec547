"""What git does not keep here, ignored files and other projects: that it is absent shows nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from contentlint.site.address import clamp, folder_of, name_of, split_extension
from contentlint.site.area import Area
from contentlint.text.pattern import Pattern

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NAME = ".gitignore"
_OTHERS = ".gitmodules"
_PLACE = Pattern(r"^[ \t]*path[ \t]*=[ \t]*(?P<path>\S.*?)[ \t]*$", re.MULTILINE)
_PAGE_FORMS = (".md", ".mdx", "/index.md", "/_index.md")


class Unkept:
    """The patterns of all `.gitignore` files of a tree, by the folder they stand in, and its submodules."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        found = ((path, text) for path, text in sources.items() if name_of(path) == _NAME)
        self._specs = {folder_of(path): _spec(text) for path, text in found}
        self._others = tuple(f"{place['path']}/" for place in _PLACE.finditer(sources.get(_OTHERS, "")))

    def has(self, path: str) -> bool:
        """Whether git ignores `path`, relative to the root, or keeps it elsewhere.

        The nearest file that speaks of it decides.
        """
        if self._others and f"{path}/".startswith(self._others):
            return True
        folder = folder_of(path) if self._specs else ""
        while True:
            spec = self._specs.get(folder)
            said = spec.check_file(path[len(folder) :].lstrip("/")).include if spec else None
            if said is not None or not folder:
                return bool(said)
            folder = folder_of(folder)

    def serves(self, url: str, area: Area | None) -> bool:
        """Whether a file that git ignores may answer at `url`, an address below the base or a path."""
        return bool(self._specs or self._others) and any(map(self.has, _sources(url, area)))


def _sources(url: str, area: Area | None) -> Iterator[str]:
    """The files that would answer, were they there."""
    yield url
    for folder in area.assets if area else ():
        yield clamp(f"{folder}/{url}")
    for root in area.roots if area else ():
        if area and root.folder and url.startswith(f"{root.folder}/"):  # a file that the theme may hold
            yield from (clamp(f"{folder}/{url[len(root.folder) :]}") for folder in area.assets)
        if not root.prefix or (url + "/").startswith(root.prefix + "/"):
            stem = clamp(f"{root.folder}/{split_extension(url)[0][len(root.prefix) :]}")
            yield from (stem + form for form in _PAGE_FORMS)


def _spec(text: str) -> GitIgnoreSpec:
    """The patterns of one file; none where one of them has no meaning."""
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(text.splitlines())
    except (ValueError, re.error):
        return GitIgnoreSpec.from_lines(())
