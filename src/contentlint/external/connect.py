"""Connections to the very addresses that were judged, so that a name can not lead elsewhere in between."""

from __future__ import annotations

from urllib.request import getproxies

import httpx

from contentlint.external.guard import PRIVATE, addresses_of, is_behind_proxy, is_private


class PrivateAddressError(OSError):
    """A name leads into the own network, where nobody is to be asked."""


class Judged(httpx.AsyncBaseTransport):
    """Looks a host up once for each request, judges what it finds, and connects to that.

    A name whose owner changes its address after it was judged (DNS rebinding)
    thus gains nothing. Hosts have pools of their own: two that share an address must
    not share a connection whose certificate was checked for one of them.
    """

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private
        self._pools: dict[str, httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request. Raises PrivateAddressError, OSError for unknown hosts, and what httpx raises."""
        scheme, host = request.url.scheme, request.url.host
        if is_behind_proxy(scheme, host):
            proxies = getproxies()
            proxy = proxies.get(scheme) or proxies["all"]
            return await self._pool(proxy, proxy).handle_async_request(request)
        found = await addresses_of(host, request.url.port or (443 if scheme == "https" else 80))
        if not self._allow_private and any(map(is_private, found)):
            raise PrivateAddressError(PRIVATE)
        for address in found[:-1]:
            try:
                return await self._send(request, host, address)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await self._send(request, host, found[-1])

    async def _send(self, request: httpx.Request, host: str, address: str) -> httpx.Response:
        """The same request to one address; header, certificate and name for TLS stay those of the host."""
        pinned = httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host},
        )
        return await self._pool(host).handle_async_request(pinned)

    def _pool(self, name: str, proxy: str | None = None) -> httpx.AsyncHTTPTransport:
        if name not in self._pools:
            self._pools[name] = httpx.AsyncHTTPTransport(proxy=proxy)
        return self._pools[name]

    async def aclose(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            await pool.aclose()
