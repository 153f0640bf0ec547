"""Replay a codec path, and damage a repaired text again to prove it.

A path is a sequence of (`encode`, codec), (`decode`, codec). Where only a part
of the stretch went through a step, the codec carries that part as character
offsets: `encode mac-roman[3:5]` takes characters 3 to 5 of the text it is given
and `decode utf-8[3:4]` says where the outcome stands.
"""

from __future__ import annotations

import codecs
import html
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from html.entities import codepoint2name
from typing import NamedTuple

from contentlint.text.mojibake.codepages import (
    SLOPPY,
    SPACED,
    STRAY_BYTES,
    VARIANTS,
    chars_of,
    errors_of,
    from_variants,
)
from contentlint.text.pattern import Pattern

Path = tuple[tuple[str, str], ...]
_PARTIAL = Pattern(r"(?P<codec>[^\[]+)\[(?P<start>\d+):(?P<end>\d+)\]\Z")
_CONTROLS = Pattern(r"&#(?P<code>1(?:2[89]|[345]\d));")


class _Step(NamedTuple):
    """`text[start:end]` encoded with `source`, decoded with `target` to `[start:new_end]`."""

    source: str
    target: str
    start: int | None
    end: int | None
    new_end: int | None


def replay(text: str, path: Path) -> str:
    """Repair `text` along `path`. Raises UnicodeError where the text does not fit the path."""
    for step in _steps(path):
        part = decode(encode(text[step.start : step.end], step.source), step.target)
        text = _put(text, step.start, step.end, part)
    return text


def damage(text: str, path: Path) -> str:
    """Undo the repair along `path`. Raises UnicodeError where the text does not fit the path."""
    for step in reversed(_steps(path)):
        part = text[step.start : step.new_end]
        text = _put(text, step.start, step.new_end, decode(encode(part, step.target), step.source))
    return text


@lru_cache(maxsize=4096)
def proves(old: str, new: str, path: Path) -> bool:
    """Whether the path leads from `old` to `new`, and damaging `new` along it gives `old` again."""
    try:
        return replay(old, path) == new and damage(new, path) == old
    except UnicodeError:
        return False


def encode(text: str, codec: str) -> bytes:
    """Encode with a codec of a path.

    `utf-8+bytes` is UTF-8 in which surrogates stand for bytes that are not,
    `utf-8-variants` writes each emoji as two surrogates (CESU-8), and a code page
    marked `+space` shows its no-break spaces as spaces. `html-names`, `html-numbers`,
    `escapes` and `escapes-capital` write characters beyond ASCII as their names say.
    """
    if codec == STRAY_BYTES:
        return text.encode("utf-8", "surrogateescape")
    if codec in _ESCAPED:
        return "".join(char if char.isascii() else _ESCAPED[codec](char) for char in text).encode("ascii")
    if codec.endswith(SPACED):
        return encode(text.replace(" ", "\u00a0"), codec.removesuffix(SPACED))
    if codec.startswith(SLOPPY):
        return _encoder(codec)(text)[0]
    if codec != VARIANTS:
        return text.encode(codec, errors_of(codec))
    units = text.encode("utf-16-be")
    pairs = (units[i : i + 2].decode("utf-16-be", "surrogatepass") for i in range(0, len(units), 2))
    return "".join(pairs).encode("utf-8", "surrogatepass")


def decode(raw: bytes, codec: str) -> str:
    """Decode with a codec of a path; the other direction of `encode`."""
    if codec == STRAY_BYTES:
        return raw.decode("utf-8", "surrogateescape")
    if codec in _ESCAPED:
        return _unescaped(raw.decode("ascii"), codec)
    if codec.endswith(SPACED):
        return decode(raw, codec.removesuffix(SPACED)).replace("\u00a0", " ")
    if codec.startswith(SLOPPY):
        return codecs.charmap_decode(raw, "strict", _sloppy(codec))[0]
    return from_variants(raw) if codec == VARIANTS else raw.decode(codec, errors_of(codec))


@cache
def _sloppy(codec: str) -> str:
    """The characters of a page for all bytes, as ftfy's codec of that name has them.

    Making them takes a thousandth of the time of importing ftfy. Byte 1A stands for a lost character there.
    """
    return "".join(map(chr, range(0x1A))) + "\ufffd" + "".join(map(chr, range(0x1B, 0x80))) + chars_of(codec)


@cache
def _encoder(codec: str) -> Callable[[str], tuple[bytes, int]]:
    table = codecs.charmap_build(_sloppy(codec))
    return lambda text: codecs.charmap_encode(text, "strict", table)


def _name(char: str) -> str:
    """The entity of HTML 4, a number where it has no name."""
    name = codepoint2name.get(ord(char))
    return f"&{name};" if name else _number(char)


def _number(char: str) -> str:
    return f"&#{ord(char)};"


def _units(char: str) -> str:
    return "".join(f"\\u{unit:04x}" for unit in memoryview(char.encode("utf-16")[2:]).cast("H"))


_ESCAPED: Mapping[str, Callable[[str], str]] = {
    "html-names": _name,
    "html-numbers": _number,
    "escapes": _units,
    "escapes-capital": lambda char: "\\u" + _units(char).upper().replace("\\U", "\\u")[2:],
}


def _unescaped(text: str, codec: str) -> str:
    if codec.startswith("html"):
        # Browsers show these as Windows-1252 does, but a program wrote bytes of them.
        text = _CONTROLS.sub(lambda number: chr(int(number["code"])), text)
        return html.unescape(text)
    units = [text[at + 2 : at + 6] for at in range(0, len(text), 6)]
    return bytes.fromhex("".join(units)).decode("utf-16-be")


def _put(text: str, start: int | None, end: int | None, part: str) -> str:
    return part if start is None else text[:start] + part + text[end:]


def _steps(path: Path) -> list[_Step]:
    return [_step(path[i][1], path[i + 1][1]) for i in range(0, len(path), 2)]


@lru_cache(maxsize=4096)
def _step(source: str, target: str) -> _Step:
    taken, given = _PARTIAL.match(source), _PARTIAL.match(target)
    if not taken or not given:
        return _Step(source, target, None, None, None)
    return _Step(taken["codec"], given["codec"], int(taken["start"]), int(taken["end"]), int(given["end"]))
