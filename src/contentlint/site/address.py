"""A link's target, taken apart as a browser does, and arithmetic on paths with `/`."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple
from urllib.parse import unquote

from contentlint.text.pattern import Pattern

# Also `git@host:path`, as git writes places on other machines.
# A note of the writer is no scheme: `TODO:/a`.
_SCHEME = Pattern(r"(?!TODO:|FIXME:|TBD:)[A-Za-z][A-Za-z0-9+.-]*:|git@[\w.-]+:")
# Templates, and words in capitals that a build replaces (`ENGLISH_VERSION_URL`).
_TEMPLATE = Pattern(r"\{\{|\$\{|\{%|<%|^[A-Z]+(?:_[A-Z]+)+$|^\w+\([\"'`]")
_PAGE_EXTENSIONS = frozenset({"", ".html", ".htm", ".md", ".mdx", ".markdown"})
# What most addresses begin with.
_SIGNS = frozenset({"", "/", "#", "."})
# Browsers drop these wherever they stand in an address.
_LINE_BREAKS = Pattern(r"[\t\n\r]+")


class Address(NamedTuple):
    """A target: `kind` is external, template, absolute (begins with `/`), relative or here (same page).

    `path` and `fragment` are percent-decoded once and in Unicode form NFC;
    `path` keeps its leading and trailing `/`.
    """

    kind: str
    path: str = ""
    fragment: str = ""


def read_address(target: str) -> Address:
    """Take apart a target whose entities are decoded already. Never raises."""
    target = target.strip()
    if "\n" in target or "\t" in target or "\r" in target:
        target = _LINE_BREAKS.sub("", target)
    # Cheap looks first: most addresses begin with a sign that rules out a scheme, and hold no brace.
    is_bare = target[:1] not in _SIGNS
    if (is_bare or "{" in target or "<%" in target) and _TEMPLATE.search(target):
        return Address("template")
    if target.startswith("//") or (is_bare and _SCHEME.match(target)):
        return Address("external")
    rest, _, fragment = target.partition("#")
    path = decoded(rest.partition("?")[0])
    if fragment:
        fragment = decoded(fragment.partition(":~:")[0])
    if not path:
        return Address("here", "", fragment)
    return Address("absolute" if path[0] == "/" else "relative", path, fragment)


def decoded(text: str) -> str:
    """Percent-decode once (`%zz` stays, bytes that are not UTF-8 become U+FFFD) and compose (NFC)."""
    if "%" in text:
        text = unquote(text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def join(folder: str, path: str) -> str | None:
    """`path` seen from `folder`, without `.`, `..` and empty segments; None when it leaves the root."""
    if path and "//" not in path and "/." not in path and path[0] not in "./":
        return f"{folder}/{path.rstrip('/')}" if folder else path.rstrip("/")
    kept: list[str] = [part for part in folder.split("/") if part]
    for part in path.split("/"):
        if part == "..":
            if not kept:
                return None
            kept.pop()
        elif part and part != ".":
            kept.append(part)
    return "/".join(kept)


def clamp(path: str) -> str:
    """An absolute path without its slashes at the ends; `..` stops at the top, as in a browser."""
    if "//" not in path and "/." not in path and path[:1] != ".":
        return path.strip("/")
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del kept[-1:]
        elif part and part != ".":
            kept.append(part)
    return "/".join(kept)


def folder_of(path: str) -> str:
    """The folder of a file, "" at the root."""
    return path.rpartition("/")[0]


def name_of(path: str) -> str:
    """The last segment."""
    return path.rpartition("/")[2]


def split_extension(path: str) -> tuple[str, str]:
    """`a/b.md` -> (`a/b`, `.md`); a dot at the start of a name opens no extension."""
    name = name_of(path)
    dot = name.rfind(".")
    if dot <= 0:
        return path, ""
    return path[: len(path) - len(name) + dot], name[dot:]


def is_page_like(path: str) -> bool:
    """Whether an address looks like a page rather than an image or download."""
    return split_extension(path)[1].lower() in _PAGE_EXTENSIONS
