"""The keys of the front matter stand in another order than their kind of page has.

One order everywhere makes changes easy to compare and gaps easy to see, and
some projects refuse pages that have another. The order is that of the pack's
`schema.yaml` where it says `order: fixed`. Keys that the schema does not list
stay behind the key before them.

The fix moves whole entries with the comments above them and changes no other
character. It is safe: the front matter reads the same afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document
from contentlint.document.frontmatter import FrontMatter
from contentlint.document.values import Entry
from contentlint.model import Edit, Fix, Phrase, Problem, Related, Severity, Span
from contentlint.packs import FieldSpec, Schema, fields_of
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.frontmatter._schema_fixes import data_of, edited_front

META = RuleMeta(
    id="key-order",
    summary="Keys of the front matter stand in another order than their kind of page has.",
    severity=Severity.WARNING,
    needs=frozenset({"schema"}),
)
MESSAGE = "Unexpected place of the key `{key}`, expected it {where} `{other}`"


@dataclass(frozen=True)
class RuleOptions(Options):
    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None


_PAGE = RuleOptions(Schema(tuple(map(FieldSpec, ("title", "slug", "tags"))), order="fixed"))
GOOD = (
    Accepted("---\ntitle: A\nslug: b\n---\n", options=_PAGE),
    Accepted("---\ntitle: A\nown: 1\ntags: []\n---\n", options=_PAGE),
    Accepted("---\nslug: b\ntitle: A\n---\n", options=RuleOptions(Schema())),
)
BAD = (
    Example(
        bad="---\nslug: b\ntags:\n  - c\n# for menus\ntitle: A\n---\n",
        message="Unexpected place of the key `title`, expected it before `slug`",
        fixed="---\n# for menus\ntitle: A\nslug: b\ntags:\n  - c\n---\n",
        options=_PAGE,
    ),
)

Ranked = tuple[int, Entry]


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    front, schema = page.frontmatter, options.schema
    if not front or not schema or schema.order != "fixed" or front.faults:
        return
    names = [
        spec.name for spec in fields_of(schema, {entry.key: entry.value.data for entry in front.entries})
    ]
    ranked = list(_ranked(front.entries, {name: number for number, name in enumerate(names)}))
    ordered = sorted(ranked, key=lambda pair: pair[0])
    if ordered == ranked:
        return
    staying = _staying(ranked)
    moved = [pair for at, pair in enumerate(ranked) if at not in staying]
    place = ordered.index(moved[0])
    other, where = (
        (ordered[place + 1], Phrase("before"))
        if place + 1 < len(ordered)
        else (ordered[place - 1], Phrase("after"))
    )
    data = {"key": moved[0][1].key, "where": where, "other": other[1].key}
    related = tuple(Related("out of order too", entry.key_span) for _, entry in moved[1:])
    yield Problem(moved[0][1].key_span, MESSAGE, data, _reordered(front, ranked, ordered), related)


def _ranked(entries: Sequence[Entry], ranks: dict[str, int]) -> Iterator[Ranked]:
    """Entries with their rank; unknown ones have that of the entry before them."""
    rank = -1
    for entry in entries:
        if not entry.merged:
            rank = ranks.get(entry.key, rank)
            yield rank, entry


def _staying(ranked: Sequence[Ranked]) -> set[int]:
    """Positions of as many entries as possible that are in order already (patience sorting)."""
    ends: list[int] = []
    ranks: list[int] = []
    before: list[int] = []
    for at, (rank, _) in enumerate(ranked):
        length = bisect_right(ranks, rank)
        before.append(ends[length - 1] if length else -1)
        ends[length:] = [at, *ends[length + 1 :]]
        ranks[length:] = [rank, *ranks[length + 1 :]]
    staying = set()
    at = ends[-1]
    while at >= 0:
        staying.add(at)
        at = before[at]
    return staying


def _reordered(front: FrontMatter, ranked: Sequence[Ranked], ordered: Sequence[Ranked]) -> Fix | None:
    """Whole entries in another order, if each begins a line and all reads as before."""
    starts = [_start(front, entry) for _, entry in ranked]
    if front.kind != "yaml" or None in starts:
        return None
    ends = [*starts[1:], front.content.end]
    blocks = {id(pair): front.text[start:end] for pair, start, end in zip(ranked, starts, ends, strict=True)}
    differ = [at for at, pair in enumerate(ranked) if pair is not ordered[at]]
    first, last = differ[0], differ[-1]
    text = "".join(blocks[id(pair)] for pair in ordered[first : last + 1])
    fix = Fix.safe("Put the keys in order", Edit(Span(starts[first] or 0, ends[last] or 0), text))
    edited = edited_front(front, fix)
    return fix if edited and data_of(edited) == data_of(front) else None


def _start(front: FrontMatter, entry: Entry) -> int | None:
    """Offset of an entry's first line, comments right above it included; None inside a line."""
    start = entry.key_span.start
    if front.text[start - 1] != "\n" or start < front.content.start:
        return None
    while start > front.content.start:
        above = front.text.rfind("\n", 0, start - 1) + 1
        if above < front.content.start or not front.text.startswith("#", above):
            break
        start = above
    return start
