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
    if _behind_proxy(parts.scheme, host):
        found = [host]
    else:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        loop = asyncio.get_running_loop()
        known = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        found = [str(entry[4][0]) for entry in known]
    return "" if allow_private or not any(map(_is_private, found)) else PRIVATE


def _behind_proxy(scheme: str, host: str) -> bool:
    proxies = getproxies()
    return bool(proxies.get(scheme) or proxies.get("all")) and not proxy_bypass(host)


def _is_private(name: str) -> bool:
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return not (mapped or address).is_global
