"""Pages and places that a broken link may have meant, ranked. Asks indexes, never every page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from contentlint.site.address import folder_of, name_of
from contentlint.site.serving import is_index, page_name
from contentlint.site.site import Site
from contentlint.text.pattern import Pattern
from contentlint.text.similar import folded, likeness, nearest_path, ranked, similar_names, words_of

# A fragment this much like the wanted one is a slip; above the second it is at least a guess.
_SLIP, _GUESS = 88.0, 64.0
# A fragment that more pages of a language have says nothing about which of them was meant.
_HOLDERS = 4
# No more languages than this have the same page.
_LANGUAGES = 30
_SHOWN = 4
# Of more pages in a folder none is taken for a part of its index page.
_DIVIDED = 30
_STEM = 5
_BREAKS = Pattern(r"[\W_]+")
_RELEASE = Pattern(
    r"(?:^|(?<=/))(?:version-v?\d[\w.]*|v\d+(?:\.\d+)*(?:\.x)?|\d+\.x|\d+(?:\.\d+)+(?:\.x)?)(?=/)"
)
# Weights beside the likeness of names, 0 to 100; found on corrections that people made.
_FOLDER, _FRAGMENT, _TITLE = 0.6, 60.0, 90.0
# Pages of the same release, language or part of the site.
_OWN = 50.0
# Pages of a release that the page which asks is none of.
_FOREIGN = 15.0
_LEAST = 70.0


class Wanted(NamedTuple):
    """What is known of a missing page: the path that was looked for, the fragment, the words of the link."""

    path: str
    fragment: str
    text: str
    from_path: str


def candidate_pages(wanted: Wanted, site: Site) -> list[str]:
    """Existing pages, the most likely first, none that is merely there."""
    named = dict(_similar_names(page_name(wanted.path), site))
    index = site.lookup.pages.by_name
    found = {path for name in named for path in _near(wanted.path, index[name])}
    found.update(_with_fragment(wanted, site))
    titled = _titled(wanted, site)
    found.update(titled)
    neighbours = _neighbours(wanted, site)
    found.update(neighbours)
    if page_name(wanted.from_path) != page_name(wanted.path):
        found.discard(wanted.from_path)
    scored = []
    own = site.root_of(wanted.from_path)
    release = _release(wanted.from_path)
    for path in found:
        score = max(named.get(page_name(path), 0.0), neighbours.get(path, 0.0)) + _TITLE * (path in titled)
        if wanted.fragment and wanted.fragment in site.anchors(path):
            score += _FRAGMENT
        if _is_hidden(path) or not _in_language(wanted, path, site):
            continue
        if score < (_FRAGMENT if _tells(wanted.fragment) else _LEAST):
            continue
        score += _FOLDER * likeness(folder_of(wanted.path), folder_of(path))
        score += _OWN * (site.root_of(path) == own)
        score -= _FOREIGN * (_release(path) not in ("", release))
        scored.append((-score, path))
    return [path for _, path in sorted(scored)[:_SHOWN]]


def _titled(wanted: Wanted, site: Site) -> tuple[str, ...]:
    """Pages with the title that the link names; for a placeholder (`TODO`) also with one like it."""
    known = site.lookup.titled
    text = folded(wanted.text)
    if text in known or not text or "/" in wanted.path.removeprefix(folder_of(wanted.from_path) + "/"):
        return known.get(text, ())[:_HOLDERS]
    alike = similar_names(text, tuple(known), _SLIP) if "." not in name_of(wanted.path) else []
    return tuple(path for title, _ in alike[:1] for path in known[title][:_HOLDERS])


def _tells(fragment: str) -> bool:
    """Whether a fragment is long enough to prove something."""
    return len(fragment) > 8


def _is_hidden(path: str) -> bool:
    return path.startswith(".") or "/." in path


def _neighbours(wanted: Wanted, site: Site) -> dict[str, float]:
    """Pages of the same folder whose name begins or ends with the same word: they may have been renamed."""
    name = folded(page_name(wanted.path))
    words = _BREAKS.split(name)
    found = {}
    for path in site.lookup.inside.get(folder_of(wanted.path), ()):
        other = folded(page_name(path))
        others = _BREAKS.split(other)
        stem = name[: max(_STEM, len(name) * 3 // 4)]
        if len(name) > _STEM and other.startswith(stem):
            found[path] = _LEAST + 2
        elif len(words) > 1 and len(others) > 1 and words[-1] == others[-1] and len(words[-1]) > 3:
            found[path] = _LEAST + likeness(name, other) / 100
    return found


def candidate_file(path: str, site: Site) -> str | None:
    """The image or download most like a missing one."""
    return nearest_path(name_of(path).lower(), path, site.lookup.files)


def _similar_names(name: str, site: Site) -> Iterator[tuple[str, float]]:
    """Names of pages like `name`: equal, alike in letters, or alike in words."""
    lookup = site.lookup
    if name in lookup.pages.by_name:
        yield name, 100.0
    for other, score in similar_names(name, lookup.pages.names):
        if other != name:
            yield other, score
    words = words_of(name)
    sharing = {other for word in words for other in lookup.names_with.get(word, ())}
    for other in sharing - {name}:
        score = likeness(name, other)
        if score >= _LEAST:
            yield other, score


def _near(path: str, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Of many pages with one name, those in the most similar folders."""
    if len(paths) <= _SHOWN:
        return paths
    scored = ranked(path, paths[:200], 0)
    return tuple(other for _, other in scored[:_SHOWN])


