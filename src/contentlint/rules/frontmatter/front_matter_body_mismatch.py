"""The text of the page says something else than its front matter.

A guide whose front matter begins at 100 € and whose text begins at 150 €
misleads whoever sorts by price. It happens when only one of the two places was
corrected. Which texts repeat a key is said by the pack (`body` in
`schema.yaml`): the title of a section and a regular expression whose named
groups are keys. Where the expression does not match, nothing is said.

The fix writes the value of the front matter into the text. It needs review:
perhaps it is the text that is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, NamedTuple

from contentlint.document import Document
from contentlint.document.frontmatter import FrontMatter, as_text
from contentlint.document.values import Entry
from contentlint.model import Edit, Fix, Phrase, Problem, Related, Severity, Span, either
from contentlint.packs import BodyTie, FieldSpec, Schema, validate
from contentlint.packs.values import Scalar
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.frontmatter._faults import shorten
from contentlint.rules.frontmatter._schema_fixes import data_of
from contentlint.text.pattern import Pattern
from contentlint.text.titles import fold_title

META = RuleMeta(
    id="front-matter-body-mismatch",
    summary="The text of the page says something else than its front matter.",
    severity=Severity.WARNING,
    needs=frozenset({"schema"}),
)
MESSAGE = "Unexpected `{seen}` in the text, expected {expected} as `{key}` in the front matter says"


class Place(NamedTuple):
    """A text in the page that contradicts `entry`; `words` is what such texts stand for."""

    span: Span
    text: str
    entry: Entry
    words: Mapping[str, Scalar]


@dataclass(frozen=True)
class RuleOptions(Options):
    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None


_STARS = (("passive", (("*", False), ("**", False), ("*****", True))),)
_GUIDE = RuleOptions(
    Schema(
        (FieldSpec("low"), FieldSpec("passive")),
        body=(
            BodyTie(r"from (?P<low>[\d ]+) €", "Budget"),
            BodyTie(r"Passive: (?P<passive>\*+)", words=_STARS),
        ),
    )
)
GOOD = (
    Accepted("---\nlow: 1000\n---\n\n## Budget\n\nfrom 1 000 €\n\n## Other\n\nfrom 5 €\n", options=_GUIDE),
    Accepted("---\npassive: false\n---\n\nPassive: *\n\nPassive: ***\n", options=_GUIDE),
)
BAD = (
    Example(
        bad="---\nlow: 100\n---\n\n## Budget\n\nfrom 150 €\n",
        message="Unexpected `150` in the text, expected `100` as `low` in the front matter says",
        fixed="---\nlow: 100\n---\n\n## Budget\n\nfrom 100 €\n",
        options=_GUIDE,
        unsafe=True,
    ),
    Example(
        bad="---\npassive: false\n---\n\nPassive: *****\n",
        message="Unexpected `*****` in the text, expected `*` or `**` as `passive` in the front matter says",
        options=_GUIDE,
    ),
)

_SPACES = Pattern(r"[\s_\u00a0\u202f]")


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    schema, front = options.schema, page.frontmatter
    if not schema or not schema.body or not front or not front.entries:
        return
    places: dict[str, list[Place]] = {}
    for tie in schema.body:
        for place in _contradictions(page, front, tie):
            places.setdefault(place.entry.key, []).append(place)
    # A key that is wrong by itself is told by `front-matter-schema`.
    doubtful = _wrong_keys(schema, front, page.path) if places else set()
    for key, found in places.items():
        if key not in doubtful:
            yield _problem(found)


def _wrong_keys(schema: Schema, front: FrontMatter, path: str) -> set[str | int]:
    errors = validate(schema, data_of(front), path)
    return {key for error in errors for key in (*error.loc[:1], *error.others)}


def _contradictions(page: Document, front: FrontMatter, tie: BodyTie) -> Iterator[Place]:
    """Texts that say something else than their key."""
    for span in _sections(page, tie.section):
        for found in _compiled(tie.pattern).finditer(page.text, *span):
            for name, text in found.groupdict().items():
                entry = front.get(name) or front.get(name.replace("_", "-"))
                if text is None or not entry or entry.value.kind in ("null", "list", "map"):
                    continue
                words = dict(dict(tie.words).get(entry.key, ()))
                wrong = text in words and words[text] != entry.value.data if words else not _says(text, entry)
                if wrong:
                    yield Place(Span(*found.span(name)), text, entry, words)


def _sections(page: Document, title: str) -> Iterator[Span]:
    """The text of each section of that title, of the whole page for none."""
    if not title:
        yield Span(page.body_start, len(page.text))
        return
    wanted = fold_title(title)
    for number, heading in enumerate(page.headings):
        if fold_title(heading.text) == wanted:
            later = (one.span.start for one in page.headings[number + 1 :] if one.level <= heading.level)
            yield Span(heading.span.end, next(later, len(page.text)))


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def _says(text: str, entry: Entry) -> bool:
    """Whether a text says the same as a value: numbers as numbers, the rest as titles are compared."""
    if entry.value.kind in ("int", "float"):
        try:
            return float(_SPACES.sub("", text).replace(",", ".")) == entry.value.data
        except ValueError:
            return False
    return fold_title(text) == fold_title(as_text(entry.value))


def _problem(places: list[Place]) -> Problem:
    """One problem for all the places where a key is contradicted."""
    span, text, entry, words = places[0]
    value = as_text(entry.value)
    right = [word for word, one in words.items() if one == entry.value.data] or [value]
    data = {
        "seen": shorten(text),
        "expected": either([f"`{shorten(one)}`" for one in right]),
        "key": entry.key,
    }
    fix = None
    if not any(place.words for place in places):
        fix = Fix.unsafe(
            Phrase("Write `{text}`", text=shorten(value)), *(Edit(place.span, value) for place in places)
        )
    also = (Related("here too", place.span) for place in places[1:])
    return Problem(span, MESSAGE, data, fix, (Related(f"`{entry.key}`", entry.value.span), *also))
