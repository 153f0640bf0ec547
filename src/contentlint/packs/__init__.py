"""YAML packs become typed, frozen values."""

from contentlint.packs.errors import PackError
from contentlint.packs.load import (
    find_pack,
    load_pack,
    pack_part,
    pack_parts,
    shipped_packs,
    shipped_packs_dir,
)
from contentlint.packs.outline import Outline, Section, Title
from contentlint.packs.validate import SchemaError, validate
from contentlint.packs.values import FieldSpec, Pack, Schema

__all__ = [
    "FieldSpec",
    "Outline",
    "Pack",
    "PackError",
    "Schema",
    "SchemaError",
    "Section",
    "Title",
    "find_pack",
    "load_pack",
    "pack_part",
    "pack_parts",
    "shipped_packs",
    "shipped_packs_dir",
    "validate",
]
