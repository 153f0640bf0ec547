"""Repairs of each hypothesis: proved forwards, with the evidence in plain words."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from contentlint.model import Applicability, Confidence, Phrase, Repair, Span
from contentlint.text.mojibake.causes import cause_of
from contentlint.text.mojibake.codepages import STRAY_BYTES, label_of
from contentlint.text.mojibake.layers import Change, Step, path_of
from contentlint.text.mojibake.lossy import Guess
from contentlint.text.mojibake.shown import evidence_of, in_turn
from contentlint.text.mojibake.steps import Path, proves, replay
from contentlint.text.pattern import Pattern

_WORD = "the word holds letters that the language has not, repaired it may be one"
# Controls, what stands for a lost character, private use: no repair may leave one behind.
_UNSEEN = Pattern("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
_PROOF = Phrase("damaging the repaired text the same way gives exactly these characters")


class _Told(NamedTuple):
    """A repair but for its place and text."""

    path: Path
    applicability: Applicability
    confidence: Confidence
    evidence: tuple[str, ...]
    cause: str


def utf8_repair(text: str, change: Change) -> Repair | None:
    """A repair of UTF-8 that was read as a code page, one layer or many; None without a proof."""
    told = _told(text[change.start : change.end], change.new, change.steps, change.sure)
    return Repair(Span(change.start, change.end), change.new, *told) if told else None


@lru_cache(maxsize=16384)
def _told(old: str, new: str, steps: tuple[Step, ...], sure: bool) -> _Told | None:
    """What is told of a change, wherever it stands; damaged pages repeat their words."""
    path = path_of(old, new, steps)
    if path is None:
        return None
    readers = readers_of(path)
    way = in_turn([label_of(name) for name in reversed(readers)])
    return _Told(
        path,
        Applicability.SAFE if sure else Applicability.UNSAFE,
        Confidence.HIGH if sure else Confidence.MEDIUM,
        (Phrase("UTF-8 text was read as {way}", way=way), *(() if sure else (_WORD,)), _PROOF),
        cause_of(readers),
    )


def wrapped_repair(text: str, span: Span, inner: Path, codec: str, again: Path) -> Repair | None:
    """A repair of damage that was escaped with `codec` afterwards; `again` escapes what it was, or is ()."""
    old = text[slice(*span)]
    path = (("encode", "ascii"), ("decode", codec), *inner, *again)
    try:
        new = replay(old, path)
    except UnicodeError:
        return None
    if not proves(old, new, path):
        return None
    readers = readers_of(inner)
    way = in_turn([label_of(name) for name in reversed(readers)])
    evidence = (Phrase("UTF-8 text was read as {way}, then escaped", way=way), _PROOF)
    return Repair(span, new, path, Applicability.SAFE, Confidence.HIGH, evidence, cause_of(readers))


def page_repair(text: str, span: Span, new: str, path: Path, sure: bool, reason: str) -> Repair | None:
    """A repair of one page read as another, decided by the words; None without a proof."""
    told = _told_of_page(text[slice(*span)], new, path, sure, reason)
    return Repair(span, new, *told) if told else None


@lru_cache(maxsize=16384)
def _told_of_page(old: str, new: str, path: Path, sure: bool, reason: str) -> _Told | None:
    """What is told of it, wherever it stands."""
    if _UNSEEN.search(new) or not proves(old, new, path):
        return None
    return _Told(
        path,
        Applicability.SAFE if sure else Applicability.UNSAFE,
        Confidence.HIGH if sure else Confidence.MEDIUM,
        (_way_of(path), reason, _PROOF),
        Phrase("two programs with different encodings wrote to this file"),
    )


@lru_cache(maxsize=4096)
def _way_of(path: Path) -> Phrase:
    readers = dict.fromkeys(codec.partition("[")[0] for operation, codec in path if operation == "encode")
    writers = dict.fromkeys(codec.partition("[")[0] for operation, codec in path if operation == "decode")
    reader = " and ".join(map(label_of, readers))
    writer = " and ".join(map(label_of, writers))
    if reader == STRAY_BYTES:
        return Phrase("{writer} bytes in a UTF-8 page", writer=writer)
    return Phrase("{writer} text was read as {reader}", writer=writer, reader=reader)


def lost_repair(guess: Guess) -> Repair:
    """A proposal where something was lost: without path and proof, it waits for a person.

    With several readings it is only shown, and the evidence names them.
    """
    if guess.path:
        return _proved(guess)
    cause = Phrase("a program could not show a character and replaced or dropped it")
    span = Span(guess.start, guess.end)
    evidence = (guess.way, guess.reason, *evidence_of(guess.others))
    level = Applicability.DISPLAY if guess.others else Applicability.UNSAFE
    return Repair(span, guess.new, (), level, Confidence.LOW, evidence, cause)


def _proved(guess: Guess) -> Repair:
    """A repair of which nothing but the kind of a space was lost."""
    level = Applicability.SAFE if guess.sure else Applicability.UNSAFE
    confidence = Confidence.HIGH if guess.sure else Confidence.MEDIUM
    evidence = (guess.way, guess.reason, _PROOF)
    span = Span(guess.start, guess.end)
    return Repair(span, guess.new, guess.path, level, confidence, evidence, cause_of(readers_of(guess.path)))


def readers_of(path: Path) -> tuple[str, ...]:
    """The code pages of a path, the last reader first, without repetition of parts."""
    names = [codec.partition("[")[0] for operation, codec in path if operation == "encode"]
    parts = any("[" in codec for _, codec in path)
    return tuple(dict.fromkeys(names)) if parts else tuple(names)
