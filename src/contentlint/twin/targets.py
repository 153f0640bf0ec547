"""Targets of links as they are compared: without the locale, without the place in the page."""

from __future__ import annotations

import re
from functools import lru_cache

from contentlint.text.pattern import Pattern

# `/fr/x` and `/docs/fr/x` are `/x`; a host `fr.wikipedia.org` and a part `/en-US/` are the reader's language.
_LOCALE = Pattern(r"(?<=/)[a-z]{2}(?:[-_][A-Za-z]{2,4})?(?=/|\Z)")
_HOST = Pattern(r"(?<=://)(?:www|[a-z]{2}(?:-[a-z]{2,4})?)\.")


def without_language(host: str) -> str:
    """The name of a server without a language or `www` at its front."""
    return _HOST.sub("", f"://{host}")


def locales(target: str) -> list[str]:
    """The parts of an address that name a language."""
    return _LOCALE.findall(target)


@lru_cache(maxsize=16384)
def common(target: str, is_whole: bool = False) -> str:
    """A target without what differs between languages; with its query where `is_whole`."""
    bare = target.partition("#")[0]
    bare = bare if is_whole else bare.partition("?")[0]
    while bare.startswith(("./", "../")):
        bare = bare.partition("/")[2]
    if "://" in bare:
        bare = _HOST.sub("", bare).replace("http:", "https:")
    bare = _LOCALE.sub("*", bare) if "/" in bare else bare
    bare = bare.replace("/*/", "/").removesuffix("/*")
    return re.sub(r"(?:/index)?\.(?:mdx?|html)\Z|/\Z", "", bare)


def host_of(target: str) -> str:
    """The server of an absolute address, "" for a place in the site."""
    return target.partition("://")[2].partition("/")[0]


def is_same_place(target: str, other: str) -> bool:
    """Whether one is the other from the top of the site, from where the page lies, or with a server."""
    one, two = common(target).strip("/"), common(other).strip("/")
    if one and not two and not host_of(target):  # a place in this page, however the source says so
        return target.partition("#")[2] != ""
    if ("://" in one) is not ("://" in two):
        ends = sorted((f"/{_path(one)}", f"/{_path(two)}"), key=len)
        return ends[0] != "/" and ends[1].endswith(ends[0])
    return bool(one and two) and "://" not in one and (one.endswith(two) or two.endswith(one))


def _path(target: str) -> str:
    """A target without its server."""
    return target.partition("://")[2].partition("/")[2] if "://" in target else target
