"""English headings in capitals: what tells `Getting Help` from a name such as `Social Media Manager`.

Where all words are capitalised, nouns prove little, because names and terms
are made of them. What names hardly ever have is a verb in front, an adjective
that points to other parts of a text, an article or a pronoun inside. Names of
nothing but everyday words are rare, too: where a heading stands, 176 of such
texts had been translated by all other locales of thirteen sites, and 4 kept by
most. In lists and tables they are names of companies and products.
"""

from __future__ import annotations

from contentlint.text.language.frequency import lift, zipf
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import scripts_of
from contentlint.text.language.words_english import is_english
from contentlint.text.pattern import Pattern

_WORD = Pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|&")
# Verbs that open headings and no names of commands (`Get Title`); those in -ing hardly ever belong to
# a noun behind them.
_OPENING_WORDS = """
    avoid choose configure customize ensure explain improve install integrate invalidate learn manage migrate
    understand verify
    adding allowing asking avoiding becoming bringing building changing checking choosing configuring
    contributing controlling converting creating customizing defining deleting disabling displaying enabling
    ensuring explaining finding fixing getting giving handling importing improving installing keeping
    maintaining making managing migrating moving obtaining organizing passing preparing preventing providing
    publishing putting reducing removing renaming replacing running setting showing starting stopping taking
    understanding
    storing updating upgrading using verifying working writing
"""
_OPENING = frozenset(_OPENING_WORDS.split())
# Adjectives and determiners that speak of the text itself or of a list, not of one thing with a name.
_POINTING_WORDS = """
    additional all another available completed every existing following further known many missing more
    next other possible previous recommended related remaining required several similar some supported
    these this unsupported upcoming useful
"""
_POINTING = frozenset(_POINTING_WORDS.split())
_AHEAD_WORDS = "about without with before after during"
_AHEAD = frozenset(_AHEAD_WORDS.split())
_INSIDE_WORDS = "an its my our that the their this these those you your"
_INSIDE = frozenset(_INSIDE_WORDS.split())
_ASKING_WORDS = "are does how is should what when where which who why"
_ASKING = frozenset(_ASKING_WORDS.split())
_FOREIGN = 1.2
# What English makes words with that names are hardly made of; as common as once in a million words.
_DERIVED = ("ed", "ing", "ility", "ity", "ment", "ments", "ness", "tion", "tions", "ly", "ible", "able")
_LISTED = 3.0
# In another alphabet, names are what stands in capitals and is rare; this is twice in a million words.
_FREQUENT = 3.3
# As many words as a heading has; a phrase of five with a preposition is longer than names are.
_MOST = 9
_PHRASE = 5
_SMALL = frozenset({"a", "also", "an", "the", "your"})
# Terms that trades of most languages borrow whole, though each of their words is an everyday one.
_BORROWED_TERMS = """
    best practice|breaking change|business case|business model|business plan
    call to action|case study|clean code|cloud computing|code review|content delivery
    corporate design|customer journey|data science|deep learning|deep link|design pattern|edge case
    fair play|fast food|feature flag|hello world|hot reload|key account|lazy loading|live stream
    load balancing|machine learning|memory leak|name server|online shop|open access|open source
    page view|pair programming|public key|pull request|release note|second hand|server side rendering
    service worker|side effect|single sign|single source|smart home|social media|soft skill
    source code|stack trace|start up|unit test|use case|user story|video call|web service
    work in progress
"""
_BORROWED = frozenset(filter(None, map(str.strip, _BORROWED_TERMS.replace("\n", "|").split("|"))))
# `Firewall settings`, `Low-level access`: one capital, and nothing but words, fewer than a sentence has.
_NOUNS = Pattern(r"[A-Z][a-z]+(?:-[a-z]+)*(?: [a-z]{2,}(?:-[a-z]+)*){1,3}")
# From which lift on one word is enough: 1.2 is what plurals have that two languages share (`natives`).
_FAR = 1.5
# What stands between names and between values.
_EDGES = " \n\ufffc"
_JOINED = Pattern(r"[/+&|<>=\ufffc]")
# `Create your scene`, `Edit the Page`: a verb and what it is done to.
_TOLD = Pattern(
    r"(?P<verb>[A-Z][a-z]+) (?P<article>the|your|an|these) (?P<what>[A-Za-z]+(?: [A-Za-z]+){0,2})[.!:]?"
)
# `The fallback Property`: an article, an identifier, and what it is one of.
_PART = Pattern(r"The (?:[a-z]+|\ufffc+) (?P<what>[A-Z][a-z]+)")


