"""English words that a translation left inside a sentence of another language.

Loanwords, terms and names are English, too, so common words prove little.
What a language does not borrow are the small words that hold sentences
together, whole clauses, and verbs: these are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from contentlint.text.language.frequency import UNLISTED, lift, zipf
from contentlint.text.language.masking import looks_like_code
from contentlint.text.language.names import NAMES
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import is_latin, scripts_of
from contentlint.text.language.words_english import is_english
from contentlint.text.pattern import Pattern

# What joins two nouns; English names and idioms hold these, too (`Bank of America`, `drag and drop`).
# `for` and `with` are missing: programs are made of them.
_JOINING_WORDS = "about and from of the their your"
_JOINING = frozenset(_JOINING_WORDS.split())
# What makes a clause.
_CLAUSE_WORDS = """
    are aren't be been can can't cannot could did didn't does doesn't don't had has hasn't have haven't
    he if is isn't it it's its she should shouldn't that these they this those was wasn't we were what
    when which while who will without won't would wouldn't you you're your
"""
_CLAUSE = frozenset(_CLAUSE_WORDS.split())
# Verbs whose form in -ing is hardly ever a noun, so that no language borrows it.
_VERB_FORMS = """
    achieving adding allowing asking avoiding becoming being bringing buying calling changing checking
    choosing creating defining deleting disabling doing earning enabling ensuring explaining finding
    following gaining getting giving going having helping including installing keeping knowing leaving
    letting looking losing making moving needing offering opening paying providing putting reaching
    reading receiving reducing
    removing replacing requiring returning running saving seeing selecting sending showing spending starting
    stopping taking telling trying turning understanding updating using wanting writing
"""
_VERBS = frozenset(_VERB_FORMS.split())
_WORD = Pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FOREIGN = 1.2
_OWN = 0.8
# Noise of English lets the smallest words seem half at home everywhere; Dutch `of` is at home.
_ALONE = 1.6
_QUOTES = frozenset("\"”»“›’'")
# Two to four words in lower case but for the first letter.
_LABEL = Pattern(r"\W*(?P<label>[A-Z][a-z]+(?: [a-z]+){1,3})[ \u00a0\u202f]?:")
# One in ten thousand words and more: words everybody uses, hardly ever terms of a field.
_EVERYDAY = 5.0


class Leftover(NamedTuple):
    """The words `text[start:end]` were left. `sure`: nothing but a slip explains them."""

    start: int
    end: int
    sure: bool


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def small(self) -> str:
        """In lower case, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")


@cache
def telling_words(expected: str) -> frozenset[str]:
    """The words, as they stand in a text, without which no sentence in `expected` holds a leftover.

    Empty for English, and for languages of which too little is known.
    """
    if (
        expected == "en"
        or expected not in NAMES
        or not (function_words(expected) or scripts_of(expected) != ("Latin",))
    ):
        return frozenset()
    words = {word for word in _JOINING | _CLAUSE if word not in function_words(expected)}
    verbs = _VERBS - function_words(expected)
    return frozenset(words | verbs | {verb.capitalize() for verb in verbs})


def leftovers(text: str, shown: str, expected: str) -> Iterator[Leftover]:
    """What was left in `text`, of which `shown` is the masked form, in a page in `expected`."""
    if looks_like_code(text):
        return
    words = [_Word(found.group(), *found.span()) for found in _WORD.finditer(shown)]
    latin = scripts_of(expected) == ("Latin",)
    done = 0
    for at, word in enumerate(words):
        if word.start < done or word.text not in telling_words(expected):
            continue
        found = _clause(words, at, shown, expected)
        if not found and latin:
            found = _verb(words, at, shown, expected) or _joint(words, at, text, shown, expected)
        if found:
            done = found.end
            yield found


def label_left(text: str, expected: str) -> Leftover | None:
    """English words before a colon that open `text`, as in `Next step :`. Only in Latin script.

    Terms are explained in that form, too: the words must be everyday English ones and not of `expected`.
    """
    found = _LABEL.match(text)
    if not found or scripts_of(expected) != ("Latin",):
        return None
    if not all(_is_everyday(word.lower(), expected) for word in found["label"].split()):
        return None
    return Leftover(*found.span("label"), False)


