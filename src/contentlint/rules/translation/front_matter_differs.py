"""A value at the head of the page that programs read is missing or another one than in the source.

`layout: guía`, `order: 11` for `10` or a lost `id` change how a page is built,
sorted or found. Values that are the same in every language are told by their
form (numbers, `true`, names without spaces) and by the other translations: most
of them must have the value of the source. Texts such as `title` differ as they
should; those left in the language of the source are told by `untranslated-field`.

The fix writes the value of the source. It is safe where all other translations
agree; a missing key is offered.
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


def check(pair: Pair, options: RuleOptions) -> Iterator[Problem]:
    source, page = _front(pair, True), _front(pair, False)
    if source is None or page is None or pair.is_rewritten or len(pair.others) < _QUORUM:
        return
    own = _flat(page.entries)
    for key, entry in _flat(source.entries).items():
        last = key.rpartition(".")[2]
        if _is_read(entry.value) and not _OWN.search(last) and last.lower() not in options.texts:
            yield from _compared(pair, page, key, entry, own.get(key))


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
    if own and (own.merged or own.value.kind in ("list", "map") or as_text(own.value) == wanted):
        return
    votes = _votes(pair, key, wanted)
    is_own = own is not None and not _votes(pair, key, as_text(own.value)).kept
    if votes.kept < _QUORUM or not (votes.kept * 4 >= votes.of * 3 or (is_own and votes.kept * 2 > votes.of)):
        return
    data: dict[str, str | int] = {"key": key, "expected": short(wanted), "kept": votes.kept, "of": votes.of}
    if own is None:
        fix = _added(page, key, entry)
        yield Problem(page.closing, LOST, data, fix)
        return
    make = Fix.safe if votes.kept == votes.of else Fix.unsafe
    fix = make(Phrase("Write `{text}`", text=short(entry.value.raw)), Edit(own.value.span, entry.value.raw))
    seen = short(as_text(own.value)) or "nothing"
    yield Problem(own.value.span, MESSAGE, {**data, "seen": seen}, fix if own.value.raw else None)


def _added(page: FrontMatter, key: str, entry: Entry) -> Fix | None:
    """Write a key at the end, where it is no part of another one."""
    if "." in key or page.kind == "json" or "\n" in entry.value.raw:
        return None
    if page.kind == "toml" and any(each.value.kind == "map" for each in page.entries):
        return None
    sign = " = " if page.kind == "toml" else ": "
    at = page.closing.start
    return Fix.unsafe(Phrase("Add `{text}`", text=key), Edit(Span(at, at), f"{key}{sign}{entry.value.raw}\n"))
