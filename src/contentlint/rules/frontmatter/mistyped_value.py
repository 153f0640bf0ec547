"""A well-known key has a value of another type than every generator expects of it.

YAML guesses the type from the way a value is written. `title: 2019` is a
number, `lang: no` is false, `order: "10"` is text and sorts before `9`, and
`draft: "false"` is text too, which counts as true. No site says so; the page
is only in the wrong place, or published too early. Title and other texts,
numbers of order, and switches such as `draft` are looked at, and lists where
the manuals of the programs that read them leave no choice.

The fix adds or removes quotes, which changes no character of the value. Where
the value itself is a mistake there is none: `description: 1` is what some
translation platforms leave where a text was not translated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import PurePosixPath

from contentlint.document import Document
from contentlint.document.values import Entry, Value
from contentlint.model import Applicability, Edit, Fix, Phrase, Problem, Severity
from contentlint.rule import Example, RuleMeta
from contentlint.rules.frontmatter._faults import shorten
from contentlint.rules.frontmatter._keys import ORDERS, TEXTS, TRUTHS
from contentlint.rules.frontmatter._schema_options import UnlessInSchema
from contentlint.text.pattern import Pattern

RuleOptions = UnlessInSchema

META = RuleMeta(
    id="mistyped-value",
    summary="A well-known key has a number, text or truth value where another type is meant.",
    severity=Severity.WARNING,
)
MESSAGE = "Unexpected `{seen}` for `{key}`, which YAML reads as {read}, expected {expected}"
EMPTY = "Unexpected empty value of `{key}`, expected text"
LEFT_OVER = "Unexpected `{seen}` for `{key}`, expected text; translation platforms leave such numbers behind"
FLAT = "Unexpected name and address as two items of `{key}`, expected pairs `[name, address]`"
SCALAR = "Unexpected text for `{key}`, expected a list"

GOOD = (
    "---\ntitle: The year 2019\norder: 10\ndraft: false\ndate: 2024-05-31\n---\n",
    '---\ntitle: "2019"\nlang: "no"\nversion: 1.10\n---\n',
    "---\ntitle: {en: One, fr: Un}\naliases: [Other name]\n---\n",
    '---\ncontributors:\n  - ["Ana", "https://example.org/ana"]\n---\n',
)
BAD = (
    Example(
        bad="---\ntitle: 2019\n---\n",
        message="Unexpected `2019` for `title`, which YAML reads as a number, expected text in quotes",
        fixed='---\ntitle: "2019"\n---\n',
    ),
    Example(
        bad="---\nlang: no\n---\n",
        message="Unexpected `no` for `lang`, which YAML reads as false, expected text in quotes",
        fixed='---\nlang: "no"\n---\n',
    ),
    Example(
        bad='---\norder: "10"\n---\n',
        message='Unexpected `"10"` for `order`, which YAML reads as text, expected a number without quotes',
        fixed="---\norder: 10\n---\n",
    ),
    Example(
        bad='---\ndraft: "false"\n---\n',
        message='Unexpected `"false"` for `draft`, which YAML reads as text, expected `false` without quotes',
        fixed="---\ndraft: false\n---\n",
    ),
    Example(
        bad="---\ndescription: 1\n---\n",
        message="Unexpected `1` for `description`, expected text; "
        "translation platforms leave such numbers behind",
    ),
    Example(
        bad="---\naliases: Other name\n---\n",
        message="Unexpected text for `aliases`, expected a list",
        fixed="---\naliases: [Other name]\n---\n",
        unsafe=True,
    ),
)

_WHOLE = Pattern(r"-?(?:0|[1-9][0-9]{0,8})")
_SAID = {"true": "true", "false": "false", "yes": "true", "no": "false", "on": "true", "off": "false"}
# Keys that may hold nothing: only a page without a title is a page that nobody finds.
_NEVER_EMPTY = ("title",)
_LISTS = frozenset({"aliases", "cssclasses"})
_PEOPLE = frozenset({"contributors", "translators", "authors"})
_ADDRESS = Pattern(r"https?://\S+")
# Characters that end a plain item or mean something in brackets.
_NOT_BARE = Pattern(r"[,\[\]{}#&*!|>'\"%@`:]|^[\s?-]")


def check(page: Document, options: UnlessInSchema) -> Iterator[Problem]:
    front = page.frontmatter
    if not front or front.kind == "toml":
        return
    for entry in front.entries:
        reader = _READERS.get(entry.key)
        if reader and not entry.merged and options.spec(entry.key).type == "any":
            yield from reader(entry, page.path)


def _text(entry: Entry, path: str) -> Iterator[Problem]:
    value = entry.value
    if value.kind == "null" and entry.key in _NEVER_EMPTY:
        yield Problem(entry.key_span, EMPTY, {"key": entry.key})
    if value.style != "plain" or value.kind not in ("bool", "int", "float", "date"):
        return
    if value.raw in ("0", "1") and PurePosixPath(path).name.split(".")[0] != value.raw:
        yield Problem(value.span, LEFT_OVER, {"seen": value.raw, "key": entry.key})
        return
    data = {**_seen(entry), "expected": Phrase("text in quotes")}
    quoted = Fix.safe("Put the value in quotes", Edit(value.span, f'"{value.raw}"'))
    yield Problem(value.span, MESSAGE, data, quoted)


def _order(entry: Entry, _path: str) -> Iterator[Problem]:
    value = entry.value
    if _is_quoted(value) and _WHOLE.fullmatch(value.raw[1:-1]):
        bare = Fix.safe("Take the number out of its quotes", Edit(value.span, value.raw[1:-1]))
        yield Problem(
            value.span, MESSAGE, {**_seen(entry), "expected": Phrase("a number without quotes")}, bare
        )


def _truth(entry: Entry, _path: str) -> Iterator[Problem]:
    value = entry.value
    said = _SAID.get(str(value.data).lower()) if value.kind == "str" and _is_quoted(value) else None
    if said:
        level = Applicability.SAFE if value.raw[1:-1] == said else Applicability.UNSAFE
        fix = Fix(Phrase("Write {said} without quotes", said=said), (Edit(value.span, said),), level)
        yield Problem(
            value.span,
            MESSAGE,
            {**_seen(entry), "expected": Phrase("`{said}` without quotes", said=said)},
            fix,
        )


def _list(entry: Entry, _path: str) -> Iterator[Problem]:
    value = entry.value
    # Hugo takes an address for a list of one.
    if value.kind != "str" or not str(value.data).strip() or str(value.data).startswith("/"):
        return
    plain = value.style == "plain" and "\n" not in value.raw
    bare = plain and not _NOT_BARE.search(value.raw)
    new = f"[{value.raw}]" if bare or _is_quoted(value) else None
    fix = Fix("Make it a list of one", (Edit(value.span, new),), Applicability.UNSAFE) if new else None
    yield Problem(value.span, SCALAR, {"key": entry.key}, fix)


def _people(entry: Entry, _path: str) -> Iterator[Problem]:
    items = [str(item.data) for item in entry.value.items if item.kind == "str"]
    pairs = pairwise(items)
    if len(items) == len(entry.value.items) and any(
        _ADDRESS.fullmatch(second) and not _ADDRESS.fullmatch(first) for first, second in pairs
    ):
        yield Problem(entry.key_span, FLAT, {"key": entry.key})


def _is_quoted(value: Value) -> bool:
    return value.style in ("single", "double") and "\n" not in value.raw


def _seen(entry: Entry) -> dict[str, str]:
    value = entry.value
    read = _READ_AS.get(value.kind, str(value.data).lower())
    return {"seen": shorten(value.raw), "key": entry.key, "read": read}


_READ_AS = {
    "int": Phrase("a number"),
    "float": Phrase("a number"),
    "date": Phrase("a date"),
    "str": Phrase("text"),
}
_Reader = Callable[[Entry, str], Iterator[Problem]]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(TEXTS, _text),
    **dict.fromkeys(ORDERS, _order),
    **dict.fromkeys(TRUTHS, _truth),
    **dict.fromkeys(_LISTS, _list),
    **dict.fromkeys(_PEOPLE, _people),
}
