"""A number of the source is another number in the translation of the segment.

A port, a price or a limit that changes on the way misleads without anybody
noticing. Numbers are compared by their digits, so `1,234.5` is `1.234,5` and
`1 234,5`. Numbers that are written in words are no difference: a report needs
a number that is gone and another one in its place.

Where most other translations of the page keep the number the fix is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.model import Edit, Fix, Phrase, Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import beside, files
from contentlint.twin import Change, Pair, changes

META = RuleMeta(
    id="number-differs",
    summary="Number that is another one in the translation.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = "Unexpected number `{seen}`, expected `{expected}` as in the source"
LOST = "Unexpected segment without the number `{expected}`, expected it as in the source"

_SOURCE = "# Ports\n\nIt listens on port 4321, or on the 2 after it, for 1,500 s.\n"
_OTHERS = ("# Ports\n\nEr lauscht auf Port 4321 oder den zwei danach, 1.500 s lang.\n",) * 3
GOOD = (
    Accepted("# Ports\n\nSur 4321, ou les deux suivants, 1 500 s.\n", "fr/page.md", None, files(_SOURCE)),
)
BAD = (
    Example(
        bad="# Ports\n\nIl écoute sur 4322 ou les deux suivants, 1 500 s.\n",
        message="Unexpected number `4322`, expected `4321` as in the source",
        fixed="# Ports\n\nIl écoute sur 4321 ou les deux suivants, 1 500 s.\n",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad="# Ports\n\nIl écoute sur un port, 1 500 s.\n",
        message="Unexpected segment without the number `4321`, expected it as in the source",
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
)

# A lost number with fewer digits that count is often written in words: `100 %`, a `501(c)(3)`.
_LONG = 3
# Of numbers as long as this one may have a digit more than the other.
_LONG_ENOUGH = 2
# Years of the calendars that CLDR 46 has as the usual one of a language, less those of the common era;
# where the year does not begin in January there are two.
_ERAS = {"th": (543,), "fa": (-621, -622), "ckb": (-621, -622), "ps": (-621, -622)}
_DIGITS = 4
# What follows the number of a month in dates of Chinese, Japanese and Korean, where English has its name.
_MONTH = ("月", "월")


def check(pair: Pair, _: Options) -> Iterator[Problem]:
    language = (pair.page.page.language or "").partition("-")[0]
    for change in changes(pair, "number"):
        if change.agreed is False or _is_inside(change) or (change.agreed is None and not _is_alone(change)):
            continue
        written = pair.source.text[slice(*change.lost.span)]
        related = beside(pair, change.both.source)
        if change.seen:
            if not _is_other(change.lost.value, change.seen.value, language):
                continue
            seen = pair.page.text[slice(*change.seen.span)]
            make = Fix.safe if change.agreed and written.isdigit() and seen.isdigit() else Fix.unsafe
            fix = make(Phrase("Write `{text}`", text=written), Edit(change.seen.span, written))
            data = {"seen": seen, "expected": written}
            yield Problem(change.seen.span, MESSAGE, data, fix, related)
        elif change.agreed and len(change.lost.value.rstrip("0")) >= _LONG:
            yield Problem(change.both.page.span, LOST, {"expected": written}, related=related)


def _is_alone(change: Change) -> bool:
    """Whether all other numbers of the segment are the same, so that one stands for the other."""
    one = [token.value for token in change.both.source.tokens.get("number", ())]
    page = change.both.page
    other = [
        token.value
        for token in page.tokens.get("number", ())
        if page.text[token.span.end - page.span.start :][:1] not in _MONTH
    ]
    return len(set(one) - set(other)) == len(set(other) - set(one)) == 1


def _is_other(lost: str, seen: str, language: str) -> bool:
    """Whether one number stands in the place of the other, and is no word or year of another era."""
    if abs(len(lost) - len(seen)) > (min(len(lost), len(seen)) >= _LONG_ENOUGH):
        return False
    is_year = len(lost) == len(seen) == _DIGITS
    return not (is_year and int(seen) - int(lost) in _ERAS.get(language, ()))


def _is_inside(change: Change) -> bool:
    """Whether the digits stand in another number of the segment, as those of a date do, or the other way."""
    one = "".join(token.value for token in change.both.source.tokens.get("number", ()))
    other = "".join(token.value for token in change.both.page.tokens.get("number", ()))
    if sorted(one) == sorted(other):
        return True
    # What seems new stands in code of the source, say.
    if change.seen and re.search(rf"(?<!\d){change.seen.value}(?!\d)", change.both.source.text):
        return True
    # 7.3 million are 730万: languages count large numbers in units of their own.
    if change.seen and change.lost.value.rstrip("0") == change.seen.value.rstrip("0"):
        return True
    text = change.both.page.prose if change.seen else change.both.page.text
    return len(change.lost.value) >= _LONG and change.lost.value in text
