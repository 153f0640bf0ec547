"""Digests of what the findings of a page depend on, apart from its bytes: the plan and the program."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache

import contentlint
from contentlint.digest import blake2b
from contentlint.engine.cache.codec import NotPlainError
from contentlint.engine.cache.replay import packages_in
from contentlint.packs.shipped import shipped_packs_dir
from contentlint.packs.values import PythonModel
from contentlint.registry import PagePlan
from contentlint.site import Site

_PROGRAM = os.path.dirname(contentlint.__file__)


def page_key(path: str, data: bytes, plan: bytes) -> bytes:
    """The key of what was found in a page. `plan` is the digest of its plan."""
    hashed = blake2b(data, digest_size=16, key=plan)
    hashed.update(b"\0" + path.encode("utf-8", "surrogateescape"))
    return hashed.digest()


def plan_digest(plan: PagePlan) -> bytes:
    """A digest of the program and of all that `plan` says of page rules. Raises NotPlainError."""
    said = [(active.rule.id, plain_of(active.options)) for active in plan.page_rules]
    return blake2b(
        repr((program_digest(), plan.language, plan.counts_style, said)).encode(), digest_size=16
    ).digest()


def site_digest(site: Site, shown: Mapping[str, bytes]) -> bytes:
    """A digest of all that rules may read of a site; `shown` are the digests of its pages.

    Raises NotPlainError where no digest can stand for its settings.
    """
    if site.answers:
        raise NotPlainError("answers of servers")
    hashed = blake2b(repr(plain_of(site.settings)).encode("utf-8", "surrogatepass"), digest_size=16)
    hashed.update("\0".join(sorted(site.files)).encode("utf-8", "surrogateescape") + b"\0\0")
    for path in site.pages:
        hashed.update(path.encode("utf-8", "surrogateescape") + b"\0" + shown[path])
    return hashed.digest()


def found_digest(plan: PagePlan) -> bytes:
    """A digest of what decides, apart from page and site, which findings a page has. Raises NotPlainError."""
    rules = (*plan.page_rules, *plan.site_rules, *plan.pair_rules)
    said = [(each.rule.id, each.severity.name, plain_of(each.options)) for each in rules]
    return blake2b(repr((program_digest(), plan.language, said)).encode(), digest_size=16).digest()


@lru_cache(maxsize=1)
def program_digest() -> bytes:
    """A digest of this program's files, of the packages installed beside it and of Python."""
    hashed = blake2b(repr((sys.version, *(packages_in(path) for path in sys.path if path))).encode())
    for file in _files():
        with open(file, "rb") as opened:
            hashed.update(file.encode("utf-8", "surrogateescape") + b"\0" + opened.read() + b"\0")
    return hashed.digest()


def _files() -> Iterator[str]:
    # The packs that come with the program lie beside it in a checkout.
    for top in (_PROGRAM, str(shipped_packs_dir())):
        for folder, inner, names in os.walk(top):
            # The pages of the rules are for people: they decide nothing.
            inner[:] = sorted(name for name in inner if name not in ("__pycache__", "_docs"))
            yield from (f"{folder}/{name}" for name in sorted(names))


def plain_of(value: object) -> object:
    """A value whose `repr` says all of it, and is the same in every process. Raises NotPlainError."""
    if value is None or (isinstance(value, (str, int, float, bytes)) and not isinstance(value, Enum)):
        return value
    name = type(value).__qualname__
    if isinstance(value, PythonModel):  # code of a project: its files are nobody's key
        raise NotPlainError(name)
    if isinstance(value, Enum):
        return name, value.name
    if is_dataclass(value):
        return name, [(field.name, plain_of(getattr(value, field.name))) for field in fields(value)]
    if isinstance(value, (set, frozenset)):
        return name, sorted(repr(plain_of(member)) for member in value)
    if isinstance(value, (tuple, list)):
        return name, [plain_of(member) for member in value]
    if isinstance(value, Mapping):
        return name, [(plain_of(key), plain_of(held)) for key, held in value.items()]
    if isinstance(value, re.Pattern):
        return name, value.pattern, value.flags
    raise NotPlainError(name)
