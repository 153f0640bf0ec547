"""Which of the sites of a tree holds a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from contentlint.model import PageFacts
from contentlint.site.address import clamp, folder_of, split_extension
from contentlint.site.anchors import is_part
from contentlint.site.area import Area, Root

# Folders of material for tests, and of tests themselves.
_FIXTURES = frozenset(
    {"fixtures", "__fixtures__", "testdata", "test-data", "test_data", "__tests__"}
    | {"golden", "goldens", "__snapshots__"}
)
_TESTS = frozenset({"test", "tests", "testing", "e2e", "spec"})


class Holders:
    """The roots of all sites, the innermost first. Answers are kept by folder."""

    def __init__(self, areas: Sequence[Area], pages: Iterable[PageFacts] = ()) -> None:
        pairs = [(area, root) for area in areas for root in area.roots]
        pairs.sort(key=lambda pair: (-len(pair[1].folder), -len(pair[0].folder)))
        self._by_depth = [(f"{root.folder}/" if root.folder else "", (area, root)) for area, root in pairs]
        self._known: dict[str, tuple[Area, Root] | None] = {}
        # Hugo's headless bundles: their pages are put into others, and have no address.
        self._headless = tuple(f"{folder_of(page.path)}/" for page in pages if _is_headless(page))
        self._samples = tuple({each for area in areas for each in _folders_of_tests(area.folder)})
        programs = {clamp(f"{area.folder}/src") + "/" for area in areas}
        # Folders named `src` in which sites keep their pages too.
        # Hugo copies what lies here into new pages, or fills it in.
        self._patterns = tuple(
            clamp(f"{area.folder}/{name}") + "/"
            for area in areas
            if area.preset.addresses == "hugo"
            for name in ("archetypes", "layouts")
        )
        self._programs = tuple(
            folder
            for folder in sorted(programs)
            if any(start.startswith(folder) for start, _ in self._by_depth)
        )

    def of(self, path: str) -> tuple[Area, Root] | None:
        """The innermost root that holds a file, with its site: the same for a folder and language."""
        folder = path.rpartition("/")[0]
        if folder not in self._known:
            near = f"{folder}/"
            self._known[folder] = next(
                (holder for start, holder in self._by_depth if near.startswith(start)), None
            )
        holder = self._known[folder]
        if holder is None or not holder[0].beside or holder[0].preset.only_files:
            return holder
        return holder[0], _spoken(path, *holder)

    def holds_part(self, path: str) -> bool:
        """Whether a page is pulled into others: by its name, its folder, or as it is no page of a site."""
        if is_part(path) or path.startswith(self._headless):
            return True
        holder = self.of(path)
        if _is_sample(folder_of(path) if holder is None else holder[0].folder, is_site=holder is not None):
            return True
        if holder is None and path.startswith(self._samples):
            return True
        if holder is None:
            # Markdown among programs is imported by them.
            return path.startswith((*self._programs, *self._patterns))
        inside = "/" + path[len(holder[1].folder) :].lstrip("/")
        return holder[0].preset.underscored and "/_" in folder_of(inside)


def _spoken(path: str, area: Area, root: Root) -> Root:
    """The root in the language that the name of a file ends in (`page.fr.mdx`)."""
    tag = split_extension(path)[0].rpartition(".")[2]
    if tag not in area.beside:
        return root
    return Root(root.folder, root.prefix if tag == area.default else clamp(f"{tag}/{root.prefix}"), tag)


def _is_sample(folder: str, *, is_site: bool) -> bool:
    """Whether a site, or a page of none, is material of tests: its links may be broken on purpose."""
    names = frozenset(folder.split("/"))
    return not names.isdisjoint(_FIXTURES) or (is_site and not names.isdisjoint(_TESTS))


def _folders_of_tests(folder: str) -> Iterator[str]:
    """The folder of tests that a site lies in: pages beside it are samples too."""
    names = folder.split("/")
    first = next((number for number, name in enumerate(names, 1) if name in _TESTS), 0)
    if first:
        yield "/".join(names[:first]) + "/"


def _is_headless(page: PageFacts) -> bool:
    return any(field.name == "headless" and field.value == "true" for field in page.fields)
