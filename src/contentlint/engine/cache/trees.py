"""The listing of a tree, as long as no folder of it has changed.

A folder's numbers (see `stats`) change with every name in it, and asking 15,000
folders for them takes a fifth of the time of listing them. Editors put a new file in
the place of the old one, which changes a folder but not its names: where few folders
changed, these alone are listed again.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from contentlint.config import settings
from contentlint.engine import discover
from contentlint.engine.cache.files import TREES, load, mark_used, save
from contentlint.engine.cache.replay import packages_in
from contentlint.engine.cache.stats import is_link, is_settled, kind_of, names_in, numbers_of, rows_apart
from contentlint.engine.discover import CACHE_TAG, Progress, ignored_above, is_plainly_in, walk
from contentlint.engine.tree import Tree, has_its_names

# A tree of which more folders changed is listed as a whole.
_FEW = 50
_IGNORING = ".gitignore"


class Listing(NamedTuple):
    """A tree, with the names in its root and the numbers of all other folders when it was listed.

    `file` is where it can be kept; "" where it must not be, or is kept already.
    """

    tree: Tree
    names: tuple[str, ...]
    numbers: array[int]
    file: str = ""


def listing(
    root: Path,
    exclude: Sequence[str],
    named: Sequence[str],
    cache: str,
    numbers: array[int] | None = None,
    progress: Progress | None = None,
) -> Listing:
    """What `walk(root, exclude, named, progress)` finds. `cache` is the folder of the cache.

    `numbers` are those of `folders_below` of the tree that was listed last, where they are known.
    """
    key, file = _key(root, exclude), file_of(root, exclude, cache)
    if ignored_above(root):  # what they say can change, and nobody would hear of it
        return _listed(root, exclude, named, progress)
    found = _known(root, key, file, numbers) or _listed(root, exclude, (), progress, file)
    return found if is_plainly_in(found.tree, named) else _listed(root, exclude, named, progress)


def file_of(root: Path, exclude: Sequence[str], cache: str) -> str:
    """The file of a listing in a cache; of a program that changed nothing is left behind."""
    place = repr((str(root), tuple(exclude)))
    return f"{cache}/{TREES}/{crc32(place.encode('utf-8', 'surrogateescape')):08x}"


def keep(found: Listing, root: Path, exclude: Sequence[str], looked: int) -> None:
    """Write a listing where nothing in it is as young as `looked` (nanoseconds since 1970).

    The folder of the cache is there.
    """
    says = ignoring(root, found.tree)
    marked = numbers_of(says)
    if not found.file or not is_settled(found.numbers + marked, looked) or any(map(is_link, says)):
        return
    save(
        found.file,
        (_key(root, exclude), tuple(found.tree), found.names, found.numbers.tobytes(), marked.tobytes()),
    )


def _key(root: Path, exclude: Sequence[str]) -> str:
    """What a listing is of, and which program lists."""
    program = numbers_of((discover.__file__, settings.__file__)).tolist()
    installed = [packages_in(path) for path in sys.path if path]
    return repr((str(root), tuple(exclude), program, installed))


def cache_tags(root: Path, tree: Tree) -> Iterator[str]:
    """The absolute paths of the files that mark the caches in a tree."""
    return (f"{root}/{folder}{CACHE_TAG}" for folder in tree.caches)


def folders_below(root: Path, tree: Tree) -> Iterator[str]:
    """The absolute paths of all folders of a tree but its root."""
    return (f"{root}/{folder}"[:-1] for folder in tree.folders if folder)


def _listed(
    root: Path, exclude: Sequence[str], named: Sequence[str], progress: Progress | None, file: str = ""
) -> Listing:
    # Numbers come last: what changes from now on has others.
    names = names_in(str(root))
    tree = walk(root, exclude, named, progress)
    return Listing(tree, names, numbers_of(folders_below(root, tree)), "" if tree.unread else file)


def _known(root: Path, key: str, file: str, numbers: array[int] | None) -> Listing | None:
    """The listing that is kept; None where there is none, or something changed."""
    held = load(file)
    if not held or held[0] != key:
        return None
    tree, names, before, marked = Tree(*held[1]), held[2], array("q", held[3]), array("q", held[4])
    known = numbers is not None and len(numbers) == len(before)
    now = numbers if numbers is not None and known else numbers_of(folders_below(root, tree))
    if names_in(str(root)) != names or numbers_of(ignoring(root, tree)) != marked:
        return None
    if not all(map(kind_of, cache_tags(root, tree))):
        return None
    apart = rows_apart(before, now)
    if len(apart) > _FEW or not all(has_its_names(str(root), tree, tree.folders[row + 1]) for row in apart):
        return None
    if not apart:
        mark_used(file)
    return Listing(tree, names, now, file if apart else "")


def ignoring(root: Path, tree: Tree) -> list[str]:
    """The absolute paths of the files in a tree that say what is ignored."""
    return [f"{root}/{path}" for path in tree.files if path.rpartition("/")[2] == _IGNORING]