def is_english_title(shown: str, expected: str, heading: bool) -> bool:
    """Is `shown`, in capitals and without a word of `expected`, a phrase in English and no name?

    `heading`: it stands where a heading may, not in a list or table.
    """
    words = [word.lower().replace("’", "'") for word in _WORD.findall(shown)]
    # `415 Unsupported Media Type` is what a protocol calls it.
    if not 1 < len(words) <= _MOST or shown[:1].isdigit():
        return False
    english = function_words("en") - function_words(expected)
    known = [word in english or is_everyday_english(word, expected) for word in words]
    if not all(known[:1]) or 3 * known.count(False) > len(words):
        return False
    common = sum(1 for word in words[1:] if is_everyday_english(word, expected))
    if heading and common and len(words) <= _PHRASE and _is_plain(shown, words, known):
        return True
    return _opens(words, common, english) or _holds(words, common, english)


def _is_plain(shown: str, words: list[str], known: list[bool]) -> bool:
    """Are all words everyday English ones, few small ones among them, and no term that languages borrow?"""
    small = function_words("en").intersection(words[1:]) <= _SMALL
    borrowed = _singular(" ".join(words)) in _BORROWED
    return all(known) and small and not borrowed and not _JOINED.search(shown.strip(_EDGES))


def _singular(phrase: str) -> str:
    return phrase[:-1] if _is_plural(phrase) else phrase


def is_phrase(shown: str) -> bool:
    """Is `shown` two to four words with one capital? Names have more."""
    return _NOUNS.fullmatch(shown.strip(_EDGES)) is not None


def is_english_phrase(shown: str, expected: str) -> bool:
    """Is `shown`, made of English words, such a phrase, no borrowed term, and far from `expected`?"""
    text = shown.strip(_EDGES).lower()
    words = text.split()
    if not is_phrase(shown) or _singular(text) in _BORROWED or not function_words(expected).isdisjoint(words):
        return False
    return scripts_of(expected) != ("Latin",) or any(lift(word, "en", expected) >= _FAR for word in words)


def has_english_shape(shown: str, expected: str, heading: bool) -> bool:
    """Does an English verb or article stand where only an English phrase has it, whatever the nouns?

    Nouns are alike in many languages (`Test your code` in German, `Create your scene` in Italian), and
    names in all (`Installing Debian`, which is told only where another alphabet is expected).
    """
    text = shown.strip()
    first, _, rest = text.partition(" ")
    if heading and rest.isascii() and first.lower() in _OPENING and scripts_of(expected) != ("Latin",):
        return rest.count(" ") < _PHRASE and rest[:1].isupper()
    part = _PART.fullmatch(text)
    if part and "the" not in function_words(expected):
        return is_everyday_english(part["what"].lower(), expected)
    told = _TOLD.fullmatch(text) if heading else None
    return (
        told is not None
        and told["article"] not in function_words(expected)
        and told["verb"].lower() not in function_words("en")
        and is_english(told["verb"].lower(), shared=True)
        and all(zipf(word.lower(), "en") >= _LISTED for word in told["what"].split())
    )


def _opens(words: list[str], common: int, english: frozenset[str]) -> bool:
    """Does the first word start a phrase of which `common` words carry meaning?"""
    first = words[0]
    if first in _AHEAD:
        return True
    # `Preserving and Resetting State`
    if common and first.endswith("ing") and first not in english and not english.isdisjoint(words[1:-1]):
        return True
    return common > 0 and (first in _OPENING or first in _POINTING or (first in _ASKING and len(words) > 2))


def _holds(words: list[str], common: int, english: frozenset[str]) -> bool:
    """Is there a word inside that holds a phrase together and that names do not have?"""
    inside = words[1:-1]
    if not _INSIDE.isdisjoint(inside) and words[0] not in english and common:
        return True
    if words[0] == "the" and "of" in inside and common > 1:
        return True
    if len(words) >= _PHRASE and common > 2 and not english.isdisjoint(inside):
        return True
    pair = len(words) == 3 and words[1] in ("and", "&")
    return pair and common > 0 and all(_is_plural(word) for word in (words[0], words[2]))


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def is_everyday_english(word: str, expected: str) -> bool:
    """Is the lower-case `word` a common English one and, in Latin script, rare in `expected`?"""
    if is_english(word):
        return True
    derived = word.endswith(_DERIVED) and zipf(word, "en") >= _LISTED
    told = derived or is_english(word, shared=True)
    if scripts_of(expected) == ("Latin",):
        return told and lift(word, "en", expected) >= _FOREIGN
    return told or (zipf(word, "en") >= _FREQUENT and lift(word, "en", expected) >= _FOREIGN)
