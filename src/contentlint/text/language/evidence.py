"""What the words of a stretch of text say for one language and against another."""

from __future__ import annotations

from typing import NamedTuple

from contentlint.text.language.frequency import lift, zipf
from contentlint.text.language.profiles import distinctive, function_words, known_languages
from contentlint.text.language.scripts import scripts_of
from contentlint.text.language.words_english import is_english
from contentlint.text.pattern import Pattern

# Letters with the marks that belong to them; what touches a placeholder is a fragment, not a word.
_LETTERS = r"(?:[^\W\d_]++|[\u0300-\u036f\u064b-\u065f\u0900-\u0dff])+"
_ARTICLE = Pattern(r"(?<!\S)[Aa] [a-z]{3}")
_WORD = Pattern(rf"(?<![\w\ufffc]){_LETTERS}(?:['’-]{_LETTERS})*(?![\w\ufffc])")
# English titles leave these in lower case.
_SMALL_WORDS = "a an and as at but by for from in into of off on onto or over per the to up via vs with"
_SMALL = frozenset(_SMALL_WORDS.split())
# Powers of ten between two frequencies from which on a word belongs to one of two languages, and
# frequencies on the Zipf scale: measured on the segments of `benchmarks/language.py`.
_FOREIGN = 1.2
_OWN = 1.0
_COMMON = 3.3
_LISTED = 3.0


class Words(NamedTuple):
    """The different words of a stretch: `first`, `plain` in lower case or first, `names` capitalised later.

    All lower case with straight apostrophes; single letters are left out, and
    an acronym is never `first`. `total` counts every word; `small`: the first one is in lower case.
    `article`: an `a` stands before a word in lower case.
    """

    first: str
    plain: frozenset[str]
    names: frozenset[str]
    total: int
    small: bool
    article: bool


class Evidence(NamedTuple):
    """Counts of different words: function words of the `candidate` that the expected language has not,
    its common other words, words of the expected language, and words known to neither.
    `inner`: how many of the common words stand behind the first one. `title`: the telling words
    are capitalised, as in `Time to First Byte`."""

    candidate: str
    function: int
    content: int
    own: int
    unknown: int
    inner: int = 0
    title: bool = False

    @property
    def strength(self) -> int:
        """What speaks for the candidate."""
        return 2 * self.function + self.content


def words_of(text: str) -> Words:
    """Split masked `text` into words."""
    found = [word.replace("’", "'") for word in _WORD.findall(text)]
    first = found[0].lower() if found and not (found[0].isupper() and len(found[0]) > 1) else ""
    different = set(found)
    plain = {first} | {word for word in different if word.islower() or _caseless(word)}
    names = {word.lower() for word in different} - plain
    small = bool(found) and found[0].islower()
    article = _ARTICLE.search(text) is not None
    return Words(
        first, frozenset(w for w in plain if len(w) > 1), frozenset(names), len(found), small, article
    )


def _caseless(word: str) -> bool:
    return word.lower() == word.upper()


def weigh(words: Words, expected: str, candidate: str) -> Evidence:
    """Count what `words` hold for `candidate` and for `expected`."""
    function = words.plain & distinctive(candidate, expected)
    if words.article and candidate == "en" and "a" not in function_words(expected):
        function = function | {"a"}
    own = words.plain & distinctive(expected, candidate)
    rest = words.plain - function - own - function_words(candidate)
    if candidate != "en":
        return Evidence(candidate, len(function), 0, len(own), len(rest))
    latin = scripts_of(expected) == ("Latin",)
    content = {word for word in rest if is_content(word, expected, latin)}
    others = rest - content
    # An accent or another alphabet is as good as a word of the expected language.
    own = own | {word for word in others if not word.isascii()}
    if latin:
        # Capitals do not hide a word of the expected language: German writes all nouns with one.
        own = own | {word for word in others | words.names if lift(word, expected, "en") >= _OWN}
    unknown = {word for word in others - own if zipf(word, "en") < _LISTED}
    title = words.plain - {words.first} <= _SMALL and any(
        is_content(word, expected, False) for word in words.names
    )
    inner = content - {words.first}
    return Evidence(candidate, len(function), len(content), len(own), len(unknown), len(inner), title)


def is_content(word: str, expected: str, latin: bool) -> bool:
    """Is `word` a common English word, and in `latin` script one that `expected` does not use, too?"""
    if is_english(word, shared=not latin):
        return True
    if "-" in word:
        return all(
            is_content(part, expected, latin) or part in function_words("en") for part in word.split("-")
        )
    return zipf(word, "en") >= _COMMON and not (latin and lift(word, "en", expected) < _FOREIGN)


def best_candidate(words: Words, expected: str, script: str) -> Evidence | None:
    """The language of `script` that most of the function words belong to, unless it is `expected`."""
    # Of a language without function words, nothing tells its relatives.
    known = (
        known_languages(script) if function_words(expected) or script not in scripts_of(expected) else ("en",)
    )
    rivals = [language for language in known if language != expected and script in scripts_of(language)]
    totals = {language: len(words.plain & function_words(language)) for language in rivals}
    # English is the language translations are made from: it wins a tie.
    best = max(rivals, key=lambda language: (totals[language], language == "en", language), default="")
    if not best or totals[best] < len(words.plain & function_words(expected)):
        return None
    return weigh(words, expected, best) if totals[best] or best == "en" else None
