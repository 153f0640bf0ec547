"""From the name of a page's file, and what its front matter says, to the address it is served at."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from contentlint.site.address import clamp, folder_of, name_of, split_extension
from contentlint.site.area import Area, Root
from contentlint.text.pattern import Pattern

# Names of blog posts and numbers in front of names, as generators cut them off.
_POST = Pattern(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<slug>.+)")
_BLOG_POST = Pattern(r"(?P<folder>.*?)(?P<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?P<text>.*)")
_NUMBER = Pattern(r"\A\d+\s*[-_.]+\s*(?=[^\d\s])")
_NO_NUMBER = Pattern(r"\A(?:\d{2,4}[-_.]\d{1,2}(?:[-_.]\d|\Z)|\d+[-_.]\d)")
_DATE = Pattern(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
# Folders in brackets group the pages of Next.js and are no part of an address.
_GROUP = Pattern(r"(?:^|(?<=/))\([\w-]+\)(?:/|\Z)")
_DROPPED = Pattern(r"[^\w\s-]")


class Place(NamedTuple):
    """A page as an address function sees it: path below its root without extension, and front matter."""

    stem: str
    fields: Mapping[str, str]
    root: Root
    area: Area

    def below(self, path: str) -> str:
        """An address below the one of the root."""
        return clamp(f"{self.root.prefix}/{path}")

    @property
    def folded(self) -> str:
        """The stem; its folder where the page stands for it."""
        is_folder = name_of(self.stem).lower() in self.area.preset.names
        return folder_of(self.stem) if is_folder else self.stem


def address_of(path: str, fields: Mapping[str, str], root: Root, area: Area) -> str:
    """The address of the page at `path`, below the site's base, without slashes at its ends."""
    stem = split_extension(path[len(root.folder) :].lstrip("/"))[0]
    if area.beside and root.locale:
        stem = stem.removesuffix(f".{root.locale}")
    return _FUNCTIONS[area.preset.addresses](Place(stem, fields, root, area))


def _tree(place: Place) -> str:
    return place.below(_GROUP.sub("", place.folded) if "(" in place.folded else place.folded)


def _lower(place: Place) -> str:
    """Starlight: segments as github-slugger makes them, or the `slug` of the front matter."""
    if "slug" in place.fields:
        return place.below(place.fields["slug"]) if place.fields["slug"] else place.below("")
    kept = (_DROPPED.sub("", part.lower()).replace(" ", "-") for part in place.folded.split("/"))
    return place.below("/".join(kept))


def _astro(place: Place) -> str:
    """Astro: pages as their files are named, entries of collections as Starlight has them."""
    return _tree(place) if "src/pages" in place.root.folder else _lower(place)


def _docusaurus(place: Place) -> str:
    """Docusaurus: number prefixes cut off, a page named like its folder stands for it, `slug` and `id`."""
    slug = place.fields.get("slug", "")
    if slug.startswith("/"):
        return place.below(slug)
    parts = [_unnumbered(part) for part in place.stem.split("/")]
    if "blog" in place.root.folder:
        return place.below(slug or _post(place.stem))
    if slug:
        below = clamp("/".join((place.root.prefix, *parts[:-1], slug)))
        return below if ".." not in slug else place.below(slug)
    last = parts[-1].lower()
    if last in place.area.preset.names or (len(parts) > 1 and last == parts[-2].lower()):
        return place.below("/".join(parts[:-1]))
    if "id" in place.fields:
        parts[-1] = place.fields["id"]
    return place.below("/".join(parts))


def _post(stem: str) -> str:
    """A blog post below the address of the blog: by the date that its file or its folder begins with."""
    bare = stem.removesuffix("/index")
    post = _BLOG_POST.fullmatch(bare)
    return f"{post['date'].replace('-', '/')}/{post['folder']}{post['text']}" if post else bare


def _unnumbered(part: str) -> str:
    return part if _NO_NUMBER.match(part) else _NUMBER.sub("", part)


