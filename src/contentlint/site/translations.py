"""Which page a page was translated from, told from where the files of a site lie.

Layouts: a folder for each locale (`docs/fr/docs/x.md`), such folders beside or
above the pages translated from (`translations/fr/x.md`, `x.md`), Docusaurus'
`i18n/fr/docusaurus-plugin-content-docs/current/x.md`, suffixes of names
(`x.fr.md`, `README_zh.md`, `README.french.md`), and `source` or `translationKey` in front matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from typing import NamedTuple

from contentlint.model import PageFacts, Phrase
from contentlint.site.address import clamp, folder_of, name_of
from contentlint.site.serving import is_index
from contentlint.text.language.names import NAMES
from contentlint.text.language.tags import base_language
from contentlint.text.pattern import Pattern

# Language, script and region, as in BCP 47, with the marks and letters people use.
_TAG = Pattern(r"[A-Za-z]{2,3}(?:[-_](?i:hans|hant|latn|cyrl|arab))?(?:[-_](?:[A-Za-z]{2}|\d{3}))?")
_SUFFIX = Pattern(r"(?P<stem>.+?)(?P<mark>[._-])(?P<tag>[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?|[A-Za-z]{4,})")
_UPPER = Pattern(r"[A-Z][A-Z_-]+", re.ASCII)
_PLUGIN = Pattern(r"docusaurus-plugin-content-(?P<kind>docs|blog|pages)(?:-(?P<id>[\w-]+))?/(?P<rest>.+)")
_LOCALES = frozenset(
    {
        "_i18n",
        "i18n",
        "l10n",
        "lang",
        "langs",
        "languages",
        "locale",
        "locales",
        "translation",
        "translations",
    }
)
# Letters of the longest code of a language.
_CODE = 3
# Two pages in common prove that two folders are locales of each other; of small ones a quarter must agree.
_ENOUGH, _SHARE = 2, 4


class Layout(NamedTuple):
    """One way translations lie in the tree: `{locale}` in `pattern`, tag of the source or "", others."""

    pattern: str
    source: str
    locales: tuple[str, ...]


@dataclass(frozen=True)
class Translations:
    """`source` maps a page to the page it was translated from, `locale` a page to its tag as written."""

    source: Mapping[str, str]
    locale: Mapping[str, str]
    layouts: tuple[Layout, ...]

    @cached_property
    def of(self) -> Mapping[str, tuple[str, ...]]:
        """Source page -> its translations, sorted."""
        found = defaultdict(list)
        for page, source in self.source.items():
            found[source].append(page)
        return {source: tuple(sorted(pages)) for source, pages in found.items()}

    def origin(self, page: str) -> str:
        """Where the source of a page would lie that has none, "" where no layout tells."""
        for layout in self.layouts:
            above, mark, _ = layout.pattern.partition("{locale}/")
            own = f"{above}{self.locale.get(page, '')}/"
            if mark and page.startswith(own):
                folder = f"{above}{layout.source}/" if layout.source else above
                return folder + page.removeprefix(own)
        return ""

    @property
    def note(self) -> str:
        """What was found, in one line; "" where nothing is translated."""
        if not self.source:
            return ""
        told = [_described(layout) for layout in self.layouts] or [Phrase("named in front matter")]
        return Phrase(
            "{number} translations of {pages} pages: {told}",
            number=len(self.source),
            pages=len(set(self.source.values())),
            told=reduce(lambda before, after: Phrase("{before}; {after}", before=before, after=after), told),
        )


def _described(layout: Layout) -> Phrase:
    source = f"`{layout.source}`" if layout.source else Phrase("pages without a locale")
    values = {"pattern": layout.pattern, "source": source, "locales": ", ".join(layout.locales)}
    return Phrase("`{pattern}` from {source} to {locales}", **values)


@lru_cache(maxsize=4096)
def is_tag(name: str) -> bool:
    """Whether a folder or suffix is the tag of a known language: `fr`, `zh-Hant`, `pt_BR`, `cn`."""
    return _TAG.fullmatch(name) is not None and base_language(name) in NAMES


def _is_locale(suffix: str) -> bool:
    """Whether the end of a name is a tag or the English name of a language: `README.french.md`."""
    return is_tag(suffix) or (len(suffix) > _CODE and base_language(suffix) in NAMES)


def find_translations(
    pages: Iterable[str],
    facts: Mapping[str, PageFacts],
    source_locale: str = "",
    source_folder: str = "",
    pinned: Mapping[str, str] | None = None,
) -> Translations:
    """Pair the pages of a tree.

    `source_locale` is the tag that is translated from ("" infers it),
    `source_folder` a folder whose pages are the sources, which may lie outside
    the tree, `pinned` maps pages to their sources and wins over the rest.
    """
    known = frozenset(pages)
    source: dict[str, str] = {}
    locale: dict[str, str] = {}
    layouts = []
    for layout, pairs, tags in (*_folders(known, source_locale), *_suffixes(known, source_locale)):
        layouts.append(layout)
        source.update(pairs)
        locale.update(tags)
    if source_folder:
        layouts += _outside(known, source, locale, clamp_up(source_folder))
    source.update(_told(known, facts, locale, source_locale))
    source.update((page, origin) for page, origin in (pinned or {}).items() if page in known)
    kept = {page: origin for page, origin in sorted(source.items()) if page != origin}
    return Translations(kept, locale, tuple(layouts))


def clamp_up(folder: str) -> str:
    """A folder without slashes at its end that may begin with `..`."""
    return folder.rstrip("/") if folder.startswith("..") else clamp(folder)


_Found = tuple[Layout, dict[str, str], dict[str, str]]


def _folders(pages: frozenset[str], chosen: str) -> Iterator[_Found]:
    """Families of sibling folders named like locales, and their pages."""
    families: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in pages:
        for start, end in _tags_in(folder_of(path)):
            families[path[:start]][path[start:end]].add(path[end + 1 :])
    for parent, members in sorted(families.items()):
        plain = {
            rest: origin
            for tag in members
            for rest in members[tag]
            if (origin := _beside(parent, rest, pages))
        }
        found = _family(members, frozenset(plain), chosen)
        if not found:
            continue
        origin, tags = found
        layout = Layout(f"{parent}{{locale}}/", origin, tuple(sorted(tags - {origin})))
        pairs = {
            f"{parent}{tag}/{rest}": f"{parent}{origin}/{rest}" if origin else plain[rest]
            for tag in layout.locales
            for rest in members[tag]
            if rest in (members[origin] if origin else plain)
        }
        yield layout, pairs, {f"{parent}{tag}/{rest}": tag for tag in tags for rest in members[tag]}


@lru_cache(maxsize=65536)
def _tags_in(folder: str) -> tuple[tuple[int, int], ...]:
    found, at = [], 0
    for name in folder.split("/"):
        if name and is_tag(name):
            found.append((at, at + len(name)))
        at += len(name) + 1
    return tuple(found)


def _beside(parent: str, rest: str, pages: frozenset[str]) -> str | None:
    """The page without a locale that `{parent}{tag}/{rest}` was translated from, if there is one."""
    plugin = _PLUGIN.fullmatch(rest) if rest.startswith("docusaurus-plugin-") else None
    if not plugin and name_of(parent.rstrip("/")) not in _LOCALES:
        return f"{parent}{rest}" if f"{parent}{rest}" in pages else None
    above = f"{folder_of(parent.rstrip('/'))}/".lstrip("/")
    if plugin:
        kind, name, rest = plugin["kind"], plugin["id"], plugin["rest"]
        base = name or {"docs": "docs", "blog": "blog", "pages": "src/pages"}[kind]
        version, _, below = rest.partition("/")
        if version.startswith("version-"):
            return _first(pages, f"{above}{name + '_' if name else ''}versioned_docs/{version}/{below}")
        return _first(pages, f"{above}{base}/{rest.removeprefix('current/')}")
    return _first(pages, f"{above}{rest}", f"{above}docs/{rest}", f"{parent}{rest}")


def _first(pages: frozenset[str], *paths: str) -> str | None:
    return next((path for path in paths if path in pages), None)


def _family(
    members: Mapping[str, set[str]], plain: frozenset[str], chosen: str
) -> tuple[str, frozenset[str]] | None:
    """The tag translated from ("" for pages without one) and all tags of a family; None where it is none."""
    if plain and not (chosen in members and len(members[chosen]) > len(plain)):
        tags = [tag for tag, rests in members.items() if _agree(rests, plain)]
        largest = max(map(len, members.values()))
        if tags and len(plain) * 2 >= largest:
            return "", frozenset(tags)
    if len(members) < 2:
        return None
    first = (
        chosen if chosen in members else min(members, key=lambda tag: (-len(members[tag]), *_preferred(tag)))
    )
    english = next((tag for tag in members if base_language(tag) == "en"), None)
    if not chosen and english and len(members[english]) * 5 >= len(members[first]) * 4:
        first = english
    tags = [tag for tag in members if tag == first or _agree(members[tag], members[first])]
    return (first, frozenset(tags)) if len(tags) > 1 else None


def _preferred(tag: str) -> tuple[bool, str]:
    return base_language(tag) != "en", tag


def _agree(one: set[str], other: set[str] | frozenset[str]) -> bool:
    """Whether two folders hold the same pages; index pages at the top say nothing, every folder has one."""
    shared = sum(1 for rest in one & other if "/" in rest or not is_index(rest))
    return shared >= min(_ENOUGH, max(1, len(one))) and shared * _SHARE >= min(len(one), len(other))


def _suffixes(pages: frozenset[str], chosen: str) -> Iterator[_Found]:
    """`x.fr.md` beside `x.md` or `x.en.md`; `README_fr.md` beside `README.md`."""
    groups: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for path in pages:
        folder, (stem, _, end) = folder_of(path), name_of(path).rpartition(".")
        found = _SUFFIX.fullmatch(stem)
        if found and _is_locale(found["tag"]) and (found["mark"] == "." or _UPPER.fullmatch(found["stem"])):
            base = f"{folder}/{found['stem']}" if folder else found["stem"]
            groups[base, end][found["tag"]] = path
    pairs: dict[str, str] = {}
    tags: dict[str, str] = {}
    origins = set()
    for (base, end), group in groups.items():
        plain = f"{base}.{end}"
        origin = "" if plain in pages else _suffix_source(group, chosen)
        if origin is None:
            continue
        origins.add(origin)
        for tag, path in group.items():
            tags[path] = tag
            if tag != origin:
                pairs[path] = group[origin] if origin else plain
    if pairs:
        layout = Layout("*.{locale}.*", min(origins), tuple(sorted({tags[path] for path in pairs})))
        yield layout, pairs, tags


def _suffix_source(group: Mapping[str, str], chosen: str) -> str | None:
    if len(group) < 2:
        return None
    wanted = base_language(chosen) if chosen else "en"
    return next((tag for tag in sorted(group) if base_language(tag) == wanted), None)


def _outside(
    pages: frozenset[str], source: dict[str, str], locale: dict[str, str], folder: str
) -> Iterator[Layout]:
    """Sources in a folder of their own: the page at the same place below its locale's folder."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in pages:
        if path.startswith(folder + "/"):
            continue
        tags = _tags_in(folder_of(path))
        start, end = tags[0] if tags else (0, -1)
        origin = f"{folder}/{path[end + 1 :]}"
        if origin in pages or folder.startswith(".."):
            source[path] = origin
            locale[path] = path[start:end] if tags else ""
            found[path[:start] + "{locale}/" if tags else ""].append(locale[path])
    for pattern, tags_found in sorted(found.items()):
        yield Layout(pattern or "*", folder, tuple(sorted(set(tags_found) - {""})))


def _told(
    pages: frozenset[str], facts: Mapping[str, PageFacts], locale: Mapping[str, str], chosen: str
) -> Iterator[tuple[str, str]]:
    """What front matter says: the path of the source, or a key that all translations share."""
    keyed: dict[str, list[str]] = defaultdict(list)
    for path, page in facts.items():
        for field in page.fields:
            if field.name in ("source", "translation_of", "translationOf"):
                named = (clamp(f"{folder_of(path)}/{field.value}"), clamp(field.value))
                origin = _first(pages, *named)
                if origin and origin != path:
                    yield path, origin
            elif field.name in ("translationKey", "translation_key"):
                keyed[field.value].append(path)
    wanted = base_language(chosen or "en")
    for group in keyed.values():
        first = [
            path for path in group if (facts[path].language or base_language(locale.get(path, ""))) == wanted
        ]
        if len(first) == 1:
            yield from ((path, first[0]) for path in group if path != first[0])
