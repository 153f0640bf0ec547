"""Lists of damaged signs, branches of a pattern, rows of a code page, marks without a place."""

from __future__ import annotations

from contentlint.model import Repair
from contentlint.text.mojibake.mention.place import AROUND, Place
from contentlint.text.pattern import Pattern

_BOM = "\ufeff"
# Quoted pieces and nothing else: what stands on the line of a list.
_ONLY_QUOTED = Pattern(r"""[\s,;(\[{<>)\]}]*(?:[rub]?(["'`/])[^"'`/\n]*\1[a-z]?[\s,;(\[{<>)\]}]*)*\Z""")
# A quoted beginning of damage, of which nothing can be read: it is looked for.
_PIECE = Pattern(r"""(["'`])(?:[ÃÂÄÅÐÑØÙâð√]|â€|ðŸ|ï»|ï¿|├|┬)\1""")
# A quoted sign or two beside a comma, as in an array of letters.
_QUOTED_SIGN = Pattern(r"""\A\s*,\s*(["'`])[^\x00-\x7f]{1,6}\1|(["'`])[^\x00-\x7f]{1,6}\2\s*,\s*\Z""")
# What divides the signs of a list.
LISTING = frozenset(",/|\\")
# The same kind of thing named again: `Ã©, Ã¨, …`, `Ã© / Ã¨`.
_NEXT = Pattern(r"\s*(?:,|/|\\?\|)\s*[^\x00-\x7f]{2,6}(?![^\W\d_])")
_LAST = Pattern(r"(?<![^\W\d_])[^\x00-\x7f]{2,6}\s*(?:,|/|\\?\|)\s*\Z")
_RUN_BEFORE = Pattern(r"[^\x00-\x7f]+\Z")
_RUN_AFTER = Pattern(r"[^\x00-\x7f]+")
# Look so far, in characters, for the row that a stretch is part of.
_REACH = 60
# So many different sound characters beside a stretch, none twice, are a table and no word.
_ROW = 6
# Scripts that are written without spaces have long runs of different characters.
_UNSPACED = Pattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffef]")
_APART = frozenset("\t \"'`(<>«“„:|/.,;)")


def is_listed(place: Place) -> bool:
    """Whether the stretch is one of several signs in a list, or a branch of a pattern."""
    if not place.is_bare or not (place.is_sign or place.opened == "/"):
        return False
    if place.opened in ("|", "/"):
        return place.bad == place.bad.strip()
    if not place.is_quoted:
        return _NEXT.match(place.after) is not None or _LAST.search(place.before) is not None
    if any(found(place.before) or found(place.after) for found in (_PIECE.search, _QUOTED_SIGN.search)):
        return True
    return bool(_ONLY_QUOTED.match(place.before) and _ONLY_QUOTED.match(place.after))


def is_tabulated(text: str, repair: Repair) -> bool:
    """Whether the stretch is part of an unbroken row of different characters, most of them sound."""
    start, end = repair.span
    if text[start - 1 : start].isascii() and text[end : end + 1].isascii():
        return False
    left = _RUN_BEFORE.search(text, max(0, start - _REACH), start)
    right = _RUN_AFTER.match(text, end, end + _REACH)
    sound = (left.group() if left else "") + (right.group() if right else "")
    if len(sound) < _ROW or _UNSPACED.search(sound):
        return False
    row = sound + text[start:end]
    return len(set(row)) == len(row)


def is_mark_inside(text: str, repair: Repair) -> bool:
    """Whether a byte order mark stands where no file begins: apart, within a line."""
    start, end = repair.span
    before = text[start - 1 : start]
    if repair.text.strip(_BOM) or before in ("", "\n"):
        return False
    return before in _APART or text[end : end + 1] in _APART


def takes_quotation_mark(text: str, masked: str, repair: Repair) -> bool:
    """Whether the stretch ends with the very mark that closes a quotation of its line.

    `masked` is the text with letters for all that is damaged.
    """
    start, end = repair.span
    mark = text[end - 1 : end]
    if mark not in ("'", '"'):
        return False
    before = masked[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = masked[end : end + AROUND].partition("\n")[0]
    return before.count(mark) % 2 == 1 and after.count(mark) % 2 == 0
