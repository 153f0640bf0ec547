"""Tell in some thirty microseconds a page that no hypothesis has anything to say about.

Characters beyond ASCII that touch are a run. A page has few different ones, and they are the same in
most pages: what a run needs to be a sign of damage is found once and remembered. Most runs need nothing
that can stand beside them; some, such as a capital, are looked up in the text. Where one is found, the
exact and slower questions of `gate` and `suspicion` are asked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from contentlint.model import Span
from contentlint.text.mojibake.alphabets import is_latin, letters_of
from contentlint.text.mojibake.between import may_be_word
from contentlint.text.mojibake.calm import calm_among
from contentlint.text.mojibake.eastern import is_crowded
from contentlint.text.mojibake.gate import is_paired, may_be_damage
from contentlint.text.mojibake.lossy.clues import asks_of_letters, may_be_halves, may_have_lost, own_letters
from contentlint.text.mojibake.misplaced import CAPITAL, INITIAL, need_of_capital, needs_of_signs
from contentlint.text.mojibake.pairs import has_pages
from contentlint.text.mojibake.suspicion import (
    BETWEEN,
    CAPITALS,
    CROWDED,
    INSIDE,
    SIGNS,
    is_odd,
    is_odd_crowd,
)
from contentlint.text.mojibake.words import MARKS
from contentlint.text.pattern import Pattern


class _Need(NamedTuple):
    """A pattern, what stands `beside` one of some characters; without it these are no sign of damage."""

    char: str
    beside: str


# Needs nothing more to be looked into.
_LOUD = _Need("", "")
# ASCII divides runs.
_DIVIDED = bytes(32 if code < 0x80 else code for code in range(0x100))
_NOT_WRITTEN = Pattern("[\x80-\x9f\ud800-\udfff\ufffd\ufdd0]")
# The tables that tell of many words at once take as long to make as so many take one by one.
_WORTH_TABLES = 256
# What is left of a word between a letter and a question mark.
_ASKED = Pattern(r"\?[^\x00-\x7f]")
_QUOTED = Pattern("[Ä-ü†][Ä-ü†-∞ªº]")
# What may stand beside the first byte of UTF-8 in Windows-1252 that lost the second one.
_BESIDE = {
    **{char: f"{char}(?:[?\"' ]|(?<=[a-z]{char}))" for char in "ÃÄÅ"},
    **{char: f"{char}[?\"']" for char in "ÎÏ"},
    **{char: f"{char}(?:[?\"'\\s,.:;)]|$)" for char in "ÐÑ"},
    "â": r"â(?:[\"'?]|(?<=\b[cdjlmnstCDJLMNST]â)(?=[aehiouy])|(?<=[a-z]â)(?=(?:[dmst]|ll|re|ve)\b))",
}
_SPECIAL = INSIDE | SIGNS | _BESIDE.keys()
# Longer runs are rarely met again, and more runs than that would fill the memory.
_LONG, _MANY = 64, 50_000
# So many runs are looked into together.
_AT_ONCE = 64
# The same where all of them are asked about.
_ALL = 1024
# Characters are looked for one by one, as long as they are so few, and runs.
_FEW, _FEW_RUNS = 4, 16
_RUN = Pattern(r"[^\x00-\x7f]+")
# Everything but the ends of lines.
_NO_END = Pattern(r"[^\n]")


def is_quiet(text: str, language: str | None, damaged: bool = False) -> bool:
    """Whether a text has nothing to repair for certain; where this is False it may have nothing either.

    Where something else is `damaged`, letters of the language may be what is left of others.
    """
    code = (language or "").partition("-")[0].lower()
    needed: set[_Need] = set()
    for needs in _needs_of(set(_runs(text)), code, damaged):
        if _LOUD in needs:
            return False
        needed.update(needs)
    if any(_pattern(need).search(text) for need in _joined(needed, code)):
        return False
    return _ASKED.search(text) is None and not asks_of_letters(text, code)


def loud_lines(text: str, language: str | None, damaged: bool = False) -> list[Span]:
    """The lines of a text that may have something to repair, without their ends; [] where `is_quiet`."""
    code = (language or "").partition("-")[0].lower()
    runs = list(set(_runs(text)))
    needs = list(_needs_of(runs, code, damaged, _ALL))
    loud = [run for run, all_ in zip(runs, needs, strict=True) if _LOUD in all_]
    needed = {need for all_ in needs for need in all_} - {_LOUD}
    patterns = [*map(_pattern, _joined(needed, code)), _ASKED.compiled]
    places = [match.start() for pattern in patterns for match in pattern.finditer(text)]
    places += _places_of(text, loud)
    if not places and not asks_of_letters(text, code):
        return []
    places += (
        line.start for line in lines_at(text, _marks(text)) if asks_of_letters(text[slice(*line)], code)
    )
    return list(lines_at(text, sorted(places)))


def without_quiet(text: str, language: str | None) -> str:
    """The text with all lines blank of which `is_quiet` is True, offsets unchanged."""
    kept: list[str] = []
    at = 0
    for start, end in loud_lines(text, language):
        kept += (_NO_END.sub(" ", text[at:start]), text[start:end])
        at = end
    return "".join((*kept, _NO_END.sub(" ", text[at:])))


def lines_at(text: str, places: Iterable[int]) -> Iterator[Span]:
    """The lines that sorted offsets stand in, each once."""
    end = -1
    for at in places:
        if at > end:
            start = text.rfind("\n", end + 1, at) + 1 or end + 1
            found = text.find("\n", at)
            end = found if found >= 0 else len(text)
            yield Span(start, end)


def _marks(text: str) -> Iterator[int]:
    """The offsets of question marks, no more than one a line."""
    at = text.find("?")
    while at >= 0:
        yield at
        end = text.find("\n", at)
        at = text.find("?", end) if end >= 0 else -1


def _places_of(text: str, runs: Sequence[bytes]) -> Iterator[int]:
    """The offsets at which some runs stand."""
    different = {run.decode("utf-8", "surrogatepass") for run in runs}
    if len(different) > _FEW_RUNS:
        yield from (match.start() for match in _RUN.finditer(text) if match.group() in different)
        return
    for run in different:
        at = text.find(run)
        while at >= 0:
            end = at + len(run)
            if text[end : end + 1].isascii() and (at == 0 or text[at - 1].isascii()):
                yield at
            at = text.find(run, end)


def _runs(text: str) -> Sequence[bytes]:
    return text.encode("utf-8", "surrogatepass").translate(_DIVIDED).split()


def _needs_of(
    runs: Iterable[bytes], code: str, damaged: bool, at_once: int = _AT_ONCE
) -> Iterator[tuple[_Need, ...]]:
    """What each of some different runs needs; those that are not known are learnt, so many at once."""
    known = _remembered(code, damaged)
    asked = iter(runs)
    while some := tuple(islice(asked, at_once)):
        unknown = [run for run in some if run not in known]
        learnt = dict(zip(unknown, _learn(unknown, code, damaged), strict=True)) if unknown else {}
        yield from (known[run] if run in known else learnt[run] for run in some)


@cache
def _remembered(_code: str, _damaged: bool) -> dict[bytes, tuple[_Need, ...]]:
    """What runs need in a language; filled by `_learn`."""
    return {}


def _learn(raw: Sequence[bytes], code: str, damaged: bool) -> Iterator[tuple[_Need, ...]]:
    runs = b"\n".join(raw).decode("utf-8", "surrogatepass").split("\n")
    own = frozenset[str]() if damaged else own_letters(code)
    # Mostly none of them holds anything strange.
    together = "\n".join(runs)
    strange = "â" in together or _holds_sign(together, code, own)
    if strange and len(raw) > _AT_ONCE:
        for at in range(0, len(raw), _AT_ONCE):
            yield from _learn(raw[at : at + _AT_ONCE], code, damaged)
        return
    known = _remembered(code, damaged)
    calm = calm_among(runs, code) if len(known) >= _WORTH_TABLES else ()
    for one, run in zip(raw, runs, strict=True):
        loud = (run not in calm and may_be_damage(run, code)) or (strange and _is_loud(run, code, own))
        found = (_LOUD,) if loud else () if _is_plain(run, code) else tuple(_needs(run, code, own))
        if len(run) < _LONG and len(known) < _MANY:
            known[one] = found
        yield found


def _is_loud(run: str, code: str, own: frozenset[str]) -> bool:
    """Whether a run has to be looked into wherever it stands; letters that are `own` are not what is left."""
    # The second of two characters may be the last that is left.
    return _holds_sign(run, code, own) or (run[-2:-1] == "â" and may_have_lost(f'{run}"'))


def _holds_sign(text: str, code: str, own: frozenset[str]) -> bool:
    """Whether one of some runs, one a line, has to be looked into, whatever ASCII stands beside it."""
    if _NOT_WRITTEN.search(text) or may_be_halves(text, code) or may_have_lost(text, own):
        return True
    if is_paired(text, letters_of(code) | MARKS if code else ()) or is_crowded(
        text.replace("\n", "@\n") + "@", code
    ):
        return True
    if has_pages(code):
        return is_odd(text, code)
    return any(map(is_odd_crowd, CROWDED.findall(text)))


def _is_plain(run: str, code: str) -> bool:
    """Whether no character of a run needs anything."""
    return _any_needy(code).search(run) is None and not _QUOTED.match(run)


@cache
def _any_needy(code: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_needy(code)))}]")


@cache
def _needy(code: str) -> frozenset[str]:
    signs = needs_of_signs(code).keys() if is_latin(code) else frozenset[str]()
    return _SPECIAL | _capitals(code) | signs


def _needs(run: str, code: str, own: frozenset[str]) -> Iterator[_Need]:
    """What has to stand beside a run where it is a sign of damage."""
    if _QUOTED.match(run):
        yield _Need("", f"'{re.escape(run[:2])}")
    capitals = _capitals(code)
    western = is_latin(code)
    for char in capitals.intersection(run):
        yield _Need(char, "(?<=[a-z].)")
        if western and CAPITAL.match(char):
            yield _Need(char, INITIAL)
            yield _Need(char, need_of_capital(char, code))
        if western and not may_be_word(char, code):
            yield _Need(char, BETWEEN)
    signs = needs_of_signs(code) if western else {}
    for char in signs.keys() & set(run):
        yield from (_Need(char, beside) for beside in signs[char])
    for char in _SPECIAL.intersection(run):
        if char in _BESIDE and char not in own:
            yield _Need("", _BESIDE[char])
        elif has_pages(code) and char in INSIDE:
            yield _Need(char, r"(?<=[^\W\d_].)(?=[^\W\d_])")
        elif not has_pages(code) and char in SIGNS:
            yield _Need(char, r"(?<=[A-Za-z].)(?=[a-z]|(?!\w))")


@cache
def _capitals(code: str) -> frozenset[str]:
    """Capitals that are a sign of damage after a small letter."""
    return frozenset(filter(str.isupper, letters_of(code))) if has_pages(code) else CAPITALS


def _joined(needs: Iterable[_Need], code: str) -> Iterable[_Need]:
    """The same; characters that need the same are looked for together where they are many.

    Then all are that may need it, so that a language has few patterns, and no page one of its own.
    """
    by_place: dict[str, list[str]] = defaultdict(list)
    for need in needs:
        by_place[need.beside].append(need.char)
    for beside, chars in by_place.items():
        if len(chars) > _FEW:
            yield _Need(_chars_by_place(code)[beside], beside)
        else:
            yield from (_Need(char, beside) for char in chars)


@cache
def _chars_by_place(code: str) -> Mapping[str, str]:
    """For what has to stand beside characters all those that need it in a language."""
    by_place: dict[str, list[str]] = defaultdict(list)
    for char in sorted(_needy(code)):
        for need in _needs(char, code, frozenset()):
            by_place[need.beside].append(need.char)
    return {beside: "".join(chars) for beside, chars in by_place.items()}


@lru_cache(maxsize=1024)
def _pattern(need: _Need) -> re.Pattern[str]:
    """A single character in front is searched for much faster than one of several."""
    char = re.escape(need.char)
    return re.compile((f"[{char}]" if len(need.char) > 1 else char) + need.beside, re.MULTILINE)