def _with_fragment(wanted: Wanted, site: Site) -> list[str]:
    """The pages of the language that have the very fragment, where these are few."""
    holders = site.lookup.holders.get(wanted.fragment, ()) if wanted.fragment else ()
    if len(holders) > _HOLDERS * _LANGUAGES:
        return []
    own = [path for path in holders if not _is_hidden(path) and _in_language(wanted, path, site)]
    return own if len(own) <= _HOLDERS else []


def _release(path: str) -> str:
    """The part of a path that names a release (`v1.2`, `version-3.x`), "" without one."""
    found = _RELEASE.search(path)
    return found.group() if found else ""


def _in_language(wanted: Wanted, path: str, site: Site) -> bool:
    """Whether a page is in the language asked for: that of the address, or else of the page that asks."""
    asked = site.locales.folder_of(wanted.path) or site.locales.folder_of(wanted.from_path)
    given = site.locales.folder_of(path)
    if asked is None and given is not None:
        asked = site.locales.origin[given]
    return asked == given


class Place(NamedTuple):
    """A page and a fragment of it; `is_safe` where no other can be meant."""

    path: str
    fragment: str
    is_safe: bool = False


def candidate_places(path: str, fragment: str, site: Site, from_path: str, text: str = "") -> Iterator[Place]:
    """Where a fragment that the page `path` does not have may lead, the most likely first.

    `text` is that of the link: of fragments equally alike, one that it names comes first.
    """
    meant = site.lookup.given_ids(path).get(fragment)
    if meant:
        yield Place(path, meant, is_safe=True)
    wanted = fragment.casefold()
    alike = sorted(anchor for anchor in site.anchors(path) if anchor.casefold() == wanted)
    if alike:
        yield from (Place(path, anchor, len(alike) == 1) for anchor in alike)
        return
    translated = translated_place(path, fragment, site)
    if translated:
        yield translated
    named = words_of(folded(text))
    near = sorted(
        site.lookup.near_places(path, fragment, _GUESS),
        key=lambda pair: -pair[0] - (words_of(folded(pair[1])) <= named),
    )
    yield from (Place(path, anchor) for score, anchor in near if score >= _SLIP)
    headed = site.lookup.headings(path).get(folded(text).strip())
    if headed:
        yield Place(path, headed)  # the link is called what a heading there is called
    holders = _holders(Wanted(path, fragment, "", from_path), site)
    release = _release(from_path)
    yield from (Place(other, fragment) for other in holders if _release(other) == release)
    yield from _namesakes(path, fragment, site)
    yield from _named_so(Wanted(path, fragment, text, from_path), site)
    yield from _beside(path, fragment, site)
    yield from (Place(path, anchor) for score, anchor in near if score < _SLIP)
    if not release:  # news may tell what an old release had
        yield from (Place(other, fragment) for other in holders if _release(other))


def is_slip(path: str, fragment: str, site: Site) -> bool:
    """Whether the page has a fragment that differs from this one by no more than a slip."""
    return bool(site.lookup.near_places(path, fragment, _SLIP))


def _holders(wanted: Wanted, site: Site) -> list[str]:
    """Other pages of the language that have the very fragment, those with a like name first."""
    name = page_name(wanted.path)
    holders = [other for other in _with_fragment(wanted, site) if other != wanted.path]
    return sorted(holders, key=lambda other: (-likeness(name, page_name(other)), other))


def _namesakes(path: str, fragment: str, site: Site) -> Iterator[Place]:
    """Pages of the same name in other folders, with a fragment that is like the one asked for."""
    others = site.lookup.pages.by_name.get(page_name(path), ())
    for other in others[:_SHOWN] if len(others) <= _SHOWN else ():
        is_near = site.locales.folder_of(other) == site.locales.folder_of(path)
        if other != path and is_near and _release(other) == _release(path):
            yield from (
                Place(other, anchor) for _, anchor in site.lookup.near_places(other, fragment, _LEAST)[:1]
            )


def _beside(path: str, fragment: str, site: Site) -> Iterator[Place]:
    """A slip of the fragment on another page of the folder: a long page may have been divided."""
    pages = site.lookup.inside.get(folder_of(path), ())
    if is_index(path) and len(pages) <= _DIVIDED:
        found = (
            (-score, other, anchor)
            for other in pages
            if other != path
            for score, anchor in site.lookup.near_places(other, fragment, _SLIP)[:1]
        )
        yield from (Place(other, anchor) for _, other, anchor in sorted(found)[:1])


def _named_so(wanted: Wanted, site: Site) -> Iterator[Place]:
    """A page whose name is the fragment: the section has become a page of its own."""
    for other in site.lookup.pages.by_name.get(wanted.fragment.lower(), ())[:_SHOWN]:
        if other != wanted.path and site.root_of(other) == site.root_of(wanted.from_path):
            yield Place(other, "")


def translated_place(path: str, fragment: str, site: Site) -> Place | None:
    """The heading of a translation that stands where its source has the one asked for.

    It is safe where both pages have the same headings in number and level.
    """
    twin = site.twin(path)
    found = twin.translated(fragment) if twin else None
    return Place(path, *found) if found and found[0] in site.anchors(path) else None
