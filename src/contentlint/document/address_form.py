"""Addresses that no browser reads as they were meant: the slip in them, and what was probably meant.

Told from the characters alone, so a slip is named only where no file could
sensibly have such a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from contentlint.text.pattern import Pattern


class Slip(NamedTuple):
    """What is wrong with an address, how it should be, and whether there is no other reading.

    `kind` is scheme, no-scheme, double-scheme, path-before-scheme, upper-scheme,
    mail, backslash, space or disk. `better` is "" where none is known.
    """

    kind: str
    better: str
    sure: bool


_LONGEST = 1_000
# What nearly all addresses look like: nothing else is tried on them.
_PLAIN = (
    r"(?:(?:\.{0,2}/(?!/*h[th])|\#|https?://[\w.-]+(?:[/?\#]|$))"
    r"|(?!h{0,3}t+p*s*[:;/]|www\.)[\w-]+(?:/|\.(?:md|html)\b|$))[^\\%@\s\u00a0\u200b]*$"
)
_UNUSUAL = Pattern(rf"^(?!{_PLAIN}).", re.MULTILINE)
# Every slip has one of these signs in it or begins unusually; a search for one sign or a line end is fast.
_SIGNS = ("\\", "@", "%", "\u00a0", "\u200b")
_BEGINNING = Pattern(r"\n(?:(?![/#]|\.\.?/|https?://[\w.-]+(?:[/?#\n]|\Z))|[./]*/+h[th])")
_TEMPLATE = Pattern(r"\{\{|\$\{|\{%|<%")
_HTTP = Pattern(
    r"(?P<scheme>h{0,3}t{1,4}p{0,3}s{0,3}|hp?tp?tp?s?|httsp|thtt?ps?)(?P<mark>[:;]?)(?P<slashes>[/\\]{0,4})(?P<rest>[^/\\].*)",
    re.IGNORECASE,
)
_HOST = Pattern(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d+)?(?:[/?#]|\Z)")
_DOUBLE = Pattern(r"https?:?/{0,2}(?P<inner>https?://.+)", re.IGNORECASE)
_INSIDE = Pattern(r"\.{0,2}/+(?P<inner>https?://.+)", re.IGNORECASE)
_UPPER = Pattern(r"(?:https?:|mailto:)(?=.)", re.IGNORECASE)
_MAIL = Pattern(
    r"(?P<scheme>mailto[:;.,]?/*|mail(?:t|o|ot)?:/*|ma?i?lto:/*)?(?P<mail>[\w.+-]+@(?:[\w-]+\.)+(?P<last>[A-Za-z]{2,}))(?P<query>\?\S*)?",
    re.IGNORECASE,
)
# Names of files that hold an `@`, such as `image@2x.png`.
_EXTENSIONS = "avif css gif htm html jpeg jpg js json md mdx mp4 pdf png svg ts txt webp yaml yml zip"
_FILES = frozenset(_EXTENSIONS.split())
# Ends of names that are no ends of files too, alone and before a path.
_DOMAIN = Pattern(
    r"(?:www\.[\w-]+\.[\w.-]+(?:[/?#:]\S*)?|(?:[\w-]+\.)+(?:com|net|edu|gov)|"
    r"(?P<host>(?:[\w-]+\.)+(?:com|net|edu|gov|org|io|dev|co\.uk|fr|de|eu))(?::\d+)?[/?#]\S*)",
    re.IGNORECASE,
)
_PAGE = Pattern(r"\.(?:mdx?|markdown|html?)(?:[?#]|\Z)")
_FORGES = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org")
_DISK = Pattern(r"file:|[A-Za-z]:[\\/](?!/)", re.IGNORECASE)
_FOLDERS = Pattern(r"[\w.]\\[\w.]")
_SPACE = r"(?:\s|%20|%C2%A0|\u00a0|\u202f|\u200b|%E2%80%8B)"
_ENCODED = ("%20", "%c2%a0", "%e2%80%8b")
_ENDS = Pattern(rf"(?:{_SPACE})+\Z|(?:{_SPACE})+", re.IGNORECASE)


def may_slip(targets: Sequence[str]) -> bool:
    """Whether `slip_of` needs to be asked about any of the addresses; one look for all of them."""
    joined = "\n".join(["", *targets])
    if any(sign in joined for sign in _SIGNS) or len(joined.split()) != len(targets) - targets.count(""):
        return True
    return _BEGINNING.search(joined) is not None


def slip_of(target: str) -> Slip | None:
    """The slip in an address whose entities are decoded; None for good ones and templates. Never raises."""
    if not _UNUSUAL.match(target) or len(target) > _LONGEST or _TEMPLATE.search(target):
        return None
    return _at_the_ends(target) or _in_scheme(target) or _in_mail(target) or _without_scheme(target)


def _at_the_ends(target: str) -> Slip | None:
    """White space that is part of the address: written as `%20` or a no-break space."""
    first = _ENDS.match(target)
    start = first.end() if first else 0
    end = len(target)
    # In a query an encoded space is a value like any other (`?label=%20`).
    encoded = () if "?" in target else _ENCODED
    while end > start and (last := _last_space(target[start:end], encoded)):
        end -= last
    if (start, end) == (0, len(target)):
        return None
    return Slip("space", target[start:end], True)


def _last_space(target: str, encoded: Sequence[str]) -> int:
    """How many characters write the white space at the end, as it is or in one of the forms `encoded`."""
    if target[-1:].isspace() or target[-1:] == "\u200b":
        return 1
    tail = target.lower()
    return next((len(each) for each in encoded if tail.endswith(each)), 0)


def _in_scheme(target: str) -> Slip | None:
    for kind, form in (("double-scheme", _DOUBLE), ("path-before-scheme", _INSIDE)):
        found = form.fullmatch(target)
        if found:
            return Slip(kind, found["inner"], False)
    if _DISK.match(target):
        return Slip("disk", "", False)
    upper = _UPPER.match(target)
    if upper and not upper.group().islower():
        return Slip("upper-scheme", upper.group().lower() + target[upper.end() :], True)
    found = _HTTP.fullmatch(target)
    if not found or (
        found["scheme"].lower() in ("http", "https") and found["mark"] + found["slashes"] == "://"
    ):
        return None
    return _near_http(found)


def _near_http(found: re.Match[str]) -> Slip | None:
    """`hhttps://`, `http//`, `https:/`: a name of three letters or more, with a colon or two slashes."""
    scheme, rest = found["scheme"].lower(), found["rest"]
    has_host = _HOST.match(rest) is not None
    marked = len(found["slashes"]) >= 2 or (
        found["mark"] and (found["slashes"] or scheme in ("http", "https"))
    )
    if len(scheme) < 3 or not marked or not (has_host or found["mark"]):
        return None
    better = f"{'https' if 's' in scheme else 'http'}://{rest}" if has_host else ""
    return Slip("scheme", better, has_host)


def _in_mail(target: str) -> Slip | None:
    found = _MAIL.fullmatch(target)
    if not found or found["scheme"] == "mailto:" or found["last"].lower() in _FILES:
        return None
    return Slip("mail", f"mailto:{found['mail']}{found['query'] or ''}", True)


def _without_scheme(target: str) -> Slip | None:
    found = _DOMAIN.fullmatch(target)
    if found and (not _PAGE.search(target) or found["host"] in _FORGES):
        return Slip("no-scheme", f"https://{target}", False)
    if _FOLDERS.search(target) and ":" not in target:
        return Slip("backslash", target.replace("\\", "/"), False)
    return None
