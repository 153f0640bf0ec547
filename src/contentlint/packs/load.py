"""Find packs, read them, and join them with what they extend."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from contentlint.model import Phrase
from contentlint.packs.errors import PackError, did_you_mean
from contentlint.packs.glossary import Glossary, join_glossaries, read_glossary
from contentlint.packs.outline import Outline
from contentlint.packs.outline_load import read_outline
from contentlint.packs.schema_load import join_schemas, read_schema
from contentlint.packs.shipped import shipped_packs, shipped_packs_dir
from contentlint.packs.values import Pack, Schema

if TYPE_CHECKING:
    from contentlint.packs.models import PackModel
    from contentlint.packs.reader import PackFile

_PARTS = ("match", "keep", "schema", "sections", "glossary")
_Part = Schema | Outline | Glossary | tuple[str, ...] | None
_DEEPEST = 8


def find_pack(name: str, base: Path) -> Path:
    """Folder of a pack written as the name of a shipped one or as a folder relative to `base`.

    Raises PackError with the nearest name if there is none.
    """
    shipped = shipped_packs()
    if name in shipped:
        return shipped_packs_dir() / name
    folder = base / name
    if (folder / "pack.yaml").is_file():
        return folder
    raise PackError(Phrase("There is no pack `{name}`{hint}", name=name, hint=did_you_mean(name, shipped)))


def load_pack(folder: Path, allow_code: bool = False) -> Pack:
    """Read the pack in `folder`, with all it extends. Raises PackError with file, line and column.

    A pack may name a pydantic model; it is imported, which runs its code, only with `allow_code`.
    """
    return _load(folder, allow_code, 0)


def pack_parts(pack: Pack) -> frozenset[str]:
    """Names of the parts that a pack has: of `match`, `keep`, `schema`, `sections` and `glossary`."""
    return frozenset(part for part in _PARTS if getattr(pack, part))


def pack_part(pack: Pack, part: str) -> _Part:
    """One part of a pack, None if the pack has none of it. Raises KeyError for an unknown name."""
    parts: Mapping[str, _Part] = {
        "schema": pack.schema,
        "sections": pack.sections,
        "match": pack.match,
        "keep": pack.keep,
        "glossary": pack.glossary,
    }
    return parts[part]


def _load(folder: Path, allow_code: bool, depth: int) -> Pack:
    from contentlint.packs.models import PackModel
    from contentlint.packs.parse import read_part

    file, model = read_part(folder / "pack.yaml", PackModel)
    parent = _parent(folder, file, model, allow_code, depth)
    schema = _with_sources(read_schema(folder / "schema.yaml"), file, model, allow_code)
    glossary = read_glossary(folder / "glossary.yaml")
    own = Pack(
        name=model.name,
        version=model.version,
        folder=str(folder),
        match=tuple(model.match),
        language=model.language,
        keep=(*model.keep, *glossary.keep),
        schema=schema,
        sections=read_outline(folder / "sections.yaml"),
        glossary=glossary if glossary.terms else None,
    )
    return _join(parent, own) if parent else own


def _parent(folder: Path, file: PackFile, model: PackModel, allow_code: bool, depth: int) -> Pack | None:
    if not model.extends:
        return None
    if depth == _DEEPEST:
        raise file.error("The pack extends itself", ("extends",))
    try:
        return _load(find_pack(model.extends, folder), allow_code, depth + 1)
    except PackError as error:
        if error.file:
            raise
        raise file.error(error.message, ("extends",)) from error


def _join(parent: Pack, own: Pack) -> Pack:
    return own._replace(
        match=own.match or parent.match,
        language=own.language or parent.language,
        keep=(*parent.keep, *own.keep),
        schema=join_schemas(parent.schema, own.schema),
        sections=own.sections or parent.sections,
        glossary=join_glossaries(parent.glossary, own.glossary),
    )


def _with_sources(schema: Schema | None, file: PackFile, model: PackModel, allow_code: bool) -> Schema | None:
    """The schema with the JSON Schema and the pydantic model that pack.yaml names."""
    if not model.model and not model.json_schema:
        return schema
    from contentlint.packs.sources import named_json_schema, named_model

    found = schema or Schema(unknown="allow")
    if model.json_schema:
        found = found._replace(json_schema=named_json_schema(file, model.json_schema))
    if model.model:
        found = found._replace(model=named_model(file, model.name, model.model, allow_code))
    return found
