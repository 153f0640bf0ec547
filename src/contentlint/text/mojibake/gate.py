"""Tell at almost no cost that a text has nothing to repair.

Runs of characters beyond ASCII are looked up once each; most texts have few
different ones, and most of those cannot be UTF-8 through any page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from contentlint.text.mojibake.alphabets import letters_of
from contentlint.text.mojibake.codepages import chars_of, code_pages
from contentlint.text.mojibake.propose import known_pairs, possible_pages, propose
from contentlint.text.mojibake.strength import COHERENT, is_coherent, is_improbable
from contentlint.text.mojibake.wide import WIDE_PAGES, wide_leads
from contentlint.text.pattern import Pattern

_RUN = Pattern(r"[^\x00-\x7f][^\x00-\x7f]+")
# Languages that are written with the characters of East Asia.
EASTERN = frozenset({"zh", "ja", "ko"})
# Characters that the double-byte pages read together, as `propose_wide` takes them.
EASTERN_RUN = Pattern(r"[\u2010-\uffef]+")
# A character alone that may be two bytes of a double-byte page.
_SINGLE = Pattern(r"(?<![^\x00-\x7f])[\u2e80-\uffef](?![^\x00-\x7f])")
# A word as far as it says anything of the damage.
_WORD = Pattern(r"[A-Za-z]{0,40}+[^\x00-\x7f\s](?:[A-Za-z]|[^\x00-\x7f]){0,80}")
# Longer runs are rarely met again, and would fill the memory.
_LONG = 64
# Marks that touch honest words, and what parts or joins letters that change their form.
_QUOTES, _JOINERS = "«»„“”…", "\u200c\u200d"


# Single-byte pages through which double-byte text was seen.
READERS = ("sloppy-windows-1252", "sloppy-windows-1254", "latin-1", "mac-roman")
_CHAR = "[" + re.escape("".join(map(chars_of, READERS))) + "]"
PAIRED = Pattern(f"{_CHAR}{_CHAR}+")
# Fewer characters are not proof enough of double-byte text without the language of the page.
FEW = 4


def is_paired(text: str, own: Collection[str] = ()) -> bool:
    """Whether characters stand together as those of double-byte text do, and not all of them are `own`."""
    return any(len(run) >= FEW and any(char not in own for char in run) for run in PAIRED.findall(text))


def may_be_damage(run: str, language: str) -> bool:
    """Whether characters beyond ASCII that touch may be UTF-8 through some page; `language` is a code or "".

    What the language is written with is damage only where `is_strong` says so: words without a capital inside
    where three letters of another script come out of them, or where their letters are improbable together;
    characters of East Asia where a page explains all of them.
    """
    # Only characters that touch ask for the table, which takes longer to make than most pages to check.
    begins = known_pairs() if len(run) > 1 else {}
    native = written_with(language) if language else frozenset[str]()
    word = run.strip(_QUOTES)
    if word[1:] == word[1:].lower() and native.issuperset(word):
        if begins.keys().isdisjoint(pairwise(run)):
            return len(run) > 1 and is_improbable(f"a{run}a")
        times = Counter(page for pair in pairwise(run) for page in begins.get(pair, ()))
        found = (s for page in times if times[page] >= COHERENT for s in propose(run, page))
        return any(is_coherent(s.new) for s in found) or (len(run) > 1 and is_improbable(f"a{run}a"))
    if language in EASTERN and EASTERN_RUN.fullmatch(run) and begins.keys().isdisjoint(pairwise(run)):
        pages = (page for page in WIDE_PAGES if run[0] in wide_leads(page))
        return any(stretch.strong for page in pages for stretch in propose(run, page))
    return (len(run) > 1 or _SINGLE.match(run) is not None) and _possible(run)


@cache
def written_with(language: str) -> frozenset[str]:
    """The letters of a language, with the joiners that stand between those of Arabic."""
    letters = letters_of(language)
    return letters | frozenset(_JOINERS) if "ع" in letters else letters


def suspects(text: str, language: str | None = None) -> tuple[str, ...]:
    """Code pages through which a part of the text is UTF-8 beyond doubt; others are never believed.

    `language` is the BCP 47 tag of the page or None. Its words tell where the shape alone is no proof.
    """
    if text.isascii():
        return ()
    # Most lines of most pages are ASCII, and no run goes over the end of a line.
    lines = "\n".join(line for line in text.split("\n") if not line.isascii())
    code = (language or "").partition("-")[0].lower()
    doubtful = {run for run in {*_RUN.findall(lines), *_SINGLE.findall(lines)} if _may_be_damage(run, code)}
    if not doubtful:
        return ()
    contexts = {
        text[max(0, match.start() - 1) : match.end() + 1]: run
        for match in _RUN.finditer(text)
        if (run := match.group()) in doubtful
    }
    found: set[str] = set()
    for context in contexts:
        # A page that is proved needs no more proofs, and damaged text is full of them.
        found.update(page for page in possible_pages(context) if page not in found and _proves(context, page))
    found.update(list(_native_pages(text, doubtful, contexts, found, language)))
    return tuple(page for page in (*code_pages(), *WIDE_PAGES) if page in found)


def _native_pages(
    text: str, doubtful: set[str], contexts: Mapping[str, str], found: set[str], language: str | None
) -> Iterator[str]:
    """Pages through which a word that is none of the language becomes one; those `found` need no words."""
    from contentlint.text.mojibake.native import is_strange, language_of, vouched

    code = language_of(text, language)
    if not code:
        return
    strange = {run for run in doubtful if is_strange(run, code)}
    words = set(_WORD.findall(text)) if strange else ()
    for word in words:
        runs = strange.intersection((*_RUN.findall(word), *_SINGLE.findall(word)))
        pages = possible_pages(word) if runs else ()
        if not pages or not found.isdisjoint(pages) or runs <= _proven(runs, contexts):
            continue
        for page in pages:
            if any(trust for _, trust in vouched(word, list(propose(word, page)), code)):
                yield page


def _proven(runs: set[str], contexts: Mapping[str, str]) -> set[str]:
    """Those of some runs that are damage beyond doubt somewhere in the text."""
    places = ((context, run) for context, run in contexts.items() if run in runs)
    return {run for context, run in places if any(_proves(context, page) for page in possible_pages(context))}


def proves(context: str, page: str) -> bool:
    """Whether something in a run, with a character to each side, is strong through a page."""
    return any(stretch.strong for stretch in propose(context, page))


def decodes(run: str) -> bool:
    """Whether something in a run decodes through a page to characters that somebody writes."""
    return any(True for page in possible_pages(run) for _ in propose(run, page))


_short_proves = lru_cache(maxsize=65536)(proves)
_short_damage = lru_cache(maxsize=65536)(may_be_damage)
_short_decodes = lru_cache(maxsize=65536)(decodes)


def _proves(context: str, page: str) -> bool:
    return _short_proves(context, page) if len(context) < _LONG else proves(context, page)


def _may_be_damage(run: str, language: str) -> bool:
    return _short_damage(run, language) if len(run) < _LONG else may_be_damage(run, language)


def _possible(run: str) -> bool:
    return _short_decodes(run) if len(run) < _LONG else decodes(run)
