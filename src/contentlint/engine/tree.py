"""The paths of a tree, as a walk or a kept listing gives them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from contentlint.digest import blake2b
from contentlint.engine.cache.stats import names_in

PAGE_SUFFIXES = (".md", ".markdown", ".mdx")


class Tree(NamedTuple):
    """All under a root, as sorted paths relative to it: pages to check, and all other files.

    `unread` are folders that could not be looked into, `folders` those that were, both "" or with `/`
    at their end. `caches` are folders of other programs' caches, which are no part of a site.
    """

    pages: tuple[str, ...]
    files: tuple[str, ...]
    unread: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    caches: tuple[str, ...] = ()


def tree_digest(tree: Tree) -> bytes:
    """A digest of all paths of a tree."""
    said = "\0\0".join("\0".join(paths) for paths in tree)
    return blake2b(said.encode("utf-8", "surrogateescape"), digest_size=16).digest()


def has_its_names(root: str, tree: Tree, folder: str) -> bool:
    """Whether a folder of a tree (not the root) holds what the tree says; False where that is not sure."""
    names = [f"{name}/" for paths in (tree.folders, tree.caches) for name in _inside(paths, folder) if name]
    for paths in (tree.pages, tree.files):
        names += _inside(paths, folder)
    # Of a file that looks like a page and is none, nobody knows whether it is ignored or a link.
    if any(name.lower().endswith(PAGE_SUFFIXES) for name in _inside(tree.files, folder)):
        return False
    return bool(names) and names_in(f"{root}/{folder}"[:-1]) == tuple(sorted(names))


def _inside(paths: Sequence[str], folder: str) -> Iterator[str]:
    """The names of those of sorted `paths` that lie in a folder itself, without `/` at their end."""
    for at in range(bisect_left(paths, folder), len(paths)):
        if not paths[at].startswith(folder):
            return
        name = paths[at][len(folder) :].removesuffix("/")
        if "/" not in name:
            yield name
