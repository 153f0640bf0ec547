"""What a host's robots.txt lets this tool ask (RFC 9309)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

if TYPE_CHECKING:
    import httpx

_NAME = "contentlint"
# RFC 9309, 2.5: at least 500 KiB of the file are read; more is nobody's list.
_LONGEST = 500 * 1024
_REDIRECTS = 5


class Robots:
    """The robots.txt of every host asked so far; each is fetched once."""

    def __init__(self, client: httpx.AsyncClient, timeout: float) -> None:
        """`timeout` bounds the fetching of one file, in seconds."""
        self._client = client
        self._timeout = timeout
        self._rules: dict[str, asyncio.Task[RobotFileParser | None]] = {}

    async def allow(self, address: str) -> bool:
        """Whether `address` may be asked. A file that can not be had forbids nothing."""
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = asyncio.ensure_future(self._fetch(origin))
        rules = await asyncio.shield(self._rules[origin])
        return rules is None or rules.can_fetch(_NAME, address)

    async def _fetch(self, origin: str) -> RobotFileParser | None:
        import httpx

        try:
            async with asyncio.timeout(self._timeout):
                text = await self._read(f"{origin}/robots.txt")
        except (httpx.HTTPError, httpx.InvalidURL, OSError):  # a TimeoutError is an OSError
            return None
        if text is None:
            return None
        rules = RobotFileParser()
        rules.parse(text.splitlines())
        return rules

    async def _read(self, address: str) -> str | None:
        """The file's text, redirects within its host followed; None where there is none."""
        for _ in range(_REDIRECTS):
            async with self._client.stream("GET", address) as response:
                if response.has_redirect_location:
                    onward = response.url.join(response.headers["location"])
                    if onward.host != response.url.host:
                        return None
                    address = str(onward)
                    continue
                if response.status_code != 200:
                    return None
                data = b""
                async for piece in response.aiter_bytes():
                    data += piece
                    if len(data) > _LONGEST:
                        break
                return data[:_LONGEST].decode("utf-8", "replace")
        return None
