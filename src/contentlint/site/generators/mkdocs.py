"""MkDocs, and Zensical, which reads its settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contentlint.site import literals, values
from contentlint.site.address import clamp, folder_of, name_of
from contentlint.site.area import Area, Root
from contentlint.site.generators.layout import settings_of, with_roots
from contentlint.site.tree import Tree, below


def area_of(area: Area, tree: Tree) -> Area:
    """The site as `mkdocs.yml` says; beside pages of one language lie those of others."""
    data = settings_of(area, tree)
    data = project if isinstance(project := data.get("project"), dict) else data  # as Zensical writes it
    folder = below(area.folder, values.text(data.get("docs_dir")) or "docs")
    home = values.text(data.get("site_url")).split("/")
    theme = values.text(values.lowered(data.get("theme")).get("custom_dir"))
    if "magiclink" in tree.sources.get(area.source, ""):
        area = area._replace(preset=area.preset._replace(bare=True))
    area = area._replace(
        base=clamp("/".join(home[3:])),
        origin="/".join(home[:3]),
        slug=_slug(data),
        # What lies in the theme of a site's own is published beside its pages.
        assets=(below(area.folder, theme),) if theme else (),
        beside=_languages(data),
        appended="auto_append" in tree.sources.get(area.source, ""),
    )
    own = tree.locales.folder_of(folder)
    siblings = sorted(
        other for other, first in tree.locales.default.items() if own and first == tree.locales.default[own]
    )
    if not own or not siblings:
        return with_roots(area, tree, [folder, *_more(area, tree)])
    rest = folder[len(own) :]
    default = name_of(tree.locales.default[own])
    tags = [other for other in siblings if other + rest in tree.folders]
    roots = tuple(
        Root(other + rest, "" if name_of(other) == default else name_of(other), name_of(other))
        for other in tags
    )
    return area._replace(roots=roots, locales=tuple(map(name_of, tags)), default=default, unprefixed=True)


def _more(area: Area, tree: Tree) -> Iterator[str]:
    """The folders of configurations beside the first, as `mkdocs.blog.yml`."""
    for path, text in sorted(tree.sources.items()):
        is_other = name_of(path).startswith("mkdocs.") and path != area.source
        if is_other and folder_of(path) == area.folder and name_of(path) not in area.preset.files:
            named = values.text(literals.parse(path, text).get("docs_dir"))
            yield from (below(area.folder, named),) if named else ()


def _languages(data: Mapping[str, object]) -> tuple[str, ...]:
    """The languages of the plug-in `i18n`: in names of files (`page.fr.md`) or folders."""
    items = values.entries(data.get("plugins"))
    said = next((values.lowered(options).get("languages") for name, options in items if name == "i18n"), None)
    if isinstance(said, dict):
        return tuple(map(str, said))
    found = (
        [values.text(values.lowered(item).get("locale")) for item in said] if isinstance(said, list) else []
    )
    return tuple(filter(None, found))


def _slug(data: Mapping[str, object]) -> str:
    """The slug function of the extension `toc`, which is named, not configured by values."""
    for name, said in values.entries(data.get("markdown_extensions")):
        if name.endswith("toc") and isinstance(said, dict) and "slugify" in said:
            return "python-markdown-unicode" if "unicode" in str(said) else ""
    return "python-markdown"
