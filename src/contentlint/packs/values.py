"""What a pack says, as plain frozen values: rules read these and know nothing of YAML or pydantic."""

from __future__ import annotations

from typing import Literal, NamedTuple

from contentlint.packs.glossary import Glossary
from contentlint.packs.outline import Outline

FieldType = Literal[
    "any", "string", "integer", "number", "boolean", "date", "datetime", "list", "map",
    "url", "email", "slug", "language-tag", "emoji", "colour", "commit-hash", "path", "page",
]  # fmt: skip
Unknown = Literal["allow", "near", "error"]
Equals = Literal["", "heading", "file-stem", "folder", "locale"]
Order = Literal["any", "fixed"]
GroupKind = Literal["required-together", "one-of", "any-of"]
Scalar = str | int | float | bool


class AddressForm(NamedTuple):
    """How a value gives the page's path: `form` with `{value}`, after `replace` and lower case."""

    form: str
    lower: bool = False
    replace: tuple[tuple[str, str], ...] = ()


class FieldSpec(NamedTuple):
    """One key of the front matter.

    `values` is an enumeration, `open` one that may grow: then only a slip of a
    known value is reported. `pattern` must match the whole text, `expected`
    says in words what it wants. `single` allows one value in the place of a
    list. `separator` splits a text into items for `distinct`. `equals` and
    `address` tie the value to the page, `unique`, `refers` and
    `same_in_translations` to other pages. `items` is what each item of a list
    or each value of a map is.
    """

    name: str
    type: FieldType = "any"
    required: bool = False
    forbidden: bool = False
    deprecated: bool = False
    successor: str = ""
    values: tuple[Scalar, ...] = ()
    open: bool = False
    pattern: str = ""
    expected: str = ""
    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    single: bool = False
    separator: str = ""
    distinct: bool = False
    unique: bool = False
    same_in_translations: bool = False
    refers: str = ""
    equals: Equals = ""
    address: AddressForm | None = None
    items: FieldSpec | None = None
    fields: tuple[FieldSpec, ...] = ()


class Chain(NamedTuple):
    """`a <= b < 3`: terms are key names or numbers, `signs` stand between them."""

    terms: tuple[str | float, ...]
    signs: tuple[str, ...]


class Group(NamedTuple):
    """Keys that are required together, of which exactly one or at least one must be there."""

    kind: GroupKind
    keys: tuple[str, ...]


class Condition(NamedTuple):
    """What is required or forbidden where every key of `when` has one of its values.

    No values stand for any value at all. `paths` and `outside` are patterns of
    `fnmatch` for the path of a page or an end of it: it must match one of the
    first, if there are any, and none of the second.
    """

    when: tuple[tuple[str, tuple[Scalar, ...]], ...] = ()
    paths: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()


class Variants(NamedTuple):
    """Further keys that depend on the value of `key`; `default` holds where the key is missing."""

    key: str
    of: tuple[tuple[str, tuple[FieldSpec, ...]], ...]
    default: str = ""


class Relation(NamedTuple):
    """A CEL expression over the keys that must be true; `keys` are those it speaks of."""

    expression: str
    expected: str
    keys: tuple[str, ...]


class BodyTie(NamedTuple):
    """Text of a section whose named groups say the same as keys of the front matter.

    `section` is its title, "" for the whole body. `words` gives, by key, what a text stands for; a
    text that is not among them says nothing.
    """

    pattern: str
    section: str = ""
    words: tuple[tuple[str, tuple[tuple[str, Scalar], ...]], ...] = ()


class PythonModel(NamedTuple):
    """A pydantic model `name` in `module`, which may lie in `folder`."""

    module: str
    name: str
    folder: str = ""


class JsonSchema(NamedTuple):
    """A JSON Schema: address of its root document, and all documents as (address, text)."""

    root: str
    documents: tuple[tuple[str, str], ...]


class Schema(NamedTuple):
    """The front matter of a kind of page. `unknown` says what becomes of keys not listed."""

    fields: tuple[FieldSpec, ...] = ()
    required: bool = True
    unknown: Unknown = "near"
    order: Order = "any"
    compare: tuple[Chain, ...] = ()
    groups: tuple[Group, ...] = ()
    conditions: tuple[Condition, ...] = ()
    variants: Variants | None = None
    relations: tuple[Relation, ...] = ()
    body: tuple[BodyTie, ...] = ()
    model: PythonModel | None = None
    json_schema: JsonSchema | None = None


class Pack(NamedTuple):
    """A pack: which pages (`match`, gitignore patterns) and what holds for them.

    `keep` are terms of other languages that may stay in the text.
    """

    name: str
    version: str = ""
    folder: str = ""
    match: tuple[str, ...] = ()
    language: str | None = None
    keep: tuple[str, ...] = ()
    schema: Schema | None = None
    sections: Outline | None = None
    glossary: Glossary | None = None
