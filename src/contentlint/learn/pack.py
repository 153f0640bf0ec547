"""The files of a first pack, written so that a person goes on with them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from contentlint.learn.fields import ENOUGH, FEW, Field, learn_fields, named
from contentlint.learn.relations import Chain, learn_chains
from contentlint.learn.sections import Part, Plan, learn_plan, rises
from contentlint.learn.shapes import Shape
from contentlint.text.pattern import Pattern

_PLAIN = Pattern(r"[A-Za-z_][\w /.'’éèêàçùâîôûëïüöäß-]*[\w.]|[A-Za-z_]")
# Words that YAML 1.1 reads as something else than text.
_TAKEN = Pattern(r"(?i)y|n|yes|no|on|off|true|false|null|none|nan|inf")


class Learned(NamedTuple):
    """Files of a pack by name, and how many pages, keys and sections they speak of."""

    files: Mapping[str, str]
    pages: int
    fields: int
    sections: int


def learn(name: str, folder: str, pages: Sequence[Shape]) -> Learned:
    """A pack called `name` for the pages of `folder` (relative to the root), one at least.

    Every page given fulfils the pack: what some of them do not have is written as a note.
    """
    fields = learn_fields(pages)
    plan = learn_plan(pages)
    files = {"pack.yaml": _pack(name, folder, pages)}
    if fields:
        files["schema.yaml"] = "\n".join(_schema(fields, pages)) + "\n"
    if plan.parts:
        files["sections.yaml"] = "\n".join(_sections(plan, len(pages))) + "\n"
    return Learned(files, len(pages), len(fields), len(plan.parts))


def _pack(name: str, folder: str, pages: Sequence[Shape]) -> str:
    endings = sorted({PurePosixPath(page.path).suffix for page in pages})
    depths = {str(PurePosixPath(page.path).parent) for page in pages}
    inside = "" if depths == {folder or "."} else "**/"
    start = f"{folder}/{inside}" if folder else inside or "/"
    patterns = "".join(f"  - {_scalar(f'{start}*{ending}')}\n" for ending in endings)
    return (
        f"# Learned from {len(pages)} pages. Read it, correct it, and it is yours.\n"
        f"name: {name}\n"
        'version: "0.1"\n'
        f"match:\n{patterns}"
    )


def _schema(fields: Mapping[str, Field], pages: Sequence[Shape]) -> Iterator[str]:
    bare = [page.path for page in pages if page.values is None]
    yield "# Front matter. Comments name the pages that are different from the others."
    if bare:
        yield f"# Without front matter: {named(bare)}."
    yield f"required: {_scalar(not bare)}"
    yield "unknown: near"
    yield from _key_order(list(fields), pages)
    yield "fields:"
    for key, field in fields.items():
        yield f"  {_scalar(key)}:" + ("" if field.facts else " {}") + _note(field.notes)
        yield from _mapping(field.facts, 4)
    yield from _compare(list(learn_chains(pages)))


def _key_order(keys: Sequence[str], pages: Sequence[Shape]) -> Iterator[str]:
    """The line that says that keys have an order, where enough pages keep to one."""
    place = {key: number for number, key in enumerate(keys)}
    unordered = [page.path for page in pages if not rises([place[key] for key in page.values or ()])]
    if len(pages) >= ENOUGH and len(keys) > 1 and len(unordered) <= max(1, FEW * len(pages)):
        yield "order: fixed" if not unordered else f"order: any  # fixed but for {named(unordered)}"


def _compare(chains: Sequence[Chain]) -> Iterator[str]:
    if any(not chain.broken for chain in chains):
        yield "compare:"
    yield from (f"  - {chain.written}" for chain in chains if not chain.broken)
    for chain in chains:
        if chain.broken:
            yield f"# Nearly everywhere: {chain.written}  (not in {named(chain.broken)})"


def _sections(plan: Plan, total: int) -> Iterator[str]:
    yield f"# Sections, from the headings of {total} pages. Headings not listed are free."
    yield from _order(plan, "", total)
    yield "sections:"
    yield from _parts(plan.parts, 2, total)


def _order(plan: Plan, lead: str, total: int) -> Iterator[str]:
    """The line about the order, with the pages that differ where they are few."""
    if not plan.unordered:
        yield f"{lead}order: fixed"
    elif len(plan.unordered) <= max(1, FEW * total):
        yield f"{lead}order: any  # fixed but for {named(plan.unordered)}"
    else:
        yield f"{lead}order: any"


def _parts(parts: Sequence[Part], indent: int, total: int) -> Iterator[str]:
    for part in parts:
        lead, more = " " * indent + "- ", " " * (indent + 2)
        if part.required and not part.plan.parts:
            yield lead + _scalar(part.title)
            continue
        yield lead + f"title: {_scalar(part.title)}" + _note([part.note] if part.note else [])
        if not part.required:
            yield more + "need: optional"
        if part.plan.parts:
            if part.plan.unordered:
                yield from _order(part.plan, more, total)
            yield more + "sections:"
            yield from _parts(part.plan.parts, indent + 4, total)


def _mapping(facts: Mapping[str, object], indent: int) -> Iterator[str]:
    lead = " " * indent
    for key, value in facts.items():
        if isinstance(value, dict) and value:
            yield f"{lead}{_scalar(key)}:"
            yield from _mapping(value, indent + 2)
        elif isinstance(value, list):
            yield f"{lead}{key}: [{', '.join(map(_scalar, value))}]"
        else:
            yield f"{lead}{_scalar(key)}: {_scalar(value)}"


def _scalar(value: object) -> str:
    """A YAML scalar that every reader takes for this value. JSON strings are YAML strings."""
    if isinstance(value, str) and _PLAIN.fullmatch(value) and not _TAKEN.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _note(notes: Sequence[str]) -> str:
    one_line = " ".join("; ".join(notes).split())
    return f"  # {one_line}" if notes else ""
