"""What Astro serves by itself: pages of `src/pages`, and collections that a page with parameters shows."""

from __future__ import annotations

from collections.abc import Iterator

from contentlint.site import literals
from contentlint.site.address import clamp, folder_of, name_of
from contentlint.site.area import Area, Root
from contentlint.site.generators.layout import program_of, slash_of, with_plugins
from contentlint.site.tree import Tree, below
from contentlint.text.pattern import Pattern

_MARKDOWN = (".md", ".mdx")
# The parameter at the end of a page that shows many, and one for the language in front of it.
_SHOWS_MANY = Pattern(r"(?:^|/)\[(?:\.\.\.)?\w+\]\.astro\Z")
_LANGUAGE = Pattern(r"\A\[(?:\.\.\.)?(?:lang|language|locale|lng)\](?:/|\Z)")


def area_of(area: Area, tree: Tree) -> Area:
    """The site with its folders of pages; without them where no page of Markdown is known to be shown.

    Where a page with a parameter at the top shows what is not known, so may every address.
    """
    text = program_of(area, tree)
    shown = frozenset(_shown(area, tree))
    collections = [root for root in _collections(area, tree) if root.prefix in shown]
    pages = below(area.folder, "src/pages")
    has_pages = any(path.startswith(f"{pages}/") and path.endswith(_MARKDOWN) for path in tree.paths)
    named = [*collections, *([Root(pages)] if has_pages else [])]
    roots = [root for each in named for root in _with_languages(each, tree)]
    is_open = "" in shown and not any(root.prefix == "" for root in collections)
    locales = tuple(dict.fromkeys(root.locale for root in roots if root.locale))
    return with_plugins(area, text)._replace(
        base=clamp(literals.setting(text, "base")),
        origin=literals.setting(text, "site").rstrip("/"),
        slash=slash_of(literals.setting(text, "trailingSlash")),
        redirects=literals.pairs(literals.body(text, "redirects")),
        roots=tuple(roots),
        locales=locales,
        default="en" if "en" in locales else "",
        assets=tuple(below(area.folder, name) for name in area.preset.assets),
        made=(*area.made, *(["*"] if is_open else [])),
    )


def _shown(area: Area, tree: Tree) -> Iterator[str]:
    """Addresses below which a page with a parameter shows many, the language left out."""
    near = below(area.folder, "src/pages") + "/"
    for path in tree.paths:
        inside = path[len(near) :]
        if path.startswith(near) and _SHOWS_MANY.search(inside):
            yield _LANGUAGE.sub("", folder_of(inside))


def _collections(area: Area, tree: Tree) -> Iterator[Root]:
    """Folders of `src/content`, each at the address of its name, `docs` at the top too."""
    content = below(area.folder, "src/content")
    for folder in sorted(tree.folders):
        if folder_of(folder) == content:
            yield Root(folder, name_of(folder))
            if name_of(folder) == "docs":
                yield Root(folder, "")


def _with_languages(root: Root, tree: Tree) -> Iterator[Root]:
    """The folder itself, and those in it that hold one language each."""
    inside = [path for path in tree.locales.default if folder_of(path) == root.folder]
    yield root
    for folder in sorted(inside):
        tag = name_of(folder)
        kept = tag if root.folder.endswith("src/pages") else tag.lower()
        yield Root(folder, clamp(f"{root.prefix}/{kept}"), tag)
