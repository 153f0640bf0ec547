"""What a schema finds wrong, as plain values."""

from __future__ import annotations

from typing import NamedTuple

from contentlint.packs.values import FieldType
from contentlint.packs.wanted import ErrorKind

Step = str | int


class SchemaError(NamedTuple):
    """One thing wrong with front matter.

    `loc` is the path of keys and positions, `expected` says in words what
    belongs there, `near` is the known key or value that was probably meant,
    `others` are the keys it was compared with. `certain` says that `near` is
    the only one that can be meant, `wants` is the type that belongs there.
    """

    loc: tuple[Step, ...]
    kind: ErrorKind
    expected: str
    near: str = ""
    others: tuple[str, ...] = ()
    certain: bool = False
    wants: FieldType = "any"
