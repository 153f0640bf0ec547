"""Ask all servers that the links of a run lead to, within limits, with a cache."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from contentlint.config import ConfigError
from contentlint.external.addresses import address_of
from contentlint.external.cache import cache_file, is_lasting, read_cache, write_cache
from contentlint.external.limits import USER_AGENT, Limits
from contentlint.external.probe import Prober
from contentlint.external.robots import Robots
from contentlint.model import ExternalAnswer, Health

_TIME_UP = ExternalAnswer(Health.UNKNOWN, "the time for external links was up")


class Asker:
    """Asks about external addresses; what it was told once, it knows until it is gone."""

    def __init__(self, limits: Limits | None = None, cache: Path | None = None) -> None:
        """`cache` is the file to keep answers in. Raises ConfigError where httpx is not installed."""
        if find_spec("httpx") is None:  # said before the run begins, not in its middle
            raise ConfigError("--external needs an extra: `pip install 'contentlint[external]'`")
        self._limits = limits or Limits()
        self._cache = cache or cache_file()
        self._known: dict[str, ExternalAnswer] = {}

    def __call__(self, targets: Iterable[str]) -> Mapping[str, ExternalAnswer]:
        """Target as written -> answer, where one can be asked; takes `Limits.total` seconds at most."""
        wanted = {target: address for target in targets if (address := address_of(target))}
        unknown = sorted(set(wanted.values()) - self._known.keys())
        if unknown:
            self._learn(unknown)
        return {target: self._known[address] for target, address in wanted.items()}

    def _learn(self, addresses: list[str]) -> None:
        now = time.time()
        kept = read_cache(self._cache, now, self._limits.max_age)
        self._known.update((address, kept[address][0]) for address in addresses if address in kept)
        fresh: dict[str, ExternalAnswer] = {}
        try:
            asyncio.run(_ask_all([a for a in addresses if a not in kept], self._limits, fresh))
        finally:  # also after Ctrl-C: what servers have said they need not say again
            lasting = {a: (answer, now) for a, answer in fresh.items() if is_lasting(answer)}
            if lasting:
                write_cache(self._cache, {**kept, **lasting})
        self._known.update(fresh)
        for address in addresses:
            self._known.setdefault(address, _TIME_UP)


async def _ask_all(addresses: list[str], limits: Limits, found: dict[str, ExternalAnswer]) -> None:
    """Put an answer for each address into `found`, as they come, until time is up."""
    import httpx

    from contentlint.external.connect import Judged

    async with httpx.AsyncClient(
        headers={"User-Agent": USER_AGENT, "Accept": "*/*"},
        timeout=limits.timeout,
        transport=Judged(allow_private=limits.allow_private),
    ) as client:
        prober = Prober(client, Robots(client, limits.timeout), limits)

        async def ask(address: str) -> None:
            found[address] = await prober.probe(address)

        try:
            async with asyncio.timeout(limits.total), asyncio.TaskGroup() as group:
                for address in addresses:
                    group.create_task(ask(address))
        except TimeoutError:
            return
