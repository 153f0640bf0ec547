"""The addresses of one site: pages, files, redirects, and what programs make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from functools import cached_property

from contentlint.model import PageFacts
from contentlint.site.address import clamp, folder_of, name_of, split_extension
from contentlint.site.addresses import address_of, ends_in_slash
from contentlint.site.area import Area, Root
from contentlint.site.redirects import pattern
from contentlint.site.serving import is_index
from contentlint.text.pattern import Pattern

_ALIASES = frozenset({"aliases", "alias", "redirect_from"})
_REDIRECTING = _ALIASES | {"redirects.from"}
# So many pages at the top of a host say that it is this site's.
_MANY = 6
_LANGUAGE = Pattern(r"\A\[(?:lang|language|locale|lng)\](?:/|\Z)")
_PARAMETER = Pattern(r"\[(?:\.\.\.)?\w+\]")


class Table:
    """Addresses below the base, without slashes at their ends. Made once, then only asked.

    `pages` are paths with the folder of pages that holds them, sorted by path.
    """

    def __init__(
        self,
        area: Area,
        pages: Iterable[tuple[str, Root]],
        facts: Mapping[str, PageFacts],
        files: frozenset[str],
    ) -> None:
        self.area = area
        self.address: dict[str, str] = {}
        self.page: dict[str, str] = {}
        self.root: dict[str, Root] = {}
        # Pages of Jekyll whose addresses end in a slash, so that relative targets start below them.
        self.slashed: set[str] = set()
        self.redirects: dict[str, str] = {}
        self._patterns: list[tuple[re.Pattern[str], str]] = []
        self._files = files
        self._logical: dict[str, str] = {}
        named = frozenset(area.preset.names)
        for path, root in pages:
            self.root[path] = root
            known = facts.get(path)
            fields = {field.name: field.value for field in known.fields} if known and known.fields else {}
            url = address_of(path, fields, root, area)
            self.address[path] = url
            self._mark(path, fields)
            # `a.md` comes before `a/index.md`.
            if url not in self.page or name_of(split_extension(self.page[url])[0]) in named:
                self.page[url] = path
            if area.localized:  # links are looked up by the names of files, whatever address these have
                self._logical.setdefault(clamp(f"{root.prefix}/{_logical(path, root)}"), path)
            for field in known.fields if known else ():
                if field.name in _ALIASES and area.preset.name in ("hugo", "jekyll"):
                    self._alias(field.value, url, root)
                elif field.name == "redirects.from":
                    self._redirect_here(field.value, url)
        for url, path in self._logical.items():
            self.page.setdefault(url, path)
        for source, target in area.redirects.items():
            made = pattern(source)
            if made:
                self._patterns.append((made, target))
            else:
                self.redirects.setdefault(self.bare(clamp(source)), target)
        self._patterns.extend((made, "") for made in self._generated(files))

    def read_on(self, facts: Mapping[str, PageFacts], files: frozenset[str]) -> Table | None:
        """The table with the front matter of pages that was not known when it was made.

        None where it has to be made anew, because one address may take the place of another. `files`
        are those that are left of the tree's.
        """
        if self.area.localized or self.area.preset.generated or len(self.page) != len(self.address):
            return None
        address = dict(self.address)
        for path in facts.keys() & address.keys():
            fields = {field.name: field.value for field in facts[path].fields}
            if not fields.keys().isdisjoint(_REDIRECTING):
                return None
            address[path] = address_of(path, fields, self.root[path], self.area)
            self._mark(path, fields)
        new = copy(self)
        page = {url: path for path, url in address.items()}
        vars(new).update(address=address, page=page, _files=files)
        for name in ("folded", "folders", "web_pages"):
            vars(new).pop(name, None)
        return new if len(page) == len(address) else None

    def _mark(self, path: str, fields: Mapping[str, str]) -> None:
        # What has no front matter is no page of Jekyll.
        is_jekyll = self.area.preset.addresses == "jekyll" and bool(fields)
        if is_jekyll and ends_in_slash(path, fields, self.area):
            self.slashed.add(path)

    def _alias(self, written: str, url: str, root: Root) -> None:
        bare = clamp(written) if written.startswith("/") else clamp(f"{folder_of(url)}/{written}")
        if written.startswith("/") and root.prefix and self.area.preset.name == "hugo":
            self.redirects.setdefault(clamp(f"{root.prefix}/{written}"), self._shown(url))
        self.redirects.setdefault(bare, self._shown(url))

    def _redirect_here(self, written: str, url: str) -> None:
        """A rule in front matter that leads to the page or below it: `from: old`, `from: /old/*`."""
        source = clamp(written if written.startswith("/") else f"{url}/{written}")
        made = pattern(source)
        if made:
            self._patterns.append((made, ""))
        else:
            self.redirects.setdefault(source, self._shown(url))

    def _shown(self, url: str) -> str:
        """An address as a link names it: a folder with a slash, a file, as Jekyll makes most, without."""
        is_named = bool(split_extension(url)[1])
        is_file = self.area.preset.name == "jekyll" and (is_named or not is_index(self.page.get(url, "")))
        return f"/{url}" if is_file else f"/{url}/"

    def bare(self, path: str) -> str:
        base = self.area.base
        return path[len(base) :].strip("/") if base and (path + "/").startswith(base + "/") else path

    def _generated(self, files: frozenset[str]) -> Iterator[re.Pattern[str]]:
        """Addresses made by programs in the folders of generated pages."""
        for folder in self.area.preset.generated:
            near = clamp(f"{self.area.folder}/{folder}") + "/"
            for path in files:
                if path.startswith(near) and "/_" not in path:
                    stem = re.sub(r"\.(?:astro|[jt]sx?|vue|mjs)$", "", path[len(near) :])
                    stem = re.sub(r"/?\([\w-]+\)", "", stem)
                    stem = re.sub(r"(?:^|/)(?:index|page|route)$", "", stem).strip("/")
                    if _PARAMETER.search(stem):
                        yield from _patterns(stem)
                    else:
                        self.page.setdefault(stem, path)
                    for tag in self.area.locales if _LANGUAGE.match(stem) else ():
                        bare = _LANGUAGE.sub("", stem)
                        if not _PARAMETER.search(bare):
                            self.page.setdefault(clamp(f"{tag.lower()}/{bare}"), path)

    @cached_property
    def folded(self) -> Mapping[str, tuple[str, ...]]:
        """Addresses that are the same apart from case, by their form in lower case."""
        found: dict[str, tuple[str, ...]] = {}
        for url in self.page:
            key = url.casefold()
            found[key] = (*found.get(key, ()), url)
        return found

    @cached_property
    def folders(self) -> frozenset[str]:
        """Folders of addresses in which pages lie or that are pages themselves; the top only with many."""
        at_top = sum("/" not in url for url in self.page)
        return frozenset({*map(folder_of, self.page), *self.page} - ({""} if at_top < _MANY else set()))

    @cached_property
    def web_pages(self) -> frozenset[str]:
        """Names, without extension, of files in HTML: front matter, which is not read, may move them."""
        near = f"{self.area.folder}/" if self.area.folder else ""
        return frozenset(
            split_extension(name_of(path))[0]
            for path in self._files
            if path.endswith(".html") and path.startswith(near)
        )

    def file(self, url: str) -> str | None:
        """The file that is copied to this address, or that lies in the bundle of a page."""
        for folder in self.area.assets:
            path = f"{folder}/{url}" if folder else url
            for form in (path, f"{path}.html", f"{path}/index.html"):
                if form in self._files:
                    return form
        sources = (root.folder for root in self.area.roots if root.locale == self.area.default)
        default = max(sources, key=len, default="")
        for root in self.area.roots:
            if root.prefix and not (url + "/").startswith(root.prefix + "/"):
                continue
            # The files beside a page of the default language serve its translations too.
            for folder in dict.fromkeys((root.folder, default or root.folder)):
                path = clamp(f"{folder}/{url[len(root.prefix) :]}")
                for form in (path, f"{path}.html", f"{path}/index.html"):
                    if form in self._files:
                        return form
        return None

    def redirect(self, url: str) -> str | None:
        """Where a redirect at this address leads; "" where a program decides; None without one."""
        known = self.redirects.get(url)
        if known is not None:
            return known
        for made, target in self._patterns:
            found = made.fullmatch(url)
            filled = _filled(target, found) if found else None
            if filled is not None and (filled == target or "://" in filled or self._is_served(filled)):
                return filled
        return None

    def _is_served(self, path: str) -> bool:
        """Whether a rule that sends whole folders elsewhere leads to a page, a file or another rule."""
        url = self.bare(clamp(path.partition("#")[0]))
        _, _, below = url.partition("/")
        known = (url, split_extension(url)[0], below)
        is_known = any(each in self.page or each in self.redirects for each in known)
        return is_known or self.file(url) is not None


def _patterns(stem: str) -> Iterator[re.Pattern[str]]:
    """The addresses of a page with parameters; a language in front may be left out of them."""
    bare = _LANGUAGE.sub("", stem)
    for form in dict.fromkeys((stem, bare if "[..." not in bare else stem)):
        made = pattern(form)
        if made and not re.match(r"\(\.\*\)|\(\[", made.pattern):
            yield made


def _filled(target: str, found: re.Match[str]) -> str:
    """The target of a pattern: `:name`, `:splat`, `*` take what the address had there, in order."""
    values = iter(found.groups())
    return re.sub(r":\w+\*?|\*", lambda _: next(values, "") or "", target) if "://" not in target else target


def _logical(path: str, root: Root) -> str:
    stem = split_extension(path[len(root.folder) :].strip("/"))[0]
    return (folder_of(stem) if name_of(stem) in ("index", "_index") else stem).lower()
