"""From the files of a generator to the site they describe."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from contentlint.model import Phrase
from contentlint.site import hugo, literals, mdbook
from contentlint.site.address import clamp, folder_of, name_of
from contentlint.site.area import Area, Root
from contentlint.site.astro import astro_area
from contentlint.site.detect import sightings
from contentlint.site.docusaurus import docusaurus_roots
from contentlint.site.locales import TAG
from contentlint.site.preset import Preset
from contentlint.site.redirects import redirects_of
from contentlint.site.tree import Tree, below


def areas_of(tree: Tree) -> tuple[tuple[Area, ...], tuple[str, ...]]:
    """Every site of the tree, and sentences about configurations that could not be read."""
    areas: list[Area] = []
    notes: list[str] = []
    for preset, folder, source in sightings(sorted(tree.paths), tree.folders, tree.sources):
        try:
            area = area_for(preset, folder, source, tree)
        except literals.UnreadableSourceError as error:
            notes.append(
                Phrase("`{source}` could not be read: {error}", source=str(source), error=str(error))
            )
            area = _plain(_bare(preset, folder, source), tree)
        if area.roots:
            areas.append(area)
    return tuple(areas), tuple(notes)


def area_for(preset: Preset, folder: str, source: str, tree: Tree) -> Area:
    """The site in `folder` whose configuration is `source` ("" without one). Raises UnreadableSourceError."""
    area = _READERS.get(preset.name, _plain)(_bare(preset, folder, source), tree)
    return area._replace(redirects={**redirects_of(area.folder, tree.sources), **area.redirects})


def _bare(preset: Preset, folder: str, source: str) -> Area:
    return Area(preset, folder, source, slug=preset.slug, relative=preset.relative, made=preset.made)


def _plain(area: Area, tree: Tree) -> Area:
    """As the preset has it: the folders of pages and files that exist, a root for each language."""
    return _with_roots(area, tree, [below(area.folder, name) for name in area.preset.content])


def _with_roots(area: Area, tree: Tree, folders: list[str]) -> Area:
    present = [folder for folder in folders if folder in tree.folders]
    roots = [root for folder in present for root in _roots(area, tree, folder)]
    assets = [
        *area.assets,
        *(below(base, name) for base in (area.folder, *present) for name in area.preset.assets),
    ]
    locales = tuple(dict.fromkeys(root.locale for root in roots if root.locale))
    return area._replace(
        roots=tuple(roots),
        assets=tuple(dict.fromkeys(folder for folder in assets if folder in tree.folders)),
        locales=locales,
    )


def _roots(area: Area, tree: Tree, folder: str) -> Iterator[Root]:
    inside = folder[len(area.folder) :].strip("/")
    prefix = area.preset.prefixes.get(inside, "")
    known = _locale_folders(area, tree, folder)
    default = area.default or _default_of(known, tree)
    yield Root(folder, prefix, default if known else "")
    for tag in known:
        is_bare = tag == default and area.unprefixed
        yield Root(f"{folder}/{tag}", prefix if is_bare else clamp(f"{prefix}/{tag.lower()}"), tag)


def _locale_folders(area: Area, tree: Tree, folder: str) -> tuple[str, ...]:
    """Folders at the top of the content that hold one language each: configured, or told by their pages."""
    if area.preset.locales != "folders":
        return ()
    inferred = [name_of(path) for path in tree.locales.default if folder_of(path) == folder]
    named = [tag for tag in area.locales if f"{folder}/{tag}" in tree.folders]
    return tuple(sorted({*inferred, *named}))


def _default_of(tags: tuple[str, ...], tree: Tree) -> str:
    leaders = {name_of(path) for path in tree.locales.default.values()}
    known = [tag for tag in tags if tag in leaders]
    return "en" if "en" in tags else known[0] if known else ""


# --- one function a generator: its configuration is read, the rest is as the preset has it


def _starlight(area: Area, tree: Tree) -> Area:
    text = literals.program(tree.sources.get(area.source, ""))
    said = literals.body(text, "locales")
    locales = literals.keys(said)
    default = literals.string(text, "defaultLocale").replace("root", "")
    if "root" in locales and default in ("", "root"):  # the language without a folder
        default = literals.string(literals.body(said, "root"), "lang") or "en"
    area = area._replace(
        base=clamp(literals.setting(text, "base")),
        origin=literals.setting(text, "site").rstrip("/"),
        slash=_slash(literals.setting(text, "trailingSlash")),
        locales=tuple(tag for tag in locales if tag != "root"),
        default=default,
        redirects=literals.pairs(literals.body(text, "redirects")),
        made=(*area.made, *_loaded(area, tree)),
    )
    return _plain(area, tree)


def _loaded(area: Area, tree: Tree) -> Iterator[str]:
    """Addresses below which a loader puts pages that come from elsewhere, as notes of releases."""
    for name in ("ts", "mts", "js", "mjs"):
        text = literals.program(tree.sources.get(below(area.folder, f"src/content.config.{name}"), ""))
        for base in re.findall(r"\bbase\s*:\s*[\"'`]([\w-][\w/-]*)[\"'`]", text):
            if below(area.folder, base) not in tree.folders:
                yield from (base, f"{base}/*", f"*/{base}", f"*/{base}/*")


def _slash(written: str) -> str:
    return {"always": "always", "never": "never", "true": "always", "false": "never"}.get(written, "")


def _docusaurus(area: Area, tree: Tree) -> Area:
    text = literals.program(tree.sources.get(area.source, ""))
    i18n = literals.body(text, "i18n")
    default = literals.string(i18n, "defaultLocale") or "en"
    area = area._replace(
        base=clamp(literals.setting(text, "baseUrl")),
        origin=literals.setting(text, "url").rstrip("/"),
        slash=_slash(literals.flag(text, "trailingSlash")),
        default=default,
        locales=literals.strings(i18n, "locales"),
    )
    assets = tuple(below(area.folder, name) for name in area.preset.assets)
    roots = docusaurus_roots(text, area, tree)
    lists = {root.prefix for root in roots if "blog" in root.folder} - {""}  # of the posts, newest first
    return area._replace(roots=roots, assets=assets, made=(*area.made, *sorted(lists)))


def _hugo(area: Area, tree: Tree) -> Area:
    data = literals.parse(area.source, tree.sources.get(area.source, ""))
    lower = {str(key).lower(): value for key, value in data.items()}
    languages = lower.get("languages")
    folders = {tag: _text(_lowered(said).get("contentdir")) for tag, said in _maps(languages)}
    folders |= _hugo_languages(area, tree)
    parser = _lowered(_lowered(_lowered(lower.get("markup")).get("goldmark")).get("parser"))
    kind = _text(parser.get("autoheadingidtype") or parser.get("autoidtype")) or "github"
    default = _text(lower.get("defaultcontentlanguage")) or "en"
    area = area._replace(
        base=clamp("/".join(_text(lower.get("baseurl")).split("/")[3:])),
        origin="/".join(_text(lower.get("baseurl")).split("/")[:3]),
        default=default,
        locales=tuple(folders),
        unprefixed=lower.get("defaultcontentlanguageinsubdir") is not True,
        slug={"github": "hugo-github", "github-ascii": "hugo-github-ascii"}.get(kind, f"hugo-{kind}"),
        permalinks={str(key): str(value) for key, value in _lowered(lower.get("permalinks")).items()},
        made=(*area.made, *_mounted(area, tree)),
        localized=hugo.looks_links_up(area, tree, len(folders)),
    )
    area = _with_roots(area, tree, [below(area.folder, _text(lower.get("contentdir")) or "content")])
    named = [
        Root(
            below(area.folder, clamp(folder)), "" if tag == default and area.unprefixed else tag.lower(), tag
        )
        for tag, folder in folders.items()
        if folder and below(area.folder, clamp(folder)) in tree.folders
    ]
    taken = {root.folder for root in named}
    roots = (*(root for root in area.roots if root.folder not in taken), *named)
    return area._replace(roots=roots, locales=tuple({root.locale: 0 for root in roots if root.locale}))


# Files of a configuration; others beside them may be in no form that can be read.
_HUGO_NAMES = ("hugo.", "config.", "module.")


def _hugo_languages(area: Area, tree: Tree) -> Iterator[tuple[str, str]]:
    """Pairs (language, its folder) of files that hold all languages (`languages.toml`) or one."""
    for path, text in tree.sources.items():
        near = folder_of(path) in (folder_of(area.source), below(area.folder, "config/_default"))
        if near and name_of(path).startswith("languages."):
            data = _lowered(literals.parse(path, text))
            tags = {name_of(path).split(".")[1]: data} if name_of(path).count(".") > 1 else data
            yield from ((tag, _text(_lowered(said).get("contentdir"))) for tag, said in tags.items())


def _mounted(area: Area, tree: Tree) -> Iterator[str]:
    """Addresses of folders that are mounted from somewhere else than this tree."""
    for path, text in tree.sources.items():
        if folder_of(path) != folder_of(area.source) or not name_of(path).startswith(_HUGO_NAMES):
            continue
        data = _lowered(literals.parse(path, text))
        mounts = data.get("mounts") or _lowered(data.get("module")).get("mounts")
        for mount in mounts if isinstance(mounts, list) else ():
            source, target = (clamp(_text(_lowered(mount).get(key))) for key in ("source", "target"))
            kind, _, place = target.partition("/")
            is_here = kind == "content" and below(area.folder, source) in tree.paths | tree.folders
            if kind in ("content", "static") and place and source != target and not is_here:
                address = place.removesuffix("/_index.md").removesuffix(".md")
                yield from (address, f"{address}.md", f"{address}/*")


def _lowered(value: object) -> Mapping[str, object]:
    return {str(key).lower(): item for key, item in value.items()} if isinstance(value, dict) else {}


def _maps(value: object) -> Iterator[tuple[str, object]]:
    yield from _lowered(value).items()


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _mkdocs(area: Area, tree: Tree) -> Area:
    data = literals.parse(area.source, tree.sources.get(area.source, ""))
    data = project if isinstance(project := data.get("project"), dict) else data  # as Zensical writes it
    folder = below(area.folder, _text(data.get("docs_dir")) or "docs")
    home = _text(data.get("site_url")).split("/")
    theme = _text(_lowered(data.get("theme")).get("custom_dir"))
    if "magiclink" in tree.sources.get(area.source, ""):
        area = area._replace(preset=area.preset._replace(bare=True))
    area = area._replace(
        base=clamp("/".join(home[3:])),
        origin="/".join(home[:3]),
        slug=_mkdocs_slug(data),
        # What lies in the theme of a site's own is published beside its pages.
        assets=(below(area.folder, theme),) if theme else (),
        beside=_mkdocs_languages(data),
        appended="auto_append" in tree.sources.get(area.source, ""),
    )
    own = tree.locales.folder_of(folder)
    siblings = sorted(
        other for other, first in tree.locales.default.items() if own and first == tree.locales.default[own]
    )
    if not own or not siblings:
        return _with_roots(area, tree, [folder, *_mkdocs_more(area, tree)])
    rest = folder[len(own) :]
    default = name_of(tree.locales.default[own])
    tags = [other for other in siblings if other + rest in tree.folders]
    roots = tuple(
        Root(other + rest, "" if name_of(other) == default else name_of(other), name_of(other))
        for other in tags
    )
    return area._replace(roots=roots, locales=tuple(map(name_of, tags)), default=default, unprefixed=True)


def _mkdocs_more(area: Area, tree: Tree) -> Iterator[str]:
    """The folders of configurations beside the first, as `mkdocs.blog.yml`."""
    for path, text in sorted(tree.sources.items()):
        is_other = name_of(path).startswith("mkdocs.") and path != area.source
        if is_other and folder_of(path) == area.folder and name_of(path) not in area.preset.files:
            named = _text(literals.parse(path, text).get("docs_dir"))
            yield from (below(area.folder, named),) if named else ()


def _mkdocs_languages(data: Mapping[str, object]) -> tuple[str, ...]:
    """The languages of the plug-in `i18n`: in names of files (`page.fr.md`) or folders."""
    plugins = data.get("plugins")
    items = plugins.items() if isinstance(plugins, dict) else _pairs(plugins)
    said = next((_lowered(options).get("languages") for name, options in items if name == "i18n"), None)
    if isinstance(said, dict):
        return tuple(map(str, said))
    found = [_text(_lowered(item).get("locale")) for item in said] if isinstance(said, list) else []
    return tuple(filter(None, found))


def _mkdocs_slug(data: Mapping[str, object]) -> str:
    """The slug function of the extension `toc`, which is named, not configured by values."""
    extensions = data.get("markdown_extensions")
    items = extensions.items() if isinstance(extensions, dict) else _pairs(extensions)
    for name, said in items:
        if str(name).endswith("toc") and isinstance(said, dict) and "slugify" in said:
            return "python-markdown-unicode" if "unicode" in str(said) else ""
    return "python-markdown"


def _pairs(value: object) -> Iterator[tuple[object, object]]:
    for item in value if isinstance(value, list) else ():
        if isinstance(item, dict):
            yield from item.items()


def _vitepress(area: Area, tree: Tree) -> Area:
    text = literals.program(tree.sources.get(area.source, ""))
    folder = below(area.folder, clamp(literals.setting(text, "srcDir")) or ".")
    locales = literals.keys(literals.body(text, "locales"))
    area = area._replace(
        base=clamp(literals.setting(text, "base")),
        locales=tuple(clamp(tag) for tag in locales if tag not in ("root", "/")),
        unprefixed=True,
        slash=_vitepress_slash(area.source, text),
        slug="" if any("slugify" in told for told in _vitepress_texts(area, tree)) else area.slug,
    )
    return _with_roots(area, tree, [folder])


def _vitepress_texts(area: Area, tree: Tree) -> Iterator[str]:
    """The configuration, and the files beside it in a folder of its own."""
    folder = folder_of(area.source)
    for path, text in tree.sources.items():
        if path == area.source or (name_of(folder) == "config" and folder_of(path) == folder):
            yield text


def _vitepress_slash(source: str, text: str) -> str:
    """VitePress, unlike VuePress, calls `/a` dead where only `a/index.md` is there, and `/a/` for `a.md`."""
    is_strict = ".vitepress/" in source and not re.search(r"\b(?:ignoreDeadLinks|rewrites)\b", text)
    return "exact" if is_strict else ""


def _next(area: Area, tree: Tree) -> Area:
    text = literals.program(tree.sources.get(area.source, ""))
    i18n = literals.body(text, "i18n")
    area = area._replace(
        base=clamp(literals.setting(text, "basePath")),
        slash=_slash(literals.flag(text, "trailingSlash")),
        locales=literals.strings(i18n, "locales"),
        default=literals.string(i18n, "defaultLocale"),
    )
    first = next((name for name in area.preset.content if below(area.folder, name) in tree.folders), "")
    area = _with_roots(area, tree, [below(area.folder, first)] if first else [])
    has_api = any(below(area.folder, f"{name}/api") in tree.folders for name in area.preset.generated)
    # Links without a language are sent on to that of the reader.
    return area._replace(localized=bool(area.locales), made=(*area.made, *(["api/*"] if has_api else [])))


def _jekyll(area: Area, tree: Tree) -> Area:
    data = literals.parse(area.source, tree.sources.get(area.source, ""))
    collections = data.get("collections")
    permalinks = {"": _text(data.get("permalink"))}
    roots = [Root(area.folder)]
    inside = clamp(below(area.folder, _text(data.get("collections_dir")) or "."))
    for name, said in _maps(collections):
        folder = below(inside, f"_{name}")
        permalinks[folder] = _text(_lowered(said).get("permalink")) or f"/{name}/:path"
        roots.append(Root(folder))
    roots += [Root(folder) for folder in sorted(tree.folders) if name_of(folder) == "_posts"]
    permalinks |= {below(area.folder, folder): told for folder, told in _jekyll_defaults(data)}
    area = area._replace(
        base=clamp(_text(data.get("baseurl"))),
        origin=_text(data.get("url")).rstrip("/"),
        permalinks=permalinks,
    )
    roots = [root for root in roots if root.folder in tree.folders or not root.folder]
    if "kramdown" in str(data.get("kramdown")) and "input" in str(data.get("kramdown")):
        area = area._replace(slug="")
    return area._replace(roots=tuple(roots), assets=(area.folder,))


def _jekyll_defaults(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Pairs (folder, permalink) of what `defaults` gives to the pages of a folder or collection."""
    defaults = data.get("defaults")
    for each in defaults if isinstance(defaults, list) else ():
        scope, values = _lowered(_lowered(each).get("scope")), _lowered(_lowered(each).get("values"))
        path, kind = clamp(_text(scope.get("path"))), _text(scope.get("type"))
        folder = path or (f"_{kind}" if kind not in ("", "pages", "drafts") else "")
        if folder and "*" not in folder and _text(values.get("permalink")):
            yield folder, _text(values.get("permalink"))


