"""Ask for one address: HEAD, then GET, redirects step by step, again after a pause where that may help."""

from __future__ import annotations

import asyncio
import ssl
from collections import defaultdict
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple

from contentlint.external.addresses import host_of
from contentlint.external.guard import PRIVATE, look_up
from contentlint.external.limits import Limits
from contentlint.model import ExternalAnswer, Health

if TYPE_CHECKING:
    import httpx

    from contentlint.external.robots import Robots

_PERMANENT = frozenset({301, 308})
# Asking too often, or a server or gateway out of breath: worth another try.
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
# Nobody waits longer than this because a server says so, in seconds.
_LONGEST_PAUSE = 30.0
_NO_HOST = "no such host"
_CIRCLE = "redirects in a circle"


class Seen(NamedTuple):
    """One answer or failure: `status` 0 means that none came and `failure` says why; `pause` in seconds."""

    status: int
    location: str = ""
    failure: str = ""
    final: bool = False
    pause: float = 0.0


class Prober:
    """Asks servers within `limits`; one for a run, because limits are counted over all its addresses."""

    def __init__(self, client: httpx.AsyncClient, robots: Robots, limits: Limits) -> None:
        self._client = client
        self._robots = robots
        self._limits = limits
        self._all = asyncio.Semaphore(limits.at_once)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(limits.per_host)
        )

    async def probe(self, address: str) -> ExternalAnswer:
        """What became of `address`. Raises nothing but cancellation."""
        at, visited, permanent, by_way = address, [address], True, 0
        while True:
            seen = await self._visit(at)
            if isinstance(seen, ExternalAnswer):
                return seen
            if not seen.location:
                return _judged(seen, address, at, permanent=permanent, by_way=by_way)
            permanent = permanent and seen.status in _PERMANENT
            by_way = by_way or seen.status
            at = seen.location
            if at in visited or len(visited) > self._limits.redirects:
                return ExternalAnswer(Health.DEAD, _CIRCLE, seen.status)
            visited.append(at)

    async def _visit(self, address: str) -> Seen | ExternalAnswer:
        """Ask one address on the way, if it may be asked."""
        try:
            reason = await look_up(address, allow_private=self._limits.allow_private)
        except (OSError, ValueError):
            return ExternalAnswer(Health.DEAD, _NO_HOST)
        if reason:
            return ExternalAnswer(Health.UNKNOWN, reason)
        if not await self._robots.allow(address):
            return ExternalAnswer(Health.UNKNOWN, "robots.txt asks not to be read")
        return await self._ask(address)

    async def _ask(self, address: str) -> Seen:
        """HEAD; GET where that is refused or fails; GET again after a pause where the failure may pass."""
        seen = await self._request("HEAD", address)
        if seen.final or 0 < seen.status < 400:
            return seen
        for attempt in range(self._limits.retries + 1):
            if attempt:
                pause = self._limits.backoff * 2 ** (attempt - 1)
                await asyncio.sleep(min(max(seen.pause, pause), _LONGEST_PAUSE))
            seen = await self._request("GET", address)
            if seen.final or (seen.status and seen.status not in _PASSING):
                break
        return seen

    async def _request(self, method: str, address: str) -> Seen:
        import httpx

        async with self._hosts[host_of(address)], self._all:
            try:
                # A server that sends a byte now and then must not hold the line for ever.
                async with (
                    asyncio.timeout(self._limits.timeout),
                    self._client.stream(method, address) as response,
                ):
                    return _seen(response)
            except (httpx.TimeoutException, TimeoutError):
                return Seen(0, failure=f"no answer within {self._limits.timeout:g} s")
            except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
                return _failure(error)


def _seen(response: httpx.Response) -> Seen:
    location = ""
    if response.has_redirect_location:
        location = str(response.url.join(response.headers["location"]).copy_with(fragment=None))
    pause = response.headers.get("retry-after", "")
    return Seen(response.status_code, location, pause=float(pause) if pause.isdecimal() else 0.0)


def _failure(error: Exception) -> Seen:
    """What went wrong, in words; a certificate will not be better in a second."""
    from contentlint.external.connect import PrivateAddressError

    if isinstance(error, PrivateAddressError):
        return Seen(0, failure=PRIVATE, final=True)
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Seen(0, failure=f"a certificate that is not valid: {cause.verify_message}", final=True)
        if isinstance(cause, ssl.SSLError):
            return Seen(0, failure="no secure connection", final=True)
        if isinstance(cause, ConnectionRefusedError):
            return Seen(0, failure="connection refused")
        cause = cause.__cause__ or cause.__context__
    kind = type(error).__name__
    if kind in ("UnsupportedProtocol", "InvalidURL", "LocalProtocolError"):
        return Seen(0, failure="an address that can not be asked", final=True)
    # httpx gathers failed attempts on several addresses of a host under one name.
    words = {"ConnectError": "no connection", "RemoteProtocolError": "a broken answer"}
    return Seen(0, failure=words.get(kind, "a connection that broke"))


def _judged(seen: Seen, asked: str, at: str, *, permanent: bool, by_way: int) -> ExternalAnswer:
    """The verdict on the last answer of a chain of redirects."""
    detail = seen.failure or _words(seen.status)
    if seen.failure == PRIVATE:
        return ExternalAnswer(Health.UNKNOWN, PRIVATE)
    if 200 <= seen.status < 300 or seen.status == 304:
        if at != asked and permanent:
            return ExternalAnswer(Health.MOVED, _words(by_way), seen.status, at)
        return ExternalAnswer(Health.FINE, detail, seen.status)
    if seen.status in (404, 410) or (not seen.status and seen.final):
        return ExternalAnswer(Health.DEAD, detail, seen.status)
    if not seen.status or seen.status >= 500:
        return ExternalAnswer(Health.FAILING, detail, seen.status)
    # 401, 403, 429 and their like: there may well be a page for those who are let in.
    return ExternalAnswer(Health.UNKNOWN, detail, seen.status)


def _words(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
