"""Values of a key on many pages -> what the schema says of the key, with the exceptions as notes."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from contentlint.learn.shapes import Shape
from contentlint.packs.formats import FORMATS
from contentlint.text.titles import fold_title

# Fewer pages than this are not asked what they have in common.
ENOUGH = 5
# A share of pages that may well be slips: they are named, so that somebody looks at them.
FEW = 0.1
# So many different texts are a list to choose from, if each stands on this many pages on average.
_MOST_CHOICES = 12
_PAGES_A_CHOICE = 4
_LONGEST_CHOICE = 40
# Every choice of a closed list stands on so many pages.
_PAGES_TO_CLOSE = 3
_NAMED = 3
# Keys by which a page is known: no two pages share one.
_NAMES = frozenset({"id", "uid", "slug", "permalink"})
_LANGUAGES = frozenset({"lang", "language", "locale"})
# Forms that a text does not have by chance, when all pages have them.
_TELLING = ("emoji", "url", "email", "colour", "commit-hash")

_TYPES: dict[type, str] = {
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    datetime.datetime: "datetime",
    datetime.date: "date",
    list: "list",
    dict: "map",
}
_WORDS = {
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "string": "text",
    "list": "a list",
    "map": "keys with values",
    "datetime": "a date with a time",
    "date": "a date",
}


class Seen(NamedTuple):
    """A value and the page it stands on."""

    page: Shape
    value: object


class Field(NamedTuple):
    """What is written about a key: facts for the schema, and notes for its reader."""

    facts: Mapping[str, object]
    notes: tuple[str, ...] = ()


def learn_fields(pages: Sequence[Shape]) -> dict[str, Field]:
    """Every key of the pages, in the order that most pages have."""
    written = [page for page in pages if page.values is not None]
    seen: dict[str, list[Seen]] = {}
    for page in written:
        for key, value in (page.values or {}).items():
            seen.setdefault(key, []).append(Seen(page, value))
    order = sorted(seen, key=lambda key: _place(key, written))
    return {key: learn_field(key, seen[key], written) for key in order}


def learn_field(key: str, seen: Sequence[Seen], pages: Sequence[Shape]) -> Field:
    """What `pages`, those of `seen` among them, say about `key`."""
    held = [one for one in seen if one.value is not None]
    types = _types(held)
    facts: dict[str, object] = {}
    notes = list(_mixture(types, held))
    if len(types) == 1:
        facts["type"] = next(iter(types))
    if len(held) == len(pages):
        facts["required"] = True
    else:
        notes.append(absence([one.page.path for one in held], [page.path for page in pages]))
    if facts.get("type") == "string":
        more = _text(key, held)
        facts.update(more.facts)
        notes.extend(more.notes)
    elif facts.get("type") in ("integer", "number"):
        facts.update(_least(held))
    elif facts.get("type") == "list":
        facts.update(_items(held))
    elif facts.get("type") == "map":
        facts.update(_inside(held))
    return Field(facts, tuple(notes))


def type_of(value: object) -> str:
    """The name a schema has for the type of a value."""
    return _TYPES.get(type(value), "string")


def named(paths: Iterable[str]) -> str:
    """Some paths, as a note names them."""
    some = sorted(paths)
    more = f" and {len(some) - _NAMED} more" if len(some) > _NAMED else ""
    return ", ".join(some[:_NAMED]) + more


def absence(having: Collection[str], pages: Collection[str]) -> str:
    """The note about what only the pages `having` have: the exceptions by name, if they are few."""
    missing = set(pages).difference(having)
    few = len(missing) <= max(1, len(pages) * FEW)
    return f"not in {named(missing)}" if few else f"on {len(set(having))} of {len(pages)} pages"


def _place(key: str, pages: Sequence[Shape]) -> float:
    places = [list(page.values).index(key) for page in pages if page.values and key in page.values]
    return sum(places) / len(places)


def _types(held: Sequence[Seen]) -> Counter[str]:
    """Types by number of pages; whole numbers among others are numbers."""
    types = Counter(type_of(one.value) for one in held)
    if types.keys() == {"integer", "number"}:
        return Counter({"number": types.total()})
    return types


def _mixture(types: Counter[str], held: Sequence[Seen]) -> Iterable[str]:
    if len(types) < 2:
        return
    (common, count), *rare = types.most_common()
    yield f"{_WORDS[common]} on {count} pages"
    for name, _ in rare:
        yield f"{_WORDS[name]} in {named(one.page.path for one in held if type_of(one.value) == name)}"


def _text(key: str, held: Sequence[Seen]) -> Field:
    texts = [(one.page, str(one.value)) for one in held]
    if len(texts) < ENOUGH:
        return Field({})
    counts = Counter(text for _, text in texts)
    form = _form(key, counts)
    if all(text == page.stem for page, text in texts):
        return _name({**form, "equals": "file-stem"}, texts, counts)
    if all(page.heading and fold_title(text) == page.heading for page, text in texts):
        return Field({"equals": "heading"})
    if key in _NAMES and len(counts) > (1 - FEW) * len(texts):
        return _name(form, texts, counts)
    if form:
        return Field(form)
    if len(counts) > _MOST_CHOICES or len(counts) * _PAGES_A_CHOICE > len(texts):
        return Field({})
    if any(not text or len(text) > _LONGEST_CHOICE or "\n" in text for text in counts):
        return Field({})
    closed = min(counts.values()) >= _PAGES_TO_CLOSE
    notes = [
        f"`{text}` only in {named(page.path for page, other in texts if other == text)}"
        for text, count in counts.items()
        if count == 1
    ]
    values = [text for text, _ in counts.most_common()]
    return Field({"values": values} if closed else {"values": values, "open": True}, tuple(notes))


def _form(key: str, texts: Iterable[str]) -> dict[str, object]:
    """The form that all texts have, where it is one that no other text has by chance."""
    told = [*_TELLING, *(["slug"] if key in _NAMES else []), *(["language-tag"] if key in _LANGUAGES else [])]
    return next(({"type": name} for name in told if all(map(FORMATS[name].holds, texts))), {})


def _name(
    facts: Mapping[str, object], texts: Sequence[tuple[Shape, str]], counts: Mapping[str, int]
) -> Field:
    """A key by which a page is known, with the pages that share a name."""
    shared = {
        text: named(page.path for page, other in texts if other == text)
        for text in counts
        if counts[text] > 1
    }
    if not shared:
        return Field({"unique": True, **facts})
    return Field(facts, tuple(f"`{text}` in {paths}" for text, paths in list(shared.items())[:_NAMED]))


def _least(held: Sequence[Seen]) -> dict[str, object]:
    numbers = [one.value for one in held if isinstance(one.value, int | float)]
    return {"minimum": 0} if len(numbers) >= ENOUGH and min(numbers) >= 0 else {}


def _items(held: Sequence[Seen]) -> dict[str, object]:
    items = [Seen(one.page, item) for one in held if isinstance(one.value, list) for item in one.value]
    types = _types(items)
    if len(types) != 1 or any(one.value is None for one in items):
        return {}
    name = next(iter(types))
    return {"items": {"type": name, **(_inside(items) if name == "map" else {})}}


def _inside(held: Sequence[Seen]) -> dict[str, object]:
    """Keys of maps that have something in common; maps with names of their own are left open."""
    maps = [Shape(one.page.path, one.value, ()) for one in held if isinstance(one.value, dict)]
    fields = learn_fields(maps)
    if not any(field.facts.get("required") for field in fields.values()):
        return {}
    return {"fields": {key: dict(field.facts) for key, field in fields.items()}}
