"""Code that looks for damage or repairs it: `replace("…", …)`, `grep '…'`, `fix_text("…")`."""

from __future__ import annotations

import re

from contentlint.text.mojibake.mention.place import Place
from contentlint.text.pattern import Pattern

# The longest pattern, in characters, that code replaces by something plainer.
_LONGEST = 12
# Look so far, in characters, before a quotation for the call that it is an argument of.
_CALL = 60
_REPLACES = Pattern(
    r"(?:(?:re)?place(?:_all|All|First)?|g?sub|translate|strtr|-replace|-creplace)\s*\(?\s*[rub]?\Z",
    re.IGNORECASE,
)
_SEARCHES = Pattern(
    r"(?:includes|contains|indexOf|strpos|startsWith|endsWith|search|match|grep(?: -\w+)*|-match|-notmatch"
    r"|-like|Select-String(?: -Pattern)?|\bif|\bnot)\s*\(?\s*[rub]?\Z",
    re.IGNORECASE,
)
_REPAIRS = Pattern(
    r"\b(?:\w*(?:fix|repair|clean|decod|mojibake|demoji|recod|unscrambl|sanitiz|normali[sz]e)\w*(?:::|\.|->))?"
    r"\w*(?:fix|repair|clean|decod|mojibake|recod)\w*\([^)]{0,40}\Z",
    re.IGNORECASE,
)
_SOUGHT = Pattern(r"\s*(?:(?:not )?in \w|[!=]==? |\.(?:encode|decode)\()")


# What follows the slash that closes a regular expression.
_LITERAL = Pattern(r"[a-z]{0,4}\s*(?:[.,;)\]}]|\Z)")
_OPERATOR = Pattern(r"[|\[(*+?\\]")


def is_searched_for(place: Place) -> bool:
    """Whether code searches, replaces or decodes the quotation."""
    if not place.is_quoted or place.opened == "|":
        return False
    call = place.before[-_CALL:]
    if "(" in call and _REPAIRS.search(call):
        return True
    if place.opened == "/" and _OPERATOR.search(place.bad) and _LITERAL.match(place.after):
        return True
    if _REPLACES.search(call):
        return len(place.bad) <= _LONGEST
    if len(place.good) > _LONGEST and "|" not in place.good:
        return False
    return place.is_bare and bool(_SEARCHES.search(call) or _SOUGHT.match(place.after))
