"""Find packs, read them, and join them with what they extend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from contentlint.packs.compare import names, parse_chain
from contentlint.packs.errors import PackError, did_you_mean
from contentlint.packs.outline import Outline
from contentlint.packs.outline_load import read_outline
from contentlint.packs.values import Chain, FieldSpec, Pack, Schema

if TYPE_CHECKING:
    from contentlint.packs.models import FieldModel, PackModel, SchemaModel
    from contentlint.packs.reader import PackFile

_PARTS = ("match", "schema", "sections")
_DEEPEST = 8


def shipped_packs_dir() -> Path:
    """Folder of the packs that come with contentlint: inside a wheel, or `rules/` of a checkout.

    Raises PackError if neither is there.
    """
    package = Path(__file__).parents[1]
    for folder in (package / "_packs", package.parents[1] / "rules"):
        if folder.is_dir():
            return folder
    raise PackError("The packs that come with contentlint are missing from this installation")


def shipped_packs() -> tuple[str, ...]:
    """Names of the packs that come with contentlint, sorted."""
    return tuple(sorted(path.parent.name for path in shipped_packs_dir().glob("*/pack.yaml")))


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
    raise PackError(f"There is no pack `{name}`{did_you_mean(name, shipped)}")


def load_pack(folder: Path) -> Pack:
    """Read the pack in `folder`, with all it extends. Raises PackError with file, line and column."""
    return _load(folder, 0)


def pack_parts(pack: Pack) -> frozenset[str]:
    """Names of the parts that a pack has: of `match`, `schema` and `sections`."""
    return frozenset(part for part in _PARTS if getattr(pack, part))


def pack_part(pack: Pack, part: str) -> Schema | Outline | tuple[str, ...] | None:
    """One part of a pack, None if the pack has none of it. Raises KeyError for an unknown name."""
    parts: Mapping[str, Schema | Outline | tuple[str, ...] | None] = {
        "schema": pack.schema,
        "sections": pack.sections,
        "match": pack.match,
    }
    return parts[part]


def _load(folder: Path, depth: int) -> Pack:
    from contentlint.packs.models import PackModel
    from contentlint.packs.parse import read_part

    file, model = read_part(folder / "pack.yaml", PackModel)
    parent = _parent(folder, file, model, depth)
    own = Pack(
        name=model.name,
        version=model.version,
        folder=str(folder),
        match=tuple(model.match),
        language=model.language,
        schema=_read_schema(folder / "schema.yaml"),
        sections=read_outline(folder / "sections.yaml"),
    )
    return _join(parent, own) if parent else own


def _parent(folder: Path, file: PackFile, model: PackModel, depth: int) -> Pack | None:
    if not model.extends:
        return None
    if depth == _DEEPEST:
        raise file.error("The pack extends itself", ("extends",))
    try:
        return _load(find_pack(model.extends, folder), depth + 1)
    except PackError as error:
        if error.file:
            raise
        raise file.error(error.message, ("extends",)) from error


def _join(parent: Pack, own: Pack) -> Pack:
    return own._replace(
        match=own.match or parent.match,
        language=own.language or parent.language,
        schema=_join_schemas(parent.schema, own.schema),
        sections=own.sections or parent.sections,
    )


def _join_schemas(parent: Schema | None, own: Schema | None) -> Schema | None:
    if not parent or not own:
        return own or parent
    fields = {spec.name: spec for spec in (*parent.fields, *own.fields)}
    return replace(own, fields=tuple(fields.values()), compare=(*parent.compare, *own.compare))


def _read_schema(path: Path) -> Schema | None:
    if not path.exists():
        return None
    from contentlint.packs.models import SchemaModel
    from contentlint.packs.parse import read_part

    file, model = read_part(path, SchemaModel)
    return Schema(
        fields=tuple(_field(name, one) for name, one in model.fields.items()),
        required=model.required,
        unknown=model.unknown,
        compare=tuple(_chains(file, model)),
    )


def _chains(file: PackFile, model: SchemaModel) -> Iterable[Chain]:
    for number, written in enumerate(model.compare):
        place = ("compare", number)
        try:
            chain = parse_chain(written)
        except ValueError as error:
            raise file.error(str(error), place) from error
        for name in names(chain):
            if name not in model.fields:
                raise file.error(f"There is no key `{name}`{did_you_mean(name, model.fields)}", place)
        yield chain


def _field(name: str, model: FieldModel) -> FieldSpec:
    return FieldSpec(
        name=name,
        type=model.type,
        required=model.required,
        values=tuple(model.values),
        open=model.open,
        pattern=model.pattern,
        expected=model.expected,
        minimum=model.minimum,
        maximum=model.maximum,
        min_length=model.min_length,
        max_length=model.max_length,
        unique=model.unique,
        equals=model.equals,
        items=_field("", model.items) if model.items else None,
        fields=tuple(_field(key, one) for key, one in model.fields.items()),
    )
