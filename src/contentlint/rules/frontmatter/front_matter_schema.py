"""Keys and values of front matter that this kind of page does not allow.

A budget written as text sorts wrongly, a misspelt key is ignored, a missing
one leaves a hole in a menu. Keys and values are checked where a pack with a
`schema.yaml` holds for the page: missing, unknown, forbidden and translated
keys (`linguagem` for `lang`), types and forms of text, allowed values, ranges,
keys that go together or exclude each other, comparisons such as `minBudget <=
recommendedBudget`, and values that repeat the page's name, folder, language or
path. Front matter that can not be read at all is told by `front-matter-syntax`.

Values are taken as YAML 1.1 reads them, because most site generators do: `no`
is false, `012` is ten, `1:30` is ninety. Where such a reading surprises, the
message says so. A missing key is reported at the closing fence.

A fix changes one value or one key and no other character, and it is proven by
reading the front matter again. Quotes on or off, capital letters of an allowed
value, the usual form of a truth value, number or date, and the name of the one
key that is missing are safe. A near value, a list made of one value and a key
that may be the site's own need review.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document
from contentlint.document.frontmatter import FrontMatter, as_text
from contentlint.document.values import Entry, Value
from contentlint.model import Problem, Severity, Span
from contentlint.packs import FieldSpec, Schema, fields_of, validate
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.frontmatter._faults import shorten
from contentlint.rules.frontmatter._page_ties import untrue_tie
from contentlint.rules.frontmatter._schema_fixes import data_of, fix_of, surprising
from contentlint.rules.frontmatter._schema_problems import MESSAGE, READ_AS, path_of, problem_of, reading

META = RuleMeta(
    id="front-matter-schema",
    summary="Keys and values of front matter that this kind of page does not allow.",
    severity=Severity.ERROR,
    needs=frozenset({"schema"}),
)
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


# To prove a fix, the front matter is read again: too dear for many errors, or for more than people write.
_MOST_FIXES = 20
# Who has made more has not read the first ones.
_MOST_ERRORS = 200
_LONGEST = 20_000
# Types whose values not every reader of YAML takes for the same, and those that may hold them.
_READ_TWICE = frozenset({"integer", "boolean", "list", "map"})


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
        yield from _against(schema, front, page.path)


def _against(schema: Schema, front: FrontMatter, path: str) -> Iterator[Problem]:
    data = data_of(front)
    errors = validate(schema, data, path)
    most = _MOST_FIXES if front.content.end - front.content.start <= _LONGEST else 0
    unreadable = [fault.span for fault in front.faults]
    for number, error in enumerate(errors[:_MOST_ERRORS]):
        problem = problem_of(error, front)
        if problem.span not in unreadable:
            fix = fix_of(error, front, schema, path) if number < most else None
            yield problem._replace(fix=fix)
    wrong = {error.loc[0] for error in errors if error.loc}
    for spec in fields_of(schema, data):
        if spec.name not in data or spec.name in wrong:
            continue
        entry = front.get(spec.name)
        if entry and (spec.equals or spec.address):
            yield from _ties(spec, entry, path)
        if entry and spec.type in _READ_TWICE and front.kind == "yaml":
            yield from _surprises(spec, entry.value, (spec.name,))


def _ties(spec: FieldSpec, entry: Entry, path: str) -> Iterator[Problem]:
    held = as_text(entry.value)
    expected = untrue_tie(spec, held, path) if held else ""
    if expected:
        data = {"seen": shorten(entry.value.raw), "key": spec.name, "expected": expected}
        yield Problem(entry.value.span, MESSAGE, data)


def _surprises(spec: FieldSpec, value: Value, loc: tuple[str | int, ...]) -> Iterator[Problem]:
    """Numbers and truth values that not every reader takes for the same, at any depth."""
    found = surprising(value, spec.type)
    if found:
        expected, fix = found
        data = {"seen": value.raw, "key": path_of(loc), "read": reading(value), "expected": expected}
        yield Problem(value.span, READ_AS, data, fix)
    for number, item in enumerate(value.items if spec.items else ()):
        if spec.items:
            yield from _surprises(spec.items, item, (*loc, number))
    for inner in spec.fields:
        held = next((one.value for one in value.entries if one.key == inner.name), None)
        if held:
            yield from _surprises(inner, held, (*loc, inner.name))