def _hugo(place: Place) -> str:
    """Hugo: lower case, `url` or `slug` of the front matter, permalinks of the section."""
    if "url" in place.fields:
        url = place.fields["url"]
        return clamp(url) if url.startswith("/") else place.below(url)
    folded = place.folded
    section = folded.partition("/")[0]
    is_section = name_of(place.stem) == "_index"
    pattern = "" if is_section else place.area.permalinks.get(section, "")
    if pattern:
        return place.below(_filled(pattern, place, folded)).lower()
    if "slug" in place.fields and not is_section:
        folded = f"{folder_of(folded)}/{place.fields['slug']}"
    return place.below(folded.replace(" ", "-")).lower()


def _filled(pattern: str, place: Place, path: str) -> str:
    """A permalink pattern with its `:names` filled in; `:slug` and `:title` fall back to the file's name."""
    post = _POST.fullmatch(name_of(path))
    date = _DATE.match(place.fields.get("date", "")) or post
    slug = place.fields.get("slug") or (post["slug"] if post else name_of(path))
    values = (
        {name: date[name].zfill(4 if name == "year" else 2) for name in ("year", "month", "day")}
        if date
        else {}
    )
    values |= {
        "slug": slug,
        "title": slug,
        "filename": name_of(path),
        "basename": name_of(path),
        "slugorfilename": slug,
        "path": path,
        "name": slug,
    }
    collection = name_of(place.root.folder).removeprefix("_")
    values |= {
        "section": path.partition("/")[0],
        "categories": _categories(place),
        "output_ext": "",
        "collection": collection,
    }
    values |= {"i_month": values.get("month", "").lstrip("0"), "i_day": values.get("day", "").lstrip("0")}
    return re.sub(r":(\w+)", lambda found: values.get(found[1], found[0]), pattern)


def _jekyll(place: Place) -> str:
    """Jekyll: `permalink` of the page, of its collection, of the site; posts by their date."""
    own = place.fields.get("permalink", "")
    if own and place.area.beside_pages and not own.startswith("/"):
        return clamp(f"{folder_of(place.stem)}/{_filled(own, place, place.folded)}")
    if own:
        return clamp(_filled(own, place, place.folded))
    folder, permalinks = place.root.folder, place.area.permalinks
    is_post = name_of(folder) == "_posts"
    pattern = _nearest(permalinks, folder_of(clamp(f"{folder}/{place.stem}")))
    pattern = pattern or (permalinks.get("", "") if is_post else "")
    if is_post and pattern in ("", "date", "pretty"):
        pattern = "/:categories/:year/:month/:day/:title"
    if pattern and ":" in pattern:
        return clamp(_filled(pattern, place, place.folded))
    return clamp(place.folded)


def ends_in_slash(path: str, fields: Mapping[str, str], area: Area) -> bool:
    """Whether Jekyll serves a page at an address with a slash at its end, as its permalinks have it."""
    own = fields.get("permalink") or _nearest(area.permalinks, folder_of(path))
    pattern = own or area.permalinks.get("", "")
    return pattern == "pretty" or pattern.endswith("/")


def _categories(place: Place) -> str:
    """Folders around a folder of posts, and what the front matter says."""
    around = folder_of(place.root.folder) if name_of(place.root.folder) == "_posts" else ""
    own = place.fields.get("categories", "") or place.fields.get("category", "")
    return clamp("/".join((around.removeprefix(place.area.folder), *own.lower().split())))


def _nearest(permalinks: Mapping[str, str], folder: str) -> str:
    """The pattern of a folder, or of the one around it that has one."""
    while folder and not permalinks.get(folder):
        folder = folder_of(folder)
    return permalinks.get(folder, "") if folder else ""


def _mdn(place: Place) -> str:
    """MDN: the `slug` of the front matter; without it the folder, lower case."""
    return place.below(place.fields.get("slug") or place.folded)


_FUNCTIONS: Mapping[str, Callable[[Place], str]] = {
    "tree": _tree,
    "lower": _lower,
    "astro": _astro,
    "docusaurus": _docusaurus,
    "hugo": _hugo,
    "jekyll": _jekyll,
    "mdn": _mdn,
}
