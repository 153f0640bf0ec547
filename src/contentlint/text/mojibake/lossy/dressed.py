"""Small letters and capitals of a word that was filled: as the damaged one has them, as its place demands."""

from __future__ import annotations

from contentlint.text.mojibake.lossy.fill import HOLE
from contentlint.text.mojibake.lossy.marks import Marked
from contentlint.text.mojibake.lossy.page import Page, raised
from contentlint.text.pattern import Pattern

# Endings of German nouns.
_NOUN = Pattern(r"(?:ung|heit|keit|schaft|ion|tät)(?:en)?s?\Z|nis(?:se)?\Z")
# Words that a German noun follows, with or without an adjective before it; articles alone may as well be
# pronouns of a relative clause, which end in a verb. Adjectives after them have these endings.
_BEFORE_NOUN = Pattern(
    r"\b(?:im|am|zum|zur|vom|beim|ins|ans|(?:[dk]?ein|dies|jed|demselb|denselb|derselb)\w*) \Z"
)
_ARTICLE = Pattern(r"\b(?:der|die|das|dem|den|des) \Z")
_ADJECTIVE = Pattern(r"e[nrsm]?\Z")
_VERB = Pattern(r"(?:t|en|te|ten|lich|ig|isch|bar)\Z")
# Two names with a hyphen: `États-Unis`.
_HYPHENED = Pattern(r"-[A-ZÀ-Þ]")
_NEAR = 24


def dressed(found: Marked, word: str, page: Page) -> str:
    """The word with capitals where the damaged one has them, and where a sentence begins with a hole."""
    shown = found.word.replace(HOLE, "")
    if len(shown) > 1 and shown.isupper():
        return raised(word, page.language)
    if found.word[0] == HOLE and _is_capital(found, word, page):
        return raised(word[0], page.language) + word[1:]
    if shown[:1].isupper() and found.word[0] != HOLE:
        return found.word[0] + _kept(found.word[1:], word[1:])
    return _kept(found.word, word)


def _is_capital(found: Marked, word: str, page: Page) -> bool:
    """Whether a lost first letter was a capital: at a sentence, in a name or a German noun, or `İ`."""
    if word[0] == "i" or page.begins_sentence(found.start) or _HYPHENED.match(page.text, found.end):
        return True
    noun = page.language == "de" and _is_noun(found, word, page.text)
    return noun or page.holds(raised(word[0], page.language) + word[1:])


def _is_noun(found: Marked, word: str, text: str) -> bool:
    """Whether a German word ends as nouns do, or stands where no other word does."""
    if _NOUN.search(word):
        return True
    # A noun follows an adjective; where nothing follows there is none.
    after = text[found.end : found.end + 2]
    if after[:1] == " " and after[1:].isupper():
        return False
    adjective = after[:1] == " " and _ADJECTIVE.search(word) is not None
    near = max(0, found.start - _NEAR)
    if _BEFORE_NOUN.search(text, near, found.start):
        return not adjective
    article = _ARTICLE.search(text, near, found.start)
    return article is not None and not adjective and _VERB.search(word) is None


def _kept(old: str, new: str) -> str:
    """The new letters, with the case of the old ones where both have as many."""
    if len(old) != len(new):
        head, tail = old.partition(HOLE)[0], old.rpartition(HOLE)[2]
        return head + new[len(head) : len(new) - len(tail)] + tail
    return "".join(b if a == HOLE else a for a, b in zip(old, new, strict=True))
