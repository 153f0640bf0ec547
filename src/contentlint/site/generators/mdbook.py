"""mdBook: the folder of pages, the address of the book, redirects, and how dashes are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contentlint.site import values
from contentlint.site.address import clamp, folder_of, join
from contentlint.site.area import Area
from contentlint.site.generators.layout import settings_of, with_roots
from contentlint.site.tree import Tree, below


def area_of(area: Area, tree: Tree) -> Area:
    """The site as `book.toml` says."""
    data = settings_of(area, tree)
    folder = values.text(values.table(data.get("book")).get("src")) or "src"
    area = area._replace(
        base=_base_of(data),
        slug=_slug_of(data),
        redirects=dict(_redirects_of(data)),
        remade=_has_programs(data),
    )
    return with_roots(area, tree, [below(area.folder, folder)])


def _base_of(data: Mapping[str, object]) -> str:
    """The path that the book is served under, "" where it is not said."""
    return clamp(values.text(_html(data).get("site-url")))


def _slug_of(data: Mapping[str, object]) -> str:
    """The algorithm of anchors: with smart punctuation, a run of hyphens has become a dash before."""
    smart = (_html(data).get(key) for key in ("smart-punctuation", "curly-quotes"))
    return "mdbook-smart" if any(value is True for value in smart) else "mdbook"


def _has_programs(data: Mapping[str, object]) -> bool:
    """Whether preprocessors other than the two that come with mdBook change the pages."""
    return not values.table(data.get("preprocessor")).keys() <= {"index", "links"}


def _redirects_of(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Addresses from the top and where they lead; "" for places out of the book."""
    for source, target in values.table(_html(data).get("redirect")).items():
        path, _, fragment = source.partition("#")
        if not fragment and isinstance(target, str):
            yield "/" + clamp(path), _target(clamp(path), target)


def _target(source: str, written: str) -> str:
    """A redirect's target is relative to the page that it replaces."""
    bare, sign, fragment = written.partition("#")
    joined = None if "://" in bare else join("" if bare.startswith("/") else folder_of(source), bare)
    return f"/{joined}{sign}{fragment}" if joined else ""


def _html(data: Mapping[str, object]) -> Mapping[str, object]:
    return values.table(values.table(data.get("output")).get("html"))
