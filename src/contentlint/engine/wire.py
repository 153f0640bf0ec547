"""Results of pages as plain values, so that sending them to another process costs little.

A page has dozens of small named tuples. Pickling asks each of them how it wants
to be pickled, which takes longer than checking some pages; `marshal` takes
plain tuples at once. Both ends are the same program at the same time, so the
order of values may change from version to version. Problems are rare and of
many kinds: they are pickled.
"""

from __future__ import annotations

import marshal
import pickle
from collections.abc import Mapping, Sequence
from typing import Any

from contentlint.engine.run import PageResult
from contentlint.model import Field, HeadingFact, PageFacts, Reference, Span, StyleFact, StylePlace

# What is empty on most pages, or new and not known here, travels pickled where it is not empty.
_KNOWN = {"path", "language", "title", "ids", "open_anchors", "outline", "fields", "references", "style"}
_EMPTY = PageFacts("")._asdict()
_OTHERS = tuple(name for name in PageFacts._fields if name not in _KNOWN)
# Skips the keyword handling of a NamedTuple's own constructor, which costs as much again.
_new = tuple.__new__


class PageWire:
    """The way of results of pages, as `forks.Wire` wants it."""

    def dump(self, results: Sequence[PageResult]) -> bytes:
        """The bytes of some results."""
        return marshal.dumps([_plain(result) for result in results])

    def load(self, data: bytes) -> list[PageResult]:
        """What `dump` was given. Only for bytes of this very run: they are trusted."""
        return [_result(*plain) for plain in marshal.loads(data)]  # noqa: S302 (bytes of this run)


def _plain(result: PageResult) -> tuple[tuple[Any, ...], bytes]:
    facts, problems = result
    others = rare_facts(facts)
    rare = pickle.dumps((problems, others), pickle.HIGHEST_PROTOCOL) if problems or others else b""
    return plain_facts(facts), rare


def _result(plain: tuple[Any, ...], rare: bytes) -> PageResult:
    problems, others = pickle.loads(rare) if rare else ((), {})  # noqa: S301 (bytes of this run)
    return PageResult(facts_from(plain, others), problems)


def rare_facts(facts: PageFacts) -> dict[str, Any]:
    """What `plain_facts` leaves out, by name."""
    return {name: value for name in _OTHERS if (value := getattr(facts, name)) != _EMPTY[name]}


def plain_facts(facts: PageFacts) -> tuple[Any, ...]:
    """What most pages have, as values that `marshal` takes."""
    return (
        facts.path,
        facts.language,
        facts.title,
        facts.ids,
        facts.open_anchors,
        [
            (level, text, name, *span, *content, raw)
            for level, text, name, span, content, raw in facts.outline
        ],
        [(name, value, *span) for name, value, span in facts.fields],
        _plain_references(facts.references),
        [(name, value, count, _plain_places(places)) for name, value, count, places in facts.style],
    )


def _plain_references(references: Sequence[Reference]) -> list[tuple[Any, ...]]:
    return [(kind, target, text, *span, *place) for kind, target, text, span, place in references]


def _plain_places(places: Sequence[StylePlace]) -> list[tuple[Any, ...]]:
    return [(*span, before, after, *whole) for span, before, after, whole in places]


def facts_from(plain: tuple[Any, ...], others: Mapping[str, Any]) -> PageFacts:
    """The facts that `plain_facts` and `rare_facts` were given."""
    path, language, title, ids, is_open, outline, fields, references, style = plain
    return PageFacts(
        path,
        language,
        title,
        tuple(
            [
                _new(HeadingFact, (level, text, name, _new(Span, (a, b)), _new(Span, (c, d)), raw))
                for level, text, name, a, b, c, d, raw in outline
            ]
        ),
        ids,
        tuple([_new(Field, (name, value, _new(Span, (a, b)))) for name, value, a, b in fields]),
        _references(references),
        open_anchors=is_open,
        style=tuple([StyleFact(name, value, count, _places(places)) for name, value, count, places in style]),
        **others,
    )


def _places(plain: Sequence[tuple[Any, ...]]) -> tuple[StylePlace, ...]:
    return tuple([StylePlace(Span(a, b), before, after, Span(c, d)) for a, b, before, after, c, d in plain])


def _references(plain: Sequence[tuple[Any, ...]]) -> tuple[Reference, ...]:
    return tuple(
        [
            _new(Reference, (kind, target, text, _new(Span, (a, b)), _new(Span, (c, d))))
            for kind, target, text, a, b, c, d in plain
        ]
    )
