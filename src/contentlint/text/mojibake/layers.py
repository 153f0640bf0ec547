"""Unwrap layer after layer of damage, and keep the proof of each stretch together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from contentlint.model import Edit, OffsetMap, Span, apply_edits
from contentlint.text.mojibake.codepages import SPACED
from contentlint.text.mojibake.gate import suspects
from contentlint.text.mojibake.layer import Inner, find_layer
from contentlint.text.mojibake.native import language_of
from contentlint.text.mojibake.quiet import without_quiet
from contentlint.text.mojibake.steps import Path, proves
from contentlint.text.mojibake.strength import is_improbable
from contentlint.text.mojibake.stretch import Stretch
from contentlint.text.mojibake.targets import Target, is_alphabetic, is_latin_letter, target_of
from contentlint.text.mojibake.uniform import uniform_layer
from contentlint.text.pattern import Pattern

# Public files were found with six layers; an endless loop is impossible, every layer is shorter.
_MOST_LAYERS = 9
# Stretches closer than this belong to one word; longer runs of letters are not words.
_WORD = 80
_TOUCHING_LEFT = Pattern(r"[^\x00-\x7f]+\Z")
_TOUCHING_RIGHT = Pattern(r"[^\x00-\x7f]+")
# Control characters that only damage brings into a text.
_CONTROL = Pattern(r"[\x80-\x9f]")


class Step(NamedTuple):
    """At `depth` layers below the surface, `[start:end]` was read as `page` and became `[start:new_end]`."""

    depth: int
    page: str
    codec: str
    start: int
    end: int
    new_end: int


class Change(NamedTuple):
    """`text[start:end]` becomes `new` by `steps`, whose offsets count from `start`; `sure`: safe to apply."""

    start: int
    end: int
    new: str
    steps: tuple[Step, ...]
    sure: bool = True


@lru_cache(maxsize=16384)
def path_of(old: str, new: str, steps: tuple[Step, ...]) -> Path | None:
    """The shortest path that proves the change of `old`, or None if nothing does."""
    layers: dict[int, set[tuple[str, str]]] = {}
    for step in steps:
        layers.setdefault(step.depth, set()).add((step.page, step.codec))
    if all(len(ways) == 1 for ways in layers.values()):
        single = [next(iter(layers[depth])) for depth in sorted(layers)]
        whole = tuple(part for way in single for part in zip(("encode", "decode"), way, strict=True))
        if proves(old, new, whole):
            return whole
    partial = tuple(part for step in steps for part in _partial(step))
    return partial if proves(old, new, partial) else None


def unwrap(text: str, pages: Collection[str], language: str | None = None) -> list[Change]:
    """Repair all layers of UTF-8 read as a code page; sorted, in offsets of `text`.

    `language` is the BCP 47 tag of the page or None.
    """
    if not pages:
        return []
    changes: list[Change] = []
    inner: list[Inner] = []
    code = language_of(text, language)
    current = text
    for depth in range(_MOST_LAYERS):
        contest = partial(find_layer, pages=pages, language=code, inner=inner)
        layer = uniform_layer(current, pages, code, contest)
        if layer is None:
            # Sound lines would only be read through every page, and have nothing to say.
            layer = contest(without_quiet(current, code))
        words = _words(current, layer)
        if not words:
            break
        changes = list(_merge(changes, words, current, depth))
        current = apply_edits(text, [_edit(change) for change in changes])
        pages = suspects(current, code)
        if not pages:
            break
        inner = list(_inner(changes))
    return [
        change
        for change, start in zip(changes, _starts(changes), strict=True)
        if _finished(change, text)
        and not _mixes_scripts(current, start, start + len(change.new))
        and not _is_garbled(current, start, start + len(change.new))
    ]


def _starts(changes: list[Change]) -> Iterator[int]:
    """Where the outcome of each change stands."""
    shift = 0
    for change in changes:
        yield change.start + shift
        shift += len(change.new) - (change.end - change.start)


def _inner(changes: list[Change]) -> Iterator[Inner]:
    """Where the outcome of each change stands, and the pages that the last layer was read with."""
    for change, start in zip(changes, _starts(changes), strict=True):
        yield Inner(
            start, start + len(change.new), frozenset(step.page.removesuffix(SPACED) for step in change.steps)
        )


def without_mark(text: str, change: Change) -> Change:
    """The change without the byte order mark that it would leave at the begin of a line: `ï»¿# Title`.

    Files that were joined brought it there, and a decoder of files takes it off.
    Something must stay in its place, so that the place can be found again:
    the next character belongs to the change. Before a sign that may begin a
    heading or a list the mark stays, as the page would be built otherwise.
    """
    if change.new[:1] != "\ufeff" or len(change.steps) > 1:
        return change
    following = text[change.end : change.end + 1]
    if text[change.start - 1 : change.start] not in ("", "\n", "\r"):
        return change
    step = change.steps[0]
    plain = step._replace(codec="utf-8-sig", new_end=step.new_end - 1)
    if change.new == "\ufeff" and following.isascii() and following.isalpha():
        return Change(change.start, change.end + 1, following, (plain,))
    return change._replace(new=change.new[1:], steps=(plain,)) if change.new[1:].isalpha() else change


def _mixes_scripts(repaired: str, start: int, end: int) -> bool:
    """Whether a letter of an alphabet other than Latin touches a Latin letter: `aӻdan`."""
    return _are_mixed(repaired[max(0, start - 1) : start + 1]) or _are_mixed(repaired[end - 1 : end + 1])


@lru_cache(maxsize=16384)
def _are_mixed(pair: str) -> bool:
    alphabets = [is_alphabetic(char) for char in pair]
    return len(pair) == 2 and any(alphabets) and any(map(is_latin_letter, pair))


def _finished(change: Change, text: str) -> bool:
    """Nothing is left of the damage, neither in the outcome nor in what touches it."""
    if _has_inner(change.new):
        return False
    return _is_apart(text, change.start, change.end) or not _CONTROL.search(
        "".join(_touching(text, change.start, change.end))
    )


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether nothing beyond ASCII touches a stretch."""
    return text[end : end + 1].isascii() and text[start - 1 : start].isascii()


