"""A key that is going out of use, as the pack of the page says.

It still works, but the next version of the site will not read it. Where the
pack names the key that took its place, the fix renames it; it needs review,
because the new key may want its value in another form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from contentlint.document import Document
from contentlint.document.frontmatter import FrontMatter
from contentlint.document.values import Entry
from contentlint.model import Fix, Phrase, Problem, Related, Severity
from contentlint.packs import FieldSpec, Schema
from contentlint.rule import Accepted, Example, FromPack, Options, RuleMeta
from contentlint.rules.frontmatter._schema_fixes import edited_front, rename_key

META = RuleMeta(
    id="deprecated-key",
    summary="A key that is going out of use.",
    severity=Severity.WARNING,
    needs=frozenset({"schema"}),
)
MESSAGE = "Unexpected deprecated key `{key}`, expected `{successor}`"
NO_SUCCESSOR = "Unexpected deprecated key `{key}`, expected a page without it"


@dataclass(frozen=True)
class RuleOptions(Options):
    schema: Annotated[Schema | None, FromPack("schema"), "Keys of this kind of page."] = None


_PAGE = RuleOptions(
    Schema(
        (FieldSpec("alias", deprecated=True, successor="aliases"), FieldSpec("aliases"), FieldSpec("title"))
    )
)
GOOD = (Accepted("---\naliases: [a]\n---\n", options=_PAGE), "---\nalias: [a]\n---\n")
BAD = (
    Example(
        bad="---\nalias: [a] # old\n---\n",
        message="Unexpected deprecated key `alias`, expected `aliases`",
        fixed="---\naliases: [a] # old\n---\n",
        options=_PAGE,
        unsafe=True,
    ),
)


def check(page: Document, options: RuleOptions) -> Iterator[Problem]:
    front = page.frontmatter
    for spec in options.schema.fields if options.schema and front else ():
        entry = front.get(spec.name) if front and spec.deprecated else None
        if front and entry and not entry.merged:
            yield _problem(entry, spec.successor, front)


def _problem(entry: Entry, successor: str, front: FrontMatter) -> Problem:
    data = {"key": entry.key, "successor": successor}
    if not successor:
        return Problem(entry.key_span, NO_SUCCESSOR, data)
    present = front.get(successor)
    if present:
        return Problem(entry.key_span, MESSAGE, data, related=(Related("there is one", present.key_span),))
    fix = Fix.unsafe(Phrase("Name the key `{text}`", text=successor), rename_key(entry, successor, front))
    return Problem(entry.key_span, MESSAGE, data, fix if edited_front(front, fix) else None)
