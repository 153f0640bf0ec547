"""What a wikilink meant: a note of the vault by its name, and a heading by its text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from contentlint.model import PageFacts, Reference
from contentlint.site.address import name_of, split_extension
from contentlint.site.alignment import align
from contentlint.site.area import Area
from contentlint.site.resolution import Resolution, Status
from contentlint.site.resolve import resolve
from contentlint.site.same_place import counterpart
from contentlint.site.site import Site
from contentlint.site.vault import as_compared
from contentlint.text.similar import folded, ranked, words_of

# A heading this much like the wanted one is a slip; above the second it is at least a guess.
_SLIP, _GUESS = 88.0, 70.0
_FEW = 4


def note_proposals(
    reference: Reference, found: Resolution, page: PageFacts, area: Area, site: Site
) -> Iterator[tuple[str, str, bool]]:
    """Triples (target, path, whether it is safe), the most likely first; each resolves."""
    name, hash_, place = reference.target.partition("#")
    if found.status is Status.MISSING_ANCHOR:
        ways: Iterator[tuple[str, bool]] = chain(
            ((f"{name}#{heading}", safe) for heading, safe in _headings(found, site, _SLIP)),
            ((f"{other}#{place}", False) for other in _holders(found, page, site)),
            ((f"{name}#{heading}", False) for heading, _ in _headings(found, site, _GUESS)),
        )
    else:
        named = chain(_as_original(reference, page, site), _ends(name), _names(name, area, site))
        ways = ((f"{other}{hash_}{place}", False) for other in named)
    for target, is_safe in islice(ways, 6):
        checked = resolve(target, page.path, site, reference.kind)
        if checked.status is Status.OK:
            yield target, checked.path, is_safe


def _headings(found: Resolution, site: Site, least: float) -> Iterator[tuple[str, bool]]:
    """The translation of a heading by its place, then headings that read at least so much like it."""
    note = site.pages.get(found.path)
    wanted = found.fragment.rpartition("#")[2].strip()
    if note is None or not wanted or wanted.startswith("^"):
        return
    site.fragments.asked.note(found.path)
    original = _original(note, site)
    if original is not None:
        site.fragments.asked.note(original.path)
        keys = [words_of(folded(heading.text)) for heading in original.outline]
        if words_of(folded(wanted)) in keys:
            pairs = align(original.outline, note.outline)
            index = pairs.pairs.get(keys.index(words_of(folded(wanted))))
            if index is not None:
                yield note.outline[index].text, pairs.is_exact
    for _, text in ranked(wanted, {heading.text for heading in note.outline}, least):
        yield text, False


def _holders(found: Resolution, page: PageFacts, site: Site) -> Iterator[str]:
    """Names of other notes of the language that have the very heading, where these are few."""
    paths = site.lookup.noted.get(as_compared(found.fragment.rpartition("#")[2]), ())
    own = site.locales.folder_of(page.path)
    notes = [path for path in paths if path != found.path and site.locales.folder_of(path) == own]
    for path in notes if len(notes) <= _FEW else ():
        yield name_of(split_extension(path)[0])


def _permalink(note: PageFacts) -> str:
    """Translations of one note share the address it is published at."""
    return next((field.value for field in note.fields if field.name == "permalink"), "")


def _siblings(note: PageFacts, site: Site) -> tuple[str, ...]:
    address = _permalink(note)
    return site.pages_with("permalink", address) if address else ()


def _original(note: PageFacts, site: Site) -> PageFacts | None:
    """The note that this one was translated from: in English, as nearly all are."""
    english = (path for path in _siblings(note, site) if path.startswith("en/") or "/en/" in path)
    return next((site.pages[path] for path in english if path != note.path), None)


def _as_original(reference: Reference, page: PageFacts, site: Site) -> Iterator[str]:
    """The name of the note that the link in the same place of the original leads to, in this language."""
    original = _original(page, site)
    link = counterpart(reference, page, original, site) if original else None
    found = resolve(link.target, original.path, site, link.kind) if original and link else None
    note = site.pages.get(found.path) if found else None
    own = site.locales.folder_of(page.path)
    for sibling in _siblings(note, site) if note else ():
        if site.locales.folder_of(sibling) == own:
            yield name_of(split_extension(sibling)[0])


def _ends(name: str) -> Iterator[str]:
    """A path without the folders in front, one after the other: a vault may have been divided or moved."""
    parts = name.split("/")
    return ("/".join(parts[start:]) for start in range(1, len(parts)))


def _names(name: str, area: Area, site: Site) -> Iterator[str]:
    """Names of notes of the vault: the translation of a note named so elsewhere, then names like it."""
    wanted = name_of(split_extension(name)[0] if name.endswith(".md") else name)
    inside = f"{area.folder}/" if area.folder else ""
    for path in site.lookup.pages.by_name.get(wanted.lower(), ()):
        note = site.pages.get(path)
        for sibling in _siblings(note, site) if note else ():
            if sibling.startswith(inside) and sibling != path:
                yield name_of(split_extension(sibling)[0])
    own = site.lookup.names_inside(inside)
    for _, other in ranked(wanted, own, _GUESS):
        yield name_of(split_extension(own[other])[0])
