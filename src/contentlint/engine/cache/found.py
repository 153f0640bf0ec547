"""The findings of a page as they were given, as long as page, plan and all that the site shows are the same.

What other pages see of a page does not change with its prose, so that after most
edits one page alone is looked at. One file beside that of `pages`; whoever edits
a heading, an address or front matter changes the site, and every page is looked at again.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from contentlint.digest import blake2b
from contentlint.engine.cache.codec import NotPlainError
from contentlint.engine.cache.files import load, mark_used, save
from contentlint.engine.cache.keys import found_digest, site_digest
from contentlint.engine.cache.packing import PASSING, shown_digest, unpacked
from contentlint.engine.cache.pages import PageStore
from contentlint.engine.project import Project
from contentlint.engine.run import PageResult
from contentlint.model import Finding
from contentlint.site import Site

# Asks for the findings of pages, each packed and with what was newly asked of headings, in their order.
News = tuple[tuple[str, str], ...]
Find = Callable[[Sequence[str]], Iterable[tuple[bytes, News]]]
# Page -> fragments; see `site.fragments.Asked`.
Fragments = dict[str, set[str]]
# No page has this name: under it stands what was asked of headings.
_ASKED = ""


def recalled(
    store: PageStore, project: Project, results: Mapping[str, PageResult], site: Site, find: Find
) -> Iterator[Finding]:
    """The findings of all pages, in order: known ones, and those of pages that have to be looked at."""
    file = store.file()
    whole = _whole(store, results, site) if file else b""
    keys = dict(_keys(store, project, whole)) if whole else {}
    name = f"{file}f"
    held: Mapping[str, tuple[bytes, bytes]] = (load(name) or {}) if keys else {}
    known = {path: held[path][1] for path, key in keys.items() if held.get(path, (b"", b""))[0] == key}
    new = [path for path in project.pages if path not in known]
    asked = _asked(held, whole) if known else {}
    told = dict(zip(new, find(new), strict=True))
    store.found = found = known | {path: findings for path, (findings, _) in told.items()}
    if asked is not None:
        for path, fragment in (each for _, news in told.values() for each in news):
            asked.setdefault(path, set()).add(fragment)
    store.asked = asked
    fresh = {
        path: (keys[path], found[path])
        for path in new
        if path in keys and not found[path].startswith(PASSING)
    }
    if fresh:
        save(name, {**held, **fresh, _ASKED: _kept(asked, whole)})
    elif keys:
        mark_used(name)
    return (finding for path in project.pages for finding in unpacked(found[path]))


def _asked(held: Mapping[str, tuple[bytes, bytes]], whole: bytes) -> Fragments | None:
    """What was asked of headings for the findings that are held; None where that is not known."""
    told_for, plain = held.get(_ASKED, (b"", b""))
    if told_for != whole:
        return None
    return {path: set(fragments) for path, fragments in marshal.loads(plain).items()}


def _kept(asked: Fragments | None, whole: bytes) -> tuple[bytes, bytes]:
    if asked is None:
        return b"", b""
    return whole, marshal.dumps({path: tuple(sorted(asked[path])) for path in sorted(asked)})


def _whole(store: PageStore, results: Mapping[str, PageResult], site: Site) -> bytes:
    """A digest of all that the site shows; b"" where none can stand for it."""
    try:
        return site_digest(site, dict(_shown(store, results, site)))
    except NotPlainError:
        return b""


def _keys(store: PageStore, project: Project, whole: bytes) -> Iterator[tuple[str, bytes]]:
    """The key of each page whose findings may be kept."""
    plans: dict[int, bytes] = {}
    try:
        for path in project.pages:
            plan = project.planner.plan(path)
            # The planner keeps its plans, so that no other can get the number of one.
            if id(plan) not in plans:
                plans[id(plan)] = found_digest(plan) + whole
            if path in store.keys and path not in project.overlay:
                yield path, blake2b(store.keys[path], digest_size=16, key=plans[id(plan)]).digest()
    except NotPlainError:
        return


def _shown(store: PageStore, results: Mapping[str, PageResult], site: Site) -> Iterator[tuple[str, bytes]]:
    """What others see of each page of the site: of those that were only looked up, it is digested here."""
    for path, facts in site.pages.items():
        is_stored = path in store.shown and path in results and results[path].facts is facts
        yield path, store.shown[path] if is_stored else shown_digest(facts)
