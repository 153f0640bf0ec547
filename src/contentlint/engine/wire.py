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
from collections.abc import Sequence
from typing import Any

from contentlint.engine.run import PageResult
from contentlint.model import (
    Field,
    HeadingFact,
    OffsetMap,
    PageFacts,
    Reference,
    Span,
    StyleFact,
    StylePlace,
    Suppression,
)

# Skips the keyword handling of a NamedTuple's own constructor, which costs as much again.
_new = tuple.__new__


class PageWire:
    """The way of results of pages, as `forks.Wire` wants it."""

    def dump(self, results: Sequence[PageResult]) -> bytes:
        """The bytes of some results."""
        return marshal.dumps([_plain(result) for result in results])

    def load(self, data: bytes) -> list[PageResult]:
        """What `dump` was given. Only for bytes of this very run: they are trusted."""
        return [_result(plain) for plain in marshal.loads(data)]  # noqa: S302 (bytes of this run)


def _plain(result: PageResult) -> tuple[Any, ...]:
    facts, problems = result
    return (
        facts.path,
        facts.language,
        facts.title,
        [
            (level, text, name, *span, *content, raw)
            for level, text, name, span, content, raw in facts.outline
        ],
        facts.ids,
        [(name, value, *span) for name, value, span in facts.fields],
        _plain_references(facts.references),
        [(rules, reason, *span, *scope) for rules, reason, span, scope in facts.suppressions],
        tuple(facts.repairs),
        facts.open_anchors,
        facts.former_headings,
        _plain_references(facts.dialect),
        _plain_style(facts.style),
        pickle.dumps(problems, pickle.HIGHEST_PROTOCOL) if problems else b"",
    )


def _plain_references(references: Sequence[Reference]) -> list[tuple[Any, ...]]:
    return [(kind, target, text, *span, *place) for kind, target, text, span, place in references]


def _plain_style(facts: Sequence[StyleFact]) -> list[tuple[Any, ...]]:
    return [
        (feature, value, times, [(*span, before, after, *whole) for span, before, after, whole in places])
        for feature, value, times, places in facts
    ]


def _result(plain: tuple[Any, ...]) -> PageResult:
    (
        path,
        language,
        title,
        outline,
        ids,
        fields,
        references,
        silenced,
        repairs,
        is_open,
        former,
        dialect,
        style,
        found,
    ) = plain
    facts = _new(
        PageFacts,
        (
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
            tuple(
                [Suppression(rules, reason, Span(a, b), Span(c, d)) for rules, reason, a, b, c, d in silenced]
            ),
            _new(OffsetMap, repairs),
            is_open,
            former,
            _references(dialect),
            tuple([_style(*fact) for fact in style]),
        ),
    )
    problems = pickle.loads(found) if found else ()  # noqa: S301 (bytes of this run)
    return _new(PageResult, (facts, problems))


def _references(plain: Sequence[tuple[Any, ...]]) -> tuple[Reference, ...]:
    return tuple(
        [
            _new(Reference, (kind, target, text, _new(Span, (a, b)), _new(Span, (c, d))))
            for kind, target, text, a, b, c, d in plain
        ]
    )


def _style(feature: str, value: str, times: int, places: Sequence[tuple[Any, ...]]) -> StyleFact:
    found = [
        _new(StylePlace, (_new(Span, (a, b)), before, after, _new(Span, (c, d))))
        for a, b, before, after, c, d in places
    ]
    return _new(StyleFact, (feature, value, times, tuple(found)))