@lru_cache(maxsize=16384)
def _has_inner(new: str) -> bool:
    return any(target_of(char) <= Target.INNER for char in new if not char.isascii())


def _is_garbled(repaired: str, start: int, end: int) -> bool:
    """Whether what touches a repaired stretch is damage too, so that both may be something else."""
    if _is_apart(repaired, start, end):
        return False
    left, right = _touching(repaired, start, end)
    return bool(left or right) and is_improbable(left + repaired[start:end] + right)


def _touching(text: str, start: int, end: int) -> tuple[str, str]:
    """Characters beyond ASCII that touch a stretch on each side."""
    touched = not text[start - 1 : start].isascii()
    before = touched and _TOUCHING_LEFT.search(text, max(0, start - _WORD), start)
    after = _TOUCHING_RIGHT.match(text, end, end + _WORD)
    return before.group() if before else "", after.group() if after else ""


def _words(text: str, stretches: list[Stretch]) -> list[list[Stretch]]:
    """Stretches of one page between which only letters stand are one damaged word."""
    words: list[list[Stretch]] = []
    for stretch in stretches:
        if words and _continues(text, words[-1], stretch):
            words[-1].append(stretch)
        else:
            words.append([stretch])
    return words


def _continues(text: str, word: list[Stretch], stretch: Stretch) -> bool:
    last = word[-1]
    between = text[last.end : stretch.start]
    return (
        (last.page, last.codec) == (stretch.page, stretch.codec)
        and stretch.end - word[0].start <= _WORD
        and (not between or (between.isascii() and between.isalpha()))
    )


def _first(word: list[Stretch], current: str, depth: int) -> Change:
    """The change of a word that no earlier layer has moved."""
    if len(word) > 1:
        span = Span(word[0].start, word[-1].end)
        return _stack([], _Region(span, span, word), current, depth)
    start, end, new, page, codec, _, sure = word[0]
    return Change(start, end, new, (_only_step(depth, page, codec, end - start, len(new)),), sure)


@lru_cache(maxsize=4096)
def _only_step(depth: int, page: str, codec: str, end: int, new_end: int) -> Step:
    return Step(depth, page, codec, 0, end, new_end)


class _Region(NamedTuple):
    """A part of the current text made of whole earlier changes and new stretches."""

    span: Span
    source: Span
    stretches: list[Stretch]


def _merge(
    changes: list[Change], words: Sequence[list[Stretch]], current: str, depth: int
) -> Iterator[Change]:
    """Put a new layer on top of the changes so far."""
    if not changes:
        yield from (_first(word, current, depth) for word in words)
        return
    offsets = OffsetMap.of(_edit(change) for change in changes)
    at = 0
    for region in _regions(offsets, words):
        while at < len(changes) and changes[at].start < region.source.start:
            yield changes[at]
            at += 1
        first = at
        while at < len(changes) and changes[at].start < region.source.end:
            at += 1
        yield _stack(changes[first:at], region, current, depth)
    yield from changes[at:]


def _regions(offsets: OffsetMap, words: Iterable[list[Stretch]]) -> Iterator[_Region]:
    """Widen words to the earlier changes they touch, and join what then overlaps."""
    last: _Region | None = None
    for word in words:
        source = offsets.to_source(Span(word[0].start, word[-1].end))
        region = _Region(offsets.from_source(source), source, word)
        if last and region.source.start < last.source.end:
            region = _Region(
                Span(last.span.start, max(last.span.end, region.span.end)),
                Span(last.source.start, max(last.source.end, region.source.end)),
                last.stretches + word,
            )
        elif last:
            yield last
        last = region
    if last:
        yield last


def _stack(inner: list[Change], region: _Region, current: str, depth: int) -> Change:
    """One change for a region: the steps of earlier changes, then those of the new layer."""
    steps: list[Step] = []
    shift = -region.source.start
    for change in inner:
        steps += (_moved(step, change.start + shift) for step in change.steps)
        shift += len(change.new) - (change.end - change.start)
    pieces: list[str] = []
    at, shift = region.span.start, -region.span.start
    for stretch in region.stretches:
        start, size = stretch.start + shift, len(stretch.new)
        steps.append(Step(depth, stretch.page, stretch.codec, start, stretch.end + shift, start + size))
        pieces += (current[at : stretch.start], stretch.new)
        at = stretch.end
        shift += size - (stretch.end - stretch.start)
    pieces.append(current[at : region.span.end])
    sure = all(change.sure for change in inner) and all(stretch.sure for stretch in region.stretches)
    return Change(*region.source, "".join(pieces), tuple(steps), sure)


def _moved(step: Step, by: int) -> Step:
    return step._replace(start=step.start + by, end=step.end + by, new_end=step.new_end + by)


def _edit(change: Change) -> Edit:
    return Edit(Span(change.start, change.end), change.new)


def _partial(step: Step) -> Path:
    return (
        ("encode", f"{step.page}[{step.start}:{step.end}]"),
        ("decode", f"{step.codec}[{step.start}:{step.new_end}]"),
    )
