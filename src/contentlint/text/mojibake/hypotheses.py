"""Let the explanations of a text compete, and keep the one that leaves the least residue.

Each hypothesis reads the text as it stands, so none destroys the evidence of
another. UTF-8 in the wrong page is the strongest; whole lines of double-byte
text beat its accidental pieces; pairs of pages and stray bytes take the words
that nothing else explains.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from contentlint.model import Applicability, Repair, Span
from contentlint.text.language import majority_language
from contentlint.text.mojibake.codepages import SPACED, STRAY_BYTES
from contentlint.text.mojibake.double import Doubled, find_doubled
from contentlint.text.mojibake.gate import EASTERN
from contentlint.text.mojibake.layers import Change, unwrap, without_mark
from contentlint.text.mojibake.lossy import (
    Guess,
    find_combining,
    find_controls,
    find_cut_words,
    find_folded,
    find_lost_letters,
    find_lost_signs,
    find_spaced,
    find_wide_cuts,
)
from contentlint.text.mojibake.lossy.whole import whole
from contentlint.text.mojibake.loud import Excerpt, excerpt_of
from contentlint.text.mojibake.mention import without_mentions
from contentlint.text.mojibake.quiet import lines_at, loud_lines
from contentlint.text.mojibake.rare import doubted
from contentlint.text.mojibake.repairs import lost_repair, page_repair, utf8_repair
from contentlint.text.mojibake.solid import solid_lines
from contentlint.text.mojibake.steps import Path, proves
from contentlint.text.mojibake.stray import Decoded, find_stray
from contentlint.text.mojibake.suspicion import STRAY, is_suspicious, needs_words
from contentlint.text.mojibake.swap import Swap, find_swaps
from contentlint.text.mojibake.wide import WIDE_PAGES
from contentlint.text.mojibake.words import MARKS
from contentlint.text.pattern import Pattern

# Characters from which the language of a page is told where nothing else says it.
_SAMPLE = 100_000
# Stands for what is explained already; a noncharacter, so that no text holds it.
_MASK = "\ufdd0"
_LATIN = "latin-1"
# A letter of Latin in UTF-8 has two bytes; two characters are a row.
_PAIR = 2
_HIGH = Pattern(r"[^\x00-\x7f]")
# What may be damage.
_MARKED = Pattern(r"[^\x00-\x7f]|\?")
_PIECE = Pattern(r"[\x80-\x9f\xa1-\u2e7f\ufffd](?<![“”‘’«»„–—…·°€™®©§])")
# What may be a byte of a pair beside them.
_PAIRED = Pattern("[\xa1-\u2e7f\ufffd](?<![“”‘’–—…·])")
# What is explained otherwise by so much less may be an accident.
_TIMES = 4
_COMMON = "the word is none of the language, repaired it is a common one"
_OTHERS = "other words of the page were read the same way"
_WORDS = "the words of the language leave no other reading"


class _Won(NamedTuple):
    """What each hypothesis explains of a text; `proven` are the pages of changes that are proved."""

    changes: Sequence[Change]
    doubled: Sequence[Doubled] = ()
    swaps: Sequence[Swap] = ()
    proven: frozenset[str] = frozenset()
    stray: Sequence[Decoded] = ()
    guesses: Sequence[Guess] = ()

    def differs_from(self, changes: Sequence[Change]) -> bool:
        """Whether anything else than these changes explains a part of the text, or one of them does not."""
        others = (self.doubled, self.swaps, self.stray, self.guesses)
        return any(others) or len(self.changes) != len(changes)


def settle(text: str, pages: Sequence[str], language: str | None) -> list[Repair]:
    """All repairs of a text, sorted, without overlap; `pages` may have read UTF-8."""
    told = cache(partial(_language_of, text, language))
    marks = [*find_controls(text), *find_combining(text, told)]
    shown = _without(text, ((guess.start, guess.end) for guess in marks))
    solid = solid_lines(shown, pages, told)
    quiet = _without(shown, solid)
    changes = doubted(text, [without_mark(text, change) for change in unwrap(quiet, pages, language)], told)
    masked = _without(quiet, ((change.start, change.end) for change in changes))
    proven = {step.page.removesuffix(SPACED) for change in changes for step in change.steps}
    spaced = find_spaced(masked, proven, told)
    hidden = [(guess.start, guess.end) for guess in spaced]
    proved = [lost_repair(_helped(guess, proven)) for guess in (*marks, *spaced)]
    masked = _without(masked, hidden)
    changes = [change for change in changes if not _is_accident(masked, change, told)]
    masked = _without(quiet, [*((change.start, change.end) for change in changes), *hidden])
    loose = [change for change in changes if _is_loose(masked, change)]
    unclear = solid or needs_words(masked, language) or (loose and is_suspicious(text, language))
    if not unclear:
        repairs = [*(utf8_repair(text, change) for change in changes), *proved]
        if len(repairs) == 1 and not told():
            repairs = [_only_shown(text, repairs[0])]
    else:
        rest = _without(shown, hidden)
        loud = None if solid else _loud_lines(rest, masked, changes, loose, language)
        won = _compete_in(loud, rest, changes, told()) if loud else None
        if won is None or won.differs_from(changes):
            # What stands in the other lines may speak against it, or for more.
            won = _compete(rest, changes, told(), solid)
        found = [*_repairs(rest, won), *proved]
        repairs = list(whole(text, sorted(repair for repair in found if repair), told()))
    return without_mentions(text, sorted(repair for repair in repairs if repair))


def _helped(guess: Guess, proven: Collection[str]) -> Guess:
    """The guess, sure where the page that showed a mark is the one through which the rest was read."""
    return (
        guess._replace(sure=True) if guess.path[:1] == (("encode", _LATIN),) and _LATIN in proven else guess
    )


def _only_shown(text: str, repair: Repair | None) -> Repair | None:
    """A repair of one letter is only shown where other characters are sound and no language is known."""
    old = text[slice(*repair.span)] if repair else ""
    alone = len(old) == _PAIR and repair and repair.text.isalpha() and len(_HIGH.findall(text)) > _PAIR
    return repair._replace(applicability=Applicability.DISPLAY) if repair and alone else repair


def _language_of(text: str, language: str | None) -> str:
    return (language or majority_language([text[:_SAMPLE]]) or "").partition("-")[0].lower()


def _is_accident(masked: str, change: Change, told: Callable[[], str]) -> bool:
    """Whether a change is two bytes among others of East Asia, which are UTF-8 by accident."""
    around = masked[max(0, change.start - 1) : change.start] + masked[change.end : change.end + 1]
    if _is_of_three(change) or not _PAIRED.search(around):
        return False
    return told() in EASTERN and not any(step.page in WIDE_PAGES for step in change.steps)


def _is_loose(masked: str, change: Change) -> bool:
    """Whether a change may be a piece of more; what a double-byte page dropped is not seen beside it."""
    wide = any(step.page in WIDE_PAGES for step in change.steps)
    return wide or _goes_on(masked, change.start, change.end)


def _loud_lines(
    text: str, masked: str, changes: Sequence[Change], loose: Sequence[Change], language: str | None
) -> Excerpt | None:
    """The lines that are neither sound nor explained; None where no line is loud by itself, or most are."""
    lines = {*lines_at(masked, sorted(change.start for change in loose))}
    may_be = loud_lines(masked, language, damaged=True)
    lines.update(line for line in may_be if needs_words(masked[slice(*line)], language))
    loud = excerpt_of(text, sorted(lines), [(change.start, change.end) for change in changes])
    kept = loud.loud(text)
    # Where most is loud, all of it is looked at at once.
    many = len(_MARKED.findall(kept)) * 2 > len(_MARKED.findall(text))
    return None if not lines or many else loud


def _compete_in(loud: Excerpt, text: str, changes: Sequence[Change], language: str) -> _Won:
    """What wins in the loud lines of a text; where it is not just the `changes`, its places are of no use."""
    starts = loud.starts([(change.start, change.end) for change in changes])
    placed = [
        change._replace(start=start, end=start + change.end - change.start)
        for change, start in zip(changes, starts, strict=True)
    ]
    won = _compete(loud.loud(text), placed, language)
    return won if won.differs_from(placed) else _Won(changes)


def _compete(text: str, changes: Sequence[Change], language: str, solid: Sequence[Span] = ()) -> _Won:
    """Let hypotheses that rest on the language compete with UTF-8 and take what it leaves.

    In `solid` lines nothing is looked for but pairs of pages.
    """
    masked = _without(text, ((change.start, change.end) for change in changes))
    other, left = _without(text, solid), _without(masked, solid)
    seen = (text, masked) if language in EASTERN else (other, left)
    doubled, cut = _among_bytes(seen, (other, left), changes, language)
    doubles = [*((d.start, d.end) for d in doubled), *((guess.start, guess.end) for guess in cut)]
    beaten = {place for span in doubles for place in range(*span)}
    changes = [change for change in changes if beaten.isdisjoint(range(change.start, change.end))]
    lines = _without(other, [*((change.start, change.end) for change in changes), *doubles])
    firm = [change for change in changes if not _goes_on(lines, change.start, change.end)]
    proven = {step.page for change in firm for step in change.steps}
    signs = find_lost_signs(lines, language, proven)
    whole = [guess for guess in signs if not _goes_on(lines, guess.start, guess.end)]
    if not proven:
        # Three letters that would be a picture may be a word of another page.
        whole = [guess for guess in whole if not text[guess.start : guess.end].isalpha()]
    rest = _without(text, [*doubles, *((c.start, c.end) for c in firm), *((g.start, g.end) for g in whole)])
    swaps = list(find_swaps(rest, language, proven)) if is_suspicious(rest, language) else []
    kept = [one for found in (firm, cut) if _TIMES * _cover(found) > _cover(swaps) for one in found]
    if len(kept) < len(firm) + len(cut):
        # In a page of another code page some words happen to be UTF-8, or the begin of it.
        rest = _without(text, [(one.start, one.end) for one in (*doubled, *kept, *whole)])
        swaps = list(find_swaps(rest, language, proven if firm and firm[0] in kept else ()))
    beaten = {place for swap in swaps for place in range(swap.start, swap.end)}
    changes = [change for change in changes if beaten.isdisjoint(range(change.start, change.end))]
    signs, cut = (
        [guess for guess in found if beaten.isdisjoint(range(guess.start, guess.end))]
        for found in (signs, cut)
    )
    rest = _without(rest, [*((c.start, c.end) for c in changes), *((g.start, g.end) for g in signs)])
    rest = _without(rest, ((swap.start, swap.end) for swap in swaps))
    signs, changes = _joined(signs, changes)
    stray = list(find_stray(rest, language))
    rest = _without(rest, ((found.start, found.end) for found in stray))
    guesses = [*cut, *signs, *find_lost_letters(rest, language)]
    return _Won(changes, doubled, swaps, frozenset(proven), stray, guesses)


def _among_bytes(
    seen: tuple[str, str], plain: tuple[str, str], changes: Sequence[Change], language: str
) -> tuple[list[Doubled], list[Guess]]:
    """Characters of two bytes, and words of UTF-8 that lost some; what covers more keeps its place.

    Both pairs are the text, whole and without what `changes` read; in `plain` solid lines are left out.
    """
    doubled = [d for line in find_doubled(seen[0], language, partial(_is_explained, *seen)) for d in line]
    rows = [change for change in changes if len(change.new) >= _PAIR and _is_of_three(change)]
    if language in EASTERN and (_TIMES * _cover(rows) > _cover(doubled) or _are_pieces(seen[0], doubled)):
        # Of UTF-8 that lost bytes some are pairs by accident.
        doubled = []
    cut = _cut_words(*plain, changes, language)
    if _cover(doubled) >= _TIMES * _cover(cut):
        paired = {place for d in doubled for place in range(d.start, d.end)}
        cut = [guess for guess in cut if paired.isdisjoint(range(guess.start, guess.end))]
    beaten = {place for guess in cut for place in range(guess.start, guess.end)}
    return [d for d in doubled if beaten.isdisjoint(range(d.start, d.end))], cut


def _cut_words(text: str, masked: str, changes: Sequence[Change], language: str) -> list[Guess]:
    """Words of UTF-8 that lost bytes or their case."""
    pages = {step.page for change in changes for step in change.steps}
    cut = find_cut_words(text, language, pages)
    cut += find_folded(_without(masked, ((guess.start, guess.end) for guess in cut)), language)
    cut += find_wide_cuts(_without(text, ((guess.start, guess.end) for guess in cut)), language, pages)
    return cut


def _repairs(text: str, won: _Won) -> Iterator[Repair | None]:
    """The repairs of a text that are proved, those without a proof as None."""
    yield from (utf8_repair(text, change) for change in won.changes)
    yield from (_doubled_repair(text, found) for found in won.doubled)
    yield from (_swap_repair(text, s, s.sure and s.broken and s.reader in won.proven) for s in won.swaps)
    yield from (_stray_repair(text, found) for found in won.stray)
    yield from map(lost_repair, won.guesses)


def _are_pieces(text: str, doubled: Sequence[Doubled]) -> bool:
    """Whether most of these touch signs of the West, or lost ones, that they do not explain."""
    masked = _without(text, ((d.start, d.end) for d in doubled))
    touching = (d for d in doubled if _PIECE.search(masked[max(0, d.start - 1) : d.end + 1]))
    return 2 * sum(1 for _ in touching) > len(doubled)


def _is_of_three(change: Change) -> bool:
    """Whether every character had three bytes, as those of East Asia: two by accident are rare."""
    return change.end - change.start >= 3 * len(change.new)


def _cover(found: Sequence[Change | Swap | Doubled | Guess]) -> int:
    """How many characters are explained."""
    return sum(one.end - one.start for one in found)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with what is explained already masked by a noncharacter, offsets unchanged."""
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        pieces += (text[at:start], _MASK * (end - start))
        at = end
    return "".join((*pieces, text[at:]))


