"""A French word keeps a vowel that it loses before another: `la gestion de événements`, `si il`.

Machine translation makes it where a word was put into a finished sentence, and so does search and
replace.

Words with an aspirated h and the like (`le haricot`, `le onze`, `le yaourt`) and words whose first sound one
can not know, such as foreign names in capitals, are left alone. The fix writes the apostrophe: safe in a
sentence that is surely French, before a French word in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from contentlint.document import Document
from contentlint.model import Problem, Severity
from contentlint.packs import typography
from contentlint.packs.language_data import Elision
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.typography._reading import change
from contentlint.text.pattern import Pattern
from contentlint.text.typography import is_native, is_written_in

META = RuleMeta(
    id="missing-elision",
    summary="French word that should lose its vowel before another.",
    severity=Severity.WARNING,
    languages=frozenset({"fr"}),
)
MESSAGE = "Unexpected `{seen}`, expected `{meant}`"

GOOD = (
    Accepted("Le haricot, le onze mars, le yaourt, la une, le oui et que Alice vienne.\n", "fr/page.md"),
    Accepted("Il dit de `events` que c'est ce qu'il faut, presque usé.\n", "fr/page.md"),
    Accepted("De la isla a la orilla.\n", "es/page.md"),
)
BAD = (
    Example(
        bad="Voici la gestion de événements dans la page.\n",
        message="Unexpected `de événements`, expected `d'événements`",
        fixed="Voici la gestion d'événements dans la page.\n",
        path="fr/page.md",
    ),
    Example(
        bad="Si il pleut, nous restons dans la maison.\n",
        message="Unexpected `Si il`, expected `S'il`",
        fixed="S'il pleut, nous restons dans la maison.\n",
        path="fr/page.md",
    ),
)

# Shorter words, `on` and `un` among them, are named letters and numbers as often.
_SHORTEST = 3
_GAP = Pattern(r"[ \u00a0\n]")


@cache
def _gap(elision: Elision) -> re.Pattern[str]:
    """The space between two words that may elide: fewer begin with a space than with a word."""
    words = (*elision.wide, *(word for word, _ in elision.narrow))
    following = {*elision.vowels, *(form[0] for _, forms in elision.narrow for form in forms)}
    ends = "".join(sorted({word[-1] for word in words}))
    return re.compile(
        rf"[ \u00a0\n](?<=[{ends}].)(?=[{''.join(sorted(following))}])", re.IGNORECASE | re.DOTALL
    )


@cache
def _words(elision: Elision) -> Mapping[int, frozenset[str]]:
    """The words that may elide, by length in characters."""
    words = (*elision.wide, *(word for word, _ in elision.narrow))
    return {
        length: frozenset(each for each in words if len(each) == length) for length in set(map(len, words))
    }


@cache
def _pattern(elision: Elision) -> re.Pattern[str]:
    """Words that elide before any vowel, and those that do before few words."""
    parts = [f"(?:{'|'.join(elision.wide)})[ \\u00a0\\n](?P<next>[{elision.vowels}]\\w+)"]
    parts += [f"{word}[ \\u00a0\\n](?:{'|'.join(following)})" for word, following in elision.narrow]
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(parts)})(?!\w|\.\w)", re.IGNORECASE)


def _found(text: str, elision: Elision) -> Iterator[re.Match[str]]:
    """What `_pattern` finds in `text`."""
    pattern, words = _pattern(elision), _words(elision)
    for gap in _gap(elision).finditer(text):
        end = gap.start()
        for length, alike in words.items():
            match = pattern.match(text, end - length) if text[end - length : end].lower() in alike else None
            if match:
                yield match


def check(page: Document, _options: Options) -> Iterator[Problem]:
    elision = typography("fr").elision
    if elision is None:
        return
    reading = page.reading
    for match in _found(reading.text, elision):
        following = match["next"] or ""
        if following and not _elides(following, elision):
            continue
        # Marks of Markdown may stand before the second word: the first one and the space change.
        gap = _GAP.search(match.group())
        span = reading.span(match.start(), match.start() + gap.end()) if gap else None
        block = reading.block(match.start()).text
        if gap and span and is_written_in(block, "fr"):
            seen = match.group().replace("\n", " ")
            meant = _elided(match.group(), "’" if "’" in block else "'")
            fix = change(page, span, meant[: gap.start()], safe=True)
            whole = reading.span(*match.span())
            yield Problem(whole or span, MESSAGE, {"seen": seen, "meant": meant}, fix)


def _elides(word: str, elision: Elision) -> bool:
    """Whether the word before `word` surely loses its vowel."""
    if not word.islower() or not word.isalpha() or len(word) < _SHORTEST or word in elision.whole:
        return False
    if word[0] == "h" and not word.startswith(elision.mute):
        return False
    kept = (each for each in elision.whole if len(each) >= _SHORTEST)
    return not word.startswith(tuple(kept)) and is_native(word, "fr")


def _elided(seen: str, apostrophe: str) -> str:
    word, _, following = seen.replace("\n", " ").replace("\u00a0", " ").partition(" ")
    return word[:-1] + apostrophe + following
