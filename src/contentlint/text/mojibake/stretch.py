"""The value that all hypotheses about one layer of damage propose."""

from __future__ import annotations

from typing import NamedTuple


class Stretch(NamedTuple):
    """`text[start:end]` is UTF-8 read as `page`; `new` is what it was, `codec` decodes its bytes.

    `strong`: damage beyond doubt; `sure`: a safe repair where it is believed.
    """

    start: int
    end: int
    new: str
    page: str
    codec: str
    strong: bool
    sure: bool = True
