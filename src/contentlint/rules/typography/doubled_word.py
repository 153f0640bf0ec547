"""A word is written twice in a row: `dans dans l'application`, `データをを`.

It happens at the end of a line, when a sentence is edited, and where machine translation glues pieces.
Readers stumble; some believe that a word between the two is missing.

Words that a language doubles on purpose (`nous nous`, `die die`, `had had`), words three times in a row,
names in capitals, numbers and what stands across marks, emphasis or code are no such words. Languages
that double words to make new ones, such as Turkish and Hindi, are not looked at; Japanese for particles only.
The fix deletes the second one, and is safe in a block that is surely in the language.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import compress, islice, repeat
from operator import eq

from contentlint.document import Document
from contentlint.model import Problem, Severity, Span
from contentlint.packs import typography
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_written_in

META = RuleMeta(
    id="doubled-word",
    summary="Word written twice in a row.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected `{seen}`, expected `{word}` once"

GOOD = (
    Accepted("Nous nous voyons, et vous vous asseyez.\n", "fr/page.md"),
    Accepted("Das ist die, die die Blumen mag. Baden Baden.\n", "de/page.md"),
    Accepted("He had had enough of `the the`.\n", "en/page.md"),
    Accepted("Yeni özellikler sık sık eklenir.\n", "tr/page.md"),
    Accepted("少しずつ ずっと ますます\n", "ja/page.md"),
)
BAD = (
    Example(
        bad="On la retrouve partout dans dans l'application.\n",
        message="Unexpected `dans dans`, expected `dans` once",
        fixed="On la retrouve partout dans l'application.\n",
        path="fr/page.md",
    ),
    Example(
        bad="Das ist nicht nicht\nmöglich, weil es fehlt.\n",
        message="Unexpected `nicht nicht`, expected `nicht` once",
        fixed="Das ist nicht\nmöglich, weil es fehlt.\n",
        path="de/page.md",
    ),
    Example(
        bad="データをを保存します。\n",
        message="Unexpected `をを`, expected `を` once",
        fixed="データを保存します。\n",
        path="ja/page.md",
    ),
)

# What may stand behind the second of two words.
_MARKS = ".,:;!?…)]}»”“\"'’/|*\ufffc，。、；：！？）」"
_GAPS = " \u00a0\n"
_TWICE = Pattern(r"(?<![\w'’.-])(?P<word>[^\W\d_]{2,})(?P<gap>[ \u00a0\n])(?P=word)(?![\w'’-]|\.\w)")
# The particles を and が never follow themselves; は, の, と and に do in words and in other forms.
_PARTICLE = Pattern(r"(?<=[\u3041-\u30fc\u4e00-\u9fff])(?P<word>を)(?P=word)")


def check(page: Document, _options: Options) -> Iterator[Problem]:
    if page.language == "ja":
        if "をを" in page.text:
            yield from _found(page, _PARTICLE, 0, len(page.reading.text))
        return
    doubles = typography(page.language).doubles
    doubled = _doubled(page.reading.words, doubles) if doubles else ()
    for start, end in page.reading.stretches(doubled):
        found = _found(page, _TWICE, start, end)
        yield from (problem for problem in found if problem.data["word"] not in doubles)


def _doubled(words: Sequence[str], doubles: Collection[str]) -> set[str]:
    """Words and themselves, with marks behind or not, as they may be written: a fast look at neighbours."""
    bare = map(str.rstrip, islice(words, 1, None), repeat(_MARKS))
    twice = {word for word in compress(words, map(eq, words, bare)) if word.isalpha() and word not in doubles}
    return {word + gap + word for word in twice for gap in _GAPS}


def _place(page: Document, match: re.Match[str]) -> Span | None:
    """Where both words stand; behind the end of a line, the second may be indented."""
    first = page.reading.span(match.start(), match.start() + len(match["word"]))
    second = page.reading.span(match.end() - len(match["word"]), match.end())
    if first is None or second is None:
        return None
    gap, between = (
        match.group()[len(match["word"]) : -len(match["word"])],
        page.text[first.end : second.start],
    )
    same = gap == between or (gap == "\n" and between.count("\n") == 1 and between.isspace())
    return Span(first.start, second.end) if same else None


def _is_meant(match: re.Match[str]) -> bool:
    """Does the word stand there three times and more, as in `the the the`? Slips come in twos."""
    text, word = match.string, match["word"]
    once_more = match.group()[len(word) :]
    return text.startswith(once_more, match.end()) or text.endswith(
        match.group()[: -len(word)], 0, match.start()
    )


def _found(page: Document, pattern: Pattern, start: int, end: int) -> Iterator[Problem]:
    reading = page.reading
    for match in pattern.finditer(reading.text, start, end):
        span = _place(page, match)
        word = match["word"]
        if span is None or (not word.islower() and word.upper() != word.lower()) or _is_meant(match):
            continue
        safe = is_written_in(reading.block(match.start()).text, page.language or "")
        first = page.text[span.start : span.start + len(word)]
        data = {"seen": " ".join(page.text[slice(*span)].split()), "word": word}
        at_line = "\n" in match.group() and page.text[span.end : span.end + 1] == " "
        # The second goes with the space behind it where it begins a line, with the gap before it elsewhere.
        gone = Span(span.end - len(word), span.end + 1) if at_line else span
        yield Problem(span, MESSAGE, data, change(page, gone, "" if at_line else first, safe))
