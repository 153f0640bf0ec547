"""A letter of another alphabet stands in a word, one that looks the same: Cyrillic `а` in `pаge`.

Typed with the wrong keyboard layout, or put there to deceive. Search does not find the
word, spell checkers split it, and screen readers spell it out.

Words that mix alphabets on purpose are left alone: units such as `μs`, symbols,
foreign words with a Russian ending, letters without a look-alike. The fix is safe
where the word has one reading only; in headings and front matter, where an
address may depend on it, and where two readings exist, it waits for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.model import Phrase, Problem, Severity, Span
from contentlint.rule import Example, Options, RuleMeta
from contentlint.rules.encoding._places import change, in_heading, is_explained, read_by_people
from contentlint.text.characters.lookalikes import FOREIGN, MIXED, WORD, Disguise, disguised
from contentlint.text.characters.rare import rare_characters
from contentlint.text.pattern import Pattern

META = RuleMeta(
    id="homoglyph",
    summary="Letter of another alphabet that looks the same.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected {script} letter `{seen}` in `{word}`, expected `{expected}`"

GOOD = (
    "In 8 μs is Δx = 0.",
    "Вызов HTML-страницы, затем Pythonу и JSONа",
    "A homograph attack writes “pаypal” with a Cyrillic letter.",
)
BAD = (
    Example(
        bad="Nach der Eingabе startet es.",
        message="Unexpected Cyrillic letter `е` in `Eingabе`, expected `e`",
        fixed="Nach der Eingabe startet es.",
    ),
    Example(
        bad="Как выглядит сирa схема.",
        message="Unexpected Latin letter `a` in `сирa`, expected `а`",
        fixed="Как выглядит сира схема.",
    ),
)

_CYRILLIC_WORD = Pattern("[\u0400-\u052f]{3}")
# Pages about look-alikes show them.
_TOPIC = Pattern(r"homogl|homograph|confusabl|punycode|look-?alike|гомогли|омогли", re.IGNORECASE)

_SCRIPTS = {"Cyrillic": Phrase("Cyrillic"), "Greek": Phrase("Greek"), "Latin": Phrase("Latin")}


def check(page: Document, _: Options) -> Iterator[Problem]:
    text = page.text
    if not FOREIGN.search(rare_characters(text)) or not MIXED.search(text) or _TOPIC.search(text):
        return
    inflected = _CYRILLIC_WORD.search(text) is not None
    for match in read_by_people(page, WORD):
        found = None if match.group().isascii() else disguised(match.group(), inflected)
        if found and not is_explained(page, Span(*match.span())):
            yield _problem(page, match, found)


def _problem(page: Document, word: re.Match[str], found: Disguise) -> Problem:
    span = Span(*word.span())
    safe = found.certain and span.start >= page.body_start and not in_heading(page, span.start)
    data = {
        "script": _SCRIPTS[found.script],
        "seen": found.seen,
        "word": word.group(),
        "expected": found.expected,
    }
    return Problem(span, MESSAGE, data, change("Write the letter", span, found.meant, safe))
