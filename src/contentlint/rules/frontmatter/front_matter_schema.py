"""Keys and values of front matter that this kind of page does not allow.

A budget written as text sorts wrongly, a misspelt key is ignored, a missing
one leaves a hole in a menu. Keys and values are checked where a pack with a
`schema.yaml` holds for the page: missing and unknown keys, types, allowed
values, ranges, forms, and comparisons such as `minBudget <= recommendedBudget`.
Front matter that can not be read at all is told by `front-matter-syntax`.

Values are taken as YAML 1.1 reads them, because most site generators do: `no`
is false, `012` is ten, `1:30` is ninety. Where such a reading surprises, the
message says so. A missing key is reported at the closing fence.

The fix puts a value into quotes where text is wanted, or takes it out of them
where a number or a truth value is: it changes no character of the value, so it
is safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Annotated

from contentlint.document import Document
from contentlint.document.frontmatter import FrontMatter, as_text
from contentlint.document.values import Entry, Value, plain
from contentlint.model import Edit, Fix, Problem, Related, Severity, Span
from contentlint.packs import FieldSpec, Schema, SchemaError, validate
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.frontmatter._faults import shorten

META = RuleMeta(
    id="front-matter-schema",
    summary="Keys and values of front matter that this kind of page does not allow.",
    severity=Severity.ERROR,
    needs=frozenset({"schema"}),
)
MESSAGE = "Unexpected `{seen}` for `{key}`, expected {expected}"
READ_AS = "Unexpected `{seen}` for `{key}`, which YAML reads as {read}, expected {expected}"
EMPTY = "Unexpected empty value of `{key}`, expected {expected}"
MISSING = "Unexpected end of front matter, expected the key `{key}` ({expected})"
MISSING_INSIDE = "Unexpected end of `{holder}`, expected the key `{key}` ({expected})"
UNKNOWN = "Unexpected key `{key}`, expected {expected}"
NO_FRONT_MATTER = "Unexpected text at the start of the page, expected front matter between two lines `---`"


@dataclass(frozen=True)
class RuleOptions(Options):
    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None


_GUIDE = RuleOptions(
    schema=Schema(
        fields=(
            FieldSpec("id", "string", required=True, equals="file-stem"),
            FieldSpec("level", "string", values=("easy", "hard")),
            FieldSpec("budget", "integer", minimum=0),
        )
    )
)
GOOD = (
    "# No front matter at all\n",
    Accepted("---\nid: page\nlevel: easy\nbudget: 10\n---\n", options=_GUIDE),
)
BAD = (
    Example(
        bad="---\nid: page\nlevel: esay\n---\n",
        message="Unexpected `esay` for `level`, expected `easy` or `hard`, most likely `easy`",
        options=_GUIDE,
    ),
    Example(
        bad='---\nid: page\nbudget: "10"\n---\n',
        message='Unexpected `"10"` for `budget`, which YAML reads as text, expected a whole number',
        fixed="---\nid: page\nbudget: 10\n---\n",
        options=_GUIDE,
    ),
    Example(
        bad="---\nlevel: easy\n---\n",
        message="Unexpected end of front matter, expected the key `id` (text)",
        options=_GUIDE,
    ),
)

_READS = {"null": "no value", "str": "text", "date": "a date", "list": "a list", "map": "keys with values"}
_FOLDER_PAGES = ("index", "_index", "README")
# Text that nobody takes for anything else, and values that every YAML reads alike without quotes.
_WORD = re.compile(r"[^\W\d].*", re.DOTALL)
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_TRUTH = re.compile(r"true|false")


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    schema = options.schema
    if not schema:
        return
    front = page.frontmatter
    if not front:
        if schema.required:
            yield Problem(Span(0, len(page.text.split("\n", 1)[0])), NO_FRONT_MATTER)
        return
    if front.entries or not front.faults:
        yield from _against(schema, front, page)


def _against(schema: Schema, front: FrontMatter, page: Document) -> Iterator[Problem]:
    data = {entry.key: plain(entry.value) for entry in front.entries}
    errors = validate(schema, data)
    for error in errors:
        yield _problem(error, front)
    wrong = {error.loc[0] for error in errors}
    for spec in schema.fields:
        entry = front.get(spec.name)
        if not entry or spec.name in wrong:
            continue
        if spec.equals == "file-stem":
            yield from _not_the_file_name(entry, page.path)
        if front.kind == "yaml" and spec.type == "integer":
            yield from _surprising_integer(entry)


def _problem(error: SchemaError, front: FrontMatter) -> Problem:
    entry, value = _find(error, front)
    key = _path(error.loc)
    data = {"key": key, "expected": error.expected}
    if error.kind == "missing":
        if not value:
            return Problem(front.closing, MISSING, data)
        return Problem(value.span, MISSING_INSIDE, {**data, "holder": _path(error.loc[:-1])})
    if not entry or not value:
        return Problem(front.closing, UNKNOWN, data)
    if error.kind == "unknown":
        return Problem(entry.key_span, UNKNOWN, data)
    if error.kind == "empty":
        return Problem(entry.key_span, EMPTY, data)
    if error.near and error.expected != f"`{error.near}`":
        data["expected"] += f", most likely `{error.near}`"
    other = front.get(error.other)
    related = (Related(f"`{other.key}`", other.value.span),) if other else ()
    data["seen"] = shorten(value.raw or as_text(value))
    if error.kind != "type" or front.kind != "yaml":
        return Problem(value.span, MESSAGE, data, related=related)
    data["read"] = _reading(value)
    message = MESSAGE if value.kind == "str" and _WORD.fullmatch(value.raw) else READ_AS
    return Problem(value.span, message, data, _requote(value, error.expected))


def _path(loc: tuple[str | int, ...]) -> str:
    """A way to a value as a person would say it: `author.name`, `tags, item 2`."""
    return "".join(
        f", item {step + 1}" if isinstance(step, int) else f".{step}" for step in loc
    ).removeprefix(".")


def _find(error: SchemaError, front: FrontMatter) -> tuple[Entry | None, Value | None]:
    """The deepest entry and value on an error's way; for a missing key, what should hold it."""
    entry: Entry | None = None
    value: Value | None = None
    entries = front.entries
    for step in error.loc:
        if isinstance(step, int):
            value = value.items[step] if value and step < len(value.items) else value
        else:
            found = next((one for one in entries if one.key == step), None)
            if not found:
                break
            entry, value = found, found.value
        entries = value.entries if value else ()
    return entry, value


