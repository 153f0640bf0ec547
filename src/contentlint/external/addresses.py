"""Which targets are asked about, and under which address."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from contentlint.text.pattern import Pattern

_ASKED = ("http://", "https://", "//")
# Names reserved for examples and tests (RFC 2606, RFC 6761): nobody answers, and nobody should.
_RESERVED = Pattern(
    r"(?:.*\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local)\.?", re.IGNORECASE
)
_TEMPLATE = Pattern(r"\{\{|\$\{|\{%|<%|[{}<>]")
_SAFE = "/:;,?&=+$@!~*'()%[]-._|"


def address_of(target: str) -> str | None:
    """The address to ask for a link's target, without its fragment; None where none is asked.

    Characters outside ASCII are percent-encoded in path and query, and the
    host is written as IDNA. Never raises.
    """
    target = target.strip()
    if not target.lower().startswith(_ASKED) or _TEMPLATE.search(target):
        return None
    try:
        parts = urlsplit(f"https:{target}" if target.startswith("//") else target)
        host, port = parts.hostname or "", parts.port
        bare = host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return None
    if not bare or ("." not in bare and ":" not in bare) or _RESERVED.fullmatch(bare):
        return None
    place = f"[{bare}]" if ":" in bare else bare
    if port is not None:
        place += f":{port}"
    return urlunsplit((parts.scheme.lower(), place, _quoted(parts.path) or "/", _quoted(parts.query), ""))


def host_of(address: str) -> str:
    """Host and port of an address, as limits are counted."""
    return urlsplit(address).netloc


def fragment_of(target: str) -> str:
    """The fragment of a target with its `#`, or ""."""
    return target[target.find("#") :] if "#" in target else ""


def _quoted(text: str) -> str:
    return quote(text, safe=_SAFE)
