"""What page rules found in each page, and its facts, as long as bytes, plan and program are the same.

One file for a project and a selection of rules, read at once. The key is a
digest of the bytes that were checked, taken by the process that checked them,
so a page that is edited meanwhile can not get the answer of another text.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from zlib import crc32

from contentlint.engine.cache.codec import NotPlainError, decode, encode
from contentlint.engine.cache.files import PAGES, load, mark_used, save
from contentlint.engine.cache.keys import page_key, plan_digest, program_digest
from contentlint.engine.cache.packing import shown_digest
from contentlint.engine.parallel import Plans, spread
from contentlint.engine.read import read_bytes
from contentlint.engine.run import INTERNAL_ID, PageResult, check_page
from contentlint.engine.state import cache_folder
from contentlint.engine.wire import PageWire, facts_from, plain_facts, rare_facts
from contentlint.registry import PagePlan, Selection

# A result, its key, and the digest of what other pages see of the page.
_Keyed = tuple[PageResult, bytes, bytes]
# Path -> key, the result as bytes, and that digest.
_Held = Mapping[str, tuple[bytes, bytes, bytes]]


class PageStore:
    """The results of the pages under one root; `chosen` is the folder of the cache, "" for the usual one."""

    def __init__(self, root: Path, selection: Selection, chosen: str) -> None:
        """Nothing is read yet.

        After `check`, `keys` and `shown` hold the keys of the pages and the digests of what others see
        of them, by path; none for pages whose results can not be kept. `found` holds the findings of
        pages as `found.packed` makes them, after `found.recalled`, `asked` the fragments that were asked
        for, by page (see `site.fragments`), or None where that is not known.
        """
        self.root = root
        self.keys: dict[str, bytes] = {}
        self.shown: dict[str, bytes] = {}
        self.found: Mapping[str, bytes] = {}
        self.asked: dict[str, set[str]] | None = None
        self.chosen = chosen
        self.name = f"{crc32(repr((str(root), selection, program_digest())).encode()):08x}"

    def check(self, paths: Sequence[str], plans: Plans, jobs: int) -> Iterator[PageResult]:
        """The results of all pages, in order: known ones, and those that had to be checked."""
        file = self.file()
        held: _Held = (load(file) or {}) if file else {}
        digests = _Digests(plans)
        known = dict(_known(self.root, paths, digests, held)) if held else {}
        new = [path for path in paths if path not in known]
        keyed = spread(partial(_keyed, self.root, digests), new, jobs, wire=_KeyedWire())
        checked = dict(zip(new, keyed, strict=True))
        made = {path: (key, _kept(result), shown) for path, (result, key, shown) in checked.items() if key}
        fresh = {path: row for path, row in made.items() if row[1]}
        for path, (key, _, shown) in ({path: held[path] for path in known} | fresh).items():
            self.keys[path], self.shown[path] = key, shown
        if fresh and file:
            save(file, {**held, **fresh})
        elif file:
            mark_used(file)
        return (known[path] if path in known else checked[path][0] for path in paths)

    def file(self) -> str:
        """The file of this store, whose folder is made; "" for a project that can not be written to."""
        try:
            return str(cache_folder(self.root, self.chosen, PAGES) / self.name)
        except OSError:
            return ""


class _KeyedWire:
    """Results and their keys on the way from another process."""

    def dump(self, results: Sequence[_Keyed]) -> bytes:
        return marshal.dumps(([each[1:] for each in results], PageWire().dump([each[0] for each in results])))

    def load(self, data: bytes) -> list[_Keyed]:
        keys, results = marshal.loads(data)
        pairs = zip(PageWire().load(results), keys, strict=True)
        return [(result, key, shown) for result, (key, shown) in pairs]


class _Digests:
    """Plans with their digests, each made once; b"" for a plan that no digest can stand for."""

    def __init__(self, plans: Plans) -> None:
        self.plans = plans
        self._made: dict[int, tuple[PagePlan, bytes]] = {}

    def of(self, path: str) -> tuple[PagePlan, bytes]:
        plan = self.plans.plan(path)
        if id(plan) not in self._made:
            try:
                self._made[id(plan)] = (plan, plan_digest(plan))
            except NotPlainError:
                self._made[id(plan)] = (plan, b"")
        return self._made[id(plan)]


def _known(
    root: Path, paths: Sequence[str], digests: _Digests, held: _Held
) -> Iterator[tuple[str, PageResult]]:
    """The pages whose key is the one that is held, with their results."""
    for path in paths:
        key, kept, _ = held.get(path, (b"", b"", b""))
        digest = digests.of(path)[1]
        data = read_bytes(root, path) if key and digest else None
        if isinstance(data, bytes) and page_key(path, data, digest) == key:
            yield path, _result(kept)


def _keyed(root: Path, digests: _Digests, path: str) -> _Keyed:
    """Check one page; key and digest are b"" where the result must not be kept."""
    plan, digest = digests.of(path)
    data = read_bytes(root, path)
    key = page_key(path, data, digest) if digest and isinstance(data, bytes) else b""
    result = check_page(path, data, plan)
    return result, key, shown_digest(result.facts) if key else b""


def _kept(result: PageResult) -> bytes:
    """A result as bytes; b"" where it must be found again, as what a defect of the program said."""
    facts, problems = result
    if any(rule == INTERNAL_ID for rule, _ in problems):
        return b""
    try:
        return marshal.dumps((plain_facts(facts), encode((problems, rare_facts(facts)))))
    except (NotPlainError, ValueError):
        return b""


def _result(kept: bytes) -> PageResult:
    plain, rest = marshal.loads(kept)
    problems, others = decode(rest)
    return PageResult(facts_from(plain, others), problems)