def _is_everyday(word: str, expected: str) -> bool:
    return zipf(word, "en") >= _EVERYDAY and lift(word, "en", expected) >= _FOREIGN


def _verb(words: list[_Word], at: int, shown: str, expected: str) -> Leftover | None:
    """An English verb that opens a phrase and is no word of the expected language: `Gaining 100 €`."""
    word = words[at]
    ahead = shown[: word.start].rstrip()
    if word.small not in _VERBS or (ahead and ahead[-1] not in ".:;!?|("):
        return None
    known = zipf(word.small, expected) > UNLISTED or lift(word.small, "en", expected) < _FOREIGN
    return None if known else Leftover(word.start, word.end, True)


def _joint(words: list[_Word], at: int, text: str, shown: str, expected: str) -> Leftover | None:
    """A small word alone, behind a noun of the expected language or a quotation: `… of Tim Ferriss`.

    Behind an article it is spoken about: `die of Methode`.
    """
    word = words[at]
    if word.text not in _JOINING or lift(word.small, "en", expected) < _ALONE:
        return None
    before = words[at - 1] if at and _touch(shown, words[at - 1], word) else None
    after = words[at + 1] if at + 1 < len(words) and _touch(shown, word, words[at + 1]) else None
    quoted = before is None and text[: word.start].rstrip()[-1:] in _QUOTES
    if after is None or not (quoted or (before and _is_own_noun(before.small, expected))):
        return None
    fits = after.text[0].isupper() or _is_own(after.small, expected)
    return Leftover(word.start, word.end, True) if fits else None


def _clause(words: list[_Word], at: int, shown: str, expected: str) -> Leftover | None:
    """A run of English words that holds what only a sentence holds."""
    first = last = at
    while first and _joins(shown, words[first - 1], words[first]) and _is_foreign(words[first - 1], expected):
        first -= 1
    while (
        last + 1 < len(words)
        and _joins(shown, words[last], words[last + 1])
        and _is_foreign(words[last + 1], expected)
    ):
        last += 1
    run = words[first : last + 1]
    small = [word.text for word in run if word.text in function_words("en")]
    plain = sum(1 for word in run if word.text.islower())
    if len(run) < _LONG or len(small) < 2 or 2 * plain <= len(run):
        return None
    clause = not _CLAUSE.isdisjoint(small) or (len(run) > _LONG and len(small) > 2)
    return Leftover(run[0].start, run[-1].end, True) if clause and not _is_gloss(shown, run) else None


def _is_gloss(shown: str, run: list[_Word]) -> bool:
    """Does the run fill brackets, as the words behind an abbreviation do, or stand in brackets with others?

    Between letters of another alphabet, brackets with nothing else hold what the source said.
    """
    start, end = shown.rfind("(", 0, run[0].start), shown.find(")", run[-1].end)
    if 0 < start < end and not shown[:start].isascii() and is_latin(shown[start:end]) and not is_latin(shown):
        return True
    return shown[: run[0].start].rstrip()[-1:] in _OPENING and shown[run[-1].end :].lstrip()[:1] in _CLOSING


# Words of a run that is more than a term.
_LONG = 4
_OPENING = frozenset("(（[")
_CLOSING = frozenset(")）]:,")


def _joins(shown: str, one: _Word, two: _Word) -> bool:
    """Do nothing but white space, a comma or something hidden stand between two words?"""
    return not shown[one.end : two.start].strip(" \n,\ufffc")


def _touch(shown: str, one: _Word, two: _Word) -> bool:
    return shown[one.end : two.start].isspace()


def _is_foreign(word: _Word, expected: str) -> bool:
    """Is it an English word and none of the expected language?"""
    small = word.small
    if small in function_words("en"):
        return small not in function_words(expected)
    if scripts_of(expected) != ("Latin",):
        return small.isascii()
    return is_english(small) or (zipf(small, "en") > 3 and lift(small, "en", expected) >= _FOREIGN)


def _is_own(word: str, expected: str) -> bool:
    """Is it a word of the expected language and no English one?"""
    if word in function_words(expected) - function_words("en") or not word.isascii():
        return True
    return lift(word, expected, "en") >= _OWN


def _is_own_noun(word: str, expected: str) -> bool:
    """Is it a word of the expected language that carries meaning?"""
    return word not in function_words(expected) and _is_own(word, expected)
