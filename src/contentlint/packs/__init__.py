"""YAML packs become typed, frozen values."""

from contentlint.lazy import lazy_names

TYPE_CHECKING = False  # `typing` is not needed for names
if TYPE_CHECKING:
    from contentlint.packs.errors import PackError
    from contentlint.packs.glossary import Glossary, Term
    from contentlint.packs.language_data import known_choices, typography
    from contentlint.packs.load import find_pack, load_pack, pack_part, pack_parts
    from contentlint.packs.outline import Outline, Section, Title
    from contentlint.packs.problems import SchemaError
    from contentlint.packs.shipped import shipped_packs, shipped_packs_dir
    from contentlint.packs.validation import fields_of, validate
    from contentlint.packs.values import BodyTie, FieldSpec, Pack, Schema
else:
    __getattr__ = lazy_names(
        __name__,
        {
            "errors": "PackError",
            "glossary": "Glossary Term",
            "language_data": "known_choices typography",
            "load": "find_pack load_pack pack_part pack_parts",
            "outline": "Outline Section Title",
            "problems": "SchemaError",
            "shipped": "shipped_packs shipped_packs_dir",
            "validation": "fields_of validate",
            "values": "BodyTie FieldSpec Pack Schema",
        },
    )

__all__ = [
    "BodyTie",
    "FieldSpec",
    "Glossary",
    "Outline",
    "Pack",
    "PackError",
    "Schema",
    "SchemaError",
    "Section",
    "Term",
    "Title",
    "fields_of",
    "find_pack",
    "known_choices",
    "load_pack",
    "pack_part",
    "pack_parts",
    "shipped_packs",
    "shipped_packs_dir",
    "typography",
    "validate",
]
