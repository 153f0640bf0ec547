"""Whether an address lies inside the own network, where a link check has no business."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

PRIVATE = "an address inside the own network"


async def look_up(address: str, *, allow_private: bool) -> str:
    """The reason not to ask `address` (`PRIVATE`), "" where there is none.

    Raises OSError (socket.gaierror) where no such host is known. Behind a proxy
    names are the proxy's business: only addresses written in numbers are judged.
    """
    parts = urlsplit(address)
    host = parts.hostname or ""
    if is_behind_proxy(parts.scheme, host):
        found = [host]
    else:
        found = await addresses_of(host, parts.port or (443 if parts.scheme == "https" else 80))
    return "" if allow_private or not any(map(is_private, found)) else PRIVATE


async def addresses_of(host: str, port: int) -> list[str]:
    """The addresses of a host, in numbers, at least one. Raises OSError where no such host is known."""
    loop = asyncio.get_running_loop()
    known = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    found = list(dict.fromkeys(str(entry[4][0]) for entry in known))
    if not found:
        raise OSError(host)
    return found


def is_behind_proxy(scheme: str, host: str) -> bool:
    """Whether the environment names a proxy for a host: then its name is looked up there."""
    proxies = getproxies()
    return bool(proxies.get(scheme) or proxies.get("all")) and not proxy_bypass(host)


def is_private(name: str) -> bool:
    """Whether an address written in numbers is none of the open internet; False for names."""
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return not (mapped or address).is_global
