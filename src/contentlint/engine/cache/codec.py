"""Values of the model as plain tuples that `marshal` can keep, and back.

Pickle would be shorter, but reading it runs whatever code a file names, and a
cache may come with a repository of strangers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from typing import Any

from contentlint import model
from contentlint.model import Phrase, Span

_KINDS: tuple[Any, ...] = tuple(
    kind
    for _, kind in sorted(vars(model).items())
    if isinstance(kind, type) and issubclass(kind, (tuple, Enum))
)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_SPAN = _NUMBERS[Span]
_PLAIN = frozenset({str, int, bool, float, bytes, type(None)})
_TUPLE = -1
_PHRASE = -2
_SET = -3
_VALUE = -4
# Where the values come from whose classes are named instead of numbered.
_OWN = "contentlint."


class NotPlainError(TypeError):
    """A value that can not be kept."""


def encode(value: Any) -> Any:
    """The same in tuples that begin with the number of their kind. Raises NotPlainError."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return (_TUPLE, *map(encode, value))
    number = _NUMBERS.get(kind)
    if number is not None:
        return (number, value.value) if isinstance(value, Enum) else (number, *map(encode, value))
    if kind is Phrase:
        return (_PHRASE, *map(encode, value.parts))
    if isinstance(value, Mapping):
        return {key: encode(held) for key, held in value.items()}
    if kind is frozenset:
        return (_SET, *map(encode, value))
    if _is_value(kind):
        held = value if isinstance(value, tuple) else (getattr(value, each.name) for each in fields(value))
        return (_VALUE, kind.__module__, kind.__qualname__, *map(encode, held))
    raise NotPlainError(kind.__name__)


def _is_value(kind: object) -> bool:
    """Whether this is a named tuple or a dataclass of this program, which run no code of others."""
    if not isinstance(kind, type) or not kind.__module__.startswith(_OWN):
        return False
    return is_dataclass(kind) or issubclass(kind, tuple)


def decode(plain: Any) -> Any:
    """The value that `encode` made `plain` of."""
    kind = type(plain)
    if kind is tuple:
        number = plain[0]
        if number == _SPAN:
            return Span(plain[1], plain[2])
        if number == _TUPLE:
            return tuple(map(decode, plain[1:]))
        if number == _PHRASE:
            return Phrase.of(tuple(map(decode, plain[1:])))
        if number == _SET:
            return frozenset(map(decode, plain[1:]))
        if number == _VALUE:
            return _value(*plain[1:])
        made = _KINDS[number]
        return made(plain[1]) if issubclass(made, Enum) else made._make(map(decode, plain[1:]))
    return {key: decode(held) for key, held in plain.items()} if kind is dict else plain


def _value(module: str, name: str, *held: Any) -> Any:
    """The value of a class of this program. Raises NotPlainError for what is none."""
    kind = getattr(import_module(module), name, None) if module.startswith(_OWN) else None
    if kind is None or not _is_value(kind):
        raise NotPlainError(name)
    return kind(*map(decode, held))
