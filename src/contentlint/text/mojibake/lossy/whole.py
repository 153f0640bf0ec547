"""A word that would be repaired in part only is left as it is: half of a repair hides the other half."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from contentlint.model import Applicability, Repair
from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.lossy.chain import is_eastern
from contentlint.text.mojibake.words import MARKS
from contentlint.text.pattern import Pattern

_WORD = Pattern(r"(?:[A-Za-z]|[^\x00-\x7f\s])+")
# Where words are not divided by spaces, straight marks may be bytes as well.
_RUN = Pattern(r"""(?:[A-Za-z"']|[^\x00-\x7f\s])+""")
_LATIN_OR_SIGN = Pattern("[\x80-\u02ff\ufffd]")


def whole(text: str, repairs: Sequence[Repair], language: str) -> Iterator[Repair]:
    """Sorted repairs without those that need a review and would leave damage in the word they stand in."""
    if all(repair.applicability is not Applicability.UNSAFE for repair in repairs) or not language:
        yield from repairs
        return
    spans = [run.span() for run in (_RUN if is_eastern(language) else _WORD).finditer(text)]
    starts = [start for start, _ in spans]
    for number, group in groupby(repairs, lambda repair: bisect_right(starts, repair.span.end - 1) - 1):
        same = list(group)
        spoilt = number >= 0 and _is_left(text, *spans[number], same, language)
        yield from (r for r in same if not (spoilt and r.applicability is Applicability.UNSAFE))


def _is_left(text: str, at: int, end: int, repairs: Sequence[Repair], language: str) -> bool:
    """Whether something in a run that no repair covers can be nothing but damage."""
    left = ""
    for repair in repairs:
        left += text[at : repair.span.start]
        at = max(at, repair.span.end)
    left += text[at:end]
    return not left.isascii() and any(_is_damage(char, language) for char in left)


@lru_cache(maxsize=4096)
def _is_damage(char: str, language: str) -> bool:
    if is_eastern(language):
        return _LATIN_OR_SIGN.match(char) is not None and char not in MARKS
    strange = not char.isascii() and char not in letters_of(language) and char not in MARKS
    return strange and (char.isalpha() or char < "\xa0" or char == "\ufffd")
