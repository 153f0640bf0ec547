"""Is a stretch of prose written in the expected language? Cheapest question first.

1. A few set look-ups: a word of the expected language and none of another one
   settle almost every paragraph.
2. What is left is masked and its letters are counted: another script is
   another language.
3. Function words, and for English the common words, are weighed for the
   expected language and for the likeliest other one.
4. langdetect is asked where 3 speaks for another language, but softly.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from contentlint.text.language.evidence import is_content
from contentlint.text.language.masking import looks_like_code, mask
from contentlint.text.language.names import NAMES
from contentlint.text.language.orders import is_english_order, opens_order
from contentlint.text.language.profiles import Profile, profile
from contentlint.text.language.scripts import has_script_of, is_latin
from contentlint.text.language.stretch import language_of_sentence, language_of_stretch
from contentlint.text.language.stretches import sentences, trimmed
from contentlint.text.language.titles import is_phrase
from contentlint.text.language.words_english import is_english

# As many words as a heading or a cell has.
_LABEL = 5
_PUNCTUATION = ".,:;!?()[]\"'“”«»…*_"


class Verdict(NamedTuple):
    """`text[start:end]` is written in `language` (a code such as `en`), which was not expected."""

    language: str
    start: int
    end: int


def confirmed(text: str, expected: str) -> bool:
    """Do a few look-ups show that `text` is in `expected` or too poor in words to judge? Else look closer."""
    return confirmed_by(text.split(), text, expected)


def confirmed_by(words: Sequence[str], text: str, expected: str) -> bool:
    """The same where the `words` of `text`, split at white space, are known."""
    # Headings, labels and cells come again on page after page.
    if len(words) <= _LABEL:
        return _is_confirmed_label(text, expected)
    return _is_confirmed(words, text, expected)


def unconfirmed(
    texts: Sequence[str], words: Sequence[Sequence[str]], vocabulary: frozenset[str], expected: str
) -> list[int]:
    """Numbers of the `texts` of a page that are not `confirmed`; `words` are those of each.

    `vocabulary` holds all of the words: mostly none of them speaks against the language.
    """
    known = profile(expected)
    is_plain, own = known.latin and known.foreign.isdisjoint(vocabulary), known.own
    return [
        number
        for number, (text, each) in enumerate(zip(texts, words, strict=True))
        if not (is_plain and not own.isdisjoint(each)) and not confirmed_by(each, text, expected)
    ]


@lru_cache(maxsize=16384)
def _is_confirmed_label(text: str, expected: str) -> bool:
    return _is_confirmed(text.split(), text, expected)


def _is_confirmed(words: Sequence[str], text: str, expected: str) -> bool:
    known = profile(expected)
    if not known.foreign.isdisjoint(words):
        return False
    if known.latin and not known.own.isdisjoint(words):
        return True
    if is_latin(text):
        return len(words) < 2 or not _any_foreign(
            words, known, expected, is_phrase(text) or opens_order(text)
        )
    return not known.latin and has_script_of(text, expected)


def _any_foreign(words: Sequence[str], known: Profile, expected: str, short: bool) -> bool:
    """Is a function word, or are two common ones, without punctuation and capital, of another language?

    Where the text is a `short` phrase or order, or another alphabet is expected, one common word is
    enough to look closer.
    """
    bare = {word.strip(_PUNCTUATION).lower() for word in words}
    if not known.foreign.isdisjoint(bare):
        return True
    if expected == "en" or (known.latin and not any(is_english(word, shared=True) for word in bare)):
        return False
    return sum(1 for word in bare if is_content(word, expected, known.latin)) > (known.latin and not short)


@lru_cache(maxsize=1024)
def judge(text: str, expected: str, heading: bool = False) -> Verdict | None:
    """The stretch of `text` that is in another language than `expected`, or None.

    `heading`: the text stands where a heading may, not in a list or table.
    `text` is prose in which code and addresses are U+FFFC; `expected` is a
    code such as `fr`. Codes that are not in `names.NAMES` are never judged.
    """
    if expected not in NAMES or looks_like_code(text):
        return None
    shown = mask(text)
    language = language_of_stretch(shown, expected, heading)
    if not language and expected != "en" and is_english_order(shown, expected):
        language = "en"
    if language:
        return Verdict(language, *trimmed(shown, 0, len(shown)))
    return _judge_sentences(shown, expected)


def judge_title(text: str, expected: str) -> Verdict | None:
    """The same for the title of a page, which may be the term that the page is about (`Tree Shaking`).

    Languages with an alphabet of their own write even terms in it.
    """
    return judge(text, expected, not profile(expected).latin)


def _judge_sentences(shown: str, expected: str) -> Verdict | None:
    """The first run of sentences in another language."""
    found: Verdict | None = None
    for start, end in sentences(shown):
        language = language_of_sentence(shown[start:end], expected)
        if found and language != found.language:
            break
        if language:
            start, end = trimmed(shown, start, end)
            found = Verdict(language, found.start if found else start, end)
    return found
