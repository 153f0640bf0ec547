"""Addresses that lead elsewhere, from the files that hosts and generators read them from."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from contentlint.site import literals
from contentlint.site.address import clamp, name_of


def redirects_of(folder: str, sources: Mapping[str, str]) -> Mapping[str, str]:
    """Pattern of an address -> where it leads, of every file of redirects in a site's folder.

    `:name` stands for one segment and `*` for the rest. Rules that end in 404 are none.
    """
    found: dict[str, str] = {}
    for path, text in sorted(sources.items()):
        if folder and not path.startswith(folder + "/"):
            continue
        for source, target in _READERS.get(name_of(path), _nothing)(text):
            if source.startswith("/") and source not in found:
                found[source] = target
    return found


def _nothing(_: str) -> Iterator[tuple[str, str]]:
    return iter(())


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """`/from /to 301`, as Netlify and Cloudflare read it, and tab-separated as MDN does."""
    for line in text.splitlines():
        parts = line.split()
        if len(parts) >= 2 and not line.startswith("#") and "404" not in parts[2:3]:
            yield parts[0], parts[1]


def _program(text: str) -> Iterator[tuple[str, str]]:
    """The literal pairs of a program that does nothing but name redirects."""
    said = literals.program(text)
    yield from literals.pairs(said).items()
    yield from literals.moves(said)


def _json(text: str) -> Iterator[tuple[str, str]]:
    """Lists of rules, as in vercel.json and redirects.json, under whatever keys; else literal pairs."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return
    lists = data if isinstance(data, dict) else {"": data}
    # A rewrite shows a file of the host's own under an address; where nothing is there, it shows nothing.
    named = (told for key, told in lists.items() if isinstance(told, list) and key != "rewrites")
    rules = [rule for told in named for rule in told]
    yield from _rules(rules, "source", "destination")
    yield from _elsewhere(lists.get("rewrites"))
    yield from _rules(rules, "from", "to")
    yield from literals.pairs(text).items() if not rules else ()


def _elsewhere(rewrites: Any) -> Iterator[tuple[str, str]]:
    """The addresses at which another host answers."""
    for source, target in _rules(rewrites, "source", "destination"):
        if "://" in target:
            yield source, ""


def _netlify(text: str) -> Iterator[tuple[str, str]]:
    """The tables `[[redirects]]` of netlify.toml."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError):
        return
    yield from _rules(data.get("redirects"), "from", "to")


def _rules(rules: Any, source: str, target: str) -> Iterator[tuple[str, str]]:
    for rule in rules if isinstance(rules, list) else ():
        if isinstance(rule, dict) and rule.get("status") not in (404, 200):
            start, end = rule.get(source), rule.get(target)
            if isinstance(start, str) and isinstance(end, str):
                yield start, end


def pattern(source: str) -> re.Pattern[str] | None:
    """How an address pattern is compared, None for one that is a plain address."""
    if not re.search(r"[:*(\[]", source):
        return None
    parts = re.split(r"(/\([\w|-]+\)\??|:\w+(?:\([^)]*\)|\*|\+)?|\*|\[\.\.\.\w+\]|\[\w+\])", clamp(source))
    whole = "".join(map(_expression, parts))
    if source.endswith("*"):  # `/a/*` and `/a/:rest*` answer at `/a` too
        whole = re.sub(r"/\(\.\*\)\Z", "(?:/(.*))?", whole)
    return re.compile(whole)


def _expression(part: str) -> str:
    if part.startswith("/("):  # names without a name of their own, which may be left out: `/(v5|next)?`
        return f"(?:/(?:{part[2:].rstrip('?)')})){'?' * part.endswith('?')}"
    return "(.*)" if _is_rest(part) else "([^/]+)" if part[:1] in (":", "[") else re.escape(part)


def _is_rest(part: str) -> bool:
    return part == "*" or part.startswith("[...") or (part.startswith(":") and part[-1] in "*)+")


_READERS = {
    "_redirects": _lines,
    "_redirects.txt": _lines,
    "vercel.json": _json,
    "redirects.json": _json,
    "netlify.toml": _netlify,
    **dict.fromkeys(("redirects.js", "redirects.mjs", "redirects.ts"), _program),
}
