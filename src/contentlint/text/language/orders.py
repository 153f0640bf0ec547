"""Short orders in English about something that is no prose: `Open **Réglages**`, `Run ￼ to restart`.

The label, the code or the path is hidden, and what is left are too few words to be weighed. What the
reader is told to do says it: verbs that interfaces and manuals give orders with.
"""

from __future__ import annotations

from contentlint.text.language.frequency import UNLISTED, lift, zipf
from contentlint.text.language.profiles import function_words
from contentlint.text.language.scripts import scripts_of
from contentlint.text.pattern import Pattern

_VERB_WORDS = """
    add check choose click close copy create delete disable download drag edit enable enter exit find
    hold install launch move navigate open paste pick press remove rename replace restart return run save
    scroll select tap toggle turn uncheck visit
"""
_VERBS = frozenset(_VERB_WORDS.split())
# A verb, small words, something hidden, and nothing but marks or a purpose behind it.
_ORDER = Pattern(
    r"[\s\ufffc]*(?P<verb>[A-Z][a-z]+)(?: (?:the|your|on|to|in|into|off|up|down|back|and)){0,3} \ufffc"
    r"[\ufffc\s.,;:…!→>]*(?:(?:to|in|on|from|and) [A-Za-z \ufffc]{1,80}[.;:]?)?"
)
_FOREIGN = 1.2


def opens_order(text: str) -> bool:
    """Does `text` begin with one of the verbs?"""
    first, space, _ = text.partition(" ")
    return bool(space) and first.isascii() and first.istitle() and first.lower() in _VERBS


def is_english_order(shown: str, expected: str) -> bool:
    """Is the masked `shown` such an order, with a verb that `expected` has not?"""
    found = _ORDER.fullmatch(shown) if opens_order(shown.lstrip("\ufffc ")) else None
    return found is not None and not _is_own(found["verb"].lower(), expected)


def _is_own(verb: str, expected: str) -> bool:
    if scripts_of(expected) != ("Latin",):
        return False
    if verb in function_words(expected):
        return True
    return zipf(verb, expected) > UNLISTED and lift(verb, "en", expected) < _FOREIGN
