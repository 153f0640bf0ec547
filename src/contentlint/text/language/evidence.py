"""What the words of a stretch of text say for one language and against another."""

from __future__ import annotations

import re
from typing import NamedTuple

from contentlint.text.language.profiles import distinctive, function_words, known_languages
from contentlint.text.language.scripts import scripts_of
from contentlint.text.language.words_english import is_english

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Words(NamedTuple):
    """The different words of a stretch: `plain` in lower case or at its beginning, `names` capitalised later.

    `plain` are lower case with straight apostrophes; single letters are left out.
    """

    plain: frozenset[str]
    names: frozenset[str]
    count: int


class Evidence(NamedTuple):
    """Counts of different words: function words of the `candidate` that the expected language has not,
    its common other words, words of the expected language, and words known to neither."""

    candidate: str
    function: int
    content: int
    own: int
    unknown: int

    @property
    def strength(self) -> int:
        """What speaks for the candidate."""
        return 2 * self.function + self.content


def words_of(text: str) -> Words:
    """Split masked `text` into words."""
    found = [word.replace("’", "'") for word in _WORD.findall(text)]
    plain = {word.lower() for word in found[:1]} | {word for word in found if word.islower()}
    names = {word for word in found[1:] if not word.islower()}
    return Words(frozenset(w for w in plain if len(w) > 1), frozenset(names), len(found))


def weigh(words: Words, expected: str, candidate: str) -> Evidence:
    """Count what `words` hold for `candidate` and for `expected`."""
    function = words.plain & distinctive(candidate, expected)
    own = words.plain & distinctive(expected, candidate)
    rest = words.plain - function - own - function_words(candidate)
    content: set[str] = set()
    if candidate == "en":
        content = {word for word in rest if is_english(word, shared=scripts_of(expected) != ("Latin",))}
        # An accent or another alphabet is as good as a word of the expected language.
        own = own | {word for word in rest if not word.isascii()}
    unknown = rest - content - own
    return Evidence(candidate, len(function), len(content), len(own), len(unknown))


def best_candidate(words: Words, expected: str, script: str) -> Evidence | None:
    """The language of `script` that most of the function words belong to, unless it is `expected`."""
    rivals = [language for language in known_languages(script) if language != expected]
    if not rivals:
        return None
    totals = {language: len(words.plain & function_words(language)) for language in rivals}
    # English is the language translations are made from: it wins a tie.
    best = max(rivals, key=lambda language: (totals[language], language == "en", language))
    if totals[best] < len(words.plain & function_words(expected)):
        return None
    return weigh(words, expected, best if totals[best] else "en")
