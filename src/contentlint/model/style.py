"""What one page does where its language leaves a choice: spaces, quotation marks, forms of address."""

from __future__ import annotations

from typing import NamedTuple

from contentlint.model.span import Span


class StylePlace(NamedTuple):
    """One place of a choice: `span` of what was chosen (it may be empty), and the text on both sides.

    `whole` covers all three where they stand in one piece, otherwise `span`.
    """

    span: Span
    before: str = ""
    after: str = ""
    whole: Span = Span(0, 0)


class StyleFact(NamedTuple):
    """How often a page makes one choice: `value` is the text chosen for `feature`, such as `fr-colon-space`.

    `places` are the first of them, in order: all where there are few.
    """

    feature: str
    value: str
    times: int
    places: tuple[StylePlace, ...] = ()
