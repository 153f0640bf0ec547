"""A Romanian letter with a mark of another alphabet: `ş` and `ţ` with a cedilla, `ǎ` with a caron.

Old keyboards and fonts had only the Turkish letters. They look nearly the same, but search does not
find the word, and screen readers spell it.

The fix writes the Romanian letter. Words that hold other
foreign letters, such as Turkish names, are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.packs import typography
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_written_in

META = RuleMeta(
    id="wrong-diacritic",
    summary="Romanian letter with the mark of another alphabet.",
    severity=Severity.WARNING,
    languages=frozenset({"ro"}),
)
MESSAGE = "Unexpected `{seen}` in `{word}`, expected `{meant}`"

GOOD = (
    Accepted("Și țara în care trăiesc este așa. Orașul Eskişehirğ.\n", "ro/page.md"),
    Accepted("Şehir ve ağaç.\n", "tr/page.md"),
)
BAD = (
    Example(
        bad="Aceasta este o funcţie care se folosește.\n",
        message="Unexpected `ţ` in `funcţie`, expected `ț`",
        fixed="Aceasta este o funcție care se folosește.\n",
        path="ro/page.md",
    ),
    Example(
        bad="Trebuie sǎ fie în pagină.\n",
        message="Unexpected `ǎ` in `sǎ`, expected `ă`",
        fixed="Trebuie să fie în pagină.\n",
        path="ro/page.md",
    ),
)

# Letters of Turkish, Portuguese and others that no Romanian word has.
_FOREIGN = Pattern("[ğıöüçõñéáóíúßøæĞİÖÜÇÕÑÉÁÓÍÚØÆ]")


@cache
def _pattern(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")


def check(page: Document, _options: Options) -> Iterator[Problem]:
    letters: Mapping[str, str] = typography(page.language).letters
    if page.text.isascii() or not any(letter in page.text for letter in letters):
        return
    reading = page.reading
    for match in _pattern("".join(letters)).finditer(reading.text):
        span = reading.span(*match.span())
        word = _word(reading.text, match.start())
        if span and not _FOREIGN.search(word) and is_written_in(reading.block(match.start()).text, "ro"):
            meant = letters[match.group()]
            data = {"seen": match.group(), "word": word, "meant": meant}
            yield Problem(span, MESSAGE, data, change(page, span, meant, safe=True))


def _word(text: str, at: int) -> str:
    """The word that the character `text[at]` belongs to."""
    start = end = at
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[start:end]