def _reading(value: Value) -> str:
    if value.kind in _READS:
        return _READS[value.kind]
    return f"`{str(value.data).lower()}`"


def _requote(value: Value, expected: str) -> Fix | None:
    """Quotes on or off, where that alone gives what is expected."""
    if expected == "text" and value.style == "plain" and value.kind in ("bool", "int", "float", "date"):
        return Fix.safe("Put the value in quotes", Edit(value.span, f'"{value.raw}"'))
    bare = value.raw[1:-1]
    wanted = {
        "a whole number": _WHOLE.fullmatch(bare),
        "a number": _NUMBER.fullmatch(bare),
        "`true` or `false`": _TRUTH.fullmatch(bare),
    }
    if value.style in ("single", "double") and wanted.get(expected):
        return Fix.safe("Take the value out of its quotes", Edit(value.span, bare))
    return None


def _not_the_file_name(entry: Entry, path: str) -> Iterator[Problem]:
    file = PurePosixPath(path)
    stem = file.parent.name if file.stem in _FOLDER_PAGES else file.name.split(".")[0]
    if as_text(entry.value) != stem:
        data = {"seen": shorten(entry.value.raw), "key": entry.key, "expected": f"the file's name `{stem}`"}
        yield Problem(entry.value.span, MESSAGE, data)


def _surprising_integer(entry: Entry) -> Iterator[Problem]:
    """`012`, `1:30`, `1_000` and `0x1F` are whole numbers, but not the ones a reader sees."""
    value = entry.value
    if value.kind == "int" and value.raw.lstrip("+") != str(value.data):
        data = {"seen": value.raw, "key": entry.key, "read": _reading(value), "expected": "plain digits"}
        yield Problem(value.span, READ_AS, data)