def _joined(signs: Sequence[Guess], changes: Sequence[Change]) -> tuple[list[Guess], list[Change]]:
    """Signs with the changes that follow at once, as variation selectors do: repaired together."""
    after = {change.start: change for change in changes}
    taken = {guess: after[guess.end] for guess in signs if guess.end in after}
    joined = (
        guess._replace(end=taken[guess].end, new=guess.new + taken[guess].new) if guess in taken else guess
        for guess in signs
    )
    gone = set(taken.values())
    return list(joined), [change for change in changes if change not in gone]


def _goes_on(masked: str, start: int, end: int) -> bool:
    """Whether what touches a stretch is damaged and not explained: it may be a piece of something else."""
    around = masked[max(0, start - 1) : start] + masked[end : end + 1]
    if around.isascii():
        return False
    return any(not char.isascii() and char not in MARKS and char != _MASK for char in around)


def _is_explained(text: str, masked: str, start: int, end: int) -> bool:
    """Whether UTF-8 explains most of what is not ASCII in a line."""
    high = len(_HIGH.findall(text, start, end))
    return 4 * masked.count(_MASK, start, end) >= 3 * high


def _doubled_repair(text: str, found: Doubled) -> Repair | None:
    path = (("encode", found.reader), ("decode", found.writer))
    reason = "the line decodes to the most common characters of the language"
    return page_repair(text, Span(found.start, found.end), found.new, path, found.sure, reason)


def _swap_repair(text: str, swap: Swap, safe: bool) -> Repair | None:
    path = (("encode", swap.reader), ("decode", swap.writer))
    reason = _COMMON if swap.sure else _OTHERS
    return page_repair(text, Span(swap.start, swap.end), swap.new, path, safe, reason)


def _stray_repair(text: str, found: Decoded) -> Repair | None:
    old = text[found.start : found.end]
    path: Path = (("encode", STRAY_BYTES), ("decode", found.pages[0]))
    if not proves(old, found.new, path):
        if len(found.pages) != len(STRAY.findall(old)):
            return None
        path = tuple(_stray_path(old, found.pages))
    reason = _WORDS if found.sure else "the letters are those of the language"
    return page_repair(text, Span(found.start, found.end), found.new, path, found.sure, reason)


def _stray_path(old: str, pages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """One pair of steps a stray byte."""
    for match, page in zip(STRAY.finditer(old), pages, strict=True):
        place = f"[{match.start()}:{match.end()}]"
        yield from (("encode", STRAY_BYTES + place), ("decode", page + place))
