"""A part of a word is written twice: `アプリケーションケーション`, `Diffédifférence`, `渡されませません`.

Search and replace makes it when it puts a longer form in the place of a part, and machine translation
when it stutters.

Reported where at least three letters come twice in one word and the word once repaired is a common one while
the stuttered one is unknown. The fix takes one of the two out and is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contentlint.document import Document
from contentlint.document.reading import Reading
from contentlint.model import Problem, Severity
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_stutter, stuttering

META = RuleMeta(
    id="repeated-substring",
    summary="Part of a word written twice.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected `{seen}`, expected `{meant}`"

GOOD = (
    Accepted("Couscous, murmure, Tintin et barbare.\n", "fr/page.md"),
    Accepted("Ein Beispielspiel mit einem Fragezeichenzeichen in der Ausrichtungsrichtung.\n", "de/page.md"),
    Accepted("ワンワンワンとドキドキする。\n", "ja/page.md"),
)
BAD = (
    Example(
        bad="次のコマンドでアプリケーションケーションを実行する。\n",
        message="Unexpected `アプリケーションケーション`, expected `アプリケーション`",
        fixed="次のコマンドでアプリケーションを実行する。\n",
        path="ja/page.md",
        unsafe=True,
    ),
    Example(
        bad="Die Anwendungwendung ist in der Seite.\n",
        message="Unexpected `Anwendungwendung`, expected `Anwendung`",
        fixed="Die Anwendung ist in der Seite.\n",
        path="de/page.md",
        unsafe=True,
    ),
    Example(
        bad="子要素が一つしか渡されませません。\n",
        message="Unexpected `ませません`, expected `ません`",
        fixed="子要素が一つしか渡されません。\n",
        path="ja/page.md",
        unsafe=True,
    ),
)

# In Japanese the ending of a polite verb stutters within two letters.
_KANA = Pattern(
    "(?P<word>[\u30a1-\u30fa\u30fc]*?(?P<part>[\u30a1-\u30fa\u30fc]{3,})(?P=part)[\u30a1-\u30fa\u30fc]*)"
    "|(?P<verb>(?P<stem>ませ|ましま)(?P=stem)[んす])"
)
_WORD = Pattern(r"(?<![\w-])(?P<word>[^\W\d_]*?(?P<part>[^\W\d_]{4,})(?P=part)[^\W\d_]*)(?![\w-])")


def check(page: Document, _options: Options) -> Iterator[Problem]:
    language = page.language or ""
    reading = page.reading
    words = _KANA.finditer(reading.text) if language == "ja" else _long_words(reading)
    for match in words:
        verb = match.groupdict().get("verb")
        part = match["stem"] if verb else match["part"]
        seen = match.group()
        meant = seen.replace(part * 2, part, 1)
        span = reading.span(*match.span())
        if span and (verb or (seen != part * 2 and is_stutter(seen, meant, part, language))):
            fix = change(page, span, meant, safe=False)
            yield Problem(span, MESSAGE, {"seen": seen, "meant": meant}, fix)


def _long_words(reading: Reading) -> Iterator[re.Match[str]]:
    """Matches in words that are long enough to hold a part twice, and few."""
    for start, end in reading.stretches(stuttering(reading.vocabulary)):
        yield from _WORD.finditer(reading.text, start, end)
