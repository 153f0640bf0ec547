"""What the configuration of a generator says, read without running it.

TOML, YAML and JSON are parsed; of programs (JavaScript, TypeScript) only
literal values are believed. Whatever can not be read is nothing.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from contentlint.text.pattern import Pattern

# A configuration is small; what is not is not read.
MAX_BYTES = 256 * 1024
_MAX_NODES = 20_000
_MAX_DEPTH = 12
_PROGRAM = (".js", ".ts", ".mjs", ".mts", ".cjs", ".cts")
_COMMENTS = Pattern(r"/\*.*?\*/|(?<![:\"'`\\])//[^\n]*", re.DOTALL)
_CONSTANT = Pattern(r"^\s*(?:export\s+)?const\s+(\w+)(?:\s*:\s*\w+)?\s*=\s*([\"'`])([^\"'`$\n]*)\2", re.M)
_PAIR = Pattern(r"([\"'`]?)(?P<key>[\w$/:*.\[\]-]+)\1\s*:\s*([\"'`])(?P<value>[^\"'`$\n]*)\3")


class UnreadableSourceError(ValueError):
    """A configuration that is broken, in words for a note."""


def parse(path: str, text: str) -> Mapping[str, Any]:
    """The values of a TOML, YAML or JSON file; nothing for programs. Raises UnreadableSourceError."""
    if path.endswith(_PROGRAM):
        return {}
    try:
        data = _parsers(path)(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError(str(error).splitlines()[0]) from error
    return data if isinstance(data, dict) else {}


def _parsers(path: str) -> Any:
    if path.endswith(".toml"):
        return tomllib.loads
    return json.loads if path.endswith((".json", ".jsonc")) else _yaml


def _yaml(text: str) -> Any:
    """YAML without its tags, which may name programs (`!!python/name:…`)."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        raise UnreadableSourceError(str(error)) from error
    return _value(node, [_MAX_NODES], 0) if node else None


def _value(node: Any, left: list[int], depth: int) -> Any:
    """Plain values of a node; `left` counts down, because aliases can make little text very large."""
    left[0] -= 1
    if left[0] < 0 or depth > _MAX_DEPTH:
        return None
    if node.id == "mapping":
        return {
            str(key.value): _value(value, left, depth + 1) for key, value in node.value if key.id == "scalar"
        }
    if node.id == "sequence":
        return [_value(item, left, depth + 1) for item in node.value]
    if node.tag == "tag:yaml.org,2002:bool":
        return node.value.lower() in ("true", "yes", "on")
    return node.value


def program(text: str) -> str:
    """A program without its comments, constant strings put in where templates name them."""
    bare = _COMMENTS.sub("", text)
    for name, _, value in _CONSTANT.findall(bare):
        bare = bare.replace("${" + name + "}", value)
        quoted = value.replace("\\", "\\\\")
        bare = re.sub(rf":\s*{name}\b", f": '{quoted}'", bare)
    return bare


# `defineConfig(() => ({ base: "/x" }))` opens three.
_TOP = 3
_STRING = r"\b{}[\"']?\s*:\s*([\"'`])([^\"'`$\n]*)\1"


def string(text: str, key: str) -> str:
    """The literal string at a key of a program, the first of its name; "" where there is none."""
    found = re.search(_STRING.format(key), text)
    return found[2] if found else ""


def setting(text: str, key: str) -> str:
    """The same for a key of the exported object itself; those of plug-ins, deeper down, do not count."""
    for found in re.finditer(_STRING.format(key), text):
        before = text[: found.start()]
        if sum(map(before.count, "{([")) - sum(map(before.count, "})]")) <= _TOP:
            return found[2]
    return ""


def flag(text: str, key: str) -> str:
    """`true` or `false` as written at a key of a program, "" where neither is."""
    found = re.search(rf"\b{key}[\"']?\s*:\s*(true|false)\b", text)
    return found[1] if found else ""


def strings(text: str, key: str) -> tuple[str, ...]:
    """The literal strings of the list at a key."""
    found = re.search(rf"\b{key}[\"']?\s*:\s*\[([^\[\]]*)\]", text)
    return tuple(re.findall(r"[\"'`]([^\"'`$\n]*)[\"'`]", found[1])) if found else ()


def body(text: str, key: str) -> str:
    """What stands in the braces at a key, nested braces included, the first of its name; "" without any."""
    return next(iter(bodies(text, key)), "")


def bodies(text: str, key: str) -> tuple[str, ...]:
    """The same for every place where the key stands, in order."""
    opened = re.finditer(rf"(?<![\w.-]){re.escape(key)}[\"']?\s*:\s*\{{", text)
    return tuple(inside(text, found.end()) for found in opened)


def inside(text: str, start: int) -> str:
    """From behind a brace to the one that closes it, or to the end."""
    depth, at = 1, start
    while at < len(text) and depth:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return text[start : at - 1]


def names(text: str, wanted: Sequence[str]) -> bool:
    """Whether one of the keys stands in an object's body."""
    return re.search(rf"\b(?:{'|'.join(map(re.escape, wanted))})\b[\"']?\s*:", text) is not None


def keys(text: str) -> tuple[str, ...]:
    """The keys at the top of an object's body that open an object."""
    found, depth = [], 0
    for match in re.finditer(r"[\"']?([\w-]+)[\"']?\s*:\s*\{|[{}]", text):
        if match[1] and depth == 0:
            found.append(match[1])
        depth += -1 if match[0] == "}" else 1
    return tuple(found)


def pairs(text: str) -> Mapping[str, str]:
    """Literal strings by literal key, as redirects are written."""
    return {found["key"]: found["value"] for found in _PAIR.finditer(text)}


def moves(text: str) -> Iterator[tuple[str, str]]:
    """Pairs (old address, new one) of objects that name both, as Next.js and Docusaurus have their redirects.

    An object with others inside, such as conditions, is left out.
    """
    for found in re.finditer(r"\{[^{}]*\}", text):
        target = string(found[0], "(?:destination|to)")
        sources = strings(found[0], "from") or (string(found[0], "(?:source|from)"),)
        yield from ((source, target) for source in sources if source.startswith("/") and target)