def _mdbook(area: Area, tree: Tree) -> Area:
    data = literals.parse(area.source, tree.sources.get(area.source, ""))
    area = area._replace(
        base=mdbook.base_of(data),
        slug=mdbook.slug_of(data),
        redirects=dict(mdbook.redirects_of(data)),
        remade=mdbook.has_programs(data),
    )
    return _with_roots(area, tree, [below(area.folder, mdbook.pages_of(data))])


def _mdn(area: Area, tree: Tree) -> Area:
    files = below(area.folder, "files")
    tags = [
        path for path in sorted(tree.folders) if folder_of(path) == files and TAG.search(name_of(path) + "/")
    ]
    roots = tuple(Root(path, f"{name_of(path)}/docs", name_of(path)) for path in tags)
    return area._replace(roots=roots, locales=tuple(map(name_of, tags)), default="en-us")


_READERS: Mapping[str, Callable[[Area, Tree], Area]] = {
    "astro": astro_area,
    "starlight": _starlight,
    "docusaurus": _docusaurus,
    "hugo": _hugo,
    "mkdocs": _mkdocs,
    "vitepress": _vitepress,
    "next": _next,
    "nextra": _next,
    "jekyll": _jekyll,
    "mdbook": _mdbook,
    "mdn": _mdn,
}
