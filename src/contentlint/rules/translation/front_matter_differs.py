"""A value at the head of the page that programs read is missing or another one than in the source.

`layout: guía`, `order: 11` for `10` or a lost `id` change how a page is built,
sorted or found. Values that are the same in every language are told by their
form (numbers, `true`, names without spaces) and by the other translations: most
of them must have the value of the source. Where there are too few to ask, a
single difference is told: with more of them the source has changed since. Texts
such as `title` differ as they should; those left in the language of the source
are told by `untranslated-field`.

The fix writes the value of the source. It is safe where all other translations
agree, three at least; else, and for a missing key, it is offered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from contentlint.document.frontmatter import FrontMatter, as_text
from contentlint.document.values import Entry, Value
from contentlint.model import Edit, Fix, Phrase, Problem, Severity, Span
from contentlint.rule import Accepted, Example, Options, RuleMeta
from contentlint.rules.translation._shared import files, short
from contentlint.text.pattern import Pattern
from contentlint.twin import Pair

META = RuleMeta(
    id="front-matter-differs",
    summary="Value at the head of the page that is missing or another one in the translation.",
    severity=Severity.WARNING,
    scope="pair",
)
MESSAGE = (
    "Unexpected `{key}` `{seen}`, expected `{expected}` as in the source and {kept} of {of} translations"
)
LOST = "Missing key `{key}`, expected it as in the source and {kept} of {of} translations"
ALONE = "Unexpected `{key}` `{seen}`, expected `{expected}` as in the source"
LOST_ALONE = "Missing key `{key}`, expected it as in the source"

_SOURCE = "---\ntitle: Costs of living\nlayout: guide\norder: 10\n---\n\n# Costs\n"
_GOOD = "---\ntitle: Frais\nlayout: guide\norder: 10\n---\n\n# Frais\n"
_OTHERS = ("---\ntitle: Kosten\nlayout: guide\norder: 10\n---\n\n# Kosten\n",) * 3
GOOD = (Accepted(_GOOD, "fr/page.md", None, files(_SOURCE, *_OTHERS)),)
BAD = (
    Example(
        bad=_GOOD.replace("10", "11"),
        message="Unexpected `order` `11`, expected `10` as in the source and 3 of 3 translations",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
    ),
    Example(
        bad=_GOOD.replace("order: 10\n", ""),
        message="Missing key `order`, expected it as in the source and 3 of 3 translations",
        fixed=_GOOD,
        path="fr/page.md",
        files=files(_SOURCE, *_OTHERS),
        unsafe=True,
    ),
)

# Fewer other translations than this say nothing of what stays; of more, three of four must agree.
_QUORUM = 3
# Names, paths, addresses and versions, as programs read them.
_IDENTIFIER = Pattern(r"[a-z0-9/._#@:+-][A-Za-z0-9/._#@:+-]*")
# Digits of a place in a list.
_PLACES = 2
_READ = frozenset({"int", "float", "bool"})
# What tells of the state of one translation, not of the page.
_OWN = Pattern(
    r"(?i)mod(?:ified)?\Z|date|commit|updat|transl|i18n|l10n|locale|lang|drift|revis|review|draft|author|status|state|progress"
)
# Texts for readers, and addresses that a translation may have of its own.
_TEXTS = frozenset(
    {"alias", "aliases", "caption", "categories", "category", "description", "headline", "keywords", "label",
     "linktitle", "name", "permalink", "redirect_from", "short-title", "slug", "subtitle", "summary", "tags",
     "title", "url"}
)  # fmt: skip


@dataclass(frozen=True)
class RuleOptions(Options):
    texts: Annotated[frozenset[str], "Keys whose values are for readers and may differ."] = _TEXTS


class Votes(NamedTuple):
    """Of `of` other translations with front matter `kept` have a value as the source has it."""

    kept: int
    of: int

    @property
    def is_unanimous(self) -> bool:
        """Whether all agree; so they do where there are none."""
        return self.kept == self.of


def check(pair: Pair, options: RuleOptions) -> Iterator[Problem]:
    source, page = _front(pair, True), _front(pair, False)
    if source is None or page is None or pair.is_rewritten:
        return
    own = _flat(page.entries)
    differing = [
        (key, entry, own.get(key))
        for key, entry in _flat(source.entries).items()
        if _is_for_programs(key, entry.value, options.texts) and _differs(entry, own.get(key))
    ]
    if len(pair.others) >= _QUORUM:
        for key, entry, seen in differing:
            yield from _compared(pair, page, key, entry, seen)
    elif len(differing) == 1 and not _is_counted(differing[0][1].value):
        yield from _single(pair, page, *differing[0])


def _is_counted(value: Value) -> bool:
    """Whether a number is too large for a place in a list: what programs count changes with the source."""
    return value.kind in ("int", "float") and len(value.raw.partition(".")[0]) > _PLACES


def _is_for_programs(key: str, value: Value, texts: frozenset[str]) -> bool:
    last = key.rpartition(".")[2]
    return _is_read(value) and not _OWN.search(last) and last.lower() not in texts


def _differs(entry: Entry, own: Entry | None) -> bool:
    if own is None:
        return True
    return (
        not own.merged
        and own.value.kind not in ("list", "map")
        and as_text(own.value) != as_text(entry.value)
    )


def _single(pair: Pair, page: FrontMatter, key: str, entry: Entry, own: Entry | None) -> Iterator[Problem]:
    """The only difference of a page, unless one of the few other translations has it too."""
    data = {"key": key, "expected": short(as_text(entry.value))}
    if own is None:
        if _votes(pair, key, as_text(entry.value)).is_unanimous:
            yield Problem(page.closing, LOST_ALONE, {"key": key}, _added(page, key, entry))
    elif own.value.raw and not _votes(pair, key, as_text(own.value)).kept:
        yield Problem(
            own.value.span, ALONE, {**data, "seen": short(as_text(own.value))}, _put(entry, own, False)
        )


def _front(pair: Pair, is_source: bool) -> FrontMatter | None:
    front = (pair.source if is_source else pair.page).page.frontmatter
    return front if front and front.closed and not front.faults else None


def _flat(entries: tuple[Entry, ...], above: str = "") -> dict[str, Entry]:
    """All entries of maps by their path, `sidebar.order`; lists are values."""
    found: dict[str, Entry] = {}
    for entry in entries:
        key = f"{above}{entry.key}"
        found |= _flat(entry.value.entries, f"{key}.") if entry.value.kind == "map" else {key: entry}
    return found


def _is_read(value: Value) -> bool:
    """Whether a value is for programs: a number, a yes or no, a name without spaces."""
    return value.kind in _READ or (value.kind == "str" and _IDENTIFIER.fullmatch(as_text(value)) is not None)


def _votes(pair: Pair, key: str, text: str) -> Votes:
    fronts = [front for other in pair.others if (front := _front(other, False))]
    found = [_flat(front.entries).get(key) for front in fronts]
    return Votes(sum(entry is not None and as_text(entry.value) == text for entry in found), len(fronts))


def _compared(pair: Pair, page: FrontMatter, key: str, entry: Entry, own: Entry | None) -> Iterator[Problem]:
    wanted = as_text(entry.value)
    votes = _votes(pair, key, wanted)
    is_own = own is not None and not _votes(pair, key, as_text(own.value)).kept
    if votes.kept < _QUORUM or not (votes.kept * 4 >= votes.of * 3 or (is_own and votes.kept * 2 > votes.of)):
        return
    data: dict[str, str | int] = {"key": key, "expected": short(wanted), "kept": votes.kept, "of": votes.of}
    if own is None:
        fix = _added(page, key, entry)
        yield Problem(page.closing, LOST, data, fix)
        return
    seen = short(as_text(own.value)) or "nothing"
    fix = _put(entry, own, votes.is_unanimous) if own.value.raw else None
    yield Problem(own.value.span, MESSAGE, {**data, "seen": seen}, fix)


def _put(entry: Entry, own: Entry, is_safe: bool) -> Fix:
    make = Fix.safe if is_safe else Fix.unsafe
    return make(Phrase("Write `{text}`", text=short(entry.value.raw)), Edit(own.value.span, entry.value.raw))


def _added(page: FrontMatter, key: str, entry: Entry) -> Fix | None:
    """Write a key at the end, where it is no part of another one."""
    if "." in key or page.kind == "json" or "\n" in entry.value.raw:
        return None
    if page.kind == "toml" and any(each.value.kind == "map" for each in page.entries):
        return None
    sign = " = " if page.kind == "toml" else ": "
    at = page.closing.start
    return Fix.unsafe(Phrase("Add `{text}`", text=key), Edit(Span(at, at), f"{key}{sign}{entry.value.raw}\n"))
