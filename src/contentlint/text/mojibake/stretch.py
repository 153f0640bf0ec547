"""The value that all hypotheses about one layer of damage propose."""

from __future__ import annotations

from typing import NamedTuple


class Stretch(NamedTuple):
    """`text[start:end]` is UTF-8 read as `page`; `new` is what it was, `codec` decodes its bytes."""

    start: int
    end: int
    new: str
    page: str
    codec: str
    strong: bool
