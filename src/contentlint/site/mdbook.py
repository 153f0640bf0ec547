"""What `book.toml` says of a book: its folder of pages, its address, redirects, how dashes are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contentlint.site.address import clamp, folder_of, join


def pages_of(data: Mapping[str, object]) -> str:
    """The folder of pages, seen from that of the configuration."""
    return _text(_table(data, "book").get("src")) or "src"


def base_of(data: Mapping[str, object]) -> str:
    """The path that the book is served under, "" where it is not said."""
    return clamp(_text(_html(data).get("site-url")))


def slug_of(data: Mapping[str, object]) -> str:
    """The algorithm of anchors: with smart punctuation, a run of hyphens has become a dash before."""
    smart = (_html(data).get(key) for key in ("smart-punctuation", "curly-quotes"))
    return "mdbook-smart" if any(value is True for value in smart) else "mdbook"


def has_programs(data: Mapping[str, object]) -> bool:
    """Whether preprocessors other than the two that come with mdBook change the pages."""
    return not _table(data, "preprocessor").keys() <= {"index", "links"}


def redirects_of(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Addresses from the top and where they lead; "" for places out of the book."""
    for source, target in _table(_html(data), "redirect").items():
        path, _, fragment = source.partition("#")
        if not fragment and isinstance(target, str):
            yield "/" + clamp(path), _target(clamp(path), target)


def _target(source: str, written: str) -> str:
    """A redirect's target is relative to the page that it replaces."""
    bare, sign, fragment = written.partition("#")
    joined = None if "://" in bare else join("" if bare.startswith("/") else folder_of(source), bare)
    return f"/{joined}{sign}{fragment}" if joined else ""


def _html(data: Mapping[str, object]) -> Mapping[str, object]:
    return _table(_table(data, "output"), "html")


def _table(data: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
