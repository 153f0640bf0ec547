"""The correct form beside the damaged one: who writes both speaks about the damage."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from html import unescape

from contentlint.model import Repair
from contentlint.text.mojibake.mention.place import Place
from contentlint.text.pattern import Pattern

# What the quotation is mapped to: `"garble": "x"`, `'garble', 'x'`, `/garble/x/`, `'garble', // x`.
_MAPPED = Pattern(
    r"""\s*(?:=>|->|→|:|,|=)?\s*[rub]?(?:(["'`|])(?P<to>[^"'`|\n]{1,12})\1|(?P<by>[^"'`|/\n]{1,12})/)"""
)
_NOTED = Pattern(r"(?://|#|--|/\*)\s*(\S{1,12})\s*(?:\*/|\Z)")
_ASSIGNED = Pattern(r"""\s*(?:=>|->|→|:(?!:)|=(?!=))\s*[rub]?["'`|][\x00-\x7f]{0,8}?["'`|]""")
# "Instead of" and "becomes", in the languages that the samples of damage are in.
_CHANGES = (
    r"\b(?:instead of|rather than|becomes?|became|turn(?:s|ed)? into"
    r"|(?:shown|displayed|appears?|rendered|read) as|au lieu de|devient|à la place de|en lugar de"
    r"|en vez de|se convierte en|corregido desde|em vez de|vira|invece di|diventa|statt|anstelle von"
    r"|wird(?: zu)?|in plaats van|wordt|i stället för|visas som|i stedet for|zamiast|staje się|místo"
    r"|namísto|вместо|замість|превращается в|становится|yerine|thay vì|în loc de)\b"
)
_AROUND = r"""[\s"'`|()«»„“”]*"""
# Between the two forms: an arrow, or some words of which one says that the one stands for the other.
_BETWEEN = Pattern(
    rf"{_AROUND}(?:(?:=>|-?->|→|⇒|⟶|==?|:|\|){_AROUND}"
    rf"|.{{0,24}}?(?:{_CHANGES}|\b(?:with|for|was)\b){_AROUND}.{{0,2}})\Z",
    re.IGNORECASE | re.DOTALL,
)
_THEN_QUOTED = Pattern(rf"""\s*{_CHANGES}\s*["'`«„“]""", re.IGNORECASE)
_QUOTED_THEN = Pattern(rf"""["'`»”“]\s*{_CHANGES}\s*\Z""", re.IGNORECASE)


class Corrected:
    """Reads parts of a text with all of its repairs."""

    def __init__(self, text: str, repairs: Sequence[Repair]) -> None:
        """Keep a text and its sorted repairs."""
        self._text = text
        self._repairs = repairs
        self._starts = [repair.span.start for repair in repairs]

    def __call__(self, start: int, end: int) -> str:
        """The text between two offsets, repaired."""
        pieces, at = [], start
        for repair in self._repairs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            pieces += [self._text[at : repair.span.start], repair.text]
            at = repair.span.end
        return "".join(pieces) + self._text[at:end]


def is_shown_correct(place: Place) -> bool:
    """Whether the correct form stands on the line, quoted as the damaged one is or set against it."""
    if not place.good.strip():
        return False
    line = f"{place.before}\n{place.after}"
    if place.is_quoted and (_is_mapped(place) or _is_quoted_too(place, line) or _is_changed(place)):
        return True
    return place.is_bare and _is_set_against(place)


def is_shown_near(place: Place) -> bool:
    """Whether the correct form of a quotation stands on a line near, as in a page damaged in part as well."""
    return place.is_quoted and bool(place.good.strip()) and _is_quoted_too(place, place.lines)


def _is_quoted_too(place: Place, near: str) -> bool:
    """A longer quotation may stand anywhere near; a sign must be quoted itself, or be a cell of its own."""
    good = place.good.strip()
    if place.opened == "|":
        return good in [cell.strip() for cell in (*place.before.split("|"), *place.after.split("|"))]
    if len(good) > 2:
        return good in near
    return any(f"{a}{good}{b}" in near for a, b in ('""', "''", "``", "“”", "‘’", "«»", "「」", "//"))


def _is_mapped(place: Place) -> bool:
    """Whether the quotation is mapped to what it should be, or to something plainer of the same look."""
    if place.before.rstrip().endswith("?"):
        return False
    found = _MAPPED.match(place.after)
    if found and _is_alike(place.good.strip(), unescape(found["to"] or found["by"]).strip()):
        return True
    noted = _NOTED.search(place.after)
    if noted and noted[1] == place.good.strip():
        return True
    return place.is_bare and _ASSIGNED.match(place.after) is not None


def _is_changed(place: Place) -> bool:
    return _THEN_QUOTED.match(place.after) is not None or _QUOTED_THEN.search(place.before) is not None


def _is_alike(good: str, other: str) -> bool:
    if not other or not good:
        return False
    return other in good or good in other or _plain(good) == _plain(other) != ""


def _plain(text: str) -> str:
    """Letters without their marks, in lower case, and everything else left out."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isascii() and c.isalnum()).lower()


def _is_set_against(place: Place) -> bool:
    """Whether the form before or after on the line is the correct one, with a word for the change between."""
    good = place.good.strip()
    before, after = place.before.rfind(good), place.after.find(good)
    if before >= 0 and _BETWEEN.match(place.before, before + len(good)):
        return True
    return after >= 0 and _BETWEEN.match(place.after[:after]) is not None
